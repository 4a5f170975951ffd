import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SavedTextArea } from '../../../components/saved-field/saved-text-area.tsx';
import { layout, narrow } from '../../../theme/layout.ts';
import { prioritiesHref, statementHref, toolkitHref } from '../addresses.ts';
import { LinkedActions } from '../linked-actions.tsx';
import type { AssessmentInView } from '../use-assessment-in-view.ts';
import { useStatementSave } from '../use-assessment-saves.ts';
import { ReadOnlyNotice, WithAssessment } from '../with-assessment.tsx';
import { PreviousAnswer } from './previous-answer.tsx';
import { ScoreCards } from './score-cards.tsx';
import { StatementStrip } from './statement-strip.tsx';
import { ThingsToThinkAbout } from './things-to-think-about.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: `minmax(0, 1fr) ${layout.sideColumn}`,
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  evidence: { marginBottom: tokens.spacingVerticalXL, '& label': { fontWeight: tokens.fontWeightSemibold } },
  subheading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXXL,
  },
  keys: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Ids of the links that the keys follow. */
const PREVIOUS = 'previous-statement';
const NEXT = 'next-statement';

/** One statement of Section 2: its score, its evidence and its actions. */
export function StatementPage() {
  const { number } = useParams({ strict: false }) as { number?: string };
  const wanted = Number(number);
  return (
    <WithAssessment title={`Statement ${number ?? ''}`}>
      {(view) =>
        view.instrument.section2.statements.some((each) => each.number === wanted) ? (
          // Another statement is another page: nothing of the one before stays behind.
          <OneStatement key={`${view.assessment.assessmentId} ${wanted}`} view={view} number={wanted} />
        ) : (
          <>
            <PageHeader title="There is no such statement" />
            <EmptyState
              title="The form has no statement of this number"
              words={`Its statements are numbered 1 to ${view.instrument.section2.statements.length}.`}
              action={<Link href={toolkitHref(view.linkId)}>Go to the toolkit</Link>}
            />
          </>
        )
      }
    </WithAssessment>
  );
}

function OneStatement({ view, number }: { view: AssessmentInView; number: number }) {
  const styles = useStyles();
  const { assessment, instrument, isReadOnly, linkId } = view;
  const { section2 } = instrument;
  const statement = section2.statements.find((each) => each.number === number);
  const answer = assessment.statements.find((each) => each.number === number);
  const save = useStatementSave(assessment.assessmentId, answer ?? { number, version: 1 });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.shiftKey || event.metaKey) return;
      const step = { ArrowLeft: PREVIOUS, ArrowRight: NEXT }[event.key];
      if (!step || document.querySelector('[role="dialog"]')) return;
      // Also at either end: the browser's Back would lead somewhere else.
      event.preventDefault();
      document.getElementById(step)?.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  if (!statement || !answer) return null;
  const last = section2.statements.length;
  return (
    <>
      <PageHeader
        title={statement.text}
        breadcrumb={[
          <Link key="toolkit" href={toolkitHref(linkId)}>
            Toolkit
          </Link>,
          section2.title,
          `Statement ${number} of ${last}`,
        ]}
      >
        <StatementStrip view={view} current={number} />
      </PageHeader>
      <ReadOnlyNotice view={view} />
      <div className={styles.columns}>
        <div>
          <ScoreCards
            name={`score-${assessment.assessmentId}-${number}`}
            instrument={instrument}
            score={answer.score}
            isReadOnly={isReadOnly}
            onSave={(score) => save({ score })}
          />
          <SavedTextArea
            id={`evidence-${assessment.assessmentId}-${number}`}
            className={styles.evidence}
            label={section2.columnLabels.evidence}
            rows={4}
            value={answer.evidence}
            isReadOnly={isReadOnly}
            onSave={(evidence) => save({ evidence })}
          />
          <section aria-labelledby={`actions-of-${number}`}>
            <h2 id={`actions-of-${number}`} className={styles.subheading}>
              {section2.columnLabels.actions}
            </h2>
            <LinkedActions
              view={view}
              to={{ statementNumber: number }}
              suggestedTopicId={statement.suggestedTopic}
              label={`Actions of statement ${number}`}
            />
          </section>
          <nav className={styles.steps} aria-label="Previous and next statement">
            {number > 1 && (
              <Button
                as="a"
                id={PREVIOUS}
                href={statementHref(number - 1, linkId)}
                icon={<ChevronLeft20Regular />}
              >
                Statement {number - 1}
              </Button>
            )}
            {number < last ? (
              <Button
                as="a"
                id={NEXT}
                appearance="primary"
                href={statementHref(number + 1, linkId)}
                icon={<ChevronRight20Regular />}
                iconPosition="after"
              >
                Statement {number + 1}
              </Button>
            ) : (
              <Button
                as="a"
                id={NEXT}
                appearance="primary"
                href={prioritiesHref(linkId)}
                icon={<ChevronRight20Regular />}
                iconPosition="after"
              >
                {instrument.section3.title}
              </Button>
            )}
            <span className={styles.keys}>or Alt and the left or right arrow key</span>
          </nav>
        </div>
        <div>
          <ThingsToThinkAbout statement={statement} label={section2.thingsToThinkAboutLabel} />
          <PreviousAnswer view={view} number={number} />
        </div>
      </div>
    </>
  );
}
