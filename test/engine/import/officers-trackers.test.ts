/** Habits of trackers that officers keep for themselves, each of which would have made a wrong record or lost a word. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import { begin, matchingOf } from '../../../electron/engine/import/import.service.ts';
import type { SourceCell } from '../../../electron/engine/import/read/source-workbook.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const ada: SourceCell[] = ['Ada Rowan', day('2007-03-01')];
const tracker = (name: string, rows: SourceCell[][]) => fileOf('tracker.xlsx', [sheet(name, rows)]);
const kept = () => rowsOf(store, 'SELECT heading, value FROM additional_information');

it('the rotations of a supported internship are placements in one programme', async () => {
  await bringIn(
    store,
    tracker('SI 2025-26', [
      ['Name', 'DOB', 'Job coach', 'Rotation 1', null, null, 'Rotation 2', null, null],
      [null, null, null, 'Dept', 'Start', 'End', 'Dept', 'Start', 'End'],
      [
        ...ada,
        'Sue Marsh',
        'Portering',
        day('2025-09-08'),
        day('2025-11-28'),
        'Linen',
        day('2025-12-01'),
        null,
      ],
    ]),
  );
  expect(rowsOf(store, 'SELECT kind FROM programme')).toEqual([{ kind: 'supported-internship' }]);
  expect(rowsOf(store, 'SELECT role, started_on, ended_on FROM work_experience ORDER BY started_on')).toEqual(
    [
      { role: 'Portering', started_on: '2025-09-08', ended_on: '2025-11-28' },
      { role: 'Linen', started_on: '2025-12-01', ended_on: null },
    ],
  );
});

describe('the year group beside the last review', () => {
  const headings = ['Name', 'DOB', 'NCY', 'Last AR'];
  const row = [...ada, 13, day('2024-11-20')];
  const years = () => rowsOf(store, 'SELECT academic_year, taught_year FROM person_year');

  it('is that of the year in which the list was as it is', async () => {
    await bringIn(store, tracker('Caseload', [['Caseload of J Price as at 14/11/2025'], [], headings, row]));
    expect(years()).toEqual([{ academic_year: 2025, taught_year: 13 }]);
  });

  it('is not taken for that of the review: somebody is asked, and it is kept', async () => {
    const file = tracker('Caseload', [headings, row]);
    const { importId } = await finish(begin(store, file, today));
    expect(matchingOf(store, importId)[0]?.missing).toEqual([
      'The taught year belongs to an academic year, and nothing says which. Say which academic year the table is about.',
    ]);
    await bringIn(store, file);
    expect(years()).toEqual([]);
    expect(kept()).toEqual([{ heading: 'NCY', value: '13' }]);
  });
});

describe('a time behind the day of a review', () => {
  it.each<[SourceCell, string | null, object[]]>([
    ['14/01/2027 13:30', '13:30', []],
    ['14/01/2027 10:15:00', '10:15', []],
    [day('2027-01-14T09:30:00'), '09:30', []],
    ['14/01/2027 00:00', null, []],
    // Morning or afternoon?
    ['14/01/2027 2:30', null, [{ heading: 'Next review meeting', value: '14/01/2027 2:30' }]],
  ])('%j is that of the appointment, or kept', async (cell, meetingAt, expected) => {
    await bringIn(
      store,
      tracker('Reviews', [
        ['Name', 'DOB', 'Next review meeting'],
        [...ada, cell],
      ]),
    );
    expect(rowsOf(store, 'SELECT meeting_on, meeting_at FROM annual_review')).toEqual([
      { meeting_on: '2027-01-14', meeting_at: meetingAt ?? '' },
    ]);
    expect(kept()).toEqual(expected);
  });

  it('is kept where the review was held or is due', async () => {
    const rows = [
      ['Name', 'DOB', 'AR held'],
      [...ada, '14/01/2026 13:30'],
    ];
    await bringIn(store, tracker('Reviews', rows));
    expect(rowsOf(store, 'SELECT held_on FROM annual_review')).toEqual([{ held_on: '2026-01-14' }]);
    expect(kept()).toEqual([{ heading: 'AR held', value: '14/01/2026 13:30' }]);
  });
});
