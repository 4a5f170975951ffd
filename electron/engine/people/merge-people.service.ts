/** Merging two records of one young person, and taking a merge apart again. */
import type { Undone } from '../../../shared/contract/history.ts';
import type { MergedRecord, MergeField, MergeSide } from '../../../shared/contract/people-merge.ts';
import { listReferences } from '../history/undo.repository.ts';
import { undoChangeSet } from '../history/undo.service.ts';
import { makeChange, type Change } from '../store/change.ts';
import { changedElsewhere, refused } from '../store/engine-error.ts';
import type { Store } from '../store/open-store.ts';
import type { PersonTable } from '../store/schema.ts';
import { today } from '../today.ts';
import {
  distinctRow,
  listAliasesOf,
  listDistinctOf,
  listMergedInto,
  readNames,
  readPersonRecords,
} from './merge-people.repository.ts';
import { type MergePlan, type PersonRecords, planMerge } from './merge-plan.ts';
import { type LeftOver, moveReferences } from './merge-references.ts';
import { joinedTables } from './merge-same-record.ts';
import { headingOf, mergedSource, needsHeading, needsInWords, valueInWords } from './merge-words.ts';
import { getPerson } from './people.repository.ts';

export interface MergeInput {
  keepPersonId: string;
  mergePersonId: string;
  take: readonly { field: MergeField; from: MergeSide }[];
  versions: { keep: number; merge: number };
}

export interface Merged {
  personId: string;
  changeSetId: string;
  savedAt: string;
  /** Records that came over as they were. */
  moved: number;
  /** Records that both had. */
  joined: number;
  /** Values that gave way and are kept as additional information. */
  keptAsAdditional: number;
}

const LABEL = 'merge of two records of a young person';
const WHAT = { what: 'young person' };

/**
 * Merges two records in one change: everything of the one comes to the other, what both have is joined, what gives way
 * is kept as additional information, and the names and numbers of both are remembered for later files.
 * @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`mergePersonId`: one and the same)
 */
export async function mergePeople(store: Store, input: MergeInput): Promise<Merged> {
  const { keepPersonId, mergePersonId, versions } = input;
  if (keepPersonId === mergePersonId)
    throw refused('mergePersonId', 'Choose another record than the one that is kept.');
  const { result, changeSetId, at } = await makeChange(store.db, { label: LABEL }, async (change) => {
    const keep = await readPersonRecords(change.db, keepPersonId);
    const merge = await readPersonRecords(change.db, mergePersonId);
    if (keep.person.version !== versions.keep || merge.person.version !== versions.merge)
      throw changedElsewhere(WHAT.what);
    const plan = planMerge(keep, merge, new Map(input.take.map(({ field, from }) => [field, from])));
    const additional = await writePlan(store, change, keep, plan);
    const others = await moveEverythingElse(store, change, keepPersonId, mergePersonId);
    await keepIdentities(change, keep.person, merge.person, plan);
    await carryDistinct(change, keepPersonId, mergePersonId);
    await change.remove('person', mergePersonId, WHAT);
    return {
      moved: plan.moves.length + plan.needs.filter((need) => need.belongsTo === 'merge').length + others,
      joined: plan.joins.length,
      keptAsAdditional: additional,
    };
  });
  return { personId: keepPersonId, changeSetId, savedAt: at, ...result };
}

/** Writes what the plan says; answers how many values are kept as additional information. */
async function writePlan(
  store: Store,
  change: Change,
  keep: PersonRecords,
  plan: MergePlan,
): Promise<number> {
  const personId = keep.person.id;
  const left: LeftOver[] = [];
  await change.update('person', personId, plan.person, WHAT);
  for (const { table, id } of plan.moves)
    await change.update(table, id, { person_id: personId }, { what: 'record' });
  for (const { table, keep: own, merge: other, patch } of plan.joins) {
    left.push(...(await moveReferences(store, change, table, other.id, own.id)));
    await change.remove(table, other.id, { what: 'record' });
    await change.update(table, own.id, patch, { what: 'record' });
  }
  for (const { table, id } of plan.removals) await change.remove(table, id, { what: 'record' });
  for (const id of plan.needsRemoved) await change.remove('person_need', id, { what: 'need' });
  for (const { id, rank } of plan.needs)
    await change.update('person_need', id, { person_id: personId, rank }, { what: 'need' });
  return writeWhatGaveWay(change, personId, plan, left);
}

async function writeWhatGaveWay(
  change: Change,
  personId: string,
  plan: MergePlan,
  left: readonly LeftOver[],
): Promise<number> {
  const ids = plan.givesWay.flatMap(({ row, value }) => [value, row?.['employer_id'] ?? null]);
  const names = await readNames(
    change.db,
    ids.filter((id): id is string => typeof id === 'string'),
  );
  const nameOf = (id: string) => names.get(id) ?? '';
  const source = mergedSource(today());
  const kept = plan.givesWay.map((each) => ({
    heading: headingOf(each, nameOf),
    value: valueInWords(each.table, each.column, each.value, nameOf),
  }));
  kept.push(...left);
  if (plan.otherNeeds) kept.push({ heading: needsHeading, value: needsInWords(plan.otherNeeds) });
  for (const { heading, value } of kept)
    await change.insert('additional_information', { person_id: personId, heading, value, source });
  return kept.length;
}

