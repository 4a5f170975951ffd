import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { Undone } from '../../../shared/contract/history.ts';

/** After an undo that kept what was changed since: what, and why. */
export function KeptDialog({ undone, onClose }: { undone: Undone; onClose: () => void }) {
  const others = undone.keptCount - undone.kept.length;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {undone.undoneCount === 0
              ? 'Nothing was undone'
              : `${undone.undoneCount.toLocaleString('en-GB')} undone, ${undone.keptCount.toLocaleString('en-GB')} kept`}
          </DialogTitle>
          <DialogContent>
            <p>
              {undone.undoneCount > 0 && 'Everything else went back to what it was. '}
              Kept, because it was changed again after “{undone.label}”:
            </p>
            <ul>
              {undone.kept.map((what) => (
                <li key={what}>{what}</li>
              ))}
              {others > 0 && <li>and {others.toLocaleString('en-GB')} more</li>}
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
