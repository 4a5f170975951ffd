/** Employers: what is known of them, who is there, and two that are one. */
import type { Kysely } from 'kysely';

import type { Saved } from '../../../shared/contract/common.ts';
import type { Employer, EmployerFields, EmployerRow } from '../../../shared/contract/employers.ts';
import { readOutValue, tableWords } from '../history/table-words.ts';
import { type Database, makeChange } from '../store/change.ts';
import { changedElsewhere, refused } from '../store/engine-error.ts';
import { freeName, getNamedRecord, namedRecordWords } from '../store/named-record.ts';
import type { Store } from '../store/open-store.ts';
import { removeUnused, usersOf } from '../store/remove-unused.ts';
import type { Schema } from '../store/schema.ts';
import { today } from '../today.ts';
import { countWith, listWith } from '../work/named-spells.repository.ts';

type Patch = { [Field in keyof EmployerFields]?: EmployerFields[Field] | undefined };
type Reader = Kysely<Schema>;

const WHAT = namedRecordWords.employer;

/** Every employer by name. */
export async function listEmployers(db: Reader): Promise<EmployerRow[]> {
  const rows = await db.selectFrom('employer').selectAll().orderBy('name_key').orderBy('id').execute();
  const counts = await countWith(db, 'employer', today());
  return rows.map((row) => ({
    employerId: row.id,
    version: row.version,
    name: row.name,
    sector: row.sector,
    size: row.size,
    disabilityConfidentLevel: row.disability_confident_level,
    now: counts.get(row.id)?.now ?? 0,
    ever: counts.get(row.id)?.ever ?? 0,
  }));
}

/** @throws EngineError NOT_FOUND */
export async function employerDetails(db: Reader, employerId: string): Promise<Employer> {
  const row = await getNamedRecord(db, 'employer', employerId);
  return {
    employerId,
    version: row.version,
    name: row.name,
    sector: row.sector,
    size: row.size,
    disabilityConfidentLevel: row.disability_confident_level,
    contactName: row.contact_name,
    email: row.email,
    telephone: row.telephone,
    address: row.address,
    notes: row.notes,
    people: await listWith(db, 'employer', employerId, today()),
  };
}

/** @throws EngineError REFUSED (`name`: none, or one that is there already) */
export async function addEmployer(db: Database, input: { name: string }): Promise<{ employerId: string }> {
  const { result } = await makeChange(db, { label: 'new employer' }, async (change) => {
    const named = await freeName(change, 'employer', input.name, null);
    return change.insert('employer', {
      ...named,
      sector: '',
      size: '',
      disability_confident_level: null,
    });
  });
  return { employerId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`name`) */
export async function saveEmployer(
  db: Database,
  input: { employerId: string; version: number; patch: Patch },
): Promise<Saved> {
  const { employerId, version, patch } = input;
  const { result, at } = await makeChange(db, { label: 'details of an employer' }, async (change) => {
    await getNamedRecord(change.db, 'employer', employerId);
    const named = patch.name === undefined ? {} : await freeName(change, 'employer', patch.name, employerId);
    const columns = {
      ...named,
      ...(patch.sector !== undefined && { sector: patch.sector }),
      ...(patch.size !== undefined && { size: patch.size }),
      ...(patch.disabilityConfidentLevel !== undefined && {
        disability_confident_level: patch.disabilityConfidentLevel,
      }),
      ...(patch.contactName !== undefined && { contact_name: patch.contactName }),
      ...(patch.email !== undefined && { email: patch.email }),
      ...(patch.telephone !== undefined && { telephone: patch.telephone }),
      ...(patch.address !== undefined && { address: patch.address }),
      ...(patch.notes !== undefined && { notes: patch.notes }),
    };
    return change.update('employer', employerId, columns, { what: WHAT, version });
  });
  return { version: result, savedAt: at };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`name`: records still name it) */
export async function removeEmployer(
  store: Store,
  { employerId, version }: { employerId: string; version: number },
): Promise<void> {
  await makeChange(store.db, { label: 'removal of an employer' }, (change) =>
    removeUnused(store, change, 'employer', employerId, { what: WHAT, version }),
  );
}

const filled = [
  'sector',
  'size',
  'disability_confident_level',
  'contact_name',
  'email',
  'telephone',
  'address',
] as const;

/**
 * Two that are one: every record of the other comes to the kept one, blanks are filled, and what the two say otherwise
 * is written into the notes. Answers how many records came over.
 * @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`otherId`: one and the same)
 */
export async function mergeEmployers(
  store: Store,
  input: { keepId: string; otherId: string; versions: { keep: number; other: number } },
): Promise<{ moved: number }> {
  const { keepId, otherId, versions } = input;
  if (keepId === otherId) throw refused('otherId', 'Choose another employer than this one.');
  const { result } = await makeChange(store.db, { label: 'merge of two employers' }, async (change) => {
    const keep = await getNamedRecord(change.db, 'employer', keepId);
    const other = await getNamedRecord(change.db, 'employer', otherId);
    if (keep.version !== versions.keep || other.version !== versions.other) throw changedElsewhere(WHAT);
    let moved = 0;
    for (const { table, column, ids } of await usersOf(store, change, 'employer', otherId)) {
      for (const id of ids) await change.update(table, id, { [column]: keepId }, { what: 'record' });
      moved += ids.length;
    }
    await change.remove('employer', otherId, { what: WHAT });
    const isBlank = (value: unknown) => value === null || value === '';
    const taken = filled.filter((column) => isBlank(keep[column]) && !isBlank(other[column]));
    const differing = filled.filter(
      (column) => !isBlank(other[column]) && !isBlank(keep[column]) && other[column] !== keep[column],
    );
    const also = [
      ...(other.name === keep.name ? [] : [`Also known as ${other.name}`]),
      ...differing.map((column) => {
        const words = tableWords.employer.columns[column] ?? { label: column };
        return `${words.label} also recorded as ${readOutValue(words, other[column]) ?? ''}`;
      }),
      ...(isBlank(other.notes) || other.notes === keep.notes ? [] : [other.notes]),
    ];
    await change.update(
      'employer',
      keepId,
      {
        ...Object.fromEntries(taken.map((column) => [column, other[column]])),
        notes: [keep.notes, ...also].filter((line) => line !== '').join('\n'),
      },
      { what: WHAT },
    );
    return moved;
  });
  return { moved: result };
}
