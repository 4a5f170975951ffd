/** Many doubtful rows answered at once. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import {
  begin,
  check,
  checkedRows,
  commit,
  resolveRows,
} from '../../../electron/engine/import/import.service.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

it('makes one person of several rows that say the same when all are said to be new, this time and the next', async () => {
  await bringIn(
    store,
    fileOf('cohort.xlsx', [
      sheet('Cohort', [
        ['UPN', 'Name', 'DOB'],
        ['U924310000559', 'ADEYEMI, Rhys', day('2008-03-24')],
        ['V922310001157', 'ALI, Ava', day('2008-08-20')],
      ]),
    ]),
  );
  // A day or a month that differs: a slip of the pen, or two others.
  const rows = (held: string) => [
    ['Name', 'DOB', 'AR held'],
    ['ADEYEMI, Rhys', day('2008-04-24'), day(`2023-${held}`)],
    ['ADEYEMI, Rhys', day('2008-04-24'), day(`2024-${held}`)],
    ['ALI, Ava', day('2008-08-21'), day(`2023-${held}`)],
  ];
  const { importId } = await finish(begin(store, fileOf('AR.xlsx', [sheet('AR', rows('10-03'))]), today));
  expect((await finish(check(store, importId))).rows).toMatchObject({ doubtful: 3 });
  const doubtful = await checkedRows(store, importId, { state: 'doubtful', offset: 0, limit: 10 });
  const after = await resolveRows(
    store,
    importId,
    doubtful.rows.map(({ rowKey }) => ({ rowKey, newPerson: true })),
  );
  expect(after.rows).toMatchObject({ new: 3, doubtful: 0, problem: 0 });
  expect(after.records.find((it) => it.record === 'person')?.new).toBe(2);
  await finish(commit(store, importId));
  const people = `SELECT surname, date_of_birth AS born, count(r.id) AS reviews
    FROM person p LEFT JOIN annual_review r ON r.person_id = p.id GROUP BY p.id ORDER BY surname, born`;
  expect(rowsOf(store, people)).toEqual([
    { surname: 'Adeyemi', born: '2008-03-24', reviews: 0 },
    { surname: 'Adeyemi', born: '2008-04-24', reviews: 2 },
    { surname: 'Ali', born: '2008-08-20', reviews: 0 },
    { surname: 'Ali', born: '2008-08-21', reviews: 1 },
  ]);
  // The next file of the same people finds those they are.
  const { check: next } = await bringIn(store, fileOf('AR later.xlsx', [sheet('AR', rows('11-07'))]));
  expect(next.rows).toMatchObject({ doubtful: 0, problem: 0 });
  expect(rowsOf(store, 'SELECT count(*) AS n FROM person')).toEqual([{ n: 4 }]);
});
