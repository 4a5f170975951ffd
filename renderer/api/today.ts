import { type IsoDate, isoDateFromParts } from '../../shared/domain/iso-date.ts';

/** Today by the clock and calendar of this computer. */
export function todayHere(): IsoDate {
  return dayOfInstant(new Date().toISOString());
}

/** The day an instant (ISO 8601 in UTC) falls on here. */
export function dayOfInstant(instant: string): IsoDate {
  const date = new Date(instant);
  const day = isoDateFromParts(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (day === null) throw new RangeError('Not an instant');
  return day;
}

/** The time of day of an instant here, '14:02'. */
export function timeOfInstant(instant: string | Date): string {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
