import { useQuery } from '@tanstack/react-query';
import { orpc } from './client.ts';

/** The names of every employer and job coach, for choosing one by typing. */
export function useNames(): { employers: readonly string[]; jobCoaches: readonly string[] } {
  const employers = useQuery(orpc.employers.list.queryOptions());
  const jobCoaches = useQuery(orpc.jobCoaches.list.queryOptions());
  return {
    employers: (employers.data ?? []).map(({ name }) => name),
    jobCoaches: (jobCoaches.data ?? []).map(({ name }) => name),
  };
}
