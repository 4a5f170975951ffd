import { lazy, Suspense, useSyncExternalStore } from 'react';
import { leaving } from './page-to-leave.ts';

// Not part of the first screen: read when there is something to ask.
const LeavingDialog = lazy(async () => ({
  default: (await import('./leaving-dialog.tsx')).LeavingDialog,
}));

/** Where the questions appear that are asked before the data file is left. */
export function LeavingPlace() {
  const state = useSyncExternalStore(leaving.subscribe, leaving.getState);
  if (state.kind === 'staying' || state.kind === 'going') return null;
  return (
    <Suspense fallback={null}>
      <LeavingDialog state={state} />
    </Suspense>
  );
}
