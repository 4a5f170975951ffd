/** Every rule of the check: where it points, what it says, and whether the row comes in. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CheckedRow } from '../../../shared/contract/import.ts';
import { finish } from '../../../electron/engine/import/check/working.ts';
import { undoChangeSet } from '../../../electron/engine/history/undo.service.ts';
import { listImports } from '../../../electron/engine/import/import.repository.ts';
import {
  begin,
  check,
  checkedRows,
  commit,
  matchingOf,
  saveMatching,
} from '../../../electron/engine/import/import.service.ts';
import type { SourceCell } from '../../../electron/engine/import/read/source-workbook.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

// Valid numbers of young people who do not exist.
const rhys = 'U924310000559';
const ava = 'V922310001157';
const uln = '9276308686';
const born = day('2008-03-24');

async function checked(headings: string[], ...rows: SourceCell[][]): Promise<CheckedRow[]> {
  const file = fileOf('list.xlsx', [sheet('List', [['Young people'], [], headings, ...rows])]);
  const { importId } = await finish(begin(store, file, today));
  await finish(check(store, importId));
  return (await checkedRows(store, importId, { state: null, offset: 0, limit: 50 })).rows;
}

type Said = [column: number | null, heading: string, value: string, message: string];
const said = (row: CheckedRow | undefined, severity: 'error' | 'warning'): Said[] =>
  (row?.problems ?? [])
    .filter((problem) => problem.severity === severity)
    .map(({ column, heading, value, message }) => [column, heading, value, message]);

/** The second row is the one that breaks the rule; the first is in order, and so are the table and its columns. */
interface Rule {
  headings: string[];
  inOrder: SourceCell[];
  wrong: SourceCell[];
  says: Said[];
}
const who = ['UPN', 'Name', 'DOB'];
const rhysRow: SourceCell[] = [rhys, 'ADEYEMI, Rhys', born];
const avaRow: SourceCell[] = [ava, 'ALI, Ava', day('2006-08-20')];

