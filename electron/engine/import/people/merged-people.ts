/**
 * What is remembered of who is who beyond the records themselves: the names and numbers that young people had in
 * records which were merged into theirs, and who is known to be two people.
 */
import type { Kysely } from 'kysely';

import { distinctKey, listAliases, readDistinct } from '../../people/merge-people.repository.ts';
import type { PersonAliasTable, Schema } from '../../store/schema.ts';
import { compareNames, type Knowledge, knowThePerson, type KnownBy } from './know-the-person.ts';
import { type Identity, type KnownPerson, proofs } from './known-person.ts';
import type { PeopleIndex } from './people-index.ts';

/** Who somebody also was, in a record that was merged into theirs. */
type Alias = KnownPerson & { formerId: string | null };

export class MergedPeople {
  private readonly ofPerson = new Map<string, Alias[]>();
  private readonly currentIds = new Map<string, string>();
  private readonly distinct: ReadonlySet<string>;

  constructor(aliases: readonly Alias[], distinct: ReadonlySet<string>) {
    this.distinct = distinct;
    for (const alias of aliases) {
      const own = this.ofPerson.get(alias.id);
      if (own) own.push(alias);
      else this.ofPerson.set(alias.id, [alias]);
      if (alias.formerId !== null) this.currentIds.set(alias.formerId, alias.id);
    }
  }

  /** The person of this id, or the one into whose record it was merged. */
  currentIdOf(personId: string): string {
    return this.currentIds.get(personId) ?? personId;
  }

  areTwo(one: string, other: string): boolean {
    return this.distinct.has(distinctKey(one, other));
  }

  /** People who had a number of the row, or its name and date of birth, in a record that was merged into theirs. */
  peopleMeantBy(row: Identity): string[] {
    const meant: string[] = [];
    for (const [id, aliases] of this.ofPerson) {
      if (aliases.some((alias) => sharesNumber(row, alias) || hasNameAndBirth(row, alias))) meant.push(id);
    }
    return meant;
  }

  /** What the row says with each earlier value of the person in place of which they now have another. */
  asNow<Row extends Identity>(row: Row, person: KnownPerson): Row {
    const aliases = this.ofPerson.get(person.id);
    if (!aliases) return row;
    const now = (field: 'upn' | 'uln' | 'localId') =>
      row[field] !== '' && aliases.some((alias) => alias[field] === row[field]) && person[field] !== ''
        ? person[field]
        : row[field];
    const wasNamed =
      compareNames(row, person) !== 'same' && aliases.some((alias) => compareNames(row, alias) === 'same');
    const wasBorn =
      row.dateOfBirth !== null && aliases.some((alias) => alias.dateOfBirth === row.dateOfBirth);
    const [upn, uln] = [now('upn'), now('uln')];
    return {
      ...row,
      upn,
      uln,
      localId: now('localId'),
      ...(wasNamed && { surname: person.surname, forename: person.forename }),
      dateOfBirth: wasBorn ? (person.dateOfBirth ?? row.dateOfBirth) : row.dateOfBirth,
      ...proofs(upn, uln),
    };
  }
}

/** The records that were merged, and the pairs that were said to be two people, of the data file. */
export async function readMergedPeople(db: Kysely<Schema>): Promise<MergedPeople> {
  const aliases = (await listAliases(db)).map(aliasOf);
  return new MergedPeople(aliases, await readDistinct(db));
}

function aliasOf(row: PersonAliasTable): Alias {
  return {
    id: row.person_id,
    formerId: row.former_person_id,
    upn: row.upn,
    uln: row.uln,
    localId: row.local_id,
    surname: row.surname,
    forename: row.forename,
    dateOfBirth: row.date_of_birth,
    ...proofs(row.upn, row.uln),
    isNew: false,
  };
}

