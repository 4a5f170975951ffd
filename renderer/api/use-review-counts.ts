import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { orpc } from './client.ts';

/** How long the first screen is left to stand before the reviews are counted, in milliseconds. */
const AFTER = 300;

/** How many annual reviews are late, due and awaited. Asked for last, so that the first screen need not wait for it. */
export function useReviewCounts() {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsTime(true), AFTER);
    return () => clearTimeout(timer);
  }, []);
  return useQuery(orpc.reviews.counts.queryOptions({ enabled: isTime }));
}
