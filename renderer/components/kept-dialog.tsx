import { ClosableDialog } from './closable-dialog.tsx';
import type { Undone } from '../../shared/contract/history.ts';
import { formatNumber } from '../../shared/domain/format-number.ts';
import { keptGroups } from './kept-words.ts';

/** After an undo that left something as it is: what, and why. */
export function KeptDialog({
  undone,
  since,
  onClose,
}: {
  undone: Undone;
  /** After what it was changed: "“Score of statement 4”", "cohort.csv came in". */
  since: string;
  onClose: () => void;
}) {
  const others = undone.keptCount - undone.kept.length;
  return (
    <ClosableDialog
      title={
        undone.undoneCount === 0
          ? 'Nothing was undone'
          : `${formatNumber(undone.undoneCount)} undone, ${formatNumber(undone.keptCount)} kept`
      }
      layout="words"
      onClose={onClose}
    >
      {undone.undoneCount > 0 && <p style={{ marginTop: 0 }}>Everything else went back to what it was.</p>}
      {keptGroups(undone.kept, `after ${since}`).map(({ why, lead, items }) => (
        <div key={why}>
          <p style={{ marginBlock: 0 }}>{lead}:</p>
          <ul style={{ marginBlock: '4px 12px' }}>
            {items.map((what, index) => (
              // The same name may stand for two people.
              <li key={index}>{what}</li>
            ))}
          </ul>
        </div>
      ))}
      {others > 0 && (
        <p style={{ marginBlock: 0 }}>
          {formatNumber(others)} more stayed as {others === 1 ? 'it is' : 'they are'}.
        </p>
      )}
    </ClosableDialog>
  );
}
