/** A tracker with "Last AR" and "Next AR due" has two reviews in each row: the one that was held, and the next. */
import { afterEach, beforeEach, expect, test } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import { begin, check, checkedRows } from '../../../electron/engine/import/import.service.ts';
import type { SourceCell } from '../../../electron/engine/import/read/source-workbook.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestWorkspace();
});
afterEach(() => store.remove());

const rhys: SourceCell[] = ['U924310000559', 'ADEYEMI, Rhys', day('2006-03-24')];
const tracker = (headings: string[], cells: SourceCell[]) =>
  fileOf('Annual reviews 2025-26.xlsx', [
    sheet(
      'Tracker',
      [
        ['UPN', 'Name', 'DOB', ...headings],
        [...rhys, ...cells],
      ],
      {},
    ),
  ]);
const reviews = () =>
  rowsOf(
    store,
    `SELECT held_on, due_on, meeting_on, meeting_place, decision_on, outcome, employment_focus FROM annual_review
      ORDER BY coalesce(held_on, due_on, meeting_on)`,
  );
const blank = {
  held_on: null,
  due_on: null,
  meeting_on: null,
  meeting_place: '',
  decision_on: null,
  outcome: '',
  employment_focus: null,
};

test('the last review and the next one are two, twice the same', async () => {
  const file = tracker(
    ['Last AR', 'Employment discussed', 'Outcome of AR', 'Next AR due'],
    [day('2025-11-02'), 'Y', 'Amend', day('2026-11-01')],
  );
  await bringIn(store, file);
  const both = [
    { ...blank, held_on: '2025-11-02', outcome: 'amend', employment_focus: 1 },
    { ...blank, due_on: '2026-11-01' },
  ];
  expect(reviews()).toEqual(both);
  await bringIn(store, file);
  expect(reviews()).toEqual(both);
});

test('the appointment goes with the next review, and so does a decision that was made after it', async () => {
  await bringIn(
    store,
    tracker(
      ['Last AR', 'AR due', 'AR booked for', 'AR venue', 'Decision date', 'AR outcome'],
      [day('2025-10-02'), day('2026-10-01'), day('2026-09-17'), 'Room 4', day('2026-10-08'), 'Maintain'],
    ),
  );
  expect(reviews()).toEqual([
    { ...blank, held_on: '2025-10-02' },
    {
      ...blank,
      due_on: '2026-10-01',
      meeting_on: '2026-09-17',
      meeting_place: 'Room 4',
      decision_on: '2026-10-08',
      outcome: 'maintain',
    },
  ]);
});

test('a decision within weeks of the last review stays with it', async () => {
  await bringIn(
    store,
    tracker(
      ['Last AR', 'Decision date', 'AR outcome', 'Next AR due'],
      [day('2026-03-10'), day('2026-04-07'), 'Cease', day('2027-03-09')],
    ),
  );
  expect(reviews()).toEqual([
    { ...blank, held_on: '2026-03-10', decision_on: '2026-04-07', outcome: 'cease' },
    { ...blank, due_on: '2027-03-09' },
  ]);
});

test('days alone tell it too where the headings say nothing of last and next', async () => {
  await bringIn(store, tracker(['AR held', 'AR due'], [day('2026-03-10'), day('2027-03-09')]));
  expect(reviews()).toEqual([
    { ...blank, held_on: '2026-03-10' },
    { ...blank, due_on: '2027-03-09' },
  ]);
});

test.each([
  ['AR held', 'AR due', '2026-03-10', '2026-03-24'],
  // Brought forward by more than a term.
  ['AR held', 'AR due', '2026-02-10', '2026-07-20'],
  ['AR held', 'AR due', '2026-03-24', '2026-03-10'],
  // The column of what is next was not brought up to date.
  ['Last AR', 'Next AR due', '2026-03-10', '2026-03-24'],
])('%s and %s of one review stay one: %s, %s', async (held, due, heldOn, dueOn) => {
  await bringIn(store, tracker([held, due], [day(heldOn), day(dueOn)]));
  expect(reviews()).toEqual([{ ...blank, held_on: heldOn, due_on: dueOn }]);
});

test('that the last review is of another year than the sheet is no wonder', async () => {
  const file = fileOf('AR.xlsx', [
    sheet('2025-26', [
      ['UPN', 'Name', 'DOB', 'Last AR', 'AR due'],
      [...rhys, day('2024-11-02'), day('2025-11-01')],
    ]),
  ]);
  const { importId } = await finish(begin(store, file, today));
  await finish(check(store, importId));
  const { rows } = await checkedRows(store, importId, { state: null, offset: 0, limit: 5 });
  expect(rows.flatMap((row) => row.problems)).toEqual([]);
});

test('one outcome beside several reviews is that of the latest, and it is said', async () => {
  const headings = ['Annual review 1', 'Annual review 2', 'AR outcome'];
  const file = tracker(headings, [day('2024-03-01'), day('2025-03-01'), 'Maintain']);
  const { importId } = await finish(begin(store, file, today));
  await finish(check(store, importId));
  const { rows } = await checkedRows(store, importId, { state: null, offset: 0, limit: 10 });
  expect(rows[0]?.problems.map(({ heading, message }) => [heading, message])).toEqual([
    [
      'AR outcome',
      'There are several annual reviews in this row, and it does not say which of them this is about. It is taken for the latest, of 1 March 2025.',
    ],
  ]);
  await bringIn(store, file);
  expect(reviews()).toEqual([
    { ...blank, held_on: '2024-03-01' },
    { ...blank, held_on: '2025-03-01', outcome: 'maintain' },
  ]);
});

test('an outcome between the days of two reviews is that of the first, and one with a number that of its own', async () => {
  const between = tracker(
    ['Annual review 1', 'AR outcome', 'Annual review 2'],
    [day('2024-03-01'), 'Amend', day('2025-03-01')],
  );
  await bringIn(store, between);
  expect(reviews()).toEqual([
    { ...blank, held_on: '2024-03-01', outcome: 'amend' },
    { ...blank, held_on: '2025-03-01' },
  ]);
  const each = tracker(
    ['Annual review 1', 'Annual review 2', 'AR outcome 1', 'AR outcome 2'],
    [day('2022-03-01'), day('2023-03-01'), 'Amend', 'Maintain'],
  );
  await bringIn(store, each);
  expect(reviews().slice(0, 2)).toEqual([
    { ...blank, held_on: '2022-03-01', outcome: 'amend' },
    { ...blank, held_on: '2023-03-01', outcome: 'maintain' },
  ]);
});
