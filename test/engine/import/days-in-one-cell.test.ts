/** "3–7 March 2025" in one cell: the days from when to when something was, or two days of which none is chosen silently. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import { begin, check, checkedRows, matchingOf } from '../../../electron/engine/import/import.service.ts';
import type { SourceCell } from '../../../electron/engine/import/read/source-workbook.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const who: SourceCell[] = ['Forename', 'Surname', 'DOB'];
const ada: SourceCell[] = ['Ada', 'Rowan', day('2007-03-01')];
const ben: SourceCell[] = ['Ben', 'Rowan', day('2007-03-02')];

const experiences = () =>
  rowsOf<Record<string, string | null>>(
    store,
    `SELECT forename, started_on, ended_on FROM work_experience w JOIN person p ON p.id = w.person_id ORDER BY forename`,
  ).map((row) => `${row['forename']} ${row['started_on']} ${row['ended_on']}`);
const kept = () =>
  rowsOf<{ heading: string; value: string }>(store, 'SELECT heading, value FROM additional_information');

async function problems(...rows: SourceCell[][]): Promise<string[]> {
  const { importId } = await finish(begin(store, fileOf('tracker.xlsx', [sheet('Tracker', rows)]), today));
  await finish(check(store, importId));
  const page = await checkedRows(store, importId, { state: null, offset: 0, limit: 50 });
  return page.rows.flatMap((row) =>
    row.problems.map((it) => `${it.severity}: ${it.heading} “${it.value}” ${it.message}`),
  );
}

describe('work experience', () => {
  it.each([
    'Dates',
    'Placement dates',
    'Work experience dates',
    'Dates attended',
    'Date',
    'Work experience week',
  ])('under “%s” begins and ends', async (heading) => {
    const rows = [
      [...who, 'Placement employer', heading],
      [...ada, 'Bridge Cafe', '3–7 March 2025'],
      [...ben, 'Bridge Cafe', '12.05.25 - 16.05.25'],
    ];
    await bringIn(store, fileOf('wex.xlsx', [sheet('Work experience 2024-25', rows)]));
    expect(experiences()).toEqual(['Ada 2025-03-03 2025-03-07', 'Ben 2025-05-12 2025-05-16']);
  });

  it('of which only the week is said begins then, and the words are kept', async () => {
    const rows = [
      [...who, 'Placement employer', 'Placement start', 'Placement end'],
      [...ada, 'Bridge Cafe', 'w/c 3 March 2025'],
      [...ben, 'Bridge Cafe', 'w/c 10 March 2025', day('2025-03-14')],
    ];
    await bringIn(store, fileOf('wex.xlsx', [sheet('Work experience', rows)]));
    expect(experiences()).toEqual(['Ada 2025-03-03 null', 'Ben 2025-03-10 2025-03-14']);
    expect(kept()).toEqual([
      { heading: 'Placement start', value: 'w/c 3 March 2025' },
      { heading: 'Placement start', value: 'w/c 10 March 2025' },
    ]);
  });

  it('whose own column says another last day is told of, and that column holds', async () => {
    const headings = [...who, 'Placement employer', 'Placement end', 'Placement dates'];
    const row = [...ada, 'Bridge Cafe', day('2025-03-06'), '3–7 March 2025'];
    expect(await problems(headings, row)).toEqual([
      'warning: Placement dates “2025-03-07” Another column of this row says something else for the same field; that one is used, this is kept as additional information.',
    ]);
  });

  it('on two days is asked about', async () => {
    const headings = [...who, 'Placement employer', 'Placement start'];
    expect(await problems(headings, [...ada, 'Bridge Cafe', '12/03/2025 and 14/03/2025'])).toEqual([
      'error: Placement start “12/03/2025 and 14/03/2025” There is more than one date here. Write the first and the last day, as 3 March 2025 to 7 March 2025.',
    ]);
  });
});

it.each(['12/03/2025 and 14/03/2025', '3–7 March 2025', '12.03.25 - 16.03.25', '3rd and 7th March 2025'])(
  'a review on “%s” is asked about, and neither day is taken',
  async (written) => {
    expect(
      await problems([...who, 'Annual review held', 'AR outcome'], [...ada, written, 'Maintain']),
    ).toEqual([
      `error: Annual review held “${written}” There is more than one date here. Keep the one that is meant.`,
    ]);
  },
);

it('dates of a programme and of a job are read alike', async () => {
  const rows = [
    [...who, 'SI dates', 'SI provider', 'Employment dates', 'Paid job employer'],
    [...ada, '2/9/24 to 18/7/25', 'Northmoor College', '1 Sept 2025 - 30 Nov 2025', 'Bridge Cafe'],
  ];
  const file = fileOf('tracker.xlsx', [sheet('Supported internships', rows)]);
  const { importId } = await finish(begin(store, file, today));
  expect(
    matchingOf(store, importId)[0]
      ?.columns.slice(3)
      .map(({ field }) => field),
  ).toEqual(['programme.startedOn', 'programme.provider', 'job.startedOn', 'job.employer']);
  await bringIn(store, file);
  expect(rowsOf(store, 'SELECT started_on, ended_on FROM programme')).toEqual([
    { started_on: '2024-09-02', ended_on: '2025-07-18' },
  ]);
  expect(rowsOf(store, 'SELECT started_on, ended_on FROM paid_job')).toEqual([
    { started_on: '2025-09-01', ended_on: '2025-11-30' },
  ]);
});
