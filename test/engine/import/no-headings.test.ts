/** Lists without a heading row: matched by their values and by the place of their columns. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import {
  begin,
  check,
  checkedRows,
  commit,
  correctFoundTable,
  matchingOf,
  resolveRows,
  saveMatching,
  type FileToImport,
} from '../../../electron/engine/import/import.service.ts';
import { makeProblemRows } from '../../../electron/engine/import/problem-rows/problem-rows.service.ts';
import { readWorkbook } from '../../../electron/engine/import/read/read-workbook.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { rowsOf, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

function asFile(name: string, contents: string | Uint8Array): FileToImport {
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  return { name, bytes, read: () => readWorkbook(bytes, name) };
}
const open = (text: string, name = 'list.csv') => finish(begin(store, asFile(name, text), today));
const fields = (importId: string) => matchingOf(store, importId)[0]?.columns.map((it) => it.field);
const people = () =>
  rowsOf(store, 'SELECT surname, forename, date_of_birth AS born FROM person ORDER BY surname, forename');

describe('a CSV without a heading row', () => {
  it('is proposed by its values: numbers, dates of birth, names with a comma, postcodes, sex', async () => {
    const { importId, sheets } = await open(
      'U924310000559,"ADEYEMI, Rhys",24/03/2008,M,NM1 1AA,The Meadows\n' +
        'V922310001157,"ALI, Ava",20/08/2008,F,NM2 2BB,Riverside College\n',
    );
    expect(sheets[0]?.tables[0]).toMatchObject({ headingRows: [], firstRow: 1, dataRows: 2, chosen: true });
    expect(fields(importId)).toEqual([
      'person.upn',
      'person.fullName',
      'person.dateOfBirth',
      'person.sex',
      'person.postcode',
      'keep',
    ]);
    // Only what cannot be mistaken is sure.
    expect(matchingOf(store, importId)[0]?.columns.map((it) => it.confidence >= 0.7)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    await finish(commit(store, importId));
    expect(people()).toEqual([
      { surname: 'Adeyemi', forename: 'Rhys', born: '2008-03-24' },
      { surname: 'Ali', forename: 'Ava', born: '2008-08-20' },
    ]);
    expect(rowsOf(store, 'SELECT heading, value FROM additional_information ORDER BY value')).toEqual([
      { heading: 'Column F', value: 'Riverside College' },
      { heading: 'Column F', value: 'The Meadows' },
    ]);
  });

  it('is matched by a person, and the same places are known the next time', async () => {
    const first = await open('Adeyemi,Rhys,24/03/2008\nAli,Ava,20/08/2008\n');
    const layout = matchingOf(store, first.importId);
    const table = first.sheets[0]?.tables[0];
    expect(table).toMatchObject({ headingRows: [], chosen: false });
    await correctFoundTable(store, first.importId, table?.tableId ?? '', { chosen: true });
    expect(layout).toEqual([]);
    const [chosen] = matchingOf(store, first.importId);
    saveMatching(store, first.importId, {
      layoutId: chosen?.layoutId ?? '',
      columns: [
        { column: 1, field: 'person.surname' },
        { column: 2, field: 'person.forename' },
      ],
    });
    expect((await finish(check(store, first.importId))).rows).toMatchObject({ new: 2, problem: 0 });
    await finish(commit(store, first.importId));

    const next = await open('Adeyemi,Rhys,24/03/2008\nBrook,Ida,3/5/2007\n', 'next month.csv');
    expect(next.sheets[0]?.tables[0]?.chosen).toBe(true);
    expect(fields(next.importId)).toEqual(['person.surname', 'person.forename', 'person.dateOfBirth']);
    expect((await finish(check(store, next.importId))).rows).toMatchObject({ new: 1, unchanged: 1 });

    // As many columns, and other things in them: nothing of it is taken over that the values speak against.
    const another = await open('U924310000559,12.5,Tesco\nV922310001157,16,Hinton Farm\n', 'hours.csv');
    expect(fields(another.importId)).toEqual(['person.upn', 'keep', 'keep']);
  });

  it('and one row that was taken for the headings: a person says that there are none', async () => {
    // The first has no date of birth, so that it looks like words above values.
    const session = await open('Adeyemi,Rhys,College\nAli,Ava,20/08/2008\nBrook,Ida,03/05/2007\n');
    const table = session.sheets[0]?.tables[0];
    expect(table?.headingRows).toEqual([1]);
    const after = await correctFoundTable(store, session.importId, table?.tableId ?? '', { headingRows: [] });
    expect(after.sheets[0]?.tables[0]).toMatchObject({
      headingRows: [],
      firstRow: 1,
      lastRow: 3,
      dataRows: 3,
      chosen: true,
    });
    expect(matchingOf(store, session.importId)[0]?.columns.map((it) => [it.heading, it.examples[0]])).toEqual(
      [
        ['', 'Adeyemi'],
        ['', 'Rhys'],
        ['', 'College'],
      ],
    );
    // And back: the row is pointed at again.
    const back = await correctFoundTable(store, session.importId, table?.tableId ?? '', { headingRows: [1] });
    expect(back.sheets[0]?.tables[0]).toMatchObject({ headingRows: [1], firstRow: 2, dataRows: 2 });
  });

  it('keeps a title above the list a title', async () => {
    const session = await open(
      'Leavers of 2025,,\nAdeyemi,Rhys,College\nAli,Ava,20/08/2008\nBrook,Ida,03/05/2007\n',
    );
    const table = session.sheets[0]?.tables[0];
    const after = await correctFoundTable(store, session.importId, table?.tableId ?? '', { headingRows: [] });
    expect(after.sheets[0]?.tables[0]).toMatchObject({ headingRows: [], firstRow: 2, dataRows: 3 });
  });
});

it('problem rows of a list without headings go out under letters, and come back in their places', async () => {
  const session = await open(
    'U924310000559,"ADEYEMI, Rhys",31/02/2008\nV922310001157,"ALI, Ava",20/08/2008\n',
  );
  const { importId } = session;
  const [layout] = matchingOf(store, importId);
  saveMatching(store, importId, {
    layoutId: layout?.layoutId ?? '',
    columns: [{ column: 3, field: 'person.dateOfBirth' }],
  });
  expect((await finish(check(store, importId))).rows).toMatchObject({ problem: 1, new: 1 });
  const made = await makeProblemRows(store, importId, '2026-11-21');
  const written = (await readWorkbook(made.bytes, 'x.xlsx')).sheets[0];
  expect(written?.rows.find((row) => row[0] === 'Sheet in your file')).toEqual([
    'Sheet in your file',
    'Row in your file',
    'Column A',
    'Column B',
    'Column C',
    'What to put right',
  ]);
  await finish(commit(store, importId));
  const again = await finish(begin(store, asFile('put right.xlsx', made.bytes), today));
  expect(fields(again.importId)).toEqual(['person.upn', 'person.fullName', 'person.dateOfBirth']);
  await finish(check(store, again.importId));
  const { rows } = await checkedRows(store, again.importId, { state: 'problem', offset: 0, limit: 10 });
  expect(rows).toHaveLength(1);
  await resolveRows(store, again.importId, [
    { rowKey: rows[0]?.rowKey ?? '', column: 5, value: '29/02/2008' },
  ]);
  await finish(commit(store, again.importId));
  expect(people()).toContainEqual({ surname: 'Adeyemi', forename: 'Rhys', born: '2008-02-29' });
});
