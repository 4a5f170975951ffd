import { makeStyles, tokens } from '@fluentui/react-components';
import type { Action } from '../../../shared/contract/action-plan.ts';
import type { AssessmentSummary, Section1Figure } from '../../../shared/contract/toolkit.ts';
import { currentActionPlan } from '../../../shared/content/instruments.ts';
import { ProgressLine } from '../../components/progress-line.tsx';
import { Section } from '../../components/section.tsx';
import { unknownFigures } from './needs-doing.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0 },
});

/** How far the toolkit and the action plan are, each as a bar with its two numbers. */
export function HowFar({
  assessment,
  figures,
  actions,
}: {
  assessment: AssessmentSummary | undefined;
  figures: readonly Section1Figure[] | undefined;
  actions: readonly Action[];
}) {
  const styles = useStyles();
  const topics = currentActionPlan.topics.length;
  const begun = new Set(actions.flatMap(({ topicId }) => (topicId === null ? [] : [topicId]))).size;
  const wanted = actions.filter(({ status }) => status !== 'stopped');
  return (
    <Section title="How far you are" surface>
      <div className={styles.list}>
        {assessment && figures && (
          <ProgressLine
            label="Section 1 figures known"
            done={figures.length - unknownFigures(figures).length}
            of={figures.length}
          />
        )}
        {assessment && (
          <ProgressLine
            label="Statements scored"
            done={assessment.scoredStatements}
            of={assessment.scores.length}
          />
        )}
        <ProgressLine label="Topics with an action" done={begun} of={topics} />
        {wanted.length > 0 && (
          <ProgressLine
            label="Actions done"
            done={wanted.filter(({ status }) => status === 'done').length}
            of={wanted.length}
          />
        )}
      </div>
    </Section>
  );
}
