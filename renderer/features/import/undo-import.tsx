import { useState } from 'react';
import type { Undone } from '../../../shared/contract/history.ts';
import type { ImportLogEntry } from '../../../shared/contract/import.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { dayOfInstant, timeOfInstant } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import { KeptDialog } from '../../components/kept-dialog.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { useAnnounce } from '../../components/toast.tsx';
import { figure, listInWords, mainCounts, recordName } from './import-words.ts';

/** Asks before an import is taken back, says what that would do, and afterwards what was kept and why. */
export function UndoImport({
  entry,
  onClose,
}: {
  entry: ImportLogEntry;
  /** Called when all has been said. */
  onClose: (wasUndone: boolean) => void;
}) {
  const write = useWrite();
  const announce = useAnnounce();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const [undone, setUndone] = useState<Undone | null>(null);

  async function undo() {
    setIsBusy(true);
    setProblem(null);
    const outcome = await write(() => api.import.undo({ importRecordId: entry.importRecordId }));
    setIsBusy(false);
    if (!outcome.saved) return setProblem(outcome.words);
    if (outcome.value.keptCount > 0) return setUndone(outcome.value);
    announce({ title: `The import of ${entry.fileName} was undone.` });
    onClose(true);
  }

  if (undone) {
    return <KeptDialog undone={undone} since={`${entry.fileName} came in`} onClose={() => onClose(true)} />;
  }
  return (
    <ConfirmDialog
      isOpen
      title={`Undo the import of “${entry.fileName}”?`}
      confirmLabel={isBusy ? 'Undoing…' : 'Undo this import'}
      isBusy={isBusy}
      onConfirm={() => void undo()}
      onCancel={() => onClose(false)}
    >
      {problem && <ProblemMessage words={problem} />}
      <p style={{ marginTop: 0 }}>
        It was brought in on {formatDate(dayOfInstant(entry.at))} at {timeOfInstant(entry.at)}.{' '}
        {whatWouldGo(entry)}
      </p>
      <p style={{ marginBottom: 0 }}>
        Whatever has been changed since then, or is still needed by something else, is kept, and you will be
        told what. The undo is listed in the history and can itself be undone.
      </p>
    </ConfirmDialog>
  );
}

function whatWouldGo({ records }: ImportLogEntry): string {
  const counts = mainCounts(records);
  const added = counts
    .filter((count) => count.new > 0)
    .map((count) => `${figure(count.new)} ${recordName(count, count.new)}`);
  const changed = counts
    .filter((count) => count.changed > 0)
    .map((count) => `${figure(count.changed)} ${recordName(count, count.changed)}`);
  const sentences = [
    ...(added.length > 0 ? [`The ${listInWords(added)} it added would go.`] : []),
    ...(changed.length > 0 ? [`The ${listInWords(changed)} it changed would be as they were before.`] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : 'It added and changed nothing that people count in.';
}
