import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Action } from '../../../shared/contract/action-plan.ts';
import type { AssessmentSummary, Section1Figure } from '../../../shared/contract/toolkit.ts';
import { currentActionPlan } from '../../../shared/content/instruments.ts';
import { Section } from '../../components/section.tsx';
import { unknownFigures } from './needs-doing.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0 },
  row: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, marginBottom: '6px' },
  words: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
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
          <Bar label="Section 1 figures known" done={figures.length - unknownFigures(figures).length} of={figures.length} />
        )}
        {assessment && (
          <Bar label="Statements scored" done={assessment.scoredStatements} of={assessment.scores.length} />
        )}
        <Bar label="Topics with an action" done={begun} of={topics} />
        {wanted.length > 0 && (
          <Bar label="Actions done" done={wanted.filter(({ status }) => status === 'done').length} of={wanted.length} />
        )}
      </div>
    </Section>
  );
}

function Bar({ label, done, of }: { label: string; done: number; of: number }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <div className={styles.row}>
        <span id={id}>{label}</span>
        <span className={styles.words}>
          {done} of {of}
        </span>
      </div>
      <ProgressBar aria-labelledby={id} value={of === 0 ? 0 : done / of} thickness="large" shape="rounded" />
    </div>
  );
}