const warnings: [string, Rule][] = [
  [
    'a UPN with a wrong check letter',
    {
      headings: who,
      inOrder: rhysRow,
      wrong: ['A922310001157', 'ALI, Ava', born],
      says: [
        [
          1,
          'UPN',
          'A922310001157',
          'The first letter does not belong to these digits: they need V. Check the whole number. It is left blank and kept as additional information.',
        ],
      ],
    },
  ],
  [
    'a ULN with a wrong last digit',
    {
      headings: [...who, 'ULN'],
      inOrder: [...rhysRow, uln],
      wrong: [...avaRow, '9276308687'],
      says: [
        [
          4,
          'ULN',
          '9276308687',
          'The last digit does not belong to the others: they need 6. Check the whole number. It is left blank and kept as additional information.',
        ],
      ],
    },
  ],
  [
    'no date of birth',
    {
      headings: who,
      inOrder: rhysRow,
      wrong: [ava, 'ALI, Ava', null],
      says: [
        [
          3,
          'DOB',
          '',
          'There is no date of birth, so no figure that asks for an age counts this young person. Add it, such as 3 September 2008.',
        ],
      ],
    },
  ],
  [
    'a date of birth that makes somebody too young',
    {
      headings: who,
      inOrder: rhysRow,
      wrong: [ava, 'ALI, Ava', day('2023-08-20')],
      says: [
        [
          3,
          'DOB',
          '20 August 2023',
          'With this date of birth the young person is 3 years old on 21 November 2026. Expected is 4 to 26: check the date of birth.',
        ],
      ],
    },
  ],
  [
    'a date of birth that makes somebody too old',
    {
      headings: who,
      inOrder: rhysRow,
      wrong: [ava, 'ALI, Ava', day('1999-08-20')],
      says: [
        [
          3,
          'DOB',
          '20 August 1999',
          'With this date of birth the young person is 27 years old on 21 November 2026. Expected is 4 to 26: check the date of birth.',
        ],
      ],
    },
  ],
  [
    'a review in the future that is said to have been held',
    {
      headings: [...who, 'AR held'],
      inOrder: [...rhysRow, day('2025-05-02')],
      wrong: [...avaRow, day('2027-05-02')],
      says: [
        [
          4,
          'AR held',
          '2 May 2027',
          'This review is said to have been held, but its date is in the future. Check the date.',
        ],
      ],
    },
  ],
  [
    'a plan that starts in the future',
    {
      headings: [...who, 'EHCP start'],
      inOrder: [...rhysRow, day('2019-05-02')],
      wrong: [...avaRow, day('2028-05-02')],
      says: [
        [
          4,
          'EHCP start',
          '2 May 2028',
          'This date is in the future, although it tells of something that has happened. Check the date.',
        ],
      ],
    },
  ],
  [
    'a job that starts far in the future',
    {
      headings: [...who, 'Employer', 'Job start'],
      inOrder: [...rhysRow, 'Moor Bakery', day('2027-05-02')],
      wrong: [...avaRow, 'Moor Bakery', day('2029-12-02')],
      says: [
        [5, 'Job start', '2 December 2029', 'This starts more than two years from now. Check the year.'],
      ],
    },
  ],
  [
    'a decision before the review',
    {
      headings: [...who, 'AR held', 'Decision date'],
      inOrder: [...rhysRow, day('2025-05-02'), day('2025-05-20')],
      wrong: [...avaRow, day('2025-05-02'), day('2025-04-20')],
      says: [
        [
          5,
          'Decision date',
          '2 May 2025 to 20 April 2025',
          'The decision is earlier than the review. Check both dates.',
        ],
      ],
    },
  ],
  [
    'an unknown code',
    {
      headings: [...who, 'Gender'],
      inOrder: [...rhysRow, 'M'],
      wrong: [...avaRow, 'Q7'],
      says: [
        [
          4,
          'Gender',
          'Q7',
          'It is not known what this means. Say what it means in the matching, or write one of the answers for “Sex”. Until then it is kept as additional information.',
        ],
      ],
    },
  ],
  [
    'a year group that is none',
    {
      headings: [...who, 'NCY', 'AR held'],
      inOrder: [...rhysRow, 'Y11', day('2025-05-02')],
      wrong: [...avaRow, 'Set 3', day('2025-05-03')],
      says: [
        [
          4,
          'NCY',
          'Set 3',
          'This is not a year group, so it is kept as additional information. Write Year 11, Y11 or 11.',
        ],
      ],
    },
  ],
  [
    'hours that are no number',
    {
      headings: [...who, 'Employer', 'Job start', 'Hrs p/w'],
      inOrder: [...rhysRow, 'Moor Bakery', day('2025-07-02'), '16 hours'],
      wrong: [...avaRow, 'Moor Bakery', day('2025-07-02'), 'varies'],
      says: [
        [
          6,
          'Hrs p/w',
          'varies',
          'This is not a number, so it is kept as additional information. Write a number, such as 16.',
        ],
      ],
    },
  ],
  [
    'a job before the school-leaving day',
    {
      headings: [...who, 'Employer', 'Job start'],
      inOrder: [...rhysRow, 'Moor Bakery', day('2026-07-02')],
      // Sixteen on 20 August 2022, so the last Friday of June 2022: the 24th.
      wrong: [...avaRow, 'Moor Bakery', day('2022-06-23')],
      says: [
        [
          5,
          'Job start',
          '23 June 2022',
          'The job starts before the school-leaving day of this young person, 24 June 2022. Check the date of birth and the start.',
        ],
      ],
    },
  ],
];

const errors: [string, Rule][] = [
  [
    'a birth in the future',
    {
      headings: who,
      inOrder: rhysRow,
      wrong: [ava, 'ALI, Ava', day('2031-02-01')],
      says: [
        [
          3,
          'DOB',
          '1 February 2031',
          'This date of birth is in the future. Write the day of birth, such as 3 September 2008.',
        ],
      ],
    },
  ],
  ...[
    ['31/02/2024', 'There is no such day. Check the day, the month and the year; the day comes first.'],
    ['00/01/1900', 'This is not a date. Write it as 3 September 2026.'],
    ['Sept 2022', 'Only a month is written, September 2022. Add the day. Is 1 September 2022 meant?'],
    ['soon', 'This is not a date. Write it as 3 September 2026.'],
  ].map(([value = '', message = '']): [string, Rule] => [
    `${value} where a date should be`,
    {
      headings: [...who, 'AR held'],
      inOrder: [...rhysRow, day('2025-05-02')],
      wrong: [...avaRow, value],
      says: [[4, 'AR held', value, message]],
    },
  ]),
  [
    'a plan that ceased before it began',
    {
      headings: [...who, 'EHCP start', 'EHCP ceased'],
      inOrder: [...rhysRow, day('2019-05-02'), day('2025-05-02')],
      wrong: [...avaRow, day('2019-05-02'), day('2018-05-02')],
      says: [
        [
          5,
          'EHCP ceased',
          '2 May 2019 to 2 May 2018',
          'The EHC plan ceased before it started. Check both dates.',
        ],
      ],
    },
  ],
  [
    'a placement that ended before it started',
    {
      headings: [...who, 'Placement', 'Placement start', 'Placement end'],
      inOrder: [...rhysRow, 'Moor Bakery', day('2025-05-02'), day('2025-05-09')],
      wrong: [...avaRow, 'Moor Bakery', day('2025-05-09'), day('2025-05-02')],
      says: [
        [6, 'Placement end', '9 May 2025 to 2 May 2025', 'It ended before it started. Check both dates.'],
      ],
    },
  ],
  [
    'a review before the birth',
    {
      headings: [...who, 'AR held'],
      inOrder: [...rhysRow, day('2025-05-02')],
      wrong: [...avaRow, day('2005-05-02')],
      says: [[4, 'AR held', '2 May 2005', 'This day is before the young person was born. Check both dates.']],
    },
  ],
  [
    'a name alone',
    {
      headings: who,
      inOrder: rhysRow,
      wrong: [null, 'ALI, Ava', null],
      says: [[1, 'UPN', '', 'A name alone does not say who this is. Add a date of birth or a UPN.']],
    },
  ],
  [
    'a programme of which nobody says which kind',
    {
      headings: [...who, 'Programme', 'Programme start'],
      inOrder: [...rhysRow, 'SI', day('2025-09-02')],
      wrong: [...avaRow, null, day('2025-09-02')],
      says: [
        [
          5,
          'Programme start',
          '',
          'It is not said which kind of programme this is: supported internship, traineeship, apprenticeship, supported apprenticeship or another.',
        ],
      ],
    },
  ],
];

