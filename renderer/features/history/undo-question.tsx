import type { ChangeSet } from '../../../shared/contract/history.ts';
import { formatNumber } from '../../../shared/domain/format-number.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';

/** Asks before a change is taken back, and says what that does; a merge is taken apart. */
export function UndoQuestion({
  asked,
  isBusy,
  onConfirm,
  onCancel,
}: {
  asked: ChangeSet | null;
  isBusy: boolean;
  onConfirm: (changeSet: ChangeSet) => void;
  onCancel: () => void;
}) {
  const isMerge = asked?.isMerge ?? false;
  return (
    <ConfirmDialog
      isOpen={asked !== null}
      title={isMerge ? 'Take the two records apart?' : `Undo “${asked?.label ?? ''}”?`}
      confirmLabel={isMerge ? 'Take apart' : 'Undo this change'}
      isBusy={isBusy}
      onConfirm={() => asked && onConfirm(asked)}
      onCancel={onCancel}
    >
      {isMerge
        ? 'The record that was merged comes back with everything it had, and the other is as it was before. What was changed since is kept, and you will be told what; what was added since stays with the record that was kept.'
        : `${asked?.changeCount === 1 ? '1 row goes' : `${formatNumber(asked?.changeCount ?? 0)} rows go`} back to what was there before. What was changed again since, or is still needed by something else, is kept as it is, and you will be told which.`}{' '}
      The undo itself is listed in the history and can be undone.
    </ConfirmDialog>
  );
}
