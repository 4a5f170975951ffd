/** Opening and closing the data file, and what the page has to forget then. */
import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { WorkspaceDetails } from '../../shared/contract/workspace.ts';
import { api, orpc } from './client.ts';
import { tellDataFileChanged } from './data-file-change.ts';
import { forgetSaving, whenSaved } from './saving.ts';
import { forgetRows } from './use-write.ts';

/**
 * `entered` shows a data file that has just been opened; `close` closes the open one. Nothing read from one file is
 * ever shown with another: the page's memory is emptied in between.
 */
export function useDataFile(): {
  entered: (workspace: WorkspaceDetails) => Promise<void>;
  close: () => Promise<void>;
} {
  const queryClient = useQueryClient();

  const show = useCallback(
    async (workspace: WorkspaceDetails | null) => {
      await queryClient.cancelQueries();
      forgetRows();
      forgetSaving();
      tellDataFileChanged();
      // The screens of the file that was open stop reading as soon as another (or none) is the current one.
      location.hash = '#/';
      queryClient.setQueryData(orpc.workspace.current.queryKey(), workspace);
      const current = hashKey(orpc.workspace.current.queryKey());
      // Queries still on the screen are emptied when their screen goes; everything else at once.
      queryClient.removeQueries({ predicate: (query) => query.queryHash !== current, type: 'inactive' });
      await queryClient.invalidateQueries();
    },
    [queryClient],
  );

  return {
    entered: show,
    close: useCallback(async () => {
      await whenSaved();
      await api.workspace.close();
      queryClient.removeQueries({ type: 'inactive' });
      await show(null);
    }, [queryClient, show]),
  };
}