describe('lets the row in and says so:', () => {
  it.each(warnings)('%s', async (_what, { headings, inOrder, wrong, says }) => {
    const [first, second] = await checked(headings, inOrder, wrong);
    expect(first).toMatchObject({ state: 'new', problems: [] });
    expect(second).toMatchObject({ sheet: 'List', row: 5, state: 'new' });
    expect(said(second, 'error')).toEqual([]);
    expect(said(second, 'warning')).toEqual(says);
  });
});

describe('keeps the row out until it is put right:', () => {
  it.each(errors)('%s', async (_what, { headings, inOrder, wrong, says }) => {
    const [first, second] = await checked(headings, inOrder, wrong);
    expect(first).toMatchObject({ state: 'new', problems: [] });
    expect(second).toMatchObject({ sheet: 'List', row: 5, state: 'problem' });
    expect(said(second, 'error')).toEqual(says);
  });
});

it('two overlapping programmes are pointed at, and both come in', async () => {
  const rows = await checked(
    [...who, 'Programme', 'Programme start', 'Programme end'],
    [...rhysRow, 'SI', day('2025-01-06'), day('2025-07-01')],
    [...rhysRow, 'Traineeship', day('2025-05-06'), day('2025-12-01')],
  );
  expect(rows.map((row) => row.state)).toEqual(['new', 'new']);
  expect(said(rows[1], 'warning')).toEqual([
    [
      5,
      'Programme start',
      '6 May 2025',
      'This programme overlaps another one of the same young person (6 January 2025 to 1 July 2025). Both are brought in; check the dates.',
    ],
  ]);
});

it('one UPN on two rows of different people is asked about', async () => {
  const rows = await checked(who, rhysRow, [rhys, 'ALI, Ava', day('2006-08-20')]);
  expect(rows.map((row) => row.state)).toEqual(['new', 'doubtful']);
  expect(rows[1]?.candidates.map((candidate) => candidate.why)).toEqual([
    'Same UPN, another name and another date of birth',
  ]);
});

it('a ULN that another young person has is not given twice, and is kept', async () => {
  await bringIn(store, fileOf('first.xlsx', [sheet('List', [who, rhysRow, avaRow])]));
  const file = fileOf('numbers.xlsx', [
    sheet('List', [
      [...who, 'ULN'],
      [...rhysRow, uln],
      [...avaRow, uln],
    ]),
  ]);
  const { importId } = await finish(begin(store, file, today));
  const { rows } = await checkedRows(store, importId, { state: null, offset: 0, limit: 5 });
  expect(said(rows[0], 'warning')).toEqual([]);
  expect(said(rows[1], 'warning')).toEqual([
    [
      4,
      'ULN',
      uln,
      'Another young person has this ULN already, and a ULN belongs to one person. It is kept as additional information: correct it, or merge the two if they are one.',
    ],
  ]);
  await finish(commit(store, importId));
  expect(rowsOf(store, 'SELECT forename, uln FROM person ORDER BY forename')).toEqual([
    { forename: 'Ava', uln: '' },
    { forename: 'Rhys', uln },
  ]);
  expect(rowsOf(store, 'SELECT heading, value FROM additional_information')).toEqual([
    { heading: 'ULN', value: uln },
  ]);
});

