import { isoDateFromParts, type IsoDate } from '../../shared/domain/iso-date.ts';

/** The calendar day it is here, by the computer's own clock and time zone. */
export function today(now: Date = new Date()): IsoDate {
  const day = isoDateFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null)
    throw new RangeError('The clock of this computer shows a year that is not from 1 to 9999');
  return day;
}
