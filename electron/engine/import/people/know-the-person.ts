import { isoDateFromParts, isoDateParts } from '../../../../shared/domain/iso-date.ts';
import { keyOfName } from './name-keys.ts';
import { checkUln } from '../../../../shared/domain/uln.ts';
import { checkUpn } from '../../../../shared/domain/upn.ts';
import type { Identity, KnownPerson } from './known-person.ts';
import type { PeopleIndex } from './people-index.ts';

export type KnownBy = 'UPN' | 'ULN' | 'local id' | 'name and date of birth';

/** Who a row is about. */
export type Knowledge =
  /** `about`: what the warning is about. */
  | { kind: 'known'; person: KnownPerson; by: KnownBy; warning?: string; about?: 'dateOfBirth' | 'surname' }
  /** `said`: a person said so; the row alone left it in doubt. */
  | { kind: 'new'; warning?: string; said?: true }
  /** Only a person can say; each candidate with the reason why it may be them. */
  | { kind: 'doubtful'; candidates: { person: KnownPerson; why: string }[] }
  /** The row does not say enough to know or to add anybody. */
  | { kind: 'nobody' };

/**
 * Knows the young person of a row: by UPN, then ULN, then local id, then names with date of birth. A number joins only
 * where nothing else speaks against it; what may be a slip of the hand is asked about. Never guesses.
 */
export function knowThePerson(row: Identity, people: PeopleIndex): Knowledge {
  const hasName = row.surname !== '' || row.forename !== '';
  if (row.upn === '' && row.uln === '' && row.localId === '' && !hasName) return { kind: 'nobody' };

  const byUpn = byNumber(
    row,
    people.withUpn(row.upn),
    'UPN',
    () => checkUpn(row.upn).kind === 'valid',
    people,
  );
  if (byUpn) return byUpn;
  const byUln = byNumber(
    row,
    people.withUln(row.uln),
    'ULN',
    () => checkUln(row.uln).kind === 'valid',
    people,
  );
  if (byUln) return byUln;
  // Local ids of two systems can be alike, so one alone proves nothing unless there is nothing else in the row.
  const byLocalId = byNumber(
    row,
    people.withLocalId(row.localId),
    'local id',
    () => !hasName && row.dateOfBirth === null,
    people,
  );
  if (byLocalId) return byLocalId;
  return byNames(row, people);
}

/**
 * @param proof whether the number is enough where the row says nothing else
 * @returns null when nobody has the number
 */
function byNumber(
  row: Identity,
  found: readonly KnownPerson[],
  by: KnownBy,
  proof: () => boolean,
  people: PeopleIndex,
): Knowledge | null {
  if (found.length === 0) return null;
  const agreeing = found.filter((person) => agrees(row, person, proof));
  const [only] = agreeing;
  if (only && agreeing.length === 1) return { kind: 'known', person: only, by, ...differences(row, only) };
  const candidates = found.map((person) => ({ person, why: whyDoubtful(row, person, by, found.length) }));
  for (const person of sameNamesAndBirth(row, people)) {
    if (!found.includes(person))
      candidates.push({ person, why: 'Same name and date of birth, another number' });
  }
  return { kind: 'doubtful', candidates };
}

/** Whether what else the row says is the same person: the name or the date of birth agrees, or neither is given. */
function agrees(row: Identity, person: KnownPerson, proof: () => boolean): boolean {
  const name = compareNames(row, person);
  const birth = compareBirth(row, person);
  if (name === 'differs' && birth !== 'same') return false;
  if (birth === 'differs' && name !== 'same') return false;
  if (name === 'unknown' && birth === 'unknown') return proof();
  return name === 'same' || birth === 'same';
}

function differences(
  row: Identity,
  person: KnownPerson,
): { warning?: string; about?: 'dateOfBirth' | 'surname' } {
  if (compareBirth(row, person) === 'differs') {
    return {
      warning: 'The date of birth differs from the one recorded. Check which is right.',
      about: 'dateOfBirth',
    };
  }
  if (compareNames(row, person) === 'differs') {
    return {
      warning: 'The name differs from the one recorded. Check that it is the same young person.',
      about: 'surname',
    };
  }
  return {};
}

function whyDoubtful(row: Identity, person: KnownPerson, by: KnownBy, count: number): string {
  if (count > 1) return `${count} young people have this ${by}`;
  const differs = [
    compareNames(row, person) === 'same' ? '' : 'another name',
    compareBirth(row, person) === 'same' ? '' : 'another date of birth',
  ].filter((it) => it !== '');
  return `Same ${by}, ${differs.join(' and ')}`;
}

/** People of one birthday among whom a slip of the pen in the name is looked for. */
const MOST_BORN_ON_ONE_DAY = 150;

