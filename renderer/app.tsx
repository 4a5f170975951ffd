import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { refreshAfterReconnecting } from './api/client.ts';
import { usePreferences } from './api/preferences.ts';
import { queryClient } from './api/query-client.ts';
import { ToastPlace } from './components/toast-place.tsx';
import { router } from './routes.tsx';
import { AppTheme } from './theme/app-theme.tsx';

/** The whole page: its memory, its look, its screens, and the place where announcements appear. */
export function App() {
  const { appearance } = usePreferences();
  useEffect(() => refreshAfterReconnecting(queryClient), []);
  return (
    <QueryClientProvider client={queryClient}>
      <AppTheme appearance={appearance}>
        <RouterProvider router={router} />
        <ToastPlace />
      </AppTheme>
    </QueryClientProvider>
  );
}
