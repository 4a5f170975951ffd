/** Where nothing was recognised a person says where the headings are, and what the columns mean. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import {
  begin,
  cancel,
  check,
  commit,
  importsUnderWay,
  makeTableOf,
  matchingOf,
  saveMatching,
} from '../../../electron/engine/import/import.service.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const known = sheet('Known', [
  ['UPN', 'Name', 'DOB'],
  ['U924310000559', 'ADEYEMI, Rhys', '24/03/2008'],
]);
/** Words nobody recognises, under a sentence, with prose rows that make the sheet look like none. */
const unknown = sheet('Notes', [
  ['What we know so far'],
  [],
  ['Klient', 'Rufname', 'Geboren'],
  ['Grey', 'Tom', '12 September 2006'],
  ['Brook', 'Ida', '3 May 2007'],
]);

it.each([
  ['a sheet with a table without headings', [known, unknown], 1, [3]],
  [
    'rows above the table that was found',
    [
      sheet('Both', [
        ...unknown.rows,
        [],
        ['UPN', 'Name', 'DOB'],
        ['U924310000559', 'ADEYEMI, Rhys', '24/03/2008'],
      ]),
    ],
    0,
    [3],
  ],
] as const)('makes a table on %s', async (_where, sheets, sheetIndex, headingRows) => {
  const { importId } = await finish(begin(store, fileOf('notes.xlsx', [...sheets]), today));
  const session = await makeTableOf(store, importId, sheetIndex, headingRows);
  const table = session.sheets[sheetIndex]?.tables.find((it) => it.headingRows.includes(3));
  expect(table).toMatchObject({ chosen: true, dataRows: 2, headingRows: [3], firstRow: 4 });
  const layout = matchingOf(store, importId).find((it) => it.layoutId === table?.layoutId);
  expect(layout?.columns.map((column) => column.heading)).toEqual(['Klient', 'Rufname', 'Geboren']);
  saveMatching(store, importId, {
    layoutId: layout?.layoutId ?? '',
    columns: [
      { column: 1, field: 'person.surname' },
      { column: 2, field: 'person.forename' },
      { column: 3, field: 'person.dateOfBirth' },
    ],
  });
  expect((await finish(check(store, importId))).rows).toMatchObject({ new: 3, problem: 0 });
  await finish(commit(store, importId));
  expect(rowsOf(store, 'SELECT surname, date_of_birth AS born FROM person ORDER BY surname')).toEqual([
    { surname: 'Adeyemi', born: '2008-03-24' },
    { surname: 'Brook', born: '2007-05-03' },
    { surname: 'Grey', born: '2006-09-12' },
  ]);
});

it('refuses a row that is not there', async () => {
  const { importId } = await finish(begin(store, fileOf('known.xlsx', [known]), today));
  await expect(makeTableOf(store, importId, 0, [40])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(makeTableOf(store, importId, 4, [1])).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('knows the imports under way, the latest first, until they are finished or cancelled', async () => {
  expect(importsUnderWay(store)).toEqual([]);
  const first = await finish(begin(store, fileOf('first.xlsx', [known]), today));
  const second = await finish(begin(store, fileOf('second.xlsx', [known]), today));
  expect(importsUnderWay(store)).toEqual([second, first]);
  cancel(store, second.importId);
  expect(importsUnderWay(store).map((it) => it.fileName)).toEqual(['first.xlsx']);
  await finish(commit(store, first.importId));
  expect(importsUnderWay(store)).toEqual([]);
});
