/** Sheets of nothing but employers or job coaches come in as records of their own. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { undoChangeSet } from '../../../electron/engine/history/undo.service.ts';
import { finish } from '../../../electron/engine/import/check/working.ts';
import {
  begin,
  check,
  checkedRows,
  commit,
  matchingOf,
  resolveRows,
} from '../../../electron/engine/import/import.service.ts';
import type { SourceCell } from '../../../electron/engine/import/read/source-workbook.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, dump, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestWorkspace();
});
afterEach(() => store.remove());

const employers = (...rows: SourceCell[][]) =>
  fileOf('contacts.xlsx', [
    sheet('Employers', [
      ['Employers we work with'],
      [],
      [
        'Employer',
        'Sector',
        'DC level',
        'Contact',
        'Email',
        'Telephone',
        'Address',
        'Postcode',
        'Last visit',
        'Notes',
      ],
      ...rows,
    ]),
  ]);
const bakery: SourceCell[] = [
  'Moor Bakery',
  'Food',
  'Level 2',
  'Ann Poole',
  'ann@bakery.example',
  '01632 960111',
  '3 Mill Lane',
  'NM1 2AB',
  day('2026-05-06'),
  'Takes two at a time',
];
const lone: SourceCell[] = ['Hinton Farm'];

it('employers: recognised, said so, checked, brought in, known again and taken back', async () => {
  const before = dump(store, ['import_record', 'import_template']);
  const { importId, sheets } = await finish(begin(store, employers(lone, bakery), today));
  const words = 'This is a list of employers: each row is an employer, not a young person.';
  expect(sheets[0]?.tables).toMatchObject([{ chosen: true, dataRows: 2, recognisedAs: words }]);
  const [layout] = matchingOf(store, importId);
  expect(layout).toMatchObject({ recognisedAs: words, missing: [], feeds: ['employer'] });
  expect(layout?.columns.map(({ field }) => field)).toEqual([
    'employer.name',
    'employer.sector',
    'employer.disabilityConfident',
    'employer.contactName',
    'employer.email',
    'employer.telephone',
    'employer.address',
    'employer.address',
    'keep',
    'employer.notes',
  ]);
  expect(layout?.columns[8]?.why).toBe(
    'No field of ours has this heading. It is kept in the notes of the employer.',
  );
  const result = await finish(check(store, importId));
  expect(result).toMatchObject({ rows: { new: 2, problem: 0 }, warnings: 0 });
  expect(result.records).toEqual([
    { record: 'employer', recordLabel: 'Employer', new: 2, changed: 0, unchanged: 0 },
  ]);
  const { rows } = await checkedRows(store, importId, { state: null, offset: 0, limit: 9 });
  expect(rows.map(({ personName, state, knownBy }) => [personName, state, knownBy])).toEqual([
    ['Hinton Farm', 'new', 'a new name'],
    ['Moor Bakery', 'new', 'a new name'],
  ]);
  const { changeSetId } = await finish(commit(store, importId));
  expect(rowsOf(store, 'SELECT * FROM employer ORDER BY name')).toMatchObject([
    { name: 'Hinton Farm', sector: '', disability_confident_level: null, notes: '' },
    {
      name: 'Moor Bakery',
      sector: 'Food',
      disability_confident_level: 2,
      contact_name: 'Ann Poole',
      email: 'ann@bakery.example',
      telephone: '01632 960111',
      address: '3 Mill Lane\nNM1 2AB',
      notes: 'Takes two at a time\nLast visit: 6 May 2026',
    },
  ]);
  expect(rowsOf(store, 'SELECT 1 FROM person')).toEqual([]);

  const again = await bringIn(store, employers(lone, ['MOOR BAKERY', 'Bakeries', ...bakery.slice(2)]));
  expect(again.check.rows).toMatchObject({ new: 0, changed: 1, unchanged: 1 });
  expect(rowsOf(store, "SELECT name, sector FROM employer WHERE name LIKE 'M%'")).toEqual([
    { name: 'Moor Bakery', sector: 'Bakeries' },
  ]);
  await undoChangeSet(store, again.entry.changeSetId);
  expect(await undoChangeSet(store, changeSetId)).toMatchObject({ keptCount: 0 });
  expect(dump(store, ['import_record', 'import_template'])).toEqual(before);
});

it('job coaches: named by “Name” where the sheet says who they are', async () => {
  const file = fileOf('team.xlsx', [
    sheet('Job coaches', [
      ['Name', 'Organisation', 'Email', 'TSI training date', 'Start date', 'Caseload'],
      ['Jo Marsh', 'Moor Works', 'jo@moorworks.example', day('2024-05-14'), day('2023-09-01'), 6],
      ['Sam Obi', null, null, null, null, 4.5],
      [null, 'Moor Works', 'nobody@moorworks.example', null, null, 3],
    ]),
  ]);
  const { importId } = await finish(begin(store, file, today));
  const result = await finish(check(store, importId));
  expect(result.rows).toMatchObject({ new: 2, problem: 1 });
  const problems = (await checkedRows(store, importId, { state: null, offset: 0, limit: 9 })).rows.flatMap(
    (row) => row.problems.map((problem) => [row.row, problem.heading, problem.message]),
  );
  expect(problems).toEqual([
    [3, 'Caseload', 'This is not a whole number. It is left blank and kept as additional information.'],
    [4, 'Name', 'There is no name of a job coach here. Write it, or leave the row out.'],
  ]);
  // Put right in place, it comes in too.
  const wrong = (await checkedRows(store, importId, { state: 'problem', offset: 0, limit: 9 })).rows[0];
  const after = await resolveRows(store, importId, [
    { rowKey: wrong?.rowKey ?? '', column: 1, value: 'Lee Park' },
  ]);
  expect(after.rows).toMatchObject({ new: 3, problem: 0 });
  await finish(commit(store, importId));
  expect(
    rowsOf(
      store,
      'SELECT name, organisation, systematic_instruction_on, began_on, most_people, notes FROM job_coach ORDER BY name',
    ),
  ).toEqual([
    {
      name: 'Jo Marsh',
      organisation: 'Moor Works',
      systematic_instruction_on: '2024-05-14',
      began_on: '2023-09-01',
      most_people: 6,
      notes: '',
    },
    {
      name: 'Lee Park',
      organisation: 'Moor Works',
      systematic_instruction_on: null,
      began_on: null,
      most_people: 3,
      notes: '',
    },
    {
      name: 'Sam Obi',
      organisation: '',
      systematic_instruction_on: null,
      began_on: null,
      most_people: null,
      notes: 'Caseload: 4.5',
    },
  ]);
  expect(rowsOf(store, 'SELECT 1 FROM person')).toEqual([]);
});

it('a sheet of employers beside a tracker: one employer, whoever names it', async () => {
  const { check: result } = await bringIn(
    store,
    fileOf('tracker.xlsx', [
      sheet('Supported internships', [
        ['UPN', 'Name', 'DOB', 'Programme', 'SI start', 'Host employer'],
        ['U924310000559', 'ADEYEMI, Rhys', day('2006-03-24'), 'SI', day('2025-09-08'), 'Moor Bakery'],
      ]),
      sheet('Employer contacts', [
        ['Company name', 'Industry', 'Contact name', 'Phone'],
        ['Moor Bakery', 'Food', 'Ann Poole', '01632 960111'],
        ['Hinton Farm', 'Farming', 'Bob Reed', '01632 960112'],
      ]),
    ]),
  );
  expect(result).toMatchObject({ rows: { problem: 0 }, warnings: 0 });
  expect(rowsOf(store, 'SELECT name, sector, contact_name FROM employer ORDER BY name')).toEqual([
    { name: 'Hinton Farm', sector: 'Farming', contact_name: 'Bob Reed' },
    { name: 'Moor Bakery', sector: 'Food', contact_name: 'Ann Poole' },
  ]);
  expect(rowsOf(store, 'SELECT 1 FROM programme WHERE host_employer_id IS NOT NULL')).toHaveLength(1);
});

it.each<[string, string, SourceCell[][]]>([
  [
    'choices for cells',
    'Lists',
    [
      ['Employer', 'Sector'],
      ['Moor Bakery', 'Food'],
      ['Hinton Farm', 'Retail'],
    ],
  ],
  [
    'what can be chosen, of young people too',
    'Data',
    [
      ['Employer', 'Sector', 'Gender'],
      ['Moor Bakery', 'Food', 'Male'],
      ['Hinton Farm', 'Retail', 'Female'],
    ],
  ],
  [
    'placements without young people',
    'Placements',
    [
      ['Employer', 'Sector', 'Placement start', 'Placement end'],
      ['Moor Bakery', 'Food', day('2026-01-05'), day('2026-02-05')],
    ],
  ],
  [
    'names of young people',
    'Cohort',
    [
      ['Name', 'Email', 'Notes'],
      ['Rhys Adeyemi', 'r@x.example', 'Likes dogs'],
    ],
  ],
])('%s are no list of employers', async (_what, name, rows) => {
  const people = sheet('People', [
    ['UPN', 'Name', 'DOB'],
    ['U924310000559', 'ADEYEMI, Rhys', day('2006-03-24')],
  ]);
  await bringIn(store, fileOf('file.xlsx', [people, sheet(name, rows)]));
  expect(rowsOf(store, 'SELECT name FROM employer UNION ALL SELECT name FROM job_coach')).toEqual([]);
});
