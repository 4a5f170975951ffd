import { QueryClient } from '@tanstack/react-query';
import { errorCode } from './error-words.ts';

/** The page's memory of what the engine answered. The engine is on this computer: asking again is cheap. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Every write of this page makes everything stale by itself (useWrite); another window's writes show on focus.
        staleTime: 30_000,
        refetchOnWindowFocus: 'always',
        networkMode: 'always',
        // A stopped engine comes back within seconds, and refreshAfterReconnecting asks again; the rest will not change.
        retry: (failures, error) => errorCode(error) === 'ENGINE_STOPPED' && failures < 5,
        retryDelay: 600,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
