import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { assessmentName } from '../../../../shared/domain/assessment-name.ts';
import { orpc } from '../../../api/client.ts';
import { Panel } from '../../../components/panel.tsx';
import { ScoreMark } from '../score-mark.tsx';
import type { AssessmentInView } from '../use-assessment-in-view.ts';

const useStyles = makeStyles({
  evidence: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxHeight: '320px',
    overflowY: 'auto',
  },
  none: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground3 },
});

/** The score and evidence of the same statement in the assessment before this one. */
export function PreviousAnswer({ view, number }: { view: AssessmentInView; number: number }) {
  const styles = useStyles();
  const { previousId } = view.assessment;
  const previous = useQuery({
    ...orpc.toolkit.get.queryOptions({ input: { assessmentId: previousId ?? '' } }),
    enabled: previousId !== null,
  });
  const answer = previous.data?.statements.find((each) => each.number === number);
  if (!previous.data || !answer) return null;
  return (
    <Panel title={`Before: the ${assessmentName(previous.data, view.all)}`}>
      <ScoreMark score={answer.score} instrument={view.instrument} hasWords />
      {answer.evidence.trim() === '' ? (
        <p className={styles.none}>No evidence was written.</p>
      ) : (
        // A long text scrolls here, so it can take the focus.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <blockquote className={styles.evidence} tabIndex={0}>
          {answer.evidence}
        </blockquote>
      )}
    </Panel>
  );
}