/** The tables whose rows the plan, or the lines after it, deal with one by one. */
export const plannedTables: readonly string[] = [...joinedTables, 'person_need', 'additional_information'];

/** Whatever else refers to the person now refers to the kept one. Answers how many rows that were. */
async function moveEverythingElse(store: Store, change: Change, keepId: string, mergeId: string) {
  let moved = 0;
  for (const { table, column, to } of listReferences(store.raw)) {
    if (to !== 'person' || plannedTables.includes(table)) continue;
    const rows = await change.db
      .selectFrom(table as 'person_alias')
      .select('id')
      .where(column as 'person_id', '=', mergeId)
      .execute();
    for (const { id } of rows) await change.update(table, id, { [column]: keepId }, { what: 'record' });
    if (table !== 'person_alias') moved += rows.length;
  }
  return moved;
}

const identityColumns = ['upn', 'uln', 'local_id', 'surname', 'forename', 'date_of_birth'] as const;
type IdentityColumns = Pick<PersonTable, (typeof identityColumns)[number]>;

/** Both identities go on being known; that of the kept record only where it is other than it was. */
async function keepIdentities(
  change: Change,
  keep: PersonTable,
  merge: PersonTable,
  plan: MergePlan,
): Promise<void> {
  const merged = { person_id: keep.id, change_set_id: change.changeSetId, merged_at: change.at };
  await change.insert('person_alias', { ...identityOf(merge), ...merged, former_person_id: merge.id });
  const changed = identityColumns.some(
    (column) =>
      keep[column] !== '' && keep[column] !== null && keep[column] !== (plan.person[column] ?? keep[column]),
  );
  if (changed)
    await change.insert('person_alias', { ...identityOf(keep), ...merged, former_person_id: null });
}

function identityOf(person: PersonTable): IdentityColumns {
  const { upn, uln, local_id, surname, forename, date_of_birth } = person;
  return { upn, uln, local_id, surname, forename, date_of_birth };
}

/** Who was somebody else than the merged record is somebody else than the kept one. */
async function carryDistinct(change: Change, keepId: string, mergeId: string): Promise<void> {
  const known = new Set((await listDistinctOf(change.db, keepId)).map(({ other }) => other));
  for (const { id, other } of await listDistinctOf(change.db, mergeId)) {
    await change.remove('person_distinct', id, { what: 'answer' });
    if (other !== keepId && !known.has(other))
      await change.insert('person_distinct', distinctRow(keepId, other, change.at));
  }
}

/**
 * The merges into this record that stand, latest first. One that was made into a record which itself was merged later
 * names that later merge, which has to be taken apart first.
 */
export async function listMerges(store: Store, personId: string): Promise<MergedRecord[]> {
  const merges = (await listAliasesOf(store.db, personId)).filter((alias) => alias.former_person_id !== null);
  const mergedInto = await listMergedInto(
    store.db,
    merges.map((alias) => alias.id),
  );
  return merges.map((alias) => ({
    changeSetId: alias.change_set_id,
    mergedAt: alias.merged_at,
    surname: alias.surname,
    forename: alias.forename,
    after: merges.find((later) => later.former_person_id === mergedInto.get(alias.id))?.merged_at ?? null,
  }));
}

/**
 * Takes a merge apart, keeping and naming what was changed since.
 * @throws EngineError NOT_FOUND, REFUSED (`changeSetId`: taken apart already, not a merge, or a later merge comes first)
 */
export async function unmergePeople(store: Store, changeSetId: string): Promise<Undone> {
  const alias = await store.db
    .selectFrom('person_alias')
    .selectAll()
    .where('change_set_id', '=', changeSetId)
    .where('former_person_id', 'is not', null)
    .executeTakeFirst();
  if (!alias) throw refused('changeSetId', 'These records have been taken apart already.');
  const merges = await listMerges(store, alias.person_id);
  if (merges.some((merge) => merge.changeSetId === changeSetId && merge.after !== null))
    throw refused('changeSetId', 'Take the later merge apart first.');
  return undoChangeSet(store, changeSetId);
}

/**
 * Remembers that two who look alike are two.
 * @throws EngineError NOT_FOUND, REFUSED (`otherPersonId`: one and the same)
 */
export async function sayDistinct(
  store: Store,
  { personId, otherPersonId }: { personId: string; otherPersonId: string },
): Promise<{ savedAt: string }> {
  if (personId === otherPersonId) throw refused('otherPersonId', 'Choose two different records.');
  const { at } = await makeChange(
    store.db,
    { label: 'answer that two young people are not the same' },
    async (change) => {
      for (const id of [personId, otherPersonId]) await getPerson(change.db, id);
      const known = await listDistinctOf(change.db, personId);
      if (known.some(({ other }) => other === otherPersonId)) return;
      await change.insert('person_distinct', distinctRow(personId, otherPersonId, change.at));
    },
  );
  return { savedAt: at };
}
