/** Which records may be one young person, by the same signs as the import asks about. Pure. */
import {
  compareNames,
  firstName,
  numbersConflict,
  slipOfBirth,
  slipOfName,
} from '../import/people/know-the-person.ts';
import type { KnownPerson } from '../import/people/known-person.ts';
import { keyOfName } from '../import/people/name-keys.ts';
import { distinctKey } from './merge-people.repository.ts';

/** Two people who may be one; the smaller id comes first. */
export interface PossiblePair {
  one: string;
  other: string;
  why: string;
  /** The smaller, the likelier. */
  rank: number;
}

/** What very many share is no sign: a day that a system writes for "not known", a placeholder for a name. */
const MOST_WITH_ONE_SIGN = 150;

/**
 * @param distinct pairs known to be two people, as `distinctKey`s
 * @param pause called again and again, so that other calls can be answered meanwhile
 */
export async function findDuplicates(
  people: readonly KnownPerson[],
  distinct: ReadonlySet<string>,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<PossiblePair[]> {
  const pairs = new Map<string, PossiblePair>();
  for (const { key, reason } of signs) {
    for (const group of groupsOf(people, key)) {
      const waiting = pause();
      if (waiting) await waiting;
      for (const [index, one] of group.entries()) {
        for (const other of group.slice(index + 1)) {
          const found = reason(one, other);
          if (!found) continue;
          const pair = distinctKey(one.id, other.id);
          if (distinct.has(pair) || (pairs.get(pair)?.rank ?? Infinity) <= found.rank) continue;
          const [first, second] = one.id < other.id ? [one, other] : [other, one];
          pairs.set(pair, { one: first.id, other: second.id, ...found });
        }
      }
    }
  }
  return [...pairs.values()].toSorted(
    (a, b) => a.rank - b.rank || (a.one < b.one ? -1 : a.one > b.one ? 1 : 0),
  );
}

type Reason = (one: KnownPerson, other: KnownPerson) => { why: string; rank: number } | null;

const sameNumber =
  (number: 'UPN' | 'ULN'): Reason =>
  (one, other) => {
    if (compareNames(one, other) === 'same') return { why: `Same ${number} and same name`, rank: 0 };
    if (one.dateOfBirth !== null && one.dateOfBirth === other.dateOfBirth)
      return { why: `Same ${number} and same date of birth, another name`, rank: 1 };
    return { why: `Same ${number}, another name`, rank: 4 };
  };

const sameBirth: Reason = (one, other) => {
  if (compareNames(one, other) === 'same') {
    if (numbersConflict(one, other)) return { why: 'Same name and date of birth, another number', rank: 5 };
    const swapped =
      keyOfName(one.surname) !== keyOfName(other.surname) &&
      keyOfName(one.surname) === keyOfName(other.forename);
    return swapped
      ? { why: 'Same date of birth, names in the other order', rank: 3 }
      : { why: 'Same name and date of birth', rank: 2 };
  }
  if (numbersConflict(one, other)) return null;
  const why = slipOfName(one, other);
  if (!why) return null;
  return { why: `Same date of birth, ${why}`, rank: why.includes('another surname') ? 8 : 6 };
};

const sameNames: Reason = (one, other) => {
  if (one.dateOfBirth === other.dateOfBirth && one.dateOfBirth !== null) return null;
  if (numbersConflict(one, other)) return null;
  if (one.dateOfBirth === null && other.dateOfBirth === null)
    return { why: 'Same name, and neither date of birth is known', rank: 7 };
  const why = slipOfBirth(one.dateOfBirth, other.dateOfBirth);
  return why ? { why: `Same name, ${why}`, rank: why.includes('swapped') ? 6 : 7 } : null;
};

/** What brings two people side by side, and what is then said of them. */
const signs: readonly { key: (person: KnownPerson) => string; reason: Reason }[] = [
  { key: (person) => person.upn, reason: sameNumber('UPN') },
  { key: (person) => person.uln, reason: sameNumber('ULN') },
  { key: (person) => person.dateOfBirth ?? '', reason: sameBirth },
  { key: namesInAnyOrder, reason: sameNames },
];

function namesInAnyOrder(person: KnownPerson): string {
  const [surname, forename] = [keyOfName(person.surname), firstName(person.forename)];
  if (surname === '' || forename === '') return '';
  return surname < forename ? `${surname} ${forename}` : `${forename} ${surname}`;
}

function groupsOf(people: readonly KnownPerson[], key: (person: KnownPerson) => string): KnownPerson[][] {
  const groups = new Map<string, KnownPerson[]>();
  for (const person of people) {
    const of = key(person);
    if (of === '') continue;
    const group = groups.get(of);
    if (group) group.push(person);
    else groups.set(of, [person]);
  }
  return [...groups.values()].filter(({ length }) => length > 1 && length <= MOST_WITH_ONE_SIGN);
}
