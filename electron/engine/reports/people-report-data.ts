/** Everything that the workbook of young people prints, gathered from the data file. */
import type { Kysely } from 'kysely';

import {
  isOfOnePerson,
  peopleWorkbookSheets,
  type OwnTable,
} from '../../../shared/content/standard-files/people-workbook.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { PeopleReportData, PeopleReportRow } from '../export/people-workbook.ts';
import { notFound } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { documentId } from './document-id.ts';
import { countChanges } from './reports.repository.ts';

/** @throws EngineError NOT_FOUND (a data file without its own row) */
export async function peopleReportData(db: Kysely<Schema>, preparedOn: IsoDate): Promise<PeopleReportData> {
  const workspace = await db.selectFrom('workspace').select(['id', 'authority_name']).executeTakeFirst();
  if (!workspace) throw notFound('data file');
  const rows = {} as Record<OwnTable, readonly PeopleReportRow[]>;
  for (const { table } of peopleWorkbookSheets) rows[table] = await rowsOf(db, table);
  for (const { table, partOf } of peopleWorkbookSheets) {
    if (!partOf) continue;
    const owners = new Map(rows[partOf.table].map((row) => [row['id'], row['person_id'] ?? null]));
    rows[table] = rows[table].map((row) => ({
      ...row,
      person_id: owners.get(row[partOf.column] ?? null) ?? null,
    }));
  }
  const places = new Map(
    rows.person
      .toSorted((a, b) => compare(a['name_key'], b['name_key']) || compare(a['id'], b['id']))
      .map((row, place) => [String(row['id']), place]),
  );
  for (const sheet of peopleWorkbookSheets) {
    const placeOf = (row: PeopleReportRow) =>
      places.get(String(row[sheet.table === 'person' ? 'id' : 'person_id'])) ?? 0;
    const order = [
      'rank',
      'academic_year',
      'started_on',
      'held_on',
      'due_on',
      'recorded_on',
      'heading',
      'name',
      ...(sheet.partOf ? [sheet.partOf.column] : []),
      'weeks',
      'position',
    ];
    rows[sheet.table] = rows[sheet.table].toSorted((a, b) => {
      if (sheet.table === 'person' || isOfOnePerson(sheet)) {
        const byPerson = placeOf(a) - placeOf(b);
        if (byPerson !== 0) return byPerson;
      }
      for (const column of order) {
        const byColumn = compare(a[column], b[column]);
        if (byColumn !== 0) return byColumn;
      }
      return compare(a['id'], b['id']);
    });
  }
  return {
    authorityName: workspace.authority_name,
    documentId: documentId('YPR', workspace.id, await countChanges(db)),
    preparedOn,
    rows,
  };
}

async function rowsOf(db: Kysely<Schema>, table: OwnTable): Promise<PeopleReportRow[]> {
  const rows: object[] = await db
    .selectFrom(table as 'person')
    .selectAll()
    .execute();
  return rows as PeopleReportRow[];
}

type Value = string | number | null | undefined;

/** Numbers as numbers, texts by letters; what is not there comes first. */
function compare(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  if (b === null || b === undefined) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