function byNames(row: Identity, people: PeopleIndex): Knowledge {
  const named = people.withNames(row.surname, row.forename);
  const complete = row.surname !== '' && row.forename !== '';
  if (row.dateOfBirth !== null && complete) {
    const same = sameNamesAndBirth(row, people);
    const free = same.filter((person) => !numbersConflict(row, person));
    const [only] = free;
    if (only && free.length === 1 && same.length === 1)
      return { kind: 'known', person: only, by: 'name and date of birth' };
    if (same.length > 0 && free.length === 0 && same.every((person) => person.isNew)) {
      // One file lists both, each with a valid number of their own: whoever keeps it knows them as two.
      return {
        kind: 'new',
        warning:
          'Another young person in this file has the same name and date of birth, and another number. Both are brought in; check that they are two.',
      };
    }
    if (same.length > 0) {
      const count = same.length;
      return {
        kind: 'doubtful',
        candidates: same.map((person) => ({
          person,
          why:
            count > 1
              ? `${count} young people have this name and date of birth`
              : 'Same name and date of birth, another number',
        })),
      };
    }
  }
  const candidates: { person: KnownPerson; why: string }[] = [];
  for (const person of named) {
    if (numbersConflict(row, person)) continue;
    const why = slipOfBirth(row.dateOfBirth, person.dateOfBirth);
    if (why) candidates.push({ person, why: `Same name, ${why}` });
  }
  const bornThatDay = people.bornOn(row.dateOfBirth);
  // A day that very many share is no birthday but what somebody's system writes for "not known".
  for (const person of bornThatDay.length > MOST_BORN_ON_ONE_DAY ? [] : bornThatDay) {
    if (named.includes(person) || numbersConflict(row, person)) continue;
    const why = slipOfName(row, person);
    if (why) candidates.push({ person, why: `Same date of birth, ${why}` });
  }
  if (candidates.length > 0) return { kind: 'doubtful', candidates };
  // Without a number and a date of birth nobody could know this person again.
  const proof =
    row.upn !== '' || row.uln !== '' || row.localId !== '' || (complete && row.dateOfBirth !== null);
  return proof ? { kind: 'new' } : { kind: 'nobody' };
}

function sameNamesAndBirth(row: Identity, people: PeopleIndex): readonly KnownPerson[] {
  if (row.dateOfBirth === null || row.surname === '' || row.forename === '') return [];
  return people.bornOn(row.dateOfBirth).filter((person) => compareNames(row, person) === 'same');
}

/** Two valid numbers of one kind that differ belong to two people. A temporary UPN gives way to the lasting one. */
export function numbersConflict(row: Identity, person: KnownPerson): boolean {
  return (
    (row.lastingUpn && person.lastingUpn && row.upn !== person.upn) ||
    (row.validUln && person.validUln && row.uln !== person.uln)
  );
}

/** Names are the same in either order, without accents, hyphens and capitals, and with or without middle names. */
export function compareNames(row: Identity, person: KnownPerson): 'same' | 'differs' | 'unknown' {
  if (row.surname === '' && row.forename === '') return 'unknown';
  if (person.surname === '' && person.forename === '') return 'unknown';
  const [surname, forename] = [keyOfName(row.surname), keyOfName(row.forename)];
  const [ownSurname, ownForename] = [keyOfName(person.surname), keyOfName(person.forename)];
  if (surname === ownSurname && forename === ownForename) return 'same';
  if (surname === ownForename && forename === ownSurname) return 'same';
  if (surname === ownSurname && firstName(row.forename) === firstName(person.forename)) return 'same';
  if (forename === '' || ownForename === '') return surname === ownSurname ? 'same' : 'differs';
  return 'differs';
}

function compareBirth(row: Identity, person: KnownPerson): 'same' | 'differs' | 'unknown' {
  if (row.dateOfBirth === null || person.dateOfBirth === null) return 'unknown';
  return row.dateOfBirth === person.dateOfBirth ? 'same' : 'differs';
}

/** The first of somebody's forenames in the form that names are compared in: "Mary-Jane Ann" is "mary". */
export function firstName(forename: string): string {
  return keyOfName(forename.split(/[\s-]/)[0] ?? '');
}

/** How two dates of birth can be the same one written wrongly, or null when they are simply different. */
export function slipOfBirth(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return 'and one date of birth is not known';
  if (a === b) return null;
  const [first, second] = [isoDateParts(a), isoDateParts(b)];
  if (isoDateFromParts(first.year, first.day, first.month) === b) return 'day and month of birth swapped';
  const alike = [first.year === second.year, first.month === second.month, first.day === second.day];
  return alike.filter(Boolean).length === 2 ? 'a date of birth that differs in one place' : null;
}

/** How two names can be those of one person, or null. */
export function slipOfName(row: Identity, person: KnownPerson): string | null {
  if (row.surname === '' || row.forename === '') return null;
  const [surname, ownSurname] = [keyOfName(row.surname), keyOfName(person.surname)];
  if (firstName(row.forename) === firstName(person.forename)) {
    if (surname.includes(ownSurname) || ownSurname.includes(surname)) return 'part of the surname differs';
    if (isSmallSlip(surname, ownSurname)) return 'a surname that differs by a letter';
    return 'same forename, another surname';
  }
  if (surname === ownSurname && isSmallSlip(keyOfName(row.forename), keyOfName(person.forename))) {
    return 'a forename that differs by a letter';
  }
  return null;
}

/** One letter more, less, other, or two swapped. */
function isSmallSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
