/** Whether somebody who is being added may be there already. Pure. */
import type { PersonRow } from '../../../shared/contract/people.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { personNameKey } from '../../../shared/domain/person-name.ts';

type Known = Pick<PersonRow, 'surname' | 'forename' | 'dateOfBirth' | 'settingName'>;

/** The same names, and dates of birth that do not tell them apart. */
export function looksAlike(
  known: Known,
  added: { surname: string; forename: string; dateOfBirth: IsoDate | null },
): boolean {
  const sameDay =
    known.dateOfBirth === null || added.dateOfBirth === null || known.dateOfBirth === added.dateOfBirth;
  return sameDay && personNameKey(known) === personNameKey(added);
}

/** "Amelia Hughes, born 3 May 2008, Northmoor College". */
export function alikeWords(known: Known): string {
  return [
    fullName({ ...known, preferredName: '' }),
    known.dateOfBirth === null ? 'date of birth not recorded' : `born ${formatDate(known.dateOfBirth)}`,
    known.settingName,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
