/** Everything held on one young person, gathered from every table that has something of theirs. */
import { fullName } from '../../../shared/domain/full-name.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type {
  HeldChange,
  HeldField,
  HeldKind,
  HeldRecord,
  SubjectAccessData,
} from '../export/subject-access.ts';
import { getChangeDetails, listChangeSetsOfPerson, rowInWords } from '../history/history.service.ts';
import { listRowsOfPerson, type RowPlace } from '../history/person-history.repository.ts';
import { tableWords } from '../history/table-words.ts';
import type { Values } from '../history/undo.repository.ts';
import { getPerson } from '../people/people.repository.ts';
import type { Database } from '../store/change.ts';
import { notFound } from '../store/engine-error.ts';
import type { Store } from '../store/open-store.ts';
import type { TrackedTableName } from '../store/schema.ts';
import { today } from '../today.ts';
import { documentId } from './document-id.ts';
import { belongsTo } from './held-belonging.ts';
import { heldPicture, removedPictures } from './held-pictures.ts';
import { countChanges } from './reports.repository.ts';

/** More than any record has seen; the history comes whole. */
const ALL = 1_000_000;

/** @throws EngineError NOT_FOUND (young person) */
export async function subjectAccessData(
  store: Pick<Store, 'db' | 'raw'>,
  request: { personId: string; withSensitiveNotes: boolean; withHistory: boolean },
  preparedOn: IsoDate,
): Promise<SubjectAccessData> {
  const { db, raw } = store;
  const workspace = await db.selectFrom('workspace').select(['id', 'authority_name']).executeTakeFirst();
  if (!workspace) throw notFound('data file');
  const person = await getPerson(db, request.personId);
  const places = listRowsOfPerson(store, person.id);
  const kinds: HeldKind[] = [];
  let notes = 0;
  // In the order in which the tables are listed, the person first.
  const order: TrackedTableName[] = [
    'person',
    ...(Object.keys(tableWords) as TrackedTableName[]).filter((table) => table !== 'person'),
  ];
  for (const table of order) {
    const rows = rowsOf(raw, table, places);
    if (table === 'sensitive_note')
      notes = rows.length + (rows.length === 0 ? earlierNotes(raw, places, rows).length : 0);
    if (table === 'sensitive_note' && !request.withSensitiveNotes) continue;
    const records: HeldRecord[] = [];
    for (const row of rows) {
      if (isUnanswered(table, row)) continue;
      records.push(
        table === 'person_picture' ? await heldPicture(db, row) : { fields: await fieldsOf(db, table, row) },
      );
    }
    const filled = records.filter(({ fields }) => fields.length > 0);
    if (filled.length > 0) kinds.push({ name: tableWords[table].noun, records: filled });
    if (table === 'person_picture') {
      const removed = removedPictures(raw, places);
      if (removed.length > 0)
        kinds.push({ name: 'Picture that was removed and is kept in the history', records: removed });
    }
    if (table === 'sensitive_note') {
      const earlier = earlierNotes(raw, places, rows);
      if (earlier.length > 0)
        kinds.push({
          name: 'Sensitive note as it was before it was changed or removed',
          records: earlier.map((value) => ({ fields: [{ label: 'Note', value }] })),
        });
    }
  }
  const { changeSets } = await listChangeSetsOfPerson(store, { personId: person.id, offset: 0, limit: ALL });
  const history: HeldChange[] = [];
  if (request.withHistory) {
    for (const { changeSetId, at, label } of changeSets) {
      const { changes } = await getChangeDetails(db, { changeSetId, offset: 0, limit: ALL }, places);
      for (const { what, operation, fields } of changes) {
        if (fields.length === 0)
          history.push({ at, what: label, record: what, field: operation, before: '', after: '' });
        for (const { field, before, after } of fields)
          history.push({ at, what: label, record: what, field, before: before ?? '', after: after ?? '' });
      }
    }
  }
  const imports = await db
    .selectFrom('import_record')
    .select(['change_set_id', 'file_name', 'imported_by', 'at'])
    .orderBy('at')
    .execute();
  const touched = new Set(changeSets.map(({ changeSetId }) => changeSetId));
  return {
    authorityName: workspace.authority_name,
    documentId: documentId('SAR', person.id, await countChanges(db)),
    preparedOn,
    name: fullName({
      surname: person.surname,
      forename: person.forename,
      preferredName: person.preferred_name,
    }),
    kinds,
    imports: imports
      .filter((row) => touched.has(row.change_set_id))
      .map((row) => ({ fileName: row.file_name, on: today(new Date(row.at)), by: row.imported_by })),
    history: request.withHistory ? history : null,
    sensitiveNotes: notes === 0 ? 'none' : request.withSensitiveNotes ? 'included' : notes,
  };
}

function rowsOf(raw: Store['raw'], table: TrackedTableName, places: readonly RowPlace[]): Values[] {
  const ids = places.flatMap((place) => (place.table === table ? [place.rowId] : []));
  if (ids.length === 0) return [];
  return raw
    .prepare(`SELECT * FROM "${table}" WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`)
    .all(JSON.stringify(ids)) as Values[];
}

async function fieldsOf(db: Database, table: TrackedTableName, row: Values): Promise<HeldField[]> {
  const fields = [...(await belongsTo(db, table, row)), ...(await rowInWords(db, table, row))];
  // The history does not say what a sensitive note says; here it was asked for.
  return table === 'sensitive_note'
    ? fields.map((field) => (field.label === 'Note' ? { ...field, value: String(row['note']) } : field))
    : fields;
}

/** A question that was asked, and nothing was said: there is nothing held. */
function isUnanswered(table: TrackedTableName, row: Values): boolean {
  if (table !== 'profile_answer' && table !== 'job_analysis_answer') return false;
  return String(row['answer'] ?? '').trim() === '';
}

/** What sensitive notes said before: it is held for as long as the history is. */
function earlierNotes(raw: Store['raw'], places: readonly RowPlace[], current: readonly Values[]): string[] {
  const ids = places.flatMap((place) => (place.table === 'sensitive_note' ? [place.rowId] : []));
  const texts = raw
    .prepare(
      `SELECT DISTINCT value FROM (
          SELECT json_extract(before_json, '$.note') AS value FROM row_change
            WHERE table_name = 'sensitive_note' AND row_id IN (SELECT value FROM json_each(:ids))
          UNION SELECT json_extract(after_json, '$.note') FROM row_change
            WHERE table_name = 'sensitive_note' AND row_id IN (SELECT value FROM json_each(:ids)))
        WHERE value IS NOT NULL`,
    )
    .pluck()
    .all({ ids: JSON.stringify(ids) }) as string[];
  return texts.filter((text) => !current.some((row) => row['note'] === text));
}
