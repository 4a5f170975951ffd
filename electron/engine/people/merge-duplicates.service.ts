/** The list of records that may be one young person, and what merging two of them would do. */
import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { senNeeds } from '../../../shared/content/codes/sen-need.ts';
import type {
  ComparedField,
  Comparison,
  DuplicatePair,
  MerelyWho,
  MergeField,
} from '../../../shared/contract/people-merge.ts';
import { makePause } from '../pause.ts';
import { type KnownPerson, proofs } from '../import/people/known-person.ts';
import { forgetNameKeys } from '../import/people/name-keys.ts';
import type { Store } from '../store/open-store.ts';
import { findDuplicates, type PossiblePair } from './merge-duplicates.ts';
import { distinctKey, readDistinct, readNames, readPersonRecords } from './merge-people.repository.ts';
import { columnOfField, type PersonRecords, planMerge } from './merge-plan.ts';
import { joinedTables } from './merge-same-record.ts';
import { valueInWords } from './merge-words.ts';
import { listWho } from './merge-who.repository.ts';

/** One page of the pairs that may be one young person, the likeliest first. */
export async function duplicatesPage(
  store: Store,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; pairs: DuplicatePair[] }> {
  const pairs = await possiblePairs(store);
  const shown = pairs.slice(offset, offset + limit);
  const who = await listWho(
    store.db,
    shown.flatMap(({ one, other }) => [one, other]),
  );
  return {
    total: pairs.length,
    pairs: shown.flatMap(({ one, other, why }) => {
      const [first, second] = [who.get(one), who.get(other)];
      return first && second ? [{ one: merely(first), other: merely(second), why }] : [];
    }),
  };
}

/** Other records that may be this person, the likeliest first. */
export async function possibleSame(
  store: Store,
  personId: string,
): Promise<{ person: MerelyWho; why: string }[]> {
  const pairs = (await possiblePairs(store)).filter(
    ({ one, other }) => one === personId || other === personId,
  );
  const otherOf = ({ one, other }: PossiblePair) => (one === personId ? other : one);
  const shown = pairs.slice(0, MOST_SUGGESTED);
  const who = await listWho(store.db, shown.map(otherOf));
  return shown.flatMap((pair) => {
    const person = who.get(otherOf(pair));
    return person ? [{ person: merely(person), why: pair.why }] : [];
  });
}

const MOST_SUGGESTED = 20;

/** Pairs as they were last found, while no person and no answer has changed since. */
const found = new WeakMap<Store, { stamp: string; pairs: Promise<PossiblePair[]> }>();

function possiblePairs(store: Store): Promise<PossiblePair[]> {
  const stamp = lastChangeOfPeople(store);
  const known = found.get(store);
  if (known?.stamp === stamp) return known.pairs;
  const pairs = findPairs(store);
  found.set(store, { stamp, pairs });
  // A search that failed says nothing of the next one.
  pairs.catch(() => found.delete(store));
  return pairs;
}

async function findPairs(store: Store): Promise<PossiblePair[]> {
  const rows = await store.db
    .selectFrom('person')
    .select(['id', 'upn', 'uln', 'local_id', 'surname', 'forename', 'date_of_birth'])
    .execute();
  const people = rows.map((row): KnownPerson => ({
    id: row.id,
    upn: row.upn,
    uln: row.uln,
    localId: row.local_id,
    surname: row.surname,
    forename: row.forename,
    dateOfBirth: row.date_of_birth,
    ...proofs(row.upn, row.uln),
    isNew: false,
  }));
  try {
    return await findDuplicates(people, await readDistinct(store.db), makePause([store.closing]));
  } finally {
    forgetNameKeys();
  }
}

/** Changes with every change of a person and every answer about two. */
function lastChangeOfPeople(store: Store): string {
  const last = store.raw.prepare('SELECT max(sequence) AS last FROM row_change WHERE table_name = ?');
  return ['person', 'person_distinct']
    .map((table) => String((last.get(table) as { last: number | null }).last ?? 0))
    .join(' ');
}

