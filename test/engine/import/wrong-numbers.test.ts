/** A number that cannot be a UPN or a ULN says nothing of who somebody is: it never makes a person, and is never lost. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { checkedRows, begin, check } from '../../../electron/engine/import/import.service.ts';
import { finish } from '../../../electron/engine/import/check/working.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

// U924310000559 and V922310001157 are valid; with another first letter they are not.
const ava = ['V922310001157', 'ALI, Ava', day('2008-08-20')];

it.each([
  ['a date as text', '12/03/2008'],
  ['a date', day('2008-03-12')],
  ['a number that is too short', '924310000559'],
  ['a wrong check letter', 'A924310000559'],
  ['words', 'see file'],
])('keeps a row out that only %s in the UPN cell could identify', async (_what, wrong) => {
  const file = fileOf('list.xlsx', [
    sheet('List', [
      ['UPN', 'Name', 'DOB'],
      [wrong, null, null],
      [wrong, 'ADEYEMI, Rhys', null],
      ava,
      ['U924310000559', null, null],
    ]),
  ]);
  const { importId } = await finish(begin(store, file, today));
  await finish(check(store, importId));
  const { rows } = await checkedRows(store, importId, { state: 'problem', offset: 0, limit: 10 });
  expect(rows.map((row) => row.row)).toEqual([2, 3]);
  for (const row of rows) {
    const errors = row.problems.filter((problem) => problem.severity === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ column: 1, heading: 'UPN' });
    expect(errors[0]?.message).toMatch(/UPN.*date of birth/s);
  }
  const { check: result } = await bringIn(store, file);
  expect(result.rows).toMatchObject({ new: 2, problem: 2 });
  expect(rowsOf(store, 'SELECT upn FROM person ORDER BY upn')).toEqual([
    { upn: 'U924310000559' },
    { upn: 'V922310001157' },
  ]);
});

it('takes nobody’s ULN for an identity either', async () => {
  const { check: result } = await bringIn(
    store,
    fileOf('list.xlsx', [
      sheet('List', [
        ['ULN', 'Name', 'DOB'],
        ['12/03/2008', 'ADEYEMI, Rhys', null],
        ['1234567890', 'GREY, Tom', null],
        [null, 'ALI, Ava', day('2008-08-20')],
      ]),
    ]),
  );
  expect(result.rows).toMatchObject({ new: 1, problem: 2 });
  expect(rowsOf(store, 'SELECT surname FROM person')).toEqual([{ surname: 'Ali' }]);
});

it.each([
  ['names and a date of birth', ['A924310000559', null, null, 'ADEYEMI, Rhys', day('2008-03-24')]],
  // 9999999990 would be no ULN; the check digit of 100000001? is 9.
  ['a ULN', ['A924310000559', '1000000019', null, 'ADEYEMI, Rhys', null]],
  ['a local id', ['A924310000559', null, 'C-1047', 'ADEYEMI, Rhys', null]],
])('brings the person in without the wrong UPN when the row is known by %s', async (_how, cells) => {
  const file = fileOf('list.xlsx', [
    sheet('List', [
      ['UPN', 'ULN', 'Local ID', 'Name', 'DOB'],
      cells,
      ['V922310001157', null, 'C-1', 'ALI, Ava', day('2008-08-20')],
      ['W922310401252', null, 'C-2', 'ALI, Thomas', day('2007-01-20')],
    ]),
  ]);
  const { importId } = await finish(begin(store, file, today));
  await finish(check(store, importId));
  const { rows } = await checkedRows(store, importId, { state: 'new', offset: 0, limit: 1 });
  expect(rows[0]?.problems.filter(({ column }) => column === 1)).toMatchObject([
    { severity: 'warning', value: 'A924310000559' },
  ]);
  const { check: result } = await bringIn(store, file);
  expect(result.rows).toMatchObject({ new: 3, problem: 0 });
  expect(rowsOf(store, "SELECT upn FROM person WHERE surname = 'Adeyemi'")).toEqual([{ upn: '' }]);
  expect(rowsOf(store, 'SELECT heading, value FROM additional_information')).toEqual([
    { heading: 'UPN', value: 'A924310000559' },
  ]);
});
