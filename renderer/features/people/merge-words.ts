/** Two records of one young person, in words. Pure. */
import type { MerelyWho } from '../../../shared/contract/people-merge.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';

/** "Amelia Hughes", as both records are called where they are compared. */
export function whoName(who: Pick<MerelyWho, 'surname' | 'forename'>): string {
  return fullName({ ...who, preferredName: '' });
}

/** "born 3 May 2008", or that it is not known. */
export function bornWords(who: Pick<MerelyWho, 'dateOfBirth'>): string {
  return who.dateOfBirth === null ? 'date of birth not recorded' : `born ${formatDate(who.dateOfBirth)}`;
}

/** "12 records", "1 record", "no records". */
export function recordsWords(count: number): string {
  if (count === 0) return 'no records';
  return count === 1 ? '1 record' : `${count.toLocaleString('en-GB')} records`;
}

/** "6 possible duplicates". */
export function duplicatesWords(count: number): string {
  return count === 1 ? '1 possible duplicate' : `${count.toLocaleString('en-GB')} possible duplicates`;
}

/** The record that is kept unless somebody says otherwise: the one that holds more. */
export function likelierToKeep(one: MerelyWho, other: MerelyWho): { keep: MerelyWho; merge: MerelyWho } {
  return other.records > one.records ? { keep: other, merge: one } : { keep: one, merge: other };
}
