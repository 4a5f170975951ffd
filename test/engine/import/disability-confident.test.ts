/** The Disability Confident level is a number in the data file, and comes as a number, a digit or words. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { makeReport } from '../../../electron/engine/reports/report.service.ts';
import { readWorkbook } from '../../../electron/engine/import/read/read-workbook.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestWorkspace();
});
afterEach(() => store.remove());

const file = (name: string, levels: readonly (string | number)[]) =>
  fileOf(name, [
    sheet('Work experience', [
      ['UPN', 'Name', 'DOB', 'Employer', 'Start date', 'Disability Confident level'],
      ['U924310000559', 'ADEYEMI, Rhys', day('2008-03-24'), 'Tesco', day('2025-06-02'), levels[0] ?? null],
      ['V922310001157', 'ALI, Ava', day('2008-08-20'), 'Hinton Farm', day('2025-06-09'), levels[1] ?? null],
    ]),
  ]);
const levels = () =>
  rowsOf(
    store,
    'SELECT name, disability_confident_level AS level, typeof(disability_confident_level) AS kind FROM employer ORDER BY name',
  );
const known = [
  { name: 'Hinton Farm', level: 1, kind: 'integer' },
  { name: 'Tesco', level: 3, kind: 'integer' },
];

it.each([
  ['numbers', [3, 1]],
  ['digits', ['3', '1']],
  ['words', ['Level 3 – Leader', 'Committed']],
])('given as %s, the same file again changes nothing', async (_how, given) => {
  await bringIn(store, file('log.xlsx', given));
  expect(levels()).toEqual(known);
  const again = await bringIn(store, file('log again.xlsx', given));
  expect(again.check.rows).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  expect(again.check.warnings).toBe(0);
  expect(again.check.records.find((it) => it.record === 'employer')).toMatchObject({ new: 0, changed: 0 });
});

it('comes back unchanged from our own workbook', async () => {
  await bringIn(store, file('log.xlsx', ['3', 1]));
  const made = await makeReport(store, { report: 'people', format: 'xlsx' }, 'build/fonts');
  const name = made.suggestedName;
  const own = { name, bytes: made.bytes, read: () => readWorkbook(made.bytes, name) };
  const { check } = await bringIn(store, own);
  expect(check.rows).toMatchObject({ new: 0, changed: 0, problem: 0, doubtful: 0 });
  expect(levels()).toEqual(known);
});
