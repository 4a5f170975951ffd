/** Rows that are wrong go out as a workbook, are put right there, and come back as the rows they were. */
import { readXlsx, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import {
  begin,
  check,
  checkedRows,
  commit,
  matchingOf,
  resolveRows,
  saveMatching,
  type FileToImport,
} from '../../../electron/engine/import/import.service.ts';
import { makeProblemRows } from '../../../electron/engine/import/problem-rows/problem-rows.service.ts';
import { readWorkbook } from '../../../electron/engine/import/read/read-workbook.ts';
import type { SourceSheet } from '../../../electron/engine/import/read/source-workbook.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { day, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const note = `${'A long account of what was said. '.repeat(120)}\nAnd more.`;

/** A year's reviews under bands, with three rows that are wrong and a column that means something of its own. */
const reviews = sheet(
  'AR 2023-24',
  [
    ['Annual reviews'],
    [null, null, null, 'The review', null, null, null],
    ['UPN', 'Name', 'DOB', 'AR held', 'Employment', 'Zeta', 'Score'],
    ['U924310000559', 'ADEYEMI, Rhys', day('2008-03-24'), day('2023-10-03'), 'Y', 'S1', 16.5],
    ['12/03/2008', 'ALI, Ava', null, day('2023-11-07'), 'N', 'S2', 1_234_567],
    ['W922310401252', 'ALI, Thomas', day('2007-01-20'), '31/02/2024', 'Y', note, null],
    [null, 'GREY, Tom', null, day('2024-02-06'), 'Y', 'S1', 7],
  ],
  { merges: [{ top: 1, bottom: 1, left: 3, right: 4 }] },
);

async function open(file: FileToImport): Promise<string> {
  const { importId } = await finish(begin(store, file, today));
  return importId;
}

function asFile(name: string, bytes: Uint8Array): FileToImport {
  return { name, bytes, read: () => readWorkbook(bytes, name) };
}

/** The workbook opened in a spreadsheet program, cells changed, and saved under another name. */
async function corrected(bytes: Uint8Array, cells: Record<string, string | Date>): Promise<Uint8Array> {
  const book = await readXlsx(bytes, { readStyles: true } as never);
  const sheets = book.sheets.map((each): WriteSheet => {
    const rows = each.rows.map((row) => [...row]);
    for (const [address, value] of Object.entries(cells)) {
      const column = address.charCodeAt(0) - 65;
      const row = Number(address.slice(1)) - 1;
      (rows[row] as unknown[])[column] = value;
    }
    return { name: each.name, rows, ...(each.merges ? { merges: each.merges } : {}) };
  });
  return new Uint8Array(await writeXlsx({ sheets }));
}

it('goes out as the file has it, and three rows put right come back as the people they are about', async () => {
  const importId = await open(fileOf('reviews.xlsx', [reviews]));
  const [layout] = matchingOf(store, importId);
  // Their own column is the setting; the values are not words anybody could know.
  saveMatching(store, importId, {
    layoutId: layout?.layoutId ?? '',
    columns: [{ column: 6, field: 'review.notes' }],
  });
  const result = await finish(check(store, importId));
  expect(result.rows).toMatchObject({ new: 1, problem: 3 });

  const made = await makeProblemRows(store, importId, '2026-11-21');
  expect(made.suggestedName).toBe('Rows to put right – reviews.xlsx');
  const written = (await readWorkbook(made.bytes, 'x.xlsx')).sheets[0] as SourceSheet;
  expect(written.name).toBe('AR 2023-24');
  const at = written.rows.findIndex((row) => row[2] === 'UPN');
  expect(written.rows[at]).toEqual([
    'Sheet in your file',
    'Row in your file',
    ...(reviews.rows[2] ?? []),
    'What to put right',
  ]);
  const rows = written.rows.slice(at + 1);
  expect(rows).toHaveLength(3);
  // Everything of the row, as it was: the day a day, the number a number, the long text whole and in one cell.
  for (const [index, row] of rows.entries()) {
    expect(row.slice(0, 2)).toEqual(['AR 2023-24', 5 + index]);
    const original = reviews.rows[4 + index] ?? [];
    expect(row.slice(2, 9).map((cell) => cell ?? null)).toEqual(original.map((cell) => cell ?? null));
  }
  expect(rows[0]?.at(-1)).toMatch(/^UPN: This is not a valid UPN/);
  expect(rows[1]?.at(-1)).toMatch(/^AR held: /);
  expect(rows[2]?.at(-1)).toMatch(/date of birth/);

  await finish(commit(store, importId));
  const first = at + 2;
  const back = await corrected(made.bytes, {
    [`C${first}`]: 'V922310001157',
    [`F${first + 1}`]: new Date('2024-02-29T00:00:00Z'),
    [`E${first + 2}`]: new Date('2006-09-12T00:00:00Z'),
  });
  const again = await open(asFile('put right.xlsx', back));
  const [matching] = matchingOf(store, again);
  expect(matching?.columns.map((column) => column.heading)).toEqual(reviews.rows[2]);
  expect(matching?.columns.find((column) => column.heading === 'Zeta')?.field).toBe('review.notes');
  // Three odd rows are no reason to ask again what was clear in the whole file.
  expect(matching?.columns.every((column) => column.confidence === 1)).toBe(true);
  expect(matching?.tables[0]?.academicYear).toBe(2023);
  expect((await finish(check(store, again))).rows).toMatchObject({ new: 3, problem: 0, doubtful: 0 });
  await finish(commit(store, again));
  expect(
    rowsOf(
      store,
      `SELECT p.upn, p.surname, p.forename, p.date_of_birth AS born, r.held_on AS held, r.employment_focus AS focus
       FROM person p JOIN annual_review r ON r.person_id = p.id ORDER BY surname, forename`,
    ),
  ).toEqual([
    {
      upn: 'U924310000559',
      surname: 'Adeyemi',
      forename: 'Rhys',
      born: '2008-03-24',
      held: '2023-10-03',
      focus: 1,
    },
    { upn: 'V922310001157', surname: 'Ali', forename: 'Ava', born: null, held: '2023-11-07', focus: 0 },
    {
      upn: 'W922310401252',
      surname: 'Ali',
      forename: 'Thomas',
      born: '2007-01-20',
      held: '2024-02-29',
      focus: 1,
    },
    { upn: '', surname: 'Grey', forename: 'Tom', born: '2006-09-12', held: '2024-02-06', focus: 1 },
  ]);
  // What was added for the person who puts it right is nobody's information.
  const headings = rowsOf<{ heading: string }>(store, 'SELECT DISTINCT heading FROM additional_information');
  expect(headings.map((it) => it.heading)).toEqual(['Score']);
});

it('names whom a row in doubt may be about, keeps what was corrected, and leaves out what comes in', async () => {
  const list = (rows: SourceSheet['rows']) => sheet('List', [['UPN', 'Name', 'DOB', 'Notes'], ...rows]);
  const earlier = await open(
    fileOf('earlier.xlsx', [list([['U924310000559', 'ADEYEMI, Rhys', day('2008-03-24')]])]),
  );
  await finish(commit(store, earlier));
  const importId = await open(
    fileOf('list.xlsx', [
      list([
        [null, 'ADEYEMI, Rhys', day('2008-04-24')],
        ['V922310001157', 'ALI, Ava', day('2008-08-20')],
        ['nobody', 'GREY, Tom', null, 'quiet'],
      ]),
    ]),
  );
  const { rows } = await checkedRows(store, importId, { state: 'problem', offset: 0, limit: 5 });
  await resolveRows(store, importId, [{ rowKey: rows[0]?.rowKey ?? '', column: 4, value: 'very quiet' }]);
  const made = await makeProblemRows(store, importId, '2026-11-21');
  const written = (await readWorkbook(made.bytes, 'x.xlsx')).sheets[0] as SourceSheet;
  const at = written.rows.findIndex((row) => row[2] === 'UPN');
  const [doubt, wrong, ...rest] = written.rows.slice(at + 1);
  expect(rest).toEqual([]);
  expect(doubt?.slice(0, 5)).toEqual(['List', 2, null, 'ADEYEMI, Rhys', { kind: 'date', iso: '2008-04-24' }]);
  expect(doubt?.at(-1)).toContain(
    'This may be Rhys Adeyemi, born on 24 March 2008, UPN U924310000559. Same name, ',
  );
  expect(wrong?.slice(0, 6)).toEqual(['List', 4, 'nobody', 'GREY, Tom', null, 'very quiet']);
});

it('is not made when every row comes in', async () => {
  const importId = await open(
    fileOf('list.xlsx', [
      sheet('List', [
        ['UPN', 'Name', 'DOB'],
        ['U924310000559', 'ADEYEMI, Rhys', day('2008-03-24')],
      ]),
    ]),
  );
  await expect(makeProblemRows(store, importId, '2026-11-21')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('comments go out with their rows and come back as those of the young person', async () => {
  const source = sheet(
    'List',
    [
      ['UPN', 'Name', 'DOB', 'Travel'],
      ['U924310000559', 'ADEYEMI, Rhys', '31/02/2008', null],
      ['V922310001157', 'ALI, Ava', day('2008-08-20'), 'Bus'],
    ],
    {
      comments: [
        {
          row: 1,
          column: 1,
          text: 'Prefers “Rhi”; mother & father <apart>\nsee letter _x0041_',
          author: 'P. Raman',
        },
        // On a blank cell, too.
        { row: 1, column: 3, text: 'Ask about travel training', author: null },
        { row: 2, column: 1, text: 'Of a row that is right', author: null },
      ],
    },
  );
  const importId = await open(fileOf('list.xlsx', [source]));
  // A date of birth that cannot be read, and nobody else has the UPN: the row waits to be put right.
  const result = await finish(check(store, importId));
  expect(result.rows).toMatchObject({ problem: 1, new: 1 });
  const made = await makeProblemRows(store, importId, '2026-11-21');
  const written = (await readWorkbook(made.bytes, 'x.xlsx')).sheets[0] as SourceSheet;
  const at = written.rows.findIndex((row) => row[2] === 'UPN') + 1;
  expect(written.comments).toEqual([
    {
      row: at,
      column: 3,
      text: 'Prefers “Rhi”; mother & father <apart>\nsee letter _x0041_',
      author: 'P. Raman',
    },
    { row: at, column: 5, text: 'Ask about travel training', author: null },
  ]);
  await finish(commit(store, importId));

  // Chosen again and put right where it is checked: the comments come in with the young person.
  const again = await open(asFile('put right.xlsx', made.bytes));
  await finish(check(store, again));
  const { rows } = await checkedRows(store, again, { state: 'problem', offset: 0, limit: 10 });
  await resolveRows(store, again, [{ rowKey: rows[0]?.rowKey ?? '', column: 5, value: '29/02/2008' }]);
  await finish(commit(store, again));
  expect(
    rowsOf(
      store,
      `SELECT heading, value FROM additional_information a JOIN person p ON p.id = a.person_id
       WHERE upn = 'U924310000559' ORDER BY heading`,
    ),
  ).toEqual([
    { heading: 'Comment on Name', value: 'Prefers “Rhi”; mother & father <apart>\nsee letter _x0041_' },
    { heading: 'Comment on Travel', value: 'Ask about travel training' },
  ]);
});

it('what bands say of the rows below them goes out with each row and comes back with it', async () => {
  const source = sheet(
    'List',
    [
      ['Young people 2025/26'],
      [],
      ['UPN', 'Name', 'DOB'],
      ['NORTHMOOR COLLEGE'],
      ['YEAR 12'],
      ['U924310000559', 'ADEYEMI, Rhys', day('2008-03-24')],
      [null, 'ALI, Ava', null],
      ['YEAR 13'],
      [null, 'ALI, Thomas', null],
      ['MOVING AWAY'],
      [null, 'GREY, Tom', null],
      ['Total', 4],
      [null, 'LEE, Cara', null],
    ],
    { comments: [{ row: 6, column: 1, text: 'Asked twice', author: null }] },
  );
  const importId = await open(fileOf('list.xlsx', [source]));
  expect((await finish(check(store, importId))).rows).toMatchObject({ new: 1, problem: 4 });
  const made = await makeProblemRows(store, importId, '2026-11-21');
  const written = (await readWorkbook(made.bytes, 'x.xlsx')).sheets[0] as SourceSheet;
  const at = written.rows.findIndex((row) => row.includes('UPN'));
  expect(written.rows.slice(at).map((row) => row.slice(0, 5))).toEqual([
    ['Sheet in your file', 'Row in your file', 'Above it in your file', 'UPN', 'Name'],
    ['List', 7, 'NORTHMOOR COLLEGE\nYEAR 12', null, 'ALI, Ava'],
    ['List', 9, 'NORTHMOOR COLLEGE\nYEAR 13', null, 'ALI, Thomas'],
    ['List', 11, 'MOVING AWAY', null, 'GREY, Tom'],
    ['List', 13, null, null, 'LEE, Cara'],
  ]);
  expect(written.comments).toEqual([{ row: at + 1, column: 4, text: 'Asked twice', author: null }]);
  await finish(commit(store, importId));

  // Only one of them is put right: the others go out a second time, and come back from there.
  const first = at + 2;
  const once = await open(
    asFile('once.xlsx', await corrected(made.bytes, { [`F${first}`]: new Date('2008-02-29T00:00:00Z') })),
  );
  expect((await finish(check(store, once))).rows).toMatchObject({ new: 1, problem: 3 });
  const madeAgain = await makeProblemRows(store, once, '2026-11-21');
  await finish(commit(store, once));
  const twice = await open(
    asFile(
      'twice.xlsx',
      await corrected(madeAgain.bytes, {
        [`F${first}`]: new Date('2007-01-20T00:00:00Z'),
        [`F${first + 1}`]: new Date('2006-09-12T00:00:00Z'),
        [`F${first + 2}`]: new Date('2009-01-31T00:00:00Z'),
      }),
    ),
  );
  expect(matchingOf(store, twice)[0]?.columns.map((column) => column.heading)).toEqual([
    'UPN',
    'Name',
    'DOB',
  ]);
  expect((await finish(check(store, twice))).rows).toMatchObject({ new: 3, problem: 0, doubtful: 0 });
  await finish(commit(store, twice));
  expect(
    rowsOf(
      store,
      `SELECT p.forename, y.academic_year AS year, y.taught_year AS taught, a.heading, a.value
       FROM person p LEFT JOIN person_year y ON y.person_id = p.id
         LEFT JOIN additional_information a ON a.person_id = p.id AND a.heading NOT LIKE 'Comment%'
       ORDER BY p.surname, p.forename`,
    ),
  ).toEqual([
    { forename: 'Rhys', year: 2025, taught: 12, ...college },
    { forename: 'Ava', year: 2025, taught: 12, ...college },
    { forename: 'Thomas', year: 2025, taught: 13, ...college },
    { forename: 'Tom', year: null, taught: null, ...section('MOVING AWAY') },
    { forename: 'Cara', year: null, taught: null, heading: null, value: null },
  ]);
});

const section = (value: string) => ({ heading: 'Section of the list', value });
const college = section('NORTHMOOR COLLEGE');
