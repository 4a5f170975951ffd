/** Flags of vocational profiles, as trackers have them, with the exact records that have to come of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import { begin, checkedRows, matchingOf } from '../../../electron/engine/import/import.service.ts';
import { personDetails } from '../../../electron/engine/people/people.service.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const people = [
  ['U924310000559', 'ADEYEMI, Rhys', day('2008-03-24')],
  ['V922310001157', 'ALI, Ava', day('2008-08-20')],
  ['W922310401252', 'ALI, Thomas', day('2007-01-20')],
] as const;

it.each([
  ['Vocational profile in place?', ['Y', 'No', 'y'], 'vocational-profile.hasProfile'],
  ['Vocational profile (Y/N)', ['Yes', 'N', 'Yes'], 'vocational-profile.hasProfile'],
  ['VP completed', ['Y', 'N', 'N'], 'vocational-profile.hasProfile'],
  ['VP completed', [day('2024-03-05'), day('2024-06-11'), null], 'vocational-profile.recordedOn'],
  ['VP date', [day('2024-03-05'), null, null], 'vocational-profile.recordedOn'],
  ['VP attached to EHCP', ['Y', 'N', 'N'], 'vocational-profile.attachedToPlan'],
])('knows the column “%s” with %j', async (heading, values, field) => {
  const rows = people.map((person, index) => [...person, values[index] ?? null]);
  const { importId } = await finish(
    begin(store, fileOf('list.xlsx', [sheet('List', [['UPN', 'Name', 'DOB', heading], ...rows])]), today),
  );
  expect(matchingOf(store, importId)[0]?.columns[3]?.field).toBe(field);
});

it('brings them in with the person, knows them again, and takes a later yes for the same profile', async () => {
  const file = (name: string, ...values: (string | ReturnType<typeof day> | null)[][]) =>
    fileOf(name, [
      sheet('List', [
        ['UPN', 'Name', 'DOB', 'Vocational profile in place?', 'VP date', 'VP attached to EHCP', 'VP notes'],
        ...people.map((person, index) => [...person, ...(values[index] ?? [])]),
      ]),
    ]);
  const first = file(
    'first.xlsx',
    ['Y', day('2024-03-05'), 'Y', 'Wants to work outdoors'],
    ['N', null, null, null],
    [null, day('2024-06-11'), null, null],
  );
  const { check } = await bringIn(store, first);
  expect(check.records.find((it) => it.record === 'vocational-profile')).toMatchObject({ new: 3 });
  const profiles = () =>
    rowsOf(
      store,
      `SELECT forename, recorded_on AS day, has_profile AS has, attached_to_plan AS attached, v.notes
       FROM vocational_profile v JOIN person p ON p.id = v.person_id ORDER BY forename`,
    );
  const [rhys, thomas] = [
    { forename: 'Rhys', day: '2024-03-05', has: 1, attached: 1, notes: 'Wants to work outdoors' },
    { forename: 'Thomas', day: '2024-06-11', has: 1, attached: null, notes: '' },
  ];
  expect(profiles()).toEqual([
    { forename: 'Ava', day: null, has: 0, attached: null, notes: '' },
    rhys,
    thomas,
  ]);

  expect((await bringIn(store, first)).check.rows).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
  await bringIn(store, file('later.xlsx', [], ['Y', day('2024-09-20'), 'N', null], []));
  expect(profiles()).toEqual([
    { forename: 'Ava', day: '2024-09-20', has: 1, attached: 0, notes: '' },
    rhys,
    thomas,
  ]);
  const [ava] = rowsOf<{ id: string }>(store, "SELECT id FROM person WHERE forename = 'Ava'");
  expect((await personDetails(store.db, ava?.id ?? '')).vocationalProfiles).toMatchObject([
    { recordedOn: '2024-09-20', hasProfile: true, attachedToPlan: false, notes: '' },
  ]);
});

const flags = () =>
  rowsOf(
    store,
    `SELECT forename, recorded_on AS day, has_profile AS has, attached_to_plan AS attached, v.notes
     FROM vocational_profile v JOIN person p ON p.id = v.person_id ORDER BY forename, day`,
  );
const additional = () =>
  rowsOf<{ said: string }>(
    store,
    `SELECT forename || ': ' || heading || ' = ' || value AS said
     FROM additional_information a JOIN person p ON p.id = a.person_id ORDER BY said`,
  ).map(({ said }) => said);

const blocks = (
  name: string,
  years: readonly string[],
  headings: readonly string[],
  ...values: unknown[][]
) =>
  fileOf(name, [
    sheet('List', [
      [null, null, null, ...years.flatMap((year) => [year, ...headings.slice(1).map(() => null)])],
      ['UPN', 'Name', 'DOB', ...years.flatMap(() => headings)],
      ...people.map((person, index) => [...person, ...((values[index] ?? []) as string[])]),
    ]),
  ]);

it.each([
  ['the years from left to right', ['2022/23', '2023/24', '2024/25'], (row: unknown[]) => row],
  ['the latest year first', ['2024/25', '2023/24', '2022/23'], (row: unknown[]) => row.toReversed()],
] as const)(
  'takes the latest answer of a column a year, and keeps the earlier ones: %s',
  async (_how, years, order) => {
    const file = blocks(
      'list.xlsx',
      years,
      ['VP in place?'],
      order(['N', 'Y', 'Y']),
      order(['N', 'N', null]),
      order([null, 'Y', 'N']),
    );
    const { importId } = await finish(begin(store, file, today));
    expect(
      matchingOf(store, importId)[0]
        ?.columns.slice(3)
        .map((column) => column.field),
    ).toEqual(years.map(() => 'vocational-profile.hasProfile'));
    const { check } = await bringIn(store, file);
    expect(check.warnings).toBe(0);
    expect(flags()).toEqual([
      { forename: 'Ava', day: null, has: 0, attached: null, notes: '' },
      { forename: 'Rhys', day: null, has: 1, attached: null, notes: '' },
      { forename: 'Thomas', day: null, has: 0, attached: null, notes: '' },
    ]);
    expect(additional()).toEqual([
      'Ava: 2022/23: VP in place? = N',
      'Rhys: 2022/23: VP in place? = N',
      'Rhys: 2023/24: VP in place? = Y',
      'Thomas: 2023/24: VP in place? = Y',
    ]);
    expect((await bringIn(store, file)).check.rows).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
  },
);

it('makes a profile of every year that has a day, and gives the latest what a later year adds', async () => {
  const file = blocks(
    'blocks.xlsx',
    ['2022/23', '2023/24', '2024/25'],
    ['VP in place?', 'VP date', 'VP attached to EHCP'],
    // Two profiles; in the third year the second was attached to the plan.
    ['Y', day('2023-03-05'), 'N', 'Y', day('2024-03-07'), 'N', 'Y', null, 'Y'],
    // None, then one.
    ['N', null, null, 'Y', day('2024-06-11'), 'Y', null, null, null],
    // One, and later it is said that there is none: that is for a person to look at.
    ['Y', day('2023-05-02'), null, null, null, null, 'N', null, null],
  );
  const { check } = await bringIn(store, file);
  expect(flags()).toEqual([
    { forename: 'Ava', day: '2024-06-11', has: 1, attached: 1, notes: '' },
    { forename: 'Rhys', day: '2023-03-05', has: 1, attached: 0, notes: '' },
    { forename: 'Rhys', day: '2024-03-07', has: 1, attached: 1, notes: '' },
    { forename: 'Thomas', day: '2023-05-02', has: 1, attached: null, notes: '' },
  ]);
  expect(additional()).toEqual([
    'Ava: 2022/23: VP in place? = N',
    'Rhys: 2023/24: VP attached to EHCP = N',
    'Rhys: 2024/25: VP in place? = Y',
    'Thomas: 2024/25: VP in place? = N',
  ]);
  expect(check.warnings).toBe(1);
  expect((await bringIn(store, file)).check.rows).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
});

it('knows the year in the heading itself', async () => {
  const headings = ['Vocational profile 2023/24', 'Vocational profile 2024/25'];
  const file = fileOf('list.xlsx', [
    sheet('List', [
      ['UPN', 'Name', 'DOB', ...headings],
      ...people.map((person, index) => [...person, 'Y', index === 0 ? 'N' : 'Y']),
    ]),
  ]);
  await bringIn(store, file);
  expect(flags().map((row) => row['has'])).toEqual([1, 0, 1]);
  expect(additional()).toContain('Rhys: Vocational profile 2023/24 = Y');
});

describe('sheets of several years, the latest first', () => {
  const of = (year: string, vp: string, postcode: string) =>
    sheet(year, [
      ['UPN', 'Name', 'DOB', 'VP in place', 'Postcode'],
      ['U924310000559', 'ADEYEMI, Rhys', day('2008-03-24'), vp, postcode],
    ]);
  const file = (...sheets: ReturnType<typeof of>[]) => fileOf('years.xlsx', sheets);

  it.each([
    ['the later year first', file(of('2025-26', 'Y', 'NM2 2BB'), of('2024-25', 'N', 'NM1 1AA'))],
    ['the earlier year first', file(of('2024-25', 'N', 'NM1 1AA'), of('2025-26', 'Y', 'NM2 2BB'))],
  ])(
    '%s: an answer without a day is that of the later year, and so is everything else',
    async (_order, years) => {
      const { check } = await bringIn(store, years);
      expect(rowsOf(store, 'SELECT has_profile, recorded_on FROM vocational_profile')).toEqual([
        { has_profile: 1, recorded_on: null },
      ]);
      expect(rowsOf(store, 'SELECT postcode FROM person')).toEqual([{ postcode: 'NM2 2BB' }]);
      // Both differences are said, at the row of the later year.
      expect(check.warnings).toBe(2);
    },
  );

  it('the rows stand as in the file', async () => {
    const { importId } = await finish(
      begin(store, file(of('2025-26', 'Y', 'NM2 2BB'), of('2024-25', 'N', 'NM1 1AA')), today),
    );
    const { rows } = await checkedRows(store, importId, { state: null, offset: 0, limit: 9 });
    expect(rows.map((row) => [row.sheet, row.problems.length])).toEqual([
      ['2025-26', 2],
      ['2024-25', 0],
    ]);
  });
});
