import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { DialogSurface } from './dialog-surface.tsx';
import type { ReactNode } from 'react';
import { useFieldGrid } from './field-grid.ts';

const useStyles = makeStyles({
  wide: { maxWidth: 'min(820px, calc(100vw - 32px))' },
  column: { display: 'grid', gap: tokens.spacingVerticalL },
  content: {
    '& p': { margin: 0 },
    '& h3': { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400 },
  },
});

/** A dialog with nothing to send, because its fields save themselves or because it is only read: it is closed. */
export function ClosableDialog({
  title,
  layout,
  isWide = layout === 'two columns',
  children,
  onClose,
}: {
  title: string;
  /** Fields below one another, or in two columns; or what brings its own spacing. */
  layout: 'column' | 'two columns' | 'words';
  isWide?: boolean;
  children: ReactNode;
  onClose: () => void;
}) {
  const styles = useStyles();
  const grid = useFieldGrid();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface {...(isWide && { className: styles.wide })}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent
            className={mergeClasses(
              layout === 'column' && mergeClasses(styles.column, styles.content),
              layout === 'two columns' && mergeClasses(grid.fields, styles.content),
            )}
          >
            {children}
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
