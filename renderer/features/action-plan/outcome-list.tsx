import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { Star16Filled, Star16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ActionPlanOutcome } from '../../../shared/content/instrument-types.ts';
import { api } from '../../api/client.ts';
import { type Outcome, useWrite } from '../../api/use-write.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  outcome: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  bulleted: { paddingLeft: '14px', textIndent: '-14px', '::before': { content: '"• "' } },
  priority: { fontWeight: tokens.fontWeightBold },
  children: { margin: '4px 0 0', paddingLeft: '18px', fontWeight: tokens.fontWeightRegular },
  text: { margin: 0 },
  problem: { gridColumn: '1 / -1', margin: 0, color: tokens.colorStatusDangerForeground1 },
});

/** The outcomes of one topic, word for word; each can be marked as one of the authority's priorities. */
export function OutcomeList({
  planId,
  outcomes,
  priorityIds,
}: {
  planId: string;
  outcomes: readonly ActionPlanOutcome[];
  priorityIds: readonly string[];
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {outcomes.map((outcome) => (
        <OneOutcome
          key={outcome.id}
          planId={planId}
          outcome={outcome}
          isPriority={priorityIds.includes(outcome.id)}
        />
      ))}
    </ul>
  );
}

function OneOutcome({
  planId,
  outcome,
  isPriority,
}: {
  planId: string;
  outcome: ActionPlanOutcome;
  isPriority: boolean;
}) {
  const styles = useStyles();
  const write = useWrite();
  const [failed, setFailed] = useState<Extract<Outcome<unknown>, { saved: false }> | null>(null);
  const id = `outcome-${outcome.id}`;

  async function toggle(): Promise<void> {
    const answer = await write(() =>
      api.actionPlan.setOutcomePriority({ planId, outcomeId: outcome.id, isPriority: !isPriority }),
    );
    setFailed(answer.saved ? null : answer);
  }

  return (
    <li className={styles.outcome}>
      <div className={mergeClasses(isPriority && styles.priority)}>
        <p id={id} className={mergeClasses(styles.text, outcome.bulleted && styles.bulleted)}>
          {outcome.text}
        </p>
        {outcome.children && (
          <>
            {outcome.childrenLead !== undefined && <p className={styles.text}>{outcome.childrenLead}</p>}
            <ul className={styles.children}>
              {outcome.children.map((child) => (
                <li key={child}>{child}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <ToggleButton
        size="small"
        appearance={isPriority ? 'secondary' : 'subtle'}
        checked={isPriority}
        icon={isPriority ? <Star16Filled /> : <Star16Regular />}
        aria-describedby={id}
        onClick={() => void toggle()}
      >
        Priority
      </ToggleButton>
      {failed && (
        <p role="alert" className={styles.problem}>
          Not saved. {failed.words.title} {failed.words.whatToDo}
        </p>
      )}
    </li>
  );
}
