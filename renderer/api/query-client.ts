import { QueryClient } from '@tanstack/react-query';
import { errorCode } from './error-words.ts';

/** The page's memory of what the engine answered. The engine is on this computer: asking again is cheap. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Every write of this page makes everything stale by itself (useWrite); another window's writes show on focus.
      staleTime: 30_000,
      refetchOnWindowFocus: 'always',
      networkMode: 'always',
      // A stopped engine comes back within seconds, and its data file when the person has opened it again. Until then
      // the screens keep what they show; any other failure would only fail again.
      retry: (_failures, error) => {
        const code = errorCode(error);
        return code === 'ENGINE_STOPPED' || code === 'NOT_OPEN';
      },
      retryDelay: 1000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
