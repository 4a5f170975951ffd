/** When a paid job is looked at again: 13, 26 and 52 weeks after it began. Pure. */
import { addDays, addWeeks, daysBetween, type IsoDate } from './iso-date.ts';

export const checkWeeks = [13, 26, 52] as const;
export type CheckWeeks = (typeof checkWeeks)[number];

/** A check counts as due so many days before its day. */
export const CHECK_DUE_SOON_DAYS = 14;

/** The day that is so many weeks of seven days after the first day of the job. */
export function checkDueOn(startedOn: IsoDate, weeks: CheckWeeks): IsoDate {
  return addWeeks(startedOn, weeks);
}

export interface RecordedCheck {
  weeks: CheckWeeks;
  checkedOn: IsoDate;
  stillInWork: boolean | null;
}

/**
 * - `done`: recorded.
 * - `late`, `due`: its day has passed, or comes within 14 days.
 * - `to-come`: later than that.
 * - `passed`: not recorded, and the day of the next one has come, or a later one is recorded: nobody need make it now.
 * - `not-needed`: the job had ended before the day, or an earlier check found so.
 */
export type CheckState = 'done' | 'late' | 'due' | 'to-come' | 'passed' | 'not-needed';

export interface JobCheck {
  weeks: CheckWeeks;
  dueOn: IsoDate;
  state: CheckState;
}

/** The three checks of a job, in order; none where it is not known when the job began. */
export function jobChecks(
  job: { startedOn: IsoDate | null; endedOn: IsoDate | null },
  recorded: readonly RecordedCheck[],
  today: IsoDate,
): JobCheck[] {
  const { startedOn, endedOn } = job;
  if (startedOn === null) return [];
  return checkWeeks.map((weeks, index) => {
    const dueOn = checkDueOn(startedOn, weeks);
    const next = checkWeeks[index + 1];
    const state = ((): CheckState => {
      if (recorded.some((check) => check.weeks === weeks)) return 'done';
      if (endedOn !== null && endedOn < dueOn) return 'not-needed';
      if (recorded.some((check) => check.weeks < weeks && check.stillInWork === false)) return 'not-needed';
      if (recorded.some((check) => check.weeks > weeks)) return 'passed';
      if (next !== undefined && checkDueOn(startedOn, next) <= today) return 'passed';
      if (dueOn < today) return 'late';
      return dueOn <= addDays(today, CHECK_DUE_SOON_DAYS) ? 'due' : 'to-come';
    })();
    return { weeks, dueOn, state };
  });
}

/** The check that is to be made now or next, or null where none is left. */
export function nextCheck(checks: readonly JobCheck[]): JobCheck | null {
  return checks.find(({ state }) => state === 'late' || state === 'due' || state === 'to-come') ?? null;
}

/** Words for a check that was recorded after its day: "12 days after it was due"; null where it was in time. */
export function lateCheckWords(dueOn: IsoDate, checkedOn: IsoDate): string | null {
  const days = daysBetween(dueOn, checkedOn);
  if (days <= 0) return null;
  return `${days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`} after it was due`;
}
