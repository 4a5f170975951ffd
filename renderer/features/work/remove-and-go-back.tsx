import { Button } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWrite } from '../../api/use-write.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';

/** Takes the record of a page out after asking, and goes back to the work of the young person. */
export function RemoveAndGoBack({
  personId,
  question,
  whatGoes,
  remove,
}: {
  personId: string;
  /** "Remove this job analysis?" */
  question: string;
  /** What goes with it, and that it can be put back. */
  whatGoes: string;
  remove: () => Promise<unknown>;
}) {
  const write = useWrite();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);

  async function removeAndGo(): Promise<void> {
    const outcome = await write(remove);
    setIsAsking(false);
    if (!outcome.saved) return setProblem(outcome.words);
    await navigate({
      to: '/young-people/$personId',
      params: { personId },
      search: { tab: 'work' } as never,
    });
  }

  return (
    <>
      <Button icon={<Delete20Regular />} onClick={() => setIsAsking(true)}>
        Remove…
      </Button>
      {problem && <ProblemMessage words={problem} />}
      <ConfirmDialog
        isOpen={isAsking}
        title={question}
        confirmLabel="Remove it"
        cancelLabel="Keep it"
        onConfirm={() => void removeAndGo()}
        onCancel={() => setIsAsking(false)}
      >
        {whatGoes}
      </ConfirmDialog>
    </>
  );
}