/** Knows the young person of a row as `knowThePerson` does, with all that was said of who is who. */
export function knowWithMerged(row: Identity, people: PeopleIndex, merged: MergedPeople): Knowledge {
  const known = knowThePerson(row, people);
  const meant = merged.peopleMeantBy(row);
  const isCertain =
    known.kind === 'known' &&
    (known.by !== 'name and date of birth' || meant.every((id) => id === known.person.id));
  if (meant.length === 0 || isCertain) return withoutTheOther(row, known, merged);
  const earlier = meant.flatMap((id) => {
    const person = people.get(id);
    if (!person) return [];
    const knowledge = knowThePerson(merged.asNow(row, person), people);
    return [{ person, knowledge }];
  });
  const certain = earlier.filter(
    ({ person, knowledge }) => knowledge.kind === 'known' && knowledge.person.id === person.id,
  );
  const candidates = [...candidatesOf(known, row)];
  const [only] = certain;
  if (only && certain.length === 1 && candidates.every(({ person }) => person.id === only.person.id)) {
    return only.knowledge;
  }
  for (const { person, knowledge } of earlier) {
    if (knowledge.kind === 'new' || candidates.some((each) => each.person.id === person.id)) continue;
    candidates.push({ person, why: 'Had this name or number in a record that was merged' });
  }
  if (candidates.length === 0) return known;
  return withoutTheOther(row, { kind: 'doubtful', candidates }, merged);
}

/** Those whom the row names outright; a slip of the pen gives way to a name or number that was written before. */
function candidatesOf(known: Knowledge, row: Identity): { person: KnownPerson; why: string }[] {
  if (known.kind === 'known') return [{ person: known.person, why: 'Same name and date of birth' }];
  if (known.kind !== 'doubtful') return [];
  return known.candidates.filter(({ person }) => sharesNumber(row, person) || hasNameAndBirth(row, person));
}

/**
 * A row that says of one person exactly what is recorded of them is about that person, where everybody else it might be
 * is known to be somebody else.
 */
function withoutTheOther(row: Identity, known: Knowledge, merged: MergedPeople): Knowledge {
  if (known.kind !== 'doubtful') return known;
  const exact = known.candidates.filter(({ person }) => saysExactly(row, person));
  const [only] = exact;
  if (!only || exact.length > 1) return known;
  const others = known.candidates.filter(({ person }) => person.id !== only.person.id);
  if (others.length === 0 || !others.every(({ person }) => merged.areTwo(only.person.id, person.id)))
    return known;
  return { kind: 'known', person: only.person, by: byOf(row) };
}

function saysExactly(row: Identity, person: KnownPerson): boolean {
  const agrees = (field: 'upn' | 'uln' | 'localId') => row[field] === '' || row[field] === person[field];
  return (
    agrees('upn') &&
    agrees('uln') &&
    agrees('localId') &&
    row.dateOfBirth === person.dateOfBirth &&
    compareNames(row, person) === 'same'
  );
}

function byOf(row: Identity): KnownBy {
  if (row.upn !== '') return 'UPN';
  if (row.uln !== '') return 'ULN';
  return row.localId === '' ? 'name and date of birth' : 'local id';
}

function sharesNumber(row: Identity, person: Identity): boolean {
  return (['upn', 'uln', 'localId'] as const).some(
    (field) => row[field] !== '' && row[field] === person[field],
  );
}

function hasNameAndBirth(row: Identity, person: KnownPerson): boolean {
  return (
    row.dateOfBirth !== null && row.dateOfBirth === person.dateOfBirth && compareNames(row, person) === 'same'
  );
}

/** Puts the person's names and numbers of today in place of earlier ones, so that an old file does not bring them back. */
export function sayAsNow(
  said: Map<string, string | number>,
  identity: Identity,
  person: KnownPerson | undefined,
  merged: MergedPeople,
): void {
  if (!person) return;
  const now = merged.asNow(identity, person);
  for (const field of ['upn', 'uln', 'localId', 'surname', 'forename', 'dateOfBirth'] as const) {
    if (now[field] !== identity[field] && said.has(field)) said.set(field, now[field] ?? '');
  }
}
