/** Lists of apprentices: who employs them is said of the apprenticeship, and no second job comes of it. */
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { SourceCell } from '../../../electron/engine/import/read/source-workbook.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const ada: SourceCell[] = ['Ada', 'Rowan', day('2007-03-01')];
async function bring(headings: string[], cells: SourceCell[]): Promise<void> {
  const rows = [
    ['Forename', 'Surname', 'DOB', ...headings],
    [...ada, ...cells],
  ];
  await bringIn(store, fileOf('apprentices.xlsx', [sheet('Apprentices', rows)]));
}
const programmes = () =>
  rowsOf(
    store,
    `SELECT p.kind, e.name employer, p.started_on, p.weekly_hours FROM programme p LEFT JOIN employer e ON e.id = p.host_employer_id`,
  );
const jobs = () =>
  rowsOf(
    store,
    'SELECT e.name employer, role, started_on FROM paid_job j LEFT JOIN employer e ON e.id = j.employer_id',
  );
const kept = () => rowsOf(store, 'SELECT heading, value FROM additional_information ORDER BY heading');

test('the employer is the apprenticeship’s, and what a programme has no field for is kept', async () => {
  await bring(
    ['Employer', 'Apprenticeship start date', 'Job title', 'Hourly pay', 'Hours'],
    ['Bridge Cafe', day('2025-09-01'), 'Kitchen hand', 8, 30],
  );
  expect(programmes()).toEqual([
    { kind: 'apprenticeship', employer: 'Bridge Cafe', started_on: '2025-09-01', weekly_hours: 30 },
  ]);
  expect(jobs()).toEqual([]);
  expect(kept()).toEqual([
    { heading: 'Hourly pay', value: '8' },
    { heading: 'Job title', value: 'Kitchen hand' },
  ]);
});

test('a job that began on a day of its own stays one', async () => {
  await bring(
    ['Apprenticeship start date', 'Job employer', 'Job title', 'Job start date'],
    [day('2024-09-01'), 'Bridge Cafe', 'Kitchen hand', day('2026-09-01')],
  );
  expect(programmes()).toEqual([
    { kind: 'apprenticeship', employer: null, started_on: '2024-09-01', weekly_hours: null },
  ]);
  expect(jobs()).toEqual([{ employer: 'Bridge Cafe', role: 'Kitchen hand', started_on: '2026-09-01' }]);
});
