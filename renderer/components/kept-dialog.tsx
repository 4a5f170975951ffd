import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { Undone } from '../../shared/contract/history.ts';
import { formatNumber } from '../../shared/domain/format-number.ts';

/** After an undo that kept what was changed since: what, and why. */
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
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {undone.undoneCount === 0
              ? 'Nothing was undone'
              : `${formatNumber(undone.undoneCount)} undone, ${formatNumber(undone.keptCount)} kept`}
          </DialogTitle>
          <DialogContent>
            <p style={{ marginTop: 0 }}>
              {undone.undoneCount > 0 && 'Everything else went back to what it was. '}
              Kept, because it was changed after {since}:
            </p>
            <ul>
              {undone.kept.map((what, index) => (
                // The same name may stand for two people.
                <li key={index}>{what}</li>
              ))}
              {others > 0 && <li>and {formatNumber(others)} more</li>}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