it('what is said of an employer, where a row names several, is kept', async () => {
  await bringIn(
    store,
    fileOf('list.xlsx', [
      sheet('SI', [
        [
          ...who,
          'Programme',
          'Programme start',
          'Host employer',
          'Job title',
          'Job employer',
          'Disability Confident level',
        ],
        [...rhysRow, 'SI', day('2025-09-02'), 'Moor Bakery', 'Baker', 'Beckside Vets', 2],
      ]),
    ]),
  );
  expect(
    rowsOf(store, 'SELECT name, disability_confident_level AS level FROM employer ORDER BY name'),
  ).toEqual([
    { name: 'Beckside Vets', level: null },
    { name: 'Moor Bakery', level: null },
  ]);
  expect(rowsOf(store, 'SELECT heading, value FROM additional_information')).toEqual([
    { heading: 'Disability Confident level of the employer', value: '2' },
  ]);
});

it('a date of birth that comes with another sheet is not missed', async () => {
  const file = fileOf('list.xlsx', [
    sheet('Reviews', [
      ['UPN', 'Name', 'AR held'],
      [rhys, 'ADEYEMI, Rhys', day('2025-05-02')],
    ]),
    sheet('People', [who, rhysRow]),
  ]);
  expect((await bringIn(store, file)).check).toMatchObject({ warnings: 0 });
});

it('a birth or a name that differs from the one recorded is said at its cell', async () => {
  await bringIn(store, fileOf('first.xlsx', [sheet('List', [who, rhysRow, avaRow])]));
  const rows = await checked(
    who,
    [rhys, 'ADEYEMI, Rhys', day('2008-03-25')],
    [ava, 'SHAH, Ava', day('2006-08-20')],
  );
  expect(said(rows[0], 'warning')).toEqual([
    [3, 'DOB', '25 Mar 2008', 'The date of birth differs from the one recorded. Check which is right.'],
  ]);
  expect(said(rows[1], 'warning')).toEqual([
    [
      2,
      'Name',
      'SHAH, Ava',
      'The name differs from the one recorded. Check that it is the same young person.',
    ],
  ]);
});

describe('what wins, field by field', () => {
  const list = (name: string, postcode: string | null, officer: string | null) =>
    fileOf(name, [
      sheet('List', [
        [...who, 'Post code', 'Case officer'],
        [...rhysRow, postcode, officer],
      ]),
    ]);
  it.each([
    ['newer-file', { postcode: 'NM9 9ZZ', lead_officer: 'T. Lowe' }],
    ['keep-mine', { postcode: 'NM1 1AA', lead_officer: 'T. Lowe' }],
    ['only-blanks', { postcode: 'NM1 1AA', lead_officer: 'T. Lowe' }],
  ] as const)('%s', async (wins, expected) => {
    // The data file has a postcode and no officer; the newer file says both.
    await bringIn(store, list('first.xlsx', 'NM1 1AA', null));
    const { importId } = await finish(begin(store, list('second.xlsx', 'NM9 9ZZ', 'T. Lowe'), today));
    const [layout] = matchingOf(store, importId);
    saveMatching(store, importId, { layoutId: layout?.layoutId ?? '', columns: [{ column: 4, wins }] });
    const { rows } = await checkedRows(store, importId, { state: null, offset: 0, limit: 1 });
    const postcode = rows[0]?.records[0]?.fields.find(({ field }) => field === 'Postcode');
    expect(postcode).toMatchObject({ before: 'NM1 1AA', after: 'NM9 9ZZ' });
    expect(postcode?.kept ?? false).toBe(wins !== 'newer-file');
    await finish(commit(store, importId));
    expect(rowsOf(store, 'SELECT postcode, lead_officer FROM person')).toEqual([expected]);
  });
});

it('the log names file, fingerprint, time and counts; the same file is noticed, whatever it is called', async () => {
  const bytes = fileOf('May.xlsx', [sheet('List', [who, rhysRow, [null, 'ALI, Ava', null]])]);
  const { entry } = await bringIn(store, bytes);
  expect(await listImports(store.db)).toMatchObject([
    { fileName: 'May.xlsx', rowsLeftOut: 1, undone: false, at: entry.at },
  ]);
  expect(rowsOf(store, 'SELECT length(fingerprint) AS letters FROM import_record')).toEqual([
    { letters: 64 },
  ]);
  const again = await finish(begin(store, { ...bytes, name: 'May (copy).xlsx' }, today));
  expect(again.broughtInBefore).toEqual({ fileName: 'May.xlsx', at: entry.at });
  const other = fileOf('May.xlsx', [sheet('List', [who, avaRow])]);
  expect((await finish(begin(store, other, today))).broughtInBefore).toBeNull();
  // Taken back, it is as if it had not come in.
  await undoChangeSet(store, entry.changeSetId);
  expect((await finish(begin(store, bytes, today))).broughtInBefore).toBeNull();
});
