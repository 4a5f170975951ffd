import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { orpc } from './client.ts';

/** How long the first screen is left to stand before the jobs are counted, in milliseconds. */
const AFTER = 400;

/** How many checks of jobs are late and due. Asked for last, so that the first screen need not wait for it. */
export function useWorkCounts() {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsTime(true), AFTER);
    return () => clearTimeout(timer);
  }, []);
  return useQuery(orpc.workLists.counts.queryOptions({ enabled: isTime }));
}
