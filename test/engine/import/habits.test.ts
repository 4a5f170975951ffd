/** Habits of real trackers, each with the exact people and events that have to come of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  begin,
  check,
  checkedRows,
  commit,
  correctFoundTable,
  matchingOf,
  resolveRows,
  saveMatching,
} from '../../../electron/engine/import/import.service.ts';
import { finish } from '../../../electron/engine/import/check/working.ts';
import { listImports } from '../../../electron/engine/import/import.repository.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, dump, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const rhys = 'U924310000559';
const ava = 'V922310001157';
const thomas = 'W922310401252';

async function open(file: ReturnType<typeof fileOf>): Promise<string> {
  return (await finish(begin(store, file, today))).importId;
}

describe('what a row says', () => {
  it('reads names, dates, codes and ticks as they are written', async () => {
    const file = fileOf('cohort.csv', [
      sheet('cohort', [
        [
          'UPN',
          'Name',
          'D.O.B',
          'Gender',
          'Ethnicity',
          'SEN need',
          'Current School',
          'Type of setting',
          'EHCP start',
        ],
        [
          ' u9243 1000 0559 ',
          'ADEYEMI, Rhys',
          '24.3.08',
          'b) Female',
          'White British',
          'ASD - Autism',
          'The Meadows',
          'Special',
          '12 September 2019',
        ],
        [
          ava,
          'Ava ALI',
          day('2008-08-20'),
          'F – Female',
          'WBRI - White British',
          'mld',
          'Northmoor College',
          'FE',
          'TBC',
        ],
      ]),
    ]);
    const { check: result } = await bringIn(store, file);
    expect(result.rows).toEqual({ new: 2, changed: 0, unchanged: 0, doubtful: 0, problem: 0, skipped: 0 });
    expect(
      rowsOf(
        store,
        `SELECT p.upn, surname, forename, date_of_birth, sex, ethnicity, n.code AS need, s.name AS setting, s.type
        FROM person p JOIN person_need n ON n.person_id = p.id JOIN setting s ON s.id = p.setting_id ORDER BY surname`,
      ),
    ).toEqual([
      {
        upn: rhys,
        surname: 'Adeyemi',
        forename: 'Rhys',
        date_of_birth: '2008-03-24',
        sex: 'F',
        ethnicity: 'WBRI',
        need: 'ASD',
        setting: 'The Meadows',
        type: 'special-school',
      },
      {
        upn: ava,
        surname: 'Ali',
        forename: 'Ava',
        date_of_birth: '2008-08-20',
        sex: 'F',
        ethnicity: 'WBRI',
        need: 'MLD',
        setting: 'Northmoor College',
        type: 'further-education-college',
      },
    ]);
    expect(rowsOf(store, 'SELECT started_on FROM ehc_plan')).toEqual([{ started_on: '2019-09-12' }]);
    // 'TBC' is no date, which is said, and no reason to leave the row out.
    expect(result.warnings).toBe(1);
  });

  it('makes a job only of what is said about a job', async () => {
    const file = fileOf('si.xlsx', [
      sheet('SI', [
        [
          'UPN',
          'Surname',
          'Forename',
          'DOB',
          'Programme',
          'Start',
          'Paid job (Y/N)',
          'Employer',
          'Job start',
          'Hrs p/w',
        ],
        [
          rhys,
          'Adeyemi',
          'Rhys',
          day('2004-03-24'),
          'SI (College)',
          day('2024-09-02'),
          'N',
          null,
          null,
          null,
        ],
        [
          ava,
          'Ali',
          'Ava',
          day('2004-08-20'),
          'Supported internship ',
          day('2024-09-02'),
          'Y ',
          'Moor Bakery',
          day('2025-07-01'),
          '16 hours',
        ],
        [
          thomas,
          'Ali',
          'Thomas',
          day('2004-08-05'),
          'Traineeship',
          day('2024-09-02'),
          'Yes',
          null,
          null,
          null,
        ],
      ]),
    ]);
    const { check: result } = await bringIn(store, file);
    expect(result.rows.problem).toBe(0);
    expect(
      rowsOf(
        store,
        'SELECT p.forename, started_on, weekly_hours FROM paid_job j JOIN person p ON p.id = j.person_id',
      ),
    ).toEqual([{ forename: 'Ava', started_on: '2025-07-01', weekly_hours: 16 }]);
    expect(
      rowsOf(
        store,
        'SELECT p.forename, kind FROM programme g JOIN person p ON p.id = g.person_id ORDER BY forename',
      ),
    ).toEqual([
      { forename: 'Ava', kind: 'supported-internship' },
      { forename: 'Rhys', kind: 'supported-internship' },
      { forename: 'Thomas', kind: 'traineeship' },
    ]);
    // A yes with nothing behind it is kept and said.
    expect(
      rowsOf(
        store,
        'SELECT p.forename, heading, value FROM additional_information a JOIN person p ON p.id = a.person_id',
      ),
    ).toEqual([{ forename: 'Thomas', heading: 'Paid job (Y/N)', value: 'Yes' }]);
  });

  it('reads one block of columns a year as a review and a taught year each', async () => {
    const file = fileOf('reviews.xlsx', [
      sheet(
        'Reviews',
        [
          [null, null, null, '2023/24', null, null, '2024/25', null, null],
          ['UPN', 'Name', 'DOB', 'AR held', 'Employment', 'NCY', 'AR held', 'Employment', 'NCY'],
          [
            rhys,
            'ADEYEMI, Rhys',
            day('2008-03-24'),
            day('2023-11-02'),
            'N',
            'Y11',
            day('2024-11-05'),
            'Y',
            'Y12',
          ],
        ],
        {
          merges: [
            { top: 0, left: 3, bottom: 0, right: 5 },
            { top: 0, left: 6, bottom: 0, right: 8 },
          ],
        },
      ),
    ]);
    await bringIn(store, file);
    expect(rowsOf(store, 'SELECT held_on, employment_focus FROM annual_review ORDER BY held_on')).toEqual([
      { held_on: '2023-11-02', employment_focus: 0 },
      { held_on: '2024-11-05', employment_focus: 1 },
    ]);
    expect(
      rowsOf(store, 'SELECT academic_year, taught_year FROM person_year ORDER BY academic_year'),
    ).toEqual([
      { academic_year: 2023, taught_year: 11 },
      { academic_year: 2024, taught_year: 12 },
    ]);
  });

  it('takes the kind of programme from the title where no column says it', async () => {
    const file = fileOf('list.xlsx', [
      sheet('2024-25', [
        ['Supported internships 2024/25'],
        ['Name', 'DOB', 'Provider', 'Start date', 'End date', 'Job coach'],
        [
          'Rhys Adeyemi',
          day('2004-03-24'),
          'Northmoor College',
          day('2024-09-02'),
          day('2025-07-04'),
          'T. Lowe',
        ],
      ]),
    ]);
    await bringIn(store, file);
    expect(
      rowsOf(
        store,
        'SELECT kind, provider, c.name AS coach FROM programme g JOIN job_coach c ON c.id = g.job_coach_id',
      ),
    ).toEqual([{ kind: 'supported-internship', provider: 'Northmoor College', coach: 'T. Lowe' }]);
  });

  it('keeps comments and columns of its own with the young person, once', async () => {
    const rows = [
      ['UPN', 'Name', 'DOB', 'Travel training'],
      [rhys, 'ADEYEMI, Rhys', day('2008-03-24'), 'Bus 4, independent'],
    ];
    const source = sheet('List', rows, {
      comments: [{ row: 1, column: 1, text: 'moved from the September cohort', author: null }],
    });
    await bringIn(store, fileOf('list.xlsx', [source]));
    const expected = [
      {
        heading: 'Comment on Name',
        value: 'moved from the September cohort',
        source: 'list.xlsx, List, row 2',
      },
      { heading: 'Travel training', value: 'Bus 4, independent', source: 'list.xlsx, List, row 2' },
    ];
    const kept = 'SELECT heading, value, source FROM additional_information ORDER BY heading';
    expect(rowsOf(store, kept)).toEqual(expected);
    await bringIn(store, fileOf('list of May.xlsx', [source]));
    expect(rowsOf(store, kept)).toEqual(expected);
  });

  it('leaves hidden sheets out unless they are chosen, and says so', async () => {
    const rows = [
      ['UPN', 'Name', 'DOB'],
      [rhys, 'ADEYEMI, Rhys', day('2008-03-24')],
    ];
    const file = fileOf('list.xlsx', [
      sheet('Now', [
        ['UPN', 'Name', 'DOB'],
        [ava, 'ALI, Ava', day('2008-08-20')],
      ]),
      sheet('Old', rows, { hidden: true }),
    ]);
    const session = await finish(begin(store, file, today));
    expect(session.notices).toContain(
      'The sheet “Old” is hidden in the file. It is not brought in unless you choose it.',
    );
    expect((await finish(check(store, session.importId))).rows.new).toBe(1);
    await correctFoundTable(store, session.importId, '1.0', { chosen: true });
    expect((await finish(check(store, session.importId))).rows.new).toBe(2);
  });
});

describe('what is wrong with a row', () => {
  const tracker = (held: string) =>
    fileOf('AR.xlsx', [
      sheet('AR 2023-24', [
        ['UPN', 'Name', 'DOB', 'AR held', 'Employment discussed'],
        [rhys, 'ADEYEMI, Rhys', day('2008-03-24'), held, 'Y'],
        [ava, 'ALI, Ava', day('2008-08-20'), day('2023-10-02'), 'N'],
      ]),
    ]);

  it('names sheet, row, column and what would be accepted, and is corrected in place', async () => {
    const importId = await open(tracker('31/02/2024'));
    const result = await finish(check(store, importId));
    expect(result.rows).toMatchObject({ new: 1, problem: 1 });
    const { rows } = await checkedRows(store, importId, { state: 'problem', offset: 0, limit: 10 });
    expect(rows[0]?.problems).toEqual([
      {
        problemId: '0.0:2:0',
        severity: 'error',
        sheet: 'AR 2023-24',
        row: 2,
        column: 4,
        heading: 'AR held',
        value: '31/02/2024',
        message: 'There is no such day. Check the day, the month and the year; the day comes first.',
      },
    ]);
    const after = await resolveRows(store, importId, [{ rowKey: '0.0:2', column: 4, value: '28/02/2024' }]);
    expect(after.rows).toMatchObject({ new: 2, problem: 0 });
    await finish(commit(store, importId));
    expect(rowsOf(store, 'SELECT held_on FROM annual_review ORDER BY held_on')).toEqual([
      { held_on: '2023-10-02' },
      { held_on: '2024-02-28' },
    ]);
  });

  it('keeps the row out when it is left or skipped, and counts it', async () => {
    const importId = await open(tracker('31/02/2024'));
    const entry = await finish(commit(store, importId));
    expect(entry.rowsLeftOut).toBe(1);
    expect(rowsOf(store, 'SELECT count(*) AS n FROM person')).toEqual([{ n: 1 }]);
    const again = await open(tracker('Jan 2024'));
    const skipped = await resolveRows(store, again, [{ rowKey: '0.0:2', skip: true }]);
    expect(skipped.rows).toMatchObject({ skipped: 1, unchanged: 1, problem: 0 });
  });

  it.each([
    [
      'an ending before the beginning',
      ['EHCP start', 'EHCP ceased'],
      [day('2020-02-01'), day('2019-02-01')],
      'The EHC plan ceased before it started. Check both dates.',
    ],
    [
      'a birth in the future',
      ['Notes'],
      [''],
      'This date of birth is in the future. Write the day of birth, such as 3 September 2008.',
      day('2031-02-01'),
    ],
  ] as const)('finds %s', async (_what, headings, values, message, born = day('2008-03-24')) => {
    const file = fileOf('x.xlsx', [
      sheet('x', [
        ['UPN', 'Name', 'DOB', ...headings],
        [rhys, 'ADEYEMI, Rhys', born, ...values],
      ]),
    ]);
    const importId = await open(file);
    const { rows } = await checkedRows(store, importId, { state: 'problem', offset: 0, limit: 10 });
    expect(rows[0]?.problems.map((problem) => problem.message)).toContain(message);
  });

  it('warns of a job before the school-leaving day, and of programmes that overlap', async () => {
    const file = fileOf('SI.xlsx', [
      sheet('SI', [
        ['UPN', 'Name', 'DOB', 'Programme', 'Programme start', 'Programme end', 'Employer', 'Job start'],
        [
          rhys,
          'ADEYEMI, Rhys',
          day('2009-03-24'),
          'SI',
          day('2025-01-06'),
          day('2025-07-01'),
          'Moor Bakery',
          day('2025-06-26'),
        ],
        [
          rhys,
          'ADEYEMI, Rhys',
          day('2009-03-24'),
          'Traineeship',
          day('2025-05-06'),
          day('2025-12-01'),
          null,
          null,
        ],
      ]),
    ]);
    const importId = await open(file);
    const { rows } = await checkedRows(store, importId, { state: null, offset: 0, limit: 10 });
    expect(rows.map((row) => row.problems.map((problem) => problem.message))).toEqual([
      [
        'The job starts before the school-leaving day of this young person, 27 June 2025. Check the date of birth and the start.',
      ],
      [
        'This programme overlaps another one of the same young person (6 January 2025 to 1 July 2025). Both are brought in; check the dates.',
      ],
    ]);
  });

  it('does not bring in a review without a date, but keeps what is said of it', async () => {
    const file = fileOf('AR.xlsx', [
      sheet('AR 2023-24', [
        ['UPN', 'Name', 'DOB', 'AR held', 'Employment discussed', 'AR outcome'],
        [rhys, 'ADEYEMI, Rhys', day('2008-03-24'), 'TBC', 'Y', 'Maintain'],
        [ava, 'ALI, Ava', day('2008-08-20'), null, null, null],
      ]),
    ]);
    const { check: result } = await bringIn(store, file);
    expect(result.rows).toMatchObject({ new: 2, problem: 0 });
    expect(rowsOf(store, 'SELECT * FROM annual_review')).toEqual([]);
    expect(rowsOf(store, 'SELECT heading, value FROM additional_information ORDER BY heading')).toEqual([
      { heading: 'AR outcome (2023/24)', value: 'Maintain' },
      { heading: 'Employment discussed (2023/24)', value: 'Y' },
    ]);
  });

  it('asks what unknown answers mean, keeps them meanwhile, and remembers the answer', async () => {
    const rows = (value: string) => [
      ['UPN', 'Name', 'DOB', 'AR held', 'AR outcome'],
      [rhys, 'ADEYEMI, Rhys', day('2008-03-24'), day('2023-10-02'), value],
      [ava, 'ALI, Ava', day('2008-08-20'), day('2023-10-03'), 'Maintain'],
      [thomas, 'ALI, Thomas', day('2008-08-05'), day('2023-10-04'), 'Amend'],
    ];
    const importId = await open(fileOf('AR.xlsx', [sheet('AR 2023-24', rows('NFA'))]));
    const [layout] = matchingOf(store, importId);
    const outcome = layout?.columns.find((column) => column.field === 'review.outcome');
    expect(outcome?.meanings.find((it) => it.value === 'NFA')).toMatchObject({ meaning: null });
    const answered = saveMatching(store, importId, {
      layoutId: layout?.layoutId ?? '',
      columns: [{ column: 5, meanings: [{ value: 'NFA', meaning: 'maintain' }] }],
    });
    expect(answered.columns[4]?.meanings.find((it) => it.value === 'NFA')).toMatchObject({
      meaning: 'maintain',
      proposed: false,
    });
    await finish(commit(store, importId));
    expect(rowsOf(store, "SELECT count(*) AS n FROM annual_review WHERE outcome = 'maintain'")).toEqual([
      { n: 2 },
    ]);

    // Next month, in another layout: the answer is known.
    const next = await open(
      fileOf('AR June.xlsx', [
        sheet('Reviews', [
          ['Name', 'UPN', 'AR held', 'Review outcome'],
          ['ADEYEMI, Rhys', rhys, day('2024-10-02'), 'NFA'],
        ]),
      ]),
    );
    expect(matchingOf(store, next)[0]?.columns[3]?.meanings).toEqual([
      { value: 'NFA', rows: 1, meaning: 'maintain', proposed: false },
    ]);
  });

  it('learns what a column of theirs means, and knows the same layout next month', async () => {
    const file = (month: string) =>
      fileOf(`${month}.xlsx`, [
        sheet(month, [
          ['UPN', 'Name', 'DOB', 'EPQ done'],
          [rhys, 'ADEYEMI, Rhys', day('2008-03-24'), 'Bus 4'],
          [ava, 'ALI, Ava', day('2008-08-20'), 'Bus 5'],
        ]),
      ]);
    const importId = await open(file('May'));
    const [layout] = matchingOf(store, importId);
    expect(layout?.columns[3]?.field).toBe('keep');
    saveMatching(store, importId, {
      layoutId: layout?.layoutId ?? '',
      columns: [{ column: 4, field: 'person.consent' }],
    });
    await finish(commit(store, importId));
    const next = await open(file('June'));
    expect(matchingOf(store, next)[0]?.columns[3]).toMatchObject({
      field: 'person.consent',
      why: 'You matched it this way before',
    });
  });
});

describe('whose row it is', () => {
  const cohort = fileOf('cohort.csv', [
    sheet('cohort', [
      ['UPN', 'Surname', 'Forename', 'DOB'],
      [rhys, 'Adeyemi', 'Rhys', day('2008-03-04')],
      [ava, 'Grey-Walsh', 'Siân', day('2008-08-20')],
      [null, 'Smith', 'John', day('2007-01-09')],
      [thomas, 'Smith', 'John', day('2007-01-09')],
    ]),
  ]);

  async function who(
    row: Record<string, unknown>,
  ): Promise<{ state: string; knownBy: string; why: string[] }> {
    await bringIn(store, cohort);
    const headings = Object.keys(row);
    const importId = await open(fileOf('x.xlsx', [sheet('x', [headings, Object.values(row) as never[]])]));
    const { rows } = await checkedRows(store, importId, { state: null, offset: 0, limit: 10 });
    return {
      state: rows[0]?.state ?? '',
      knownBy: rows[0]?.knownBy ?? '',
      why: rows[0]?.candidates.map((it) => it.why) ?? [],
    };
  }

  it('joins two people in one file only when they are one', async () => {
    const { check: result } = await bringIn(store, cohort);
    // The fourth row has a UPN and the name and birth of the third, who has none: one young person.
    expect(result.rows).toMatchObject({ new: 3, changed: 1 });
  });

  it.each([
    ['a UPN in small letters with spaces', { UPN: 'u9243 1000 0559', Name: 'ADEYEMI, Rhys' }, 'UPN'],
    [
      'accents and hyphens left out',
      { Name: 'GREY WALSH, Sian', DOB: day('2008-08-20') },
      'name and date of birth',
    ],
    [
      'names in swapped order',
      { Surname: 'Rhys', Forename: 'Adeyemi', DOB: day('2008-03-04') },
      'name and date of birth',
    ],
    ['a middle name', { Name: 'Rhys James Adeyemi', DOB: day('2008-03-04') }, 'name and date of birth'],
    [
      'a changed surname with the same UPN and birth',
      { UPN: rhys, Name: 'OKORO, Rhys', DOB: day('2008-03-04') },
      'UPN',
    ],
  ])('knows %s', async (_what, row, by) => {
    expect(await who(row)).toMatchObject({ state: expect.stringMatching(/unchanged|changed/), knownBy: by });
  });

  it.each([
    [
      'day and month of birth swapped',
      { Name: 'ADEYEMI, Rhys', DOB: day('2008-04-03') },
      ['Same name, day and month of birth swapped'],
    ],
    [
      'no date of birth',
      { Name: 'ADEYEMI, Rhys', DOB: null },
      ['Same name, and one date of birth is not known'],
    ],
    [
      'the same UPN with another name and birth',
      { UPN: rhys, Name: 'COOK, Mia', DOB: day('2006-05-05') },
      ['Same UPN, another name and another date of birth'],
    ],
    [
      'a changed surname without a number',
      { Name: 'OKORO, Rhys', DOB: day('2008-03-04') },
      ['Same date of birth, same forename, another surname'],
    ],
    [
      'another valid UPN with the same name and birth',
      { UPN: 'N924310101119', Name: 'ADEYEMI, Rhys', DOB: day('2008-03-04') },
      ['Same name and date of birth, another number'],
    ],
  ])('asks about %s', async (_what, row, why) => {
    expect(await who(row)).toEqual({ state: 'doubtful', knownBy: '', why });
  });

  it('takes the answer, and remembers it', async () => {
    await bringIn(store, cohort);
    const doubtful = (month: string) =>
      fileOf(`${month}.xlsx`, [
        sheet('AR', [
          ['Name', 'DOB', 'AR held'],
          ['OKORO, Rhys', day('2008-03-04'), day(month)],
        ]),
      ]);
    const importId = await open(doubtful('2024-05-01'));
    const { rows } = await checkedRows(store, importId, { state: 'doubtful', offset: 0, limit: 10 });
    const personId = rows[0]?.candidates[0]?.personId ?? '';
    expect(
      (await resolveRows(store, importId, [{ rowKey: rows[0]?.rowKey ?? '', personId }])).rows,
    ).toMatchObject({ doubtful: 0, new: 1 });
    await finish(commit(store, importId));
    const { check: result } = await bringIn(store, doubtful('2025-05-01'));
    expect(result.rows).toMatchObject({ doubtful: 0, new: 1 });
    expect(
      rowsOf(store, `SELECT held_on FROM annual_review WHERE person_id = '${personId}' ORDER BY held_on`),
    ).toEqual([{ held_on: '2024-05-01' }, { held_on: '2025-05-01' }]);
  });

  it('adds a new young person when the answer says so, under the same id in every check', async () => {
    await bringIn(store, cohort);
    const importId = await open(
      fileOf('x.xlsx', [
        sheet('x', [
          ['Name', 'DOB'],
          ['OKORO, Rhys', day('2008-03-04')],
        ]),
      ]),
    );
    const result = await resolveRows(store, importId, [{ rowKey: '0.0:2', newPerson: true }]);
    expect(result.rows).toMatchObject({ new: 1, doubtful: 0 });
    await finish(commit(store, importId));
    expect(rowsOf(store, "SELECT surname FROM person WHERE forename = 'Rhys' ORDER BY surname")).toEqual([
      { surname: 'Adeyemi' },
      { surname: 'Okoro' },
    ]);
  });

  it('asks which of two people with the same name and birth', async () => {
    const twins = fileOf('twins.csv', [
      sheet('twins', [
        ['UPN', 'Surname', 'Forename', 'DOB'],
        [rhys, 'Smith', 'Ann', day('2008-03-04')],
        [ava, 'Smith', 'Ann', day('2008-03-04')],
      ]),
    ]);
    const first = await bringIn(store, twins);
    // One list with a valid UPN for each: they are two, and a warning says so.
    expect(first.check).toMatchObject({ rows: { new: 2, doubtful: 0 }, warnings: 1 });
    const importId = await open(
      fileOf('x.xlsx', [
        sheet('x', [
          ['Name', 'DOB'],
          ['SMITH, Ann', day('2008-03-04')],
        ]),
      ]),
    );
    const { rows } = await checkedRows(store, importId, { state: 'doubtful', offset: 0, limit: 10 });
    expect(rows[0]?.candidates.map((it) => it.why)).toEqual([
      '2 young people have this name and date of birth',
      '2 young people have this name and date of birth',
    ]);
  });
});

describe('what wins', () => {
  const file = (setting: string) =>
    fileOf(`${setting}.xlsx`, [
      sheet('x', [
        ['UPN', 'Name', 'DOB', 'Current school', 'Post code'],
        [rhys, 'ADEYEMI, Rhys', day('2008-03-24'), setting, 'NE1 1AA'],
      ]),
    ]);

  it('shows what the newer file changes, and never clears with a blank', async () => {
    await bringIn(store, file('Moorside High'));
    const importId = await open(
      fileOf('y.xlsx', [
        sheet('x', [
          ['UPN', 'Name', 'DOB', 'Current school', 'Post code'],
          [rhys, 'ADEYEMI, Rhys', day('2008-03-24'), 'Hollybrook School', null],
        ]),
      ]),
    );
    const { rows } = await checkedRows(store, importId, { state: 'changed', offset: 0, limit: 10 });
    expect(rows[0]?.records.find((record) => record.record === 'person')).toMatchObject({
      state: 'changed',
      fields: [{ field: 'Current setting', before: 'Moorside High', after: 'Hollybrook School' }],
    });
    await finish(commit(store, importId));
    expect(rowsOf(store, 'SELECT postcode FROM person')).toEqual([{ postcode: 'NE1 1AA' }]);
  });

  it('keeps what a person typed, says so, and replaces it only when told to', async () => {
    await bringIn(store, file('Moorside High'));
    const [person] = rowsOf<{ id: string }>(store, 'SELECT id FROM person');
    await makeChange(store.db, { label: 'postcode' }, (change) =>
      change.update('person', person?.id ?? '', { postcode: 'SR2 7EE' }, { what: 'young person' }),
    );
    const importId = await open(file('Moorside High'));
    const result = await finish(check(store, importId));
    expect(result).toMatchObject({ rows: { unchanged: 1 }, warnings: 1 });
    const { rows } = await checkedRows(store, importId, { state: null, offset: 0, limit: 10 });
    expect(rows[0]?.records.find((record) => record.record === 'person')?.fields).toEqual([
      { field: 'Postcode', before: 'SR2 7EE', after: 'NE1 1AA', kept: true },
    ]);
    expect((await resolveRows(store, importId, [{ rowKey: '0.0:2', fileWins: true }])).rows).toMatchObject({
      changed: 1,
    });
    await finish(commit(store, importId));
    expect(rowsOf(store, 'SELECT postcode FROM person')).toEqual([{ postcode: 'NE1 1AA' }]);
  });

  it('fills only blanks where that was chosen', async () => {
    await bringIn(store, file('Moorside High'));
    const importId = await open(file('Hollybrook School'));
    const [layout] = matchingOf(store, importId);
    saveMatching(store, importId, {
      layoutId: layout?.layoutId ?? '',
      columns: [{ column: 4, wins: 'only-blanks' }],
    });
    expect((await finish(check(store, importId))).rows).toMatchObject({ unchanged: 1 });
  });

  it('writes what the check showed, or checks again when the data file has changed since', async () => {
    const importId = await open(file('Moorside High'));
    await finish(check(store, importId));
    // Meanwhile the same young person was typed in.
    await makeChange(store.db, { label: 'young person' }, (change) =>
      change.insert('person', {
        local_id: '',
        upn: rhys,
        uln: '',
        surname: 'Adeyemi',
        forename: 'Rhys',
        preferred_name: '',
        name_key: 'adeyemi rhys',
        date_of_birth: '2008-03-24',
        sex: '',
        ethnicity: '',
        postcode: '',
        setting_id: null,
        lead_officer: '',
        contact: '',
        consent: '',
        notes: '',
        created_at: '2026-01-01',
      }),
    );
    await finish(commit(store, importId));
    expect(rowsOf(store, 'SELECT count(*) AS n FROM person')).toEqual([{ n: 1 }]);
  });
});

describe('an import as a whole', () => {
  const file = fileOf('list.xlsx', [
    sheet('List', [
      ['UPN', 'Name', 'DOB'],
      ...Array.from({ length: 3000 }, (_, index) => [
        null,
        `${letters(index)}, Ann`,
        day(new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10)),
      ]),
    ]),
  ]);

  it('leaves nothing when it is cancelled while it is written', async () => {
    const before = dump(store);
    const importId = await open(file);
    await finish(check(store, importId));
    const stop = new AbortController();
    const work = commit(store, importId, stop.signal);
    for (;;) {
      const step = await work.next().catch(() => ({ done: true, value: null }));
      if (step.done) break;
      stop.abort();
    }
    expect(dump(store)).toEqual(before);
    expect(rowsOf(store, 'SELECT count(*) AS n FROM row_change')).toEqual([{ n: 0 }]);
  });

  it('notices the same file a second time, and is in the log', async () => {
    await bringIn(store, file);
    const session = await finish(begin(store, file, today));
    expect(session.broughtInBefore).toMatchObject({ fileName: 'list.xlsx' });
    const log = await listImports(store.db);
    expect(log).toMatchObject([
      { fileName: 'list.xlsx', rowsLeftOut: 0, undone: false, records: [{ record: 'person', new: 3000 }] },
    ]);
  });

  it('is gone after it is cancelled', async () => {
    const importId = await open(file);
    const { cancel } = await import('../../../electron/engine/import/import.service.ts');
    cancel(store, importId);
    expect(() => matchingOf(store, importId)).toThrow('IMPORT_GONE');
  });
});

/** A surname of letters only for each number. */
function letters(number: number): string {
  return [...String(number).padStart(4, '0')].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');
}
