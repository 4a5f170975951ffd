/** Whole files with the habits of real trackers, from their bytes to exactly the people and records that come of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import {
  begin,
  check,
  checkedRows,
  type FileToImport,
} from '../../../electron/engine/import/import.service.ts';
import { readWorkbook } from '../../../electron/engine/import/read/read-workbook.ts';
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

// Valid UPNs of young people who do not exist.
const rhys = 'U924310000559';
const ava = 'V922310001157';
const tom = 'W922310401252';

function fileOf(name: string, bytes: Uint8Array<ArrayBuffer>): FileToImport {
  return { name, bytes, read: () => readWorkbook(bytes, name) };
}
const tracker = (...sheets: TrackerSheet[]) => fileOf('tracker.xlsx', trackerFile(sheets));
const on = (date: string): TrackerCell => ({ date });
const allNew = (count: number) => ({
  new: count,
  changed: 0,
  unchanged: 0,
  doubtful: 0,
  problem: 0,
  skipped: 0,
});
const people = () =>
  rowsOf<{ forename: string; surname: string; date_of_birth: string | null }>(
    store,
    'SELECT forename, surname, date_of_birth FROM person ORDER BY forename',
  ).map((row) => `${row.forename} ${row.surname} ${row.date_of_birth}`);
const noticesOf = async (file: FileToImport) => (await finish(begin(store, file, today))).notices;
const additional = () =>
  rowsOf<{ forename: string; heading: string; value: string }>(
    store,
    `SELECT forename, heading, value FROM additional_information a JOIN person p ON p.id = a.person_id
      ORDER BY forename, heading, value`,
  ).map((row) => `${row.forename}: ${row.heading} = ${row.value}`);
const reviews = () =>
  rowsOf<{ forename: string; held_on: string; outcome: string }>(
    store,
    'SELECT forename, held_on, outcome FROM annual_review r JOIN person p ON p.id = r.person_id ORDER BY held_on',
  ).map((row) => `${row.forename} ${row.held_on} ${row.outcome}`.trim());
const taughtYears = () =>
  rowsOf<{ forename: string; academic_year: number; taught_year: number }>(
    store,
    `SELECT forename, academic_year, taught_year FROM person_year y JOIN person p ON p.id = y.person_id
      ORDER BY forename, academic_year`,
  ).map((row) => `${row.forename} ${row.academic_year} Year ${row.taught_year}`);

describe('tables on a sheet', () => {
  it('three stacked tables with different columns each bring in their own records', async () => {
    const { check: result } = await bringIn(
      store,
      tracker({
        name: 'Everything',
        rows: [
          ['Young people'],
          ['UPN', 'Name', 'DOB', 'Gender', 'Post code'],
          [rhys, 'ADEYEMI, Rhys', on('2007-03-24'), 'M', 'NM1 1AA'],
          [ava, 'ALI, Ava', on('2007-08-20'), 'F', 'NM2 2BB'],
          ['Total: 2'],
          [],
          ['Annual reviews 2024/25'],
          ['UPN', 'AR held', 'AR outcome'],
          [rhys, on('2024-11-05'), 'Maintain'],
          [ava, on('2025-01-14'), 'Amend'],
          [],
          ['Work experience'],
          ['UPN', 'Placement', 'From', 'To', 'Type of setting'],
          [ava, 'Beckside Vets', on('2025-03-03'), on('2025-03-14'), 'Open employment'],
          [],
          ['Key'],
          ['Green', 'Completed'],
        ],
      }),
    );
    expect(result.rows).toMatchObject({ doubtful: 0, problem: 0, skipped: 0 });
    expect(people()).toEqual(['Ava Ali 2007-08-20', 'Rhys Adeyemi 2007-03-24']);
    expect(reviews()).toEqual(['Rhys 2024-11-05 maintain', 'Ava 2025-01-14 amend']);
    expect(
      rowsOf(
        store,
        `SELECT forename, e.name AS employer, kind, started_on, ended_on FROM work_experience w
          JOIN person p ON p.id = w.person_id JOIN employer e ON e.id = w.employer_id`,
      ),
    ).toEqual([
      {
        forename: 'Ava',
        employer: 'Beckside Vets',
        kind: 'open',
        started_on: '2025-03-03',
        ended_on: '2025-03-14',
      },
    ]);
    expect(additional()).toEqual([]);
  });

  it('nine stacked tables, as some templates have, are nine tables', async () => {
    const kinds = [
      ['Young people', 'Gender', 'F'],
      ['Ethnicity', 'Ethnicity', 'White British'],
      ['Needs', 'Primary need', 'ASD'],
      ['Addresses', 'Post code', 'NM1 1AA'],
      ['Officers', 'Case officer', 'T. Lowe'],
      ['Annual reviews', 'AR held', '12.9.24'],
      ['Supported internships', 'Provider', 'Northmoor College'],
      ['Work experience', 'Placement', 'Moor Bakery'],
      ['Paid employment', 'Job title', 'Baker'],
    ] as const;
    const rows: TrackerCell[][] = kinds.flatMap(([title, heading, value], index) => [
      [`${index + 1}. ${title}`],
      ['UPN', 'Name', 'DOB', heading],
      [ava, 'ALI, Ava', on('2005-08-20'), value],
      [],
    ]);
    const session = await finish(begin(store, tracker({ name: 'Template', rows }), today));
    expect(
      session.sheets[0]?.tables.map((table) => [table.title, table.headingRows, table.dataRows]),
    ).toEqual(kinds.map(([title], index) => [`${index + 1}. ${title}`, [index * 4 + 2], 1]));
    const { check: result } = await bringIn(store, tracker({ name: 'Template', rows }));
    expect(result.rows).toMatchObject({ doubtful: 0, problem: 0 });
    expect(
      rowsOf(
        store,
        `SELECT sex, ethnicity, postcode, lead_officer, code, held_on, provider, j.role FROM person p
          JOIN person_need n ON n.person_id = p.id JOIN annual_review r ON r.person_id = p.id
          JOIN programme g ON g.person_id = p.id JOIN paid_job j ON j.person_id = p.id
          JOIN work_experience w ON w.person_id = p.id`,
      ),
    ).toEqual([
      {
        sex: 'F',
        ethnicity: 'WBRI',
        postcode: 'NM1 1AA',
        lead_officer: 'T. Lowe',
        code: 'ASD',
        held_on: '2024-09-12',
        provider: 'Northmoor College',
        role: 'Baker',
      },
    ]);
  });

  it('headings in row 40, below a title', async () => {
    const rows: TrackerCell[][] = [['Annual reviews 2024/25'], ...Array.from({ length: 38 }, () => [])];
    rows.push(['UPN', 'Name', 'DOB', 'AR held'], [rhys, 'ADEYEMI, Rhys', on('2008-03-24'), on('2024-11-05')]);
    const { check: result, entry } = await bringIn(store, tracker({ name: 'Sheet1', rows }));
    expect(result.rows).toEqual(allNew(1));
    expect(entry.rowsLeftOut).toBe(0);
    expect(reviews()).toEqual(['Rhys 2024-11-05']);
  });

  it('headings in two rows under merged bands tell the programme from the job', async () => {
    const { check: result } = await bringIn(
      store,
      tracker({
        name: 'SI',
        merges: ['A1:H1', 'A2:C2', 'D2:F2', 'G2:H2'],
        rows: [
          ['SI tracker'],
          ['Young person', null, null, 'Programme', null, null, 'Paid employment'],
          ['UPN', 'Surname ', 'First\nname', 'Type', 'Start', 'End', 'Employer', 'Start'],
          [
            rhys,
            'Adeyemi',
            'Rhys',
            'SI',
            on('2024-09-02'),
            on('2025-07-01'),
            'Moor Bakery',
            on('2025-07-10'),
          ],
          ['Total: 1'],
        ],
      }),
    );
    expect(result.rows).toEqual(allNew(1));
    expect(rowsOf(store, 'SELECT kind, started_on, ended_on FROM programme')).toEqual([
      { kind: 'supported-internship', started_on: '2024-09-02', ended_on: '2025-07-01' },
    ]);
    expect(
      rowsOf(
        store,
        'SELECT e.name AS employer, started_on FROM paid_job j JOIN employer e ON e.id = j.employer_id',
      ),
    ).toEqual([{ employer: 'Moor Bakery', started_on: '2025-07-10' }]);
  });

  it('totals, averages, legends and footers are nobody', async () => {
    const file = tracker({
      name: 'List',
      rows: [
        ['UPN', 'Name', 'DOB', 'Hours'],
        [rhys, 'ADEYEMI, Rhys', on('2008-03-24'), 16],
        ['Sub-total', 1],
        [ava, 'ALI, Ava', on('2008-08-20'), 20],
        [],
        ['Total: 2'],
        ['Average', null, null, { formula: 'AVERAGE(D2:D4)', value: 18 }],
        [],
        ['Key'],
        ['Green', 'Completed'],
        ['Red', 'Overdue'],
        ['Last updated by the SEND team on 3 March 2025'],
      ],
    });
    expect(await noticesOf(file)).toEqual([
      '4 rows of “List” look like a note or a legend, not like a young person, and are not brought in.',
    ]);
    expect((await bringIn(store, file)).check.rows).toEqual(allNew(2));
    expect(people()).toEqual(['Ava Ali 2008-08-20', 'Rhys Adeyemi 2008-03-24']);
  });
});

describe('bands above rows', () => {
  const headings = ['UPN', 'Name', 'DOB', 'AR held'];
  it('YEAR 11 above rows is their year group in the year of the table', async () => {
    const file = tracker({
      name: 'AR 2024-25',
      rows: [
        headings,
        ['YEAR 11'],
        [rhys, 'ADEYEMI, Rhys', on('2009-03-24'), on('2024-11-05')],
        ['Total: 1'],
        [],
        ['Yr 12 (2 young people)'],
        [ava, 'ALI, Ava', on('2007-10-20'), on('2025-01-14')],
        [tom, 'ALI, Thomas', on('2008-08-05'), null],
      ],
    });
    expect(await noticesOf(file)).toEqual([
      '“YEAR 11” and “Yr 12 (2 young people)” on “AR 2024-25” are taken for the year group of the rows below, where a row does not say its own.',
    ]);
    expect((await bringIn(store, file)).check.rows).toEqual(allNew(3));
    expect(taughtYears()).toEqual(['Ava 2024 Year 12', 'Rhys 2024 Year 11', 'Thomas 2024 Year 12']);
    expect(additional()).toEqual([]);
  });

  it('a year group of the row’s own wins, and a total ends the band', async () => {
    await bringIn(
      store,
      tracker({
        name: 'AR 2024-25',
        rows: [
          [...headings, 'NCY'],
          ['YEAR 11'],
          [rhys, 'ADEYEMI, Rhys', on('2008-03-24'), on('2024-11-05'), 'Y12'],
          [ava, 'ALI, Ava', on('2009-08-20'), on('2025-01-14'), null],
          ['Total: 2'],
          [tom, 'ALI, Thomas', on('2008-08-05'), on('2025-01-15'), null],
        ],
      }),
    );
    expect(taughtYears()).toEqual(['Ava 2024 Year 11', 'Rhys 2024 Year 12']);
  });

  it('where nothing says of which academic year, and where it names no single year group, it is kept', async () => {
    const file = tracker({
      name: 'List',
      rows: [
        ['UPN', 'Name', 'DOB', 'Post code'],
        ['NORTHMOOR COLLEGE'],
        ['Year 11'],
        [rhys, 'ADEYEMI, Rhys', on('2009-03-24'), 'NM1 1AA'],
        ['Years 12/13'],
        [ava, 'ALI, Ava', on('2008-08-20'), 'NM2 2BB'],
      ],
    });
    expect(await noticesOf(file)).toEqual([
      '“Year 11” on “List” is taken for the year group of the rows below, where a row does not say its own.',
      '“NORTHMOOR COLLEGE” and “Years 12/13” on “List” stand over rows of young people and are kept with them as additional information.',
    ]);
    expect((await bringIn(store, file)).check.rows).toEqual(allNew(2));
    expect(taughtYears()).toEqual([]);
    expect(additional()).toEqual([
      'Ava: Section of the list = Years 12/13',
      'Rhys: Section of the list = NORTHMOOR COLLEGE',
      'Rhys: Year group = Year 11',
    ]);
  });
});

describe('years', () => {
  it('one sheet a year', async () => {
    const year = (name: string, held: string, group: string): TrackerSheet => ({
      name,
      rows: [
        ['UPN', 'Name', 'DOB', 'AR held', 'NCY'],
        [rhys, 'ADEYEMI, Rhys', on('2008-03-24'), on(held), group],
      ],
    });
    await bringIn(
      store,
      tracker(
        year('AR 22-23', '2023-02-01', 'Year 10'),
        year('AR 23-24', '2024-02-02', 'Y11'),
        year('2024-25', '2025-02-03', '12'),
      ),
    );
    expect(people()).toHaveLength(1);
    expect(reviews()).toEqual(['Rhys 2023-02-01', 'Rhys 2024-02-02', 'Rhys 2025-02-03']);
    expect(taughtYears()).toEqual(['Rhys 2022 Year 10', 'Rhys 2023 Year 11', 'Rhys 2024 Year 12']);
  });

  it('one block of columns a year, under merged years', async () => {
    await bringIn(
      store,
      tracker({
        name: 'Reviews',
        merges: ['C1:D1', 'E1:F1', 'G1:H1'],
        rows: [
          [null, null, '2022/23', null, '2023/24', null, '2024/25'],
          ['UPN', 'Name', 'AR held', 'NCY', 'AR held', 'NCY', 'AR held', 'NCY'],
          [rhys, 'ADEYEMI, Rhys', on('2023-02-01'), 10, on('2024-02-02'), 11, null, 12],
        ],
      }),
    );
    expect(reviews()).toEqual(['Rhys 2023-02-01', 'Rhys 2024-02-02']);
    expect(taughtYears()).toEqual(['Rhys 2022 Year 10', 'Rhys 2023 Year 11', 'Rhys 2024 Year 12']);
  });

  it('the year as part of each heading', async () => {
    await bringIn(
      store,
      tracker({
        name: 'Reviews',
        rows: [
          ['UPN', 'Name', 'AR held 2023/24', 'NCY 2023/24', 'AR held 2024/25', 'NCY 2024/25'],
          [rhys, 'ADEYEMI, Rhys', on('2024-02-02'), 'Y11', on('2025-02-03'), 'Y12'],
        ],
      }),
    );
    expect(reviews()).toEqual(['Rhys 2024-02-02', 'Rhys 2025-02-03']);
    expect(taughtYears()).toEqual(['Rhys 2023 Year 11', 'Rhys 2024 Year 12']);
  });
});

describe('hidden things, notes and other programs', () => {
  it('hidden rows, columns and sheets are named; hidden sheets stay out until they are chosen', async () => {
    const file = tracker(
      {
        name: 'Live',
        hiddenRows: [3],
        hiddenColumns: [4],
        rows: [
          ['UPN', 'Name', 'DOB', 'Post code'],
          [rhys, 'ADEYEMI, Rhys', on('2008-03-24'), 'NM1 1AA'],
          [ava, 'ALI, Ava', on('2008-08-20'), 'NM2 2BB'],
        ],
      },
      {
        name: 'Old',
        state: 'veryHidden',
        rows: [
          ['UPN', 'Name', 'DOB'],
          [tom, 'ALI, Thomas', on('2008-08-05')],
        ],
      },
    );
    expect(await noticesOf(file)).toEqual([
      'The sheet “Old” is hidden in the file. It is not brought in unless you choose it.',
      '1 row of “Live” is hidden by a filter or by hand. It is brought in like the others.',
      'Hidden column of “Live”: D. It is matched like the others.',
    ]);
    await bringIn(store, file);
    expect(rowsOf(store, 'SELECT forename, postcode FROM person ORDER BY forename')).toEqual([
      { forename: 'Ava', postcode: 'NM2 2BB' },
      { forename: 'Rhys', postcode: 'NM1 1AA' },
    ]);
  });

  it('links to other files and DDE are never followed, what was stored is read, and it is said', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink';
    const bytes = trackerFile(
      [
        {
          name: 'List',
          rows: [
            ['UPN', 'Name', 'DOB', 'Post code', 'Notes'],
            [
              rhys,
              { formula: "'[1]Sheet1'!A1", value: 'ADEYEMI, Rhys' },
              on('2008-03-24'),
              { formula: "cmd|'/c calc'!A0", value: 'NM1 1AA' },
              { formula: 'WEBSERVICE("https://example.org")', value: null },
            ],
          ],
        },
      ],
      {
        workbookRelationships:
          `<Relationship Id="rId50" Type="${type}" Target="externalLinks/externalLink1.xml"/>` +
          `<Relationship Id="rId51" Type="${type}" Target="externalLinks/externalLink2.xml"/>`,
        extra: [
          {
            name: 'xl/externalLinks/externalLink1.xml',
            content: '<externalLink xmlns:r="r"><externalBook r:id="rId1"/></externalLink>',
          },
          {
            name: 'xl/externalLinks/externalLink2.xml',
            content: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
          },
        ],
      },
    );
    const file = fileOf('linked.xlsx', bytes);
    const notices = await noticesOf(file);
    expect(notices).toContain(
      'The file refers to 1 other file. It was not opened; the values stored with this file were read.',
    );
    expect(notices).toContain(
      'The file asks another program for values. It was not asked; the values stored with this file were read.',
    );
    expect(notices).toContain(
      '1 formula on “List” holds no value, the first in E2. Its cell is blank here. Open the file in Excel and save it, then choose it again.',
    );
    await bringIn(store, file);
    expect(rowsOf(store, 'SELECT surname, postcode, notes FROM person')).toEqual([
      { surname: 'Adeyemi', postcode: 'NM1 1AA', notes: '' },
    ]);
  });

  it('a comment is kept with the young person of its row', async () => {
    await bringIn(
      store,
      tracker({
        name: 'List',
        notes: { C2: 'checked with the family' },
        rows: [
          ['UPN', 'Name', 'DOB'],
          [rhys, 'ADEYEMI, Rhys', on('2008-03-24')],
        ],
      }),
    );
    expect(additional()).toEqual(['Rhys: Comment on DOB = checked with the family']);
  });
});

describe('texts and dates', () => {
  const lines = (separator: string) =>
    [
      ['UPN', 'Name', 'DOB', 'Case officer', 'Employment discussed', 'AR held'],
      [rhys, 'ADEYEMI, Siân', '12.9.07', 'T. O’Neill', '✓', '12 September 2024'],
      [ava, 'ALI, Ava', '20/08/2008', '', 'n', 'TBC'],
    ]
      .map((cells) => cells.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
      .join('\r\n');
  const windows = (text: string) =>
    Uint8Array.from(Buffer.from(text.replaceAll('’', '\u0092').replaceAll('✓', 'Y'), 'latin1'));

  it.each([
    ['UTF-8', 'a.csv', Uint8Array.from(Buffer.from(lines(',')))],
    ['UTF-8 with a mark, tabs', 'a.tsv', Uint8Array.from(Buffer.from(`\ufeff${lines('\t')}`))],
    ['Windows-1252 with semicolons', 'a.csv', windows(lines(';'))],
    ['UTF-16 with tabs', 'a.txt', Uint8Array.from(Buffer.from(`\ufeff${lines('\t')}`, 'utf16le'))],
    [
      'UTF-16 the other way round, with semicolons',
      'a.csv',
      Uint8Array.from(Buffer.from(lines(';'), 'utf16le').swap16()),
    ],
  ])('a text file in %s', async (_what, name, bytes) => {
    const { check: result } = await bringIn(store, fileOf(name, bytes));
    expect(result.rows).toEqual(allNew(2));
    expect(people()).toEqual(['Ava Ali 2008-08-20', 'Siân Adeyemi 2007-09-12']);
    expect(
      rowsOf(
        store,
        'SELECT lead_officer, held_on, employment_focus FROM person p JOIN annual_review r ON r.person_id = p.id',
      ),
    ).toEqual([{ lead_officer: 'T. O’Neill', held_on: '2024-09-12', employment_focus: 1 }]);
  });

  it('dates that count from 1904 are the same days', async () => {
    const sheets = [
      {
        name: 'AR',
        rows: [
          ['UPN', 'Name', 'DOB', 'AR held'],
          [rhys, 'ADEYEMI, Rhys', on('2008-02-29'), on('2024-11-05')],
        ],
      },
    ];
    await bringIn(store, fileOf('mac.xlsx', trackerFile(sheets, { from1904: true })));
    expect(people()).toEqual(['Rhys Adeyemi 2008-02-29']);
    expect(reviews()).toEqual(['Rhys 2024-11-05']);
    // And the same list from Windows changes nothing.
    expect((await bringIn(store, fileOf('windows.xlsx', trackerFile(sheets)))).check.rows).toMatchObject({
      unchanged: 1,
      new: 0,
      changed: 0,
    });
  });
});

describe('the same young person', () => {
  it('on several rows and sheets, here without a UPN and there without a date of birth, is one', async () => {
    const { check: result } = await bringIn(
      store,
      tracker(
        {
          name: 'Cohort',
          rows: [
            ['UPN', 'Name', 'DOB'],
            [rhys, 'ADEYEMI, Rhys', on('2007-03-24')],
            [ava, 'ALI, Ava', on('2007-08-20')],
          ],
        },
        {
          name: 'AR 2024-25',
          rows: [
            ['Name', 'D.O.B', 'AR held'],
            ['Rhys Adeyemi', '24.3.07', on('2024-11-05')],
            ['ALI, Ava', on('2007-08-20'), on('2024-12-05')],
            ['adeyemi, rhys', '24 March 2007', on('2025-05-06')],
          ],
        },
        {
          name: 'Work experience',
          rows: [
            ['UPN', 'Placement', 'From', 'To'],
            [rhys.toLowerCase(), 'Beckside Vets', on('2025-03-03'), on('2025-03-14')],
          ],
        },
      ),
    );
    expect(result.rows).toMatchObject({ doubtful: 0, problem: 0, skipped: 0 });
    expect(people()).toEqual(['Ava Ali 2007-08-20', 'Rhys Adeyemi 2007-03-24']);
    expect(reviews()).toEqual(['Rhys 2024-11-05', 'Ava 2024-12-05', 'Rhys 2025-05-06']);
    expect(
      rowsOf(store, 'SELECT forename FROM work_experience w JOIN person p ON p.id = w.person_id'),
    ).toEqual([{ forename: 'Rhys' }]);
  });
});

describe('cells that hold errors', () => {
  it('a sheet on which every cell is an error is no table', async () => {
    const rows = Array.from({ length: 40 }, () => [
      { error: '#REF!' },
      { error: '#DIV/0!' },
      { error: '#N/A' },
    ]);
    await expect(finish(begin(store, tracker({ name: 'Broken', rows }), today))).rejects.toMatchObject({
      code: 'NO_TABLE_FOUND',
    });
  });

  it('under headings, every row is kept out and each says at which cell', async () => {
    const broken = { error: '#N/A' };
    const file = tracker({
      name: 'List',
      rows: [
        ['UPN', 'Name', 'DOB'],
        [broken, broken, broken],
        [broken, broken, broken],
      ],
    });
    const { importId } = await finish(begin(store, file, today));
    expect((await finish(check(store, importId))).rows).toMatchObject({ new: 0, problem: 2 });
    const { rows } = await checkedRows(store, importId, { state: 'problem', offset: 0, limit: 10 });
    expect(rows.map((row) => row.problems.map(({ row: at, column, value }) => [at, column, value]))).toEqual(
      [2, 3].map((at) => [
        [at, 1, '#N/A'],
        [at, 2, '#N/A'],
        [at, 3, '#N/A'],
      ]),
    );
  });
});
