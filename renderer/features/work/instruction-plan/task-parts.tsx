import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { InstructionPlan } from '../../../../shared/contract/instruction-plans.ts';
import { api } from '../../../api/client.ts';
import { useWrite } from '../../../api/use-write.ts';
import { AddLine } from '../../../components/add-line.tsx';
import type { ErrorWords } from '../../../components/error-words.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { TaskPart } from './task-part.tsx';

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  about: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground3 },
  list: {
    listStyle: 'none',
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalM,
  },
});

/** The parts of the task in the order in which they are done. */
export function TaskParts({ plan: { recordId: planId, parts } }: { plan: InstructionPlan }) {
  const styles = useStyles();
  const write = useWrite();
  const [problem, setProblem] = useState<ErrorWords | null>(null);

  async function move(recordId: string, beforeId: string | null): Promise<void> {
    const outcome = await write(() => api.instructionPlans.movePart({ recordId, beforeId }));
    setProblem(outcome.saved ? null : outcome.words);
  }

  return (
    <>
      <h3 className={styles.title}>The task in parts</h3>
      <p className={styles.about}>
        One action a part, in the order in which they are done: what tells the young person to begin it, and
        the support they need with it.
      </p>
      {problem && <ProblemMessage words={problem} />}
      {parts.length > 0 && (
        <ol className={styles.list}>
          {parts.map((part, index) => {
            const previous = parts[index - 1];
            return (
              <TaskPart
                key={part.recordId}
                part={part}
                number={index + 1}
                {...(previous && { onUp: () => void move(part.recordId, previous.recordId) })}
                {...(index < parts.length - 1 && {
                  onDown: () => void move(part.recordId, parts[index + 2]?.recordId ?? null),
                })}
              />
            );
          })}
        </ol>
      )}
      <AddLine
        id={`add-part-${planId}`}
        label="Add a part"
        fieldLabel="What is done"
        onAdd={(description) => write(() => api.instructionPlans.addPart({ planId, description }))}
      />
    </>
  );
}
