import { useQuery } from '@tanstack/react-query';
import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import { orpc } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { FilterChip } from '../../components/filter-chip.tsx';
import { type Month, monthOf, monthWords, otherMonth } from './month-grid.ts';

/** The last month in which a review can be due: twelve months from today, were one held today. */
const MONTHS_AHEAD = 12;

/** Narrows to the reviews due in one month: any from now on, then those before in which some are late, latest first. */
export function MonthChip({
  filter,
  value,
  onChoose,
}: {
  filter: ReviewFilter;
  value: Month | null;
  onChoose: (month: Month | null) => void;
}) {
  const months = useQuery(orpc.reviews.months.queryOptions({ input: { filter } }));
  const counts = new Map((months.data ?? []).map(({ month, count }) => [month, count]));
  const now = monthOf(todayHere());
  const ahead = Array.from({ length: MONTHS_AHEAD + 1 }, (_, index) => keyOf(otherMonth(now, index)));
  const earlier = [...new Set([...counts.keys(), ...(value === null ? [] : [keyOf(value)])])]
    .filter((key) => !ahead.includes(key))
    .toSorted()
    .toReversed();
  return (
    <FilterChip
      label="Month"
      every="Every month"
      options={[...ahead, ...earlier].map((key) => ({
        value: key,
        name: monthWords(monthOfKey(key)),
        ...(months.data && { count: counts.get(key) ?? 0 }),
      }))}
      value={value === null ? null : keyOf(value)}
      onChoose={(key) => onChoose(key === null ? null : monthOfKey(key))}
    />
  );
}

/** `2027-03`. */
function keyOf({ year, month }: Month): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

function monthOfKey(key: string): Month {
  return { year: Number(key.slice(0, 4)), month: Number(key.slice(5)) };
}
