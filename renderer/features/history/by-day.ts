import type { ChangeSet } from '../../../shared/contract/history.ts';
import { addDays, formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';

export interface DayOfChanges {
  day: IsoDate;
  /** "Today", "Yesterday", "3 September 2026". */
  title: string;
  changeSets: ChangeSet[];
}

/** Change sets (latest first) by the day they were made here. Pure: `dayOf` gives the day of an instant. */
export function byDay(
  changeSets: readonly ChangeSet[],
  today: IsoDate,
  dayOf: (instant: string) => IsoDate,
): DayOfChanges[] {
  const days: DayOfChanges[] = [];
  for (const changeSet of changeSets) {
    const day = dayOf(changeSet.at);
    const last = days.at(-1);
    if (last?.day === day) last.changeSets.push(changeSet);
    else days.push({ day, title: titleOf(day, today), changeSets: [changeSet] });
  }
  return days;
}

function titleOf(day: IsoDate, today: IsoDate): string {
  if (day === today) return `Today, ${formatDate(day)}`;
  if (day === addDays(today, -1)) return `Yesterday, ${formatDate(day)}`;
  return formatDate(day);
}
