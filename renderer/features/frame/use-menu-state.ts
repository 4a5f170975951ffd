import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { orpc } from '../../api/client.ts';
import { shell } from '../../api/shell.ts';

const PRODUCT = 'SEND Pathways';

/** While a data file is open: tells the menu what Undo and Redo would do, and names the window after the file. */
export function useMenuState(fileName: string): void {
  const next = useQuery(orpc.history.next.queryOptions({ enabled: shell.kind === 'desktop' }));
  const undo = next.data?.undo ?? null;
  const redo = next.data?.redo ?? null;
  useEffect(() => shell.setMenu({ isOpen: true, undo, redo }), [undo, redo]);
  useEffect(() => shell.setWindowTitle(`${fileName.replace(/\.pathways$/i, '')} – ${PRODUCT}`), [fileName]);
  useEffect(
    () => () => {
      shell.setMenu({ isOpen: false, undo: null, redo: null });
      shell.setWindowTitle(PRODUCT);
    },
    [],
  );
}
