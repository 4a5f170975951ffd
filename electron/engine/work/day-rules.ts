/** Rules for days that are written of a young person's work by hand. An unknown day is null and always fits. */
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { refused } from '../store/engine-error.ts';
import { today } from '../today.ts';

/** @throws EngineError REFUSED where the day is still to come */
export function requireNotAhead(field: string, day: IsoDate | null | undefined, whatToDo: string): void {
  if (day && day > today()) throw refused(field, `This day is in the future. ${whatToDo}`);
}

/** @throws EngineError REFUSED where the day is before the young person was born */
export function requireSinceBirth(
  field: string,
  day: IsoDate | null | undefined,
  dateOfBirth: IsoDate | null,
): void {
  if (day && dateOfBirth !== null && day < dateOfBirth)
    throw refused(field, 'This day is before the young person was born. Check the year.');
}