/** The two side by side. @throws EngineError NOT_FOUND */
export async function compareRecords(
  store: Store,
  { keepPersonId, mergePersonId }: { keepPersonId: string; mergePersonId: string },
): Promise<Comparison> {
  const { db } = store;
  const keep = await readPersonRecords(db, keepPersonId);
  const merge = await readPersonRecords(db, mergePersonId);
  const who = await listWho(db, [keepPersonId, mergePersonId]);
  const pair = distinctKey(keepPersonId, mergePersonId);
  const names = await readNames(
    db,
    [keep.person.setting_id, merge.person.setting_id].filter((id) => id !== null),
  );
  const known = await possiblePairs(store);
  return {
    keep: who.get(keepPersonId)!,
    merge: who.get(mergePersonId)!,
    why: known.find(({ one, other }) => distinctKey(one, other) === pair)?.why ?? null,
    saidDistinct: (await readDistinct(db)).has(pair),
    fields: comparedFields(keep, merge, (id) => names.get(id) ?? ''),
    records: comparedRecords(keep, merge),
  };
}

const fieldLabels: Record<MergeField, string> = {
  surname: 'Surname',
  forename: 'First name',
  preferredName: 'Name they go by',
  dateOfBirth: 'Date of birth',
  upn: 'UPN',
  uln: 'ULN',
  localId: 'Local number',
  sex: 'Sex',
  ethnicity: 'Ethnicity',
  postcode: 'Postcode',
  setting: 'Setting now',
  leadOfficer: 'Lead officer',
  consent: 'Consent',
  needs: 'Needs',
};

function comparedFields(
  keep: PersonRecords,
  merge: PersonRecords,
  nameOf: (id: string) => string,
): ComparedField[] {
  const fields: ComparedField[] = [];
  for (const [field, label] of Object.entries(fieldLabels) as [MergeField, string][]) {
    const words = (records: PersonRecords) => {
      if (field === 'needs') return needsOf(records);
      const column = columnOfField[field];
      return valueInWords('person', column, records.person[column], nameOf) || null;
    };
    fields.push({ field, label, ...compared(words(keep), words(merge), 'choose') });
  }
  for (const [field, label] of [
    ['contact', 'Contact'],
    ['notes', 'Notes'],
  ] as const) {
    fields.push({
      field,
      label,
      ...compared(keep.person[field] || null, merge.person[field] || null, 'both'),
    });
  }
  return fields;
}

function compared(
  keep: string | null,
  merge: string | null,
  whenDifferent: 'choose' | 'both',
): Pick<ComparedField, 'keep' | 'merge' | 'kind'> {
  if (keep === merge) return { keep, merge, kind: 'same' };
  if (merge === null) return { keep, merge, kind: 'only-keep' };
  if (keep === null) return { keep, merge, kind: 'only-merge' };
  return { keep, merge, kind: whenDifferent };
}

function needsOf({ needs }: PersonRecords): string | null {
  if (needs.length === 0) return null;
  return needs
    .toSorted((a, b) => Number(a['rank']) - Number(b['rank']))
    .map((need) => labelOfCode(senNeeds, String(need['code'])))
    .join(', ');
}

const recordLabels = {
  ehc_plan: 'EHC plans',
  vocational_profile: 'Vocational profiles',
  annual_review: 'Annual reviews',
  work_experience: 'Work experience',
  programme: 'Programmes',
  paid_job: 'Paid jobs',
  voluntary_work: 'Voluntary work',
  person_year: 'Years taught',
  pathway_stage: 'Stages of the pathway',
  pathway_check: 'Checklists of the stages',
  additional_information: 'Additional information',
} as const;

function comparedRecords(keep: PersonRecords, merge: PersonRecords): Comparison['records'] {
  const plan = planMerge(keep, merge, new Map());
  const counts = joinedTables.map((table) => {
    const joined = plan.joins.filter((join) => join.table === table).length;
    const [own, other] = [keep.joined[table].length, merge.joined[table].length];
    return { table, keep: own, merge: other, joined, after: own + other - joined };
  });
  const [own, other] = [keep.additional.length, merge.additional.length];
  const gaveWay = plan.givesWay.length + (plan.otherNeeds ? 1 : 0);
  const joined = plan.removals.length;
  const additional = { keep: own, merge: other, joined, after: own + other - joined + gaveWay };
  const all = [...counts, { table: 'additional_information' as const, ...additional }];
  return (Object.entries(recordLabels) as [keyof typeof recordLabels, string][]).flatMap(([table, label]) => {
    const counted = all.find((each) => each.table === table);
    if (!counted) return [];
    const { table: _, ...numbers } = counted;
    return [{ label, ...numbers }];
  });
}

function merely({ version: _version, ...who }: MerelyWho & { version: number }): MerelyWho {
  return who;
}
