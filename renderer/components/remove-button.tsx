import { Button, type ButtonProps } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { ErrorWords } from './error-words.ts';
import { ProblemMessage } from './problem-message.tsx';

/**
 * Takes something out after asking in a dialog, and says why where that was refused. Where a dialog is open already,
 * `RemoveRecord` asks in place instead.
 */
export function RemoveButton({
  question,
  whatGoes,
  confirmLabel = 'Remove it',
  onRemove,
  onRemoved,
  ...button
}: {
  /** Names what goes: "Remove the EHC plan started on 1 September 2023?" */
  question: string;
  /** What goes with it, and that it can be put back. */
  whatGoes: string;
  confirmLabel?: string;
  onRemove: () => Promise<{ saved: true } | { saved: false; words: ErrorWords }>;
  /** Where the place it stood in does not go with it. */
  onRemoved?: () => void;
} & Pick<ButtonProps, 'appearance' | 'size' | 'className' | 'icon' | 'children' | 'aria-label'>) {
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);

  async function remove(): Promise<void> {
    setIsAsking(false);
    const outcome = await onRemove();
    setProblem(outcome.saved ? null : outcome.words);
    if (outcome.saved) onRemoved?.();
  }

  return (
    <>
      <Button icon={<Delete20Regular />} {...button} onClick={() => setIsAsking(true)} />
      {problem && <ProblemMessage words={problem} />}
      <ConfirmDialog
        isOpen={isAsking}
        title={question}
        confirmLabel={confirmLabel}
        cancelLabel="Keep it"
        onConfirm={() => void remove()}
        onCancel={() => setIsAsking(false)}
      >
        {whatGoes}
      </ConfirmDialog>
    </>
  );
}
