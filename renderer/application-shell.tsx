import { Button, Link } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type ErrorComponentProps, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { errorWords } from './api/error-words.ts';
import { useIsDataFileLost, useWorkspace } from './api/use-authority-data.ts';
import { EmptyState } from './components/empty-state.tsx';
import { Loading } from './components/loading.tsx';
import { PageHeader } from './components/page-header.tsx';
import { ProblemMessage } from './components/problem-message.tsx';
import { Frame } from './features/frame/frame.tsx';
import { railGroups } from './features/frame/rail-items.ts';
import { useMenuCommands } from './use-menu-commands.ts';

const screens = railGroups.flat();

// Not part of the first screen: read when there is time, or when they are needed.
const searchDialog = () => import('./features/search/search-dialog.tsx');
const reopenDialog = () => import('./features/welcome/reopen-dialog.tsx');
const SearchDialog = lazy(async () => ({ default: (await searchDialog()).SearchDialog }));
const ReopenDialog = lazy(async () => ({ default: (await reopenDialog()).ReopenDialog }));
const WelcomePage = lazy(async () => ({
  default: (await import('./features/welcome/welcome-page.tsx')).WelcomePage,
}));

/** Around every screen: the welcome while no data file is open, else the frame with the screen of the address. */
export function ApplicationShell() {
  const workspace = useWorkspace();
  const isLost = useIsDataFileLost();
  const queryClient = useQueryClient();
  const [isSearching, setIsSearching] = useState(false);
  const isOpen = workspace.data !== undefined && workspace.data !== null;

  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setIsSearching(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOpen]);

  useEffect(() => {
    // What cannot be read now is tried again when it is needed.
    const handle = requestIdleCallback(() => void Promise.allSettled([searchDialog(), reopenDialog()]));
    return () => cancelIdleCallback(handle);
  }, []);

  useMenuCommands(workspace.data, () => setIsSearching(true));

  if (workspace.isPending)
    return <Loading words="Opening SEND Pathways" later="This takes longer the first time." />;
  if (workspace.data === undefined) {
    return (
      <main>
        <ProblemMessage
          words={errorWords(workspace.error)}
          onRetry={() => void queryClient.invalidateQueries()}
        />
      </main>
    );
  }
  if (workspace.data === null) {
    return (
      <Suspense fallback={<Loading words="Opening SEND Pathways" />}>
        <WelcomePage />
      </Suspense>
    );
  }
  return (
    <>
      <Frame
        key={workspace.data.workspaceId}
        workspace={workspace.data}
        onSearch={() => setIsSearching(true)}
      >
        <Outlet />
      </Frame>
      <Suspense fallback={null}>
        {isLost && <ReopenDialog key={workspace.data.workspaceId} file={workspace.data} />}
        {isSearching && <SearchDialog screens={screens} onClose={() => setIsSearching(false)} />}
      </Suspense>
    </>
  );
}

/** For an address that names no screen. */
export function ScreenNotFound() {
  return (
    <>
      <PageHeader title="There is no such page" />
      <EmptyState
        title="This address leads nowhere"
        words="The page may have been part of another data file, or its name was typed wrongly. Nothing was lost."
        action={<Link href="#/">Go to Home</Link>}
      />
    </>
  );
}

/** For a screen that could not be drawn. What was saved is safe; the screen can be drawn again. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  return (
    <>
      <PageHeader title="This page could not be shown" />
      <ProblemMessage words={errorWords(error)} />
      <p>
        <Button appearance="primary" onClick={reset}>
          Show the page again
        </Button>
      </p>
    </>
  );
}
