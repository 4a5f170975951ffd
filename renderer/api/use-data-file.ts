/** Opening and closing the data file, and what the page has to forget then. */
import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { WorkspaceDetails } from '../../shared/contract/workspace.ts';
import { api, orpc } from './client.ts';
import { tellDataFileChanged } from './data-file-change.ts';
import { forgetSaving } from './saving.ts';
import { forgetRows } from './use-write.ts';

let wasLeftOnPurpose = false;

let lastOpen: WorkspaceDetails | null = null;

/**
 * The data file the screens show: the open one, or, when the engine has stopped and come back without it, the one that
 * was open. Only the person closes a data file for the screens. `current` is what the engine answered.
 */
export function shownDataFile(current: WorkspaceDetails | null): WorkspaceDetails | null {
  if (current !== null) lastOpen = current;
  return current ?? (wasLeftOnPurpose ? null : lastOpen);
}

/**
 * `entered` shows a data file that has just been opened; `close` closes the open one. Nothing read from one file is
 * ever shown with another: the page's memory is emptied in between. `reopened` goes on with the same file after the
 * engine had to be started again: the screens stay as they are, with what was typed in them.
 */
export function useDataFile(): {
  entered: (workspace: WorkspaceDetails) => Promise<void>;
  reopened: (workspace: WorkspaceDetails) => Promise<void>;
  /** Goes back to the welcome when the engine has lost the file and it is not wanted open again. */
  leave: () => Promise<void>;
  /** Closes the open data file at once: whoever calls it has seen to what was typed (features/frame/leaving.ts). */
  close: () => Promise<void>;
} {
  const queryClient = useQueryClient();

  const show = useCallback(
    async (workspace: WorkspaceDetails | null) => {
      await queryClient.cancelQueries();
      forgetRows();
      forgetSaving();
      wasLeftOnPurpose = workspace === null;
      tellDataFileChanged();
      // The screens of the file that was open stop reading as soon as another (or none) is the current one.
      location.hash = '#/';
      queryClient.setQueryData(orpc.workspace.current.queryKey(), workspace);
      const current = hashKey(orpc.workspace.current.queryKey());
      // Queries still on the screen are emptied when their screen goes; everything else at once.
      queryClient.removeQueries({ predicate: (query) => query.queryHash !== current, type: 'inactive' });
      const asked = queryClient.invalidateQueries();
      // Questions of the screens that are going are not waited for: they would wait for another data file.
      if (workspace !== null) await asked;
    },
    [queryClient],
  );

  const close = useCallback(async () => {
    await api.workspace.close();
    queryClient.removeQueries({ type: 'inactive' });
    await show(null);
  }, [queryClient, show]);

  return {
    entered: show,
    reopened: useCallback(
      async (workspace) => {
        queryClient.setQueryData(orpc.workspace.current.queryKey(), workspace);
        await queryClient.invalidateQueries();
      },
      [queryClient],
    ),
    leave: useCallback(() => show(null), [show]),
    close,
  };
}
