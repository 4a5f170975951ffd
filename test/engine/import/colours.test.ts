/** Colours that say what is in no words: whole files, from their bytes to what is kept and what is proposed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import {
  begin,
  check,
  commit,
  correctFoundTable,
  type FileToImport,
  matchingOf,
  saveMatching,
} from '../../../electron/engine/import/import.service.ts';
import { readWorkbook } from '../../../electron/engine/import/read/read-workbook.ts';
import { nameOfColour } from '../../../electron/engine/import/tables/colour-names.ts';
import {
  type TrackerCell,
  trackerFile,
  type TrackerSheet,
} from '../../fixtures/workbooks/generate/tracker-file.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { bringIn, rowsOf, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const GREEN = '00B050';
const AMBER = 'FFC000';
const RED = 'FF0000';
const PALE = 'DDEBF7';

/** Eight young people who do not exist, each with a birthday of their own. */
const forenames = ['Ali', 'Bea', 'Cai', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal'];
function personRow(index: number, ...more: TrackerCell[]): TrackerCell[] {
  return [forenames[index] ?? '', 'Rowan', { date: `2007-03-0${index + 1}` }, ...more];
}
const headings = ['Forename', 'Surname', 'DOB'];

function fileOf(sheets: TrackerSheet[]): FileToImport {
  const bytes = trackerFile(sheets);
  return { name: 'tracker.xlsx', bytes, read: () => readWorkbook(bytes, 'tracker.xlsx') };
}

/** What is matched to what in a file, with its values, without the columns that say who somebody is. */
async function columnsOf(file: FileToImport): Promise<string[]> {
  const { importId } = await finish(begin(store, file, today));
  return matchingOf(store, importId).flatMap(({ columns }) =>
    columns
      .filter(({ heading }) => !headings.includes(heading))
      .map(({ heading, field, examples }) => `${heading} → ${field}: ${examples.join(', ')}`),
  );
}

const kept = () =>
  rowsOf<{ forename: string; heading: string; value: string }>(
    store,
    `SELECT forename, heading, value FROM additional_information a JOIN person p ON p.id = a.person_id
      ORDER BY forename, heading`,
  ).map((row) => `${row.forename}: ${row.heading} = ${row.value}`);

describe('one column is coloured', () => {
  const sheet: TrackerSheet = {
    name: 'Leavers',
    rows: [
      [...headings, 'Destination'],
      personRow(0, 'Cafe'),
      personRow(1, 'College'),
      personRow(2, null),
      personRow(3, 'Home'),
    ],
    fills: { A1: PALE, B1: PALE, C1: PALE, D1: PALE, D2: GREEN, D3: AMBER, D4: RED },
  };

  it('is a column of its own, with what the colours are called, and is kept', async () => {
    const { check: result } = await bringIn(store, fileOf([sheet]));
    expect(result.rows.new).toBe(4);
    expect(kept().filter((line) => line.includes('Colour'))).toEqual([
      'Ali: Colour of Destination = Green',
      'Bea: Colour of Destination = Amber',
      'Cai: Colour of Destination = Red',
      'Dee: Colour of Destination = No colour',
    ]);
  });

  it('is said on the page of the sheet, which is as wide as it was', async () => {
    const session = await finish(begin(store, fileOf([sheet]), today));
    expect(session.notices).toEqual([
      'Colours on “Leavers” are read as if they were written: “Colour of Destination”. Say in the matching what they mean, or they are kept as additional information.',
    ]);
    expect(session.sheets[0]?.columns).toBe(4);
  });

  it('a legend beside the list says what the colours mean', async () => {
    const [first = [], second = [], third = [], ...others] = sheet.rows;
    const rows = [
      [...first, null, 'Key', null],
      [...second, null, null, 'In paid work'],
      [...third, null, 'On placement', null],
      ...others,
    ];
    const fills = { ...sheet.fills, F2: GREEN, F3: AMBER };
    expect(await columnsOf(fileOf([{ ...sheet, rows, fills }]))).toContain(
      'Colour of Destination → keep: In paid work, On placement, Red, No colour',
    );
  });

  it('a legend below the list, above it, in words only, or on a sheet of its own counts as well', async () => {
    const legend: TrackerCell[][] = [['Key'], [null, 'In paid work'], ['Amber', 'On placement'], ['NEET']];
    const below = fileOf([
      {
        ...sheet,
        rows: [...sheet.rows, [], ...legend],
        fills: { ...sheet.fills, A8: GREEN, A9: AMBER, A10: RED },
      },
    ]);
    const expected = 'Colour of Destination → keep: In paid work, On placement, NEET, No colour';
    expect(await columnsOf(below)).toContain(expected);
    const written = 'Green = In paid work, amber - On placement, Red: NEET';
    expect(await columnsOf(fileOf([{ ...sheet, rows: [...sheet.rows, [], [written]] }]))).toContain(expected);
    const apart: TrackerSheet = { name: 'Key', rows: legend, fills: { A2: GREEN, A3: AMBER, A4: RED } };
    expect(await columnsOf(fileOf([sheet, apart]))).toContain(expected);
  });

  it('can be matched to a field with what each colour means, and is known again in the next file', async () => {
    const dated: TrackerSheet = {
      ...sheet,
      rows: sheet.rows.map((cells, index) => [
        ...cells,
        index === 0 ? 'Stage start' : { date: '2026-09-01' },
      ]),
    };
    const { importId } = await finish(begin(store, fileOf([dated]), today));
    const [layout] = matchingOf(store, importId);
    const colour = layout?.columns.find(({ heading }) => heading === 'Colour of Destination');
    expect(colour).toMatchObject({ place: 4, filled: 4, field: 'keep', confidence: 0.1 });
    // Beside the column it is the colour of.
    expect(layout?.columns.map(({ heading }) => heading)).toEqual([
      ...headings,
      'Destination',
      'Colour of Destination',
      'Stage start',
    ]);
    const column = colour?.column ?? 0;
    const meanings = [
      { value: 'Green', meaning: '5' },
      { value: 'Amber', meaning: '4' },
      { value: 'Red', meaning: '' },
      { value: 'No colour', meaning: '' },
    ];
    const change = {
      layoutId: layout?.layoutId ?? '',
      columns: [{ column, field: 'pathway.stage', meanings }],
    };
    saveMatching(store, importId, change);
    const { rows } = await finish(check(store, importId));
    expect(rows).toMatchObject({ new: 4, problem: 0 });
    await finish(commit(store, importId));
    expect(
      rowsOf(
        store,
        `SELECT forename, stage FROM pathway_stage s JOIN person p ON p.id = s.person_id ORDER BY forename`,
      ),
    ).toEqual([
      { forename: 'Ali', stage: 5 },
      { forename: 'Bea', stage: 4 },
    ]);
    // Next month Dee is amber, and nobody has to say anything again.
    const next = await finish(
      begin(store, fileOf([{ ...dated, fills: { ...sheet.fills, D5: AMBER } }]), today),
    );
    const again = matchingOf(store, next.importId)[0]?.columns.find((it) => it.heading.startsWith('Colour'));
    expect(again).toMatchObject({ field: 'pathway.stage', confidence: 1 });
    expect(again?.meanings.map(({ value, meaning }) => `${value} ${meaning}`).sort()).toEqual([
      'Amber 4',
      'Green 5',
      'Red ',
    ]);
  });

  it('a few coloured cells among many say nothing of the others', async () => {
    const few: TrackerSheet = {
      name: 'Leavers',
      rows: [[...headings, 'Destination'], ...forenames.map((_, index) => personRow(index, 'Cafe'))],
      fills: { D4: 'FFFF00' },
    };
    await bringIn(store, fileOf([few]));
    expect(kept().filter((line) => line.includes('Colour'))).toEqual(['Cai: Colour of Destination = Yellow']);
  });

  it('stays with the column when somebody points at other headings', async () => {
    const rows = [['Leavers 2025'], ...sheet.rows];
    const fills = { D3: GREEN, D4: AMBER };
    const session = await finish(begin(store, fileOf([{ ...sheet, rows, fills }]), today));
    const tableId = session.sheets[0]?.tables[0]?.tableId ?? '';
    await correctFoundTable(store, session.importId, tableId, { headingRows: [] });
    const headingsNow = () => matchingOf(store, session.importId)[0]?.columns.map(({ heading }) => heading);
    expect(headingsNow()).toEqual(['', '', '', '', 'Colour of column D']);
    await correctFoundTable(store, session.importId, tableId, { headingRows: [2] });
    expect(headingsNow()).toEqual([...headings, 'Destination', 'Colour of Destination']);
  });
});

describe('what is coloured', () => {
  const rows = [
    [...headings, 'Post', 'Notes'],
    ...forenames.map((_, index) => personRow(index, 'Cafe', 'Fine')),
  ];
  const row = (number: number, colour: string, columns = 'ABCDE') =>
    Object.fromEntries([...columns].map((letter) => [`${letter}${number}`, colour]));
  const listed = async (fills: Record<string, string>) =>
    (await columnsOf(fileOf([{ name: 'List', rows, fills }]))).filter((line) => line.startsWith('Colour'));

  it('whole rows are one column', async () => {
    expect(await listed({ ...row(2, GREEN), ...row(5, RED) })).toEqual([
      'Colour of the row → keep: Green, Red',
    ]);
  });

  it('a cell that is coloured otherwise than its row is said besides', async () => {
    expect(await listed({ ...row(2, GREEN), ...row(5, RED), E5: AMBER })).toEqual([
      'Colour of the row → keep: Green, Red',
      'Colour of Notes → keep: Amber',
    ]);
  });

  it('cells coloured alike in two columns are one column', async () => {
    expect(await listed({ A2: GREEN, B2: GREEN, A4: RED, B4: RED })).toEqual([
      'Colour of Forename and Surname → keep: Green, Red',
    ]);
  });

  it('alternate rows, a column of one colour and white say nothing', async () => {
    const bands = [2, 4, 6, 8].map((number) => row(number, PALE));
    expect(await listed(Object.assign({}, ...bands))).toEqual([]);
    const column = Object.fromEntries([2, 3, 4, 5, 6, 7, 8, 9].map((number) => [`D${number}`, PALE]));
    expect(await listed(column)).toEqual([]);
    expect(await listed({ D3: 'FFFFFF', D5: 'FFFFFF' })).toEqual([]);
  });

  it('a colour over alternate rows is seen all the same', async () => {
    const bands = [2, 4, 6, 8].map((number) => row(number, PALE));
    expect(await listed(Object.assign({}, ...bands, { D2: GREEN, D3: RED }))).toEqual([
      'Colour of Post → keep: Green, Red',
    ]);
  });

  it('a whole list in one colour counts where a legend says what that is', async () => {
    const column = Object.fromEntries([2, 3, 4, 5, 6, 7, 8, 9].map((number) => [`D${number}`, GREEN]));
    const withKey = rows.map((cells, index) => (index === 1 ? [...cells, null, 'In paid work'] : cells));
    expect(
      await columnsOf(fileOf([{ name: 'List', rows: withKey, fills: { ...column, G2: GREEN } }])),
    ).toContain('Colour of Post → keep: In paid work');
  });

  it('two shades that are called alike are told apart', async () => {
    expect(await listed({ D2: '00B050', D3: '00A84B' })).toEqual([
      'Colour of Post → keep: Green (00B050), Green (00A84B)',
    ]);
  });

  it('sheets of the same list stay one layout, whichever of them is coloured', async () => {
    const sheets: TrackerSheet[] = [
      { name: '2024-25', rows },
      { name: '2025-26', rows, fills: { D2: GREEN, D3: RED } },
    ];
    const { importId } = await finish(begin(store, fileOf(sheets), today));
    const layouts = matchingOf(store, importId);
    expect(layouts.map(({ tables }) => tables.length)).toEqual([2]);
    expect(layouts[0]?.columns.map(({ heading, filled }) => `${heading} ${filled}`)).toContain(
      'Colour of Post 2',
    );
  });
});

it.each([
  ['FF0000', 'Red'],
  ['C00000', 'Dark red'],
  ['FFC7CE', 'Light red'],
  ['FFC000', 'Amber'],
  ['ED7D31', 'Orange'],
  ['FFFF00', 'Yellow'],
  ['FFEB9C', 'Light amber'],
  ['92D050', 'Light green'],
  ['00B050', 'Green'],
  ['70AD47', 'Green'],
  ['C6EFCE', 'Light green'],
  ['00B0F0', 'Light blue'],
  ['0070C0', 'Blue'],
  ['002060', 'Dark blue'],
  ['7030A0', 'Purple'],
  ['FF99CC', 'Light pink'],
  ['A6A6A6', 'Grey'],
  ['D9D9D9', 'Light grey'],
  ['000000', 'Black'],
  ['833C0B', 'Brown'],
])('%s is called %s', (digits, name) => {
  expect(nameOfColour(digits)).toBe(name);
});
