import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { useCurrentAssessment, useWorkspace, useYearInView } from '../../api/use-authority-data.ts';
import { useReviewCounts } from '../../api/use-review-counts.ts';
import { useWorkCounts } from '../../api/use-work-counts.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { KeyFigures } from '../../components/key-figures.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { narrow } from '../../theme/layout.ts';
import { HowFar } from './how-far.tsx';
import { keyFiguresOfYear } from './key-figures-of-year.ts';
import { NeedsDoing } from './needs-doing-list.tsx';

const useStyles = makeStyles({
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 340px',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0 },
  },
});

/** The first screen: the figures of the year in view, what needs doing, and how far the toolkit and the plan are. */
export function HomePage() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const { assessment, isPending } = useCurrentAssessment();
  const { year, years } = useYearInView();
  const counts = useQuery(orpc.people.counts.queryOptions());
  const actions = useQuery(orpc.action.list.queryOptions());
  const reviews = useReviewCounts();
  // After the reviews, which are waited for with the first screen's figures.
  const personActions = useQuery(
    orpc.personAction.counts.queryOptions({ enabled: reviews.data !== undefined }),
  );
  const work = useWorkCounts();
  const figures = useQuery(
    orpc.toolkit.section1.queryOptions({
      input: { assessmentId: assessment?.assessmentId ?? '' },
      enabled: assessment !== undefined,
    }),
  );
  const problem =
    counts.error ?? actions.error ?? figures.error ?? reviews.error ?? personActions.error ?? work.error;
  const hasNobody = counts.data?.all === 0;

  return (
    <>
      <PageHeader
        title="Home"
        lede={`${workspace.data?.authorityName || 'Your authority'}: where things stand in ${academicYearLabel(year)}, and what needs doing next.`}
      />
      {problem && <ProblemMessage words={errorWords(problem)} />}
      {(isPending || counts.isPending) && !problem && <Loading />}

      {counts.data && hasNobody && (
        <Section title="Begin here">
          <EmptyState
            headingLevel={3}
            title="Bring in the trackers you already keep"
            words="Choose your Excel or CSV trackers as they are: nothing needs tidying first. Once the young people are in, every figure of Section 1 is counted for you, and you can see who is behind it."
            action={
              <Button as="a" href="#/import" appearance="primary">
                Import trackers
              </Button>
            }
          />
        </Section>
      )}

      {assessment && figures.data && !hasNobody && (
        <Section
          title={`Four figures for ${academicYearLabel(year)}`}
          aside={<a href="#/toolkit/section-1">All of Section 1</a>}
        >
          <KeyFigures figures={keyFiguresOfYear(figures.data, years, year)} />
        </Section>
      )}

      {!isPending && counts.data && actions.data && (
        <div className={styles.two}>
          <NeedsDoing
            actions={actions.data}
            assessment={assessment}
            figures={figures.data}
            today={todayHere()}
            reviews={reviews.data}
            personActions={personActions.data}
            work={work.data}
            hasNobody={hasNobody}
          />
          <HowFar assessment={assessment} figures={figures.data} actions={actions.data} />
        </div>
      )}
    </>
  );
}
