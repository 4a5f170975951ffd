import { describe, expect, it } from 'vitest';

import type { SourceCell, SourceSheet } from '../../../electron/engine/import/read/source-workbook.ts';
import {
  findingTables,
  profilingSheet,
  tableAt,
} from '../../../electron/engine/import/tables/find-tables.ts';
import { allAtOnce } from '../../../electron/engine/steps.ts';
import { dataRows, type SourceTable } from '../../../electron/engine/import/tables/source-table.ts';
import { day, sheet, today } from './support.ts';

function tablesOf(source: SourceSheet): SourceTable[] {
  return allAtOnce(findingTables(source, 0, allAtOnce(profilingSheet(source, today)), today));
}
function onlyTable(source: SourceSheet): SourceTable {
  const tables = tablesOf(source);
  expect(tables).toHaveLength(1);
  return tables[0] as SourceTable;
}
function rowsOfKind(table: SourceTable, kind: string): number[] {
  return table.kinds.flatMap((each, index) => (each === kind ? [table.firstRow + index] : []));
}

const headings: SourceCell[] = ['UPN', 'Name', 'DOB', 'AR held', 'AR outcome'];
const amelia: SourceCell[] = [
  'U924310000559',
  'ADEYEMI, Rhys',
  day('2008-03-24'),
  day('2021-09-02'),
  'Maintain',
];
const ava: SourceCell[] = ['V922310001157', 'ALI, Ava', day('2008-08-20'), '12.5.22', 'Amend'];

