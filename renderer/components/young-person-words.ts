/** What lists of young people say of each, in words. Pure. */
import { daysBetween, type IsoDate } from '../../shared/domain/iso-date.ts';

export const NOT_RECORDED = 'Not recorded';

export function yesNoWords(answer: boolean | null): string {
  if (answer === null) return NOT_RECORDED;
  return answer ? 'Yes' : 'No';
}

/** "Hughes, Amelia", as a list in order of surname shows it. */
export function listName({ surname, forename }: { surname: string; forename: string }): string {
  return [surname, forename].filter((part) => part !== '').join(', ') || 'Name not recorded';
}

/** "in 23 days", "today", "12 days late". */
export function untilWords(due: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, due);
  if (days === 0) return 'today';
  const count = (n: number) => (n === 1 ? '1 day' : `${n.toLocaleString('en-GB')} days`);
  return days > 0 ? `in ${count(days)}` : `${count(-days)} late`;
}
