/** What lists of young people say of each, in words. Pure. */
import { daysBetween, type IsoDate } from '../../shared/domain/iso-date.ts';

export const NOT_RECORDED = 'Not recorded';

/** "Yes" or "No"; says so where it is not recorded. */
export function yesNoWords(answer: boolean | null): string {
  if (answer === null) return NOT_RECORDED;
  return answer ? 'Yes' : 'No';
}

/** "Hughes, Amelia", as a list in order of surname shows it. */
export function listName({ surname, forename }: { surname: string; forename: string }): string {
  return [surname, forename].filter((part) => part !== '').join(', ') || 'Name not recorded';
}

/** Later than this is said in whole years: nobody thinks in thousands of days. */
const DAYS_UNTIL_YEARS = 730;

/** "in 23 days", "today", "12 days late", "3 years late". */
export function untilWords(due: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, due);
  if (days === 0) return 'today';
  const count = (n: number) => (n === 1 ? '1 day' : `${n.toLocaleString('en-GB')} days`);
  if (-days > DAYS_UNTIL_YEARS) return `${wholeYears(due, today)} years late`;
  return days > 0 ? `in ${count(days)}` : `${count(-days)} late`;
}

function wholeYears(from: IsoDate, to: IsoDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