describe('finding the table on a sheet', () => {
  it('finds headings in row 40, below titles and blank rows', () => {
    const rows: SourceCell[][] = [
      ['Annual reviews 2021/22'],
      [],
      ['Prepared for the SEND board'],
      ...Array.from({ length: 36 }, () => []),
    ];
    const table = onlyTable(sheet('Sheet1', [...rows, headings, amelia, ava]));
    expect(table.headingRows).toEqual([39]);
    expect([...dataRows(table)]).toEqual([40, 41]);
    expect(table.academicYear).toBe(2021);
  });

  it('keeps bands, totals, repeated headings and notes apart from data', () => {
    const source = sheet('AR 2021-22', [
      headings,
      ['YEAR 11'],
      amelia,
      headings,
      ['Yr 12'],
      ava,
      [],
      ['Total: 2'],
      ['Average', null, null, null, 3.5],
      ['Note: updated every Friday by the SEND team, ask before changing anything'],
    ]);
    const table = onlyTable(source);
    expect([...dataRows(table)]).toEqual([2, 5]);
    expect(rowsOfKind(table, 'band')).toEqual([1, 4]);
    expect(rowsOfKind(table, 'heading')).toEqual([3]);
    expect(rowsOfKind(table, 'total')).toEqual([7, 8]);
    expect(rowsOfKind(table, 'note')).toEqual([9]);
    expect(rowsOfKind(table, 'blank')).toEqual([6]);
  });

  it('takes no row with a date for headings because its values are called as headings are', () => {
    const wide: SourceCell[] = ['Forename', 'Surname', 'DOB', 'Provision', 'Destination'];
    const row: SourceCell[] = ['Bea', 'Rowan', day('2007-03-02'), 'College', 'On placement'];
    const table = onlyTable(
      sheet('Leavers', [wide, ['Ali', 'Rowan', day('2007-03-01'), 'School'], row, row]),
    );
    expect([...dataRows(table)]).toEqual([1, 2, 3]);
  });

  it('takes a legend below the data for notes, and never a sparse row of somebody', () => {
    const source = sheet('Tracker', [
      headings,
      amelia,
      ava,
      [null, 'BROWN, Finley', day('2007-12-28')],
      [],
      ['Key'],
      ['Green', 'Completed'],
      ['Red', 'Overdue'],
    ]);
    const table = onlyTable(source);
    expect([...dataRows(table)]).toEqual([1, 2, 3]);
    expect(rowsOfKind(table, 'note')).toEqual([5, 6, 7]);
  });

  it('takes a legend for notes where the list has nobody yet, and sparse rows without one for data', () => {
    const legend: SourceCell[][] = [[], ['Key'], ['Green', 'Completed'], ['Red', 'Overdue']];
    const empty = onlyTable(sheet('AR 2023-24', [headings, ...legend]));
    expect([...dataRows(empty)]).toEqual([]);
    expect(rowsOfKind(empty, 'note')).toEqual([2, 3, 4]);
    const sparse = onlyTable(
      sheet('AR 2023-24', [headings, ['Rhys Adeyemi', 'booked'], ['Ava Brown', 'booked']]),
    );
    expect([...dataRows(sparse)]).toEqual([1, 2]);
  });

  it('reads two rows of headings under merged bands, and under bands that are not merged', () => {
    const lower: SourceCell[] = [
      'UPN',
      'Surname',
      'Forename',
      'Programme',
      'Start',
      'End',
      'Employer',
      'Start',
    ];
    const band: SourceCell[] = [
      'Young person',
      null,
      null,
      'Supported internship',
      null,
      null,
      'Paid employment',
    ];
    const data: SourceCell[] = [
      'U924310000559',
      'Adeyemi',
      'Rhys',
      'SI',
      day('2024-09-02'),
      day('2025-07-01'),
      'Moor Bakery',
      day('2025-07-10'),
    ];
    const merged = sheet('SI', [['SI tracker'], band, lower, data], {
      merges: [
        { top: 0, left: 0, bottom: 0, right: 7 },
        { top: 1, left: 0, bottom: 1, right: 2 },
        { top: 1, left: 3, bottom: 1, right: 5 },
        { top: 1, left: 6, bottom: 1, right: 7 },
      ],
    });
    for (const source of [merged, { ...merged, merges: [] }]) {
      const table = onlyTable(source);
      expect(table.headingRows).toEqual([1, 2]);
      expect(table.columns.map((column) => `${column.group}: ${column.heading}`)).toEqual([
        'Young person: UPN',
        'Young person: Surname',
        'Young person: Forename',
        'Supported internship: Programme',
        'Supported internship: Start',
        'Supported internship: End',
        'Paid employment: Employer',
        'Paid employment: Start',
      ]);
    }
  });

  it('reads headings merged downwards beside bands merged across', () => {
    const source = sheet(
      'SI',
      [
        ['UPN', 'Full name', 'Placement', null, 'Notes'],
        [null, null, 'Start date', 'End date', null],
        ['U924310000559', 'Rhys Adeyemi', day('2024-09-02'), day('2024-09-20'), 'went well'],
      ],
      {
        merges: [
          { top: 0, left: 0, bottom: 1, right: 0 },
          { top: 0, left: 1, bottom: 1, right: 1 },
          { top: 0, left: 2, bottom: 0, right: 3 },
          { top: 0, left: 4, bottom: 1, right: 4 },
        ],
      },
    );
    const table = onlyTable(source);
    expect(table.headingRows).toEqual([0, 1]);
    expect(table.columns.map((column) => [column.group, column.heading])).toEqual([
      ['', 'UPN'],
      ['', 'Full name'],
      ['Placement', 'Start date'],
      ['Placement', 'End date'],
      ['', 'Notes'],
    ]);
    expect([...dataRows(table)]).toEqual([2]);
  });

  it('tells stacked tables apart by the year in their titles', () => {
    const source = sheet('Reviews', [['2021/22'], headings, amelia, [], ['2022/23'], headings, ava]);
    const tables = tablesOf(source);
    expect(tables.map((table) => [table.academicYear, [...dataRows(table)]])).toEqual([
      [2021, [2]],
      [2022, [6]],
    ]);
  });

  it('tells tables of different kinds on one sheet apart', () => {
    const source = sheet('All', [
      ['Reviews'],
      headings,
      amelia,
      [],
      ['Work experience'],
      ['UPN', 'Placement', 'From', 'To'],
      ['U924310000559', 'Beckside Vets', day('2022-11-08'), day('2022-11-17')],
    ]);
    const tables = tablesOf(source);
    expect(tables.map((table) => [table.title, table.headingRows, [...dataRows(table)]])).toEqual([
      ['Reviews', [1], [2]],
      ['Work experience', [5], [6]],
    ]);
  });

  it('reads a year band inside the data as the year of what follows', () => {
    const source = sheet('Reviews', [headings, ['2021/22'], amelia, ['2022/23'], ava]);
    expect(tablesOf(source).map((table) => [table.academicYear, [...dataRows(table)]])).toEqual([
      [2021, [2]],
      [2022, [4]],
    ]);
  });

  it('splits two tables side by side', () => {
    const source = sheet('Two years', [
      ['UPN', 'Name', 'AR held', null, 'UPN', 'Name', 'AR held'],
      [
        'U924310000559',
        'ADEYEMI, Rhys',
        day('2021-09-02'),
        null,
        'V922310001157',
        'ALI, Ava',
        day('2022-10-02'),
      ],
    ]);
    expect(tablesOf(source).map((table) => table.columns.map((column) => column.column))).toEqual([
      [0, 1, 2],
      [4, 5, 6],
    ]);
  });

  it('believes the dates when the title and the sheet name different years', () => {
    const source = sheet('AR 2022-23', [
      ['Annual Review Tracker 2021/22'],
      headings,
      ['V922310001157', 'ALI, Ava', day('2008-08-20'), day('2023-05-12'), 'Amend'],
    ]);
    expect(onlyTable(source).academicYear).toBe(2022);
  });

  it('never takes a list of codes for headings', () => {
    const table = onlyTable(
      sheet('Lookups', [
        ['WBRI', 'White British'],
        ['WOTH', 'Any other White'],
        ['REFU', 'Refused'],
      ]),
    );
    expect(table.headingRows).toEqual([]);
  });

  it('finds nothing on an empty sheet', () => {
    expect(tablesOf(sheet('Empty', [[], [null, ''], []]))).toEqual([]);
  });

  it('takes a person’s word for where the headings are', () => {
    const source = sheet('Odd', [
      ['Qx', 'Qy'],
      ['A', 'B'],
      ['U924310000559', 'ADEYEMI, Rhys'],
    ]);
    const table = onlyTable(source);
    const corrected = tableAt(source, allAtOnce(profilingSheet(source, today)), table, [1], today);
    expect(corrected.columns.map((column) => column.heading)).toEqual(['A', 'B']);
    expect([...dataRows(corrected)]).toEqual([2]);
  });

  it('is not slowed down by headings that repeat on every printed page', () => {
    const rows: SourceCell[][] = [];
    for (let index = 0; index < 40_000; index += 1) rows.push(index % 40 === 0 ? headings : amelia);
    const started = performance.now();
    const table = onlyTable(sheet('Long', rows));
    expect([...dataRows(table)]).toHaveLength(39_000);
    // A generous limit: quadratic work would take minutes.
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
