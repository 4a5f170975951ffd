import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { DialogSurface } from './dialog-surface.tsx';
import type { ReactNode } from 'react';

// A verb with what it is about is short enough for one line.
const useStyles = makeStyles({ button: { whiteSpace: 'nowrap' } });

/**
 * Asks before something goes. The title is the question and names what goes ("Remove the action “Train five job
 * coaches”?"); the words say what happens to what hangs on it and whether it can be undone; the button repeats the
 * verb, never "OK" or "Yes". Escape and Cancel change nothing.
 */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  cancelLabel = 'Cancel',
  isBusy = false,
  onConfirm,
  onCancel,
}: {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  /** Where "Cancel" could be mistaken for the thing itself. */
  cancelLabel?: string;
  isBusy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_event, { open }) => !open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button appearance="primary" className={styles.button} disabled={isBusy} onClick={onConfirm}>
              {confirmLabel}
            </Button>
            <Button className={styles.button} onClick={onCancel}>
              {cancelLabel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
