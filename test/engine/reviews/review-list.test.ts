// What is made of the list of due reviews as it is narrowed: months, appointments, a workbook. 22 November 2026.
import { call } from '@orpc/server';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { makeReport } from '../../../electron/engine/reports/report.service.ts';
import { reviewProcedures } from '../../../electron/engine/reviews/reviews.procedures.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import type { ReportRequest } from '../../../shared/contract/reports.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let context: EngineContext;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  store = await createTestWorkspace();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  await makeChange(store.db, { label: 'people' }, async (change) => {
    const add = async (
      surname: string,
      planFrom: string,
      meetings: { on: string; held?: string }[] = [],
      officer = '',
    ) => {
      const personId = await change.insert('person', {
        local_id: `L-${surname}`,
        upn: '',
        uln: '',
        surname,
        forename: 'Kim',
        preferred_name: '',
        name_key: `${surname.toLowerCase()} kim`,
        date_of_birth: '2010-01-01',
        sex: '',
        ethnicity: '',
        postcode: '',
        setting_id: null,
        lead_officer: officer,
        contact: '',
        consent: '',
        notes: '',
        created_at: change.at,
      });
      await change.insert('ehc_plan', {
        person_id: personId,
        started_on: planFrom,
        ceased_on: null,
        cease_reason: '',
      });
      for (const { on, held } of meetings)
        await change.insert('annual_review', {
          person_id: personId,
          due_on: null,
          held_on: held ?? null,
          meeting_on: on,
          meeting_at: '10:00',
          attended: null,
          employment_focus: null,
          outcome: '',
          decision_on: null,
          final_plan_on: null,
          notes: '',
        });
    };
    // Due on 28 February 2025 (from the 29th), 1 and 31 March 2027.
    await add('Leap', '2024-02-29');
    await add('Early', '2026-03-01', [{ on: '2027-02-20' }, { on: '2027-06-01' }], 'P. Raman');
    await add('Last', '2026-03-31', [{ on: '2026-11-21' }]);
    await add('April', '2026-04-01', [{ on: '2027-03-15' }]);
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

const filter = { officer: null, settingId: null, curriculumYears: null };
const march = { from: '2027-03-01', to: '2027-03-31' };
const calendarOf = async (request: Partial<Extract<ReportRequest, { report: 'appointments' }>>) => {
  const { bytes } = await makeReport(
    store,
    {
      report: 'appointments',
      format: 'ics',
      which: { of: 'due-reviews', filter, period: march },
      title: 'name',
      ...request,
    },
    'build/fonts',
  );
  return Buffer.from(bytes).toString('utf8').replaceAll('\r\n ', '');
};

test('the months in which reviews are due, with how many: 29 February counts for February', async () => {
  expect(await call(reviewProcedures.months, { filter }, { context })).toEqual([
    { month: '2025-02', count: 1 },
    { month: '2027-03', count: 2 },
    { month: '2027-04', count: 1 },
  ]);
  expect(
    await call(reviewProcedures.months, { filter: { ...filter, officer: 'P. Raman' } }, { context }),
  ).toEqual([{ month: '2027-03', count: 1 }]);
});

test('a month of the list gives the next meeting of each who has one, and of nobody else', async () => {
  // The meeting of yesterday is no appointment any more; June’s follows after February’s.
  expect(await call(reviewProcedures.arranged, { filter, period: march }, { context })).toEqual({
    meetings: 1,
  });
  const file = await calendarOf({});
  expect(file.match(/^SUMMARY:.*$/gm)).toEqual(['SUMMARY:Annual review: Kim Early']);
  expect(file).toContain('DTSTART:20270220T100000Z');
  const all = await calendarOf({
    which: { of: 'due-reviews', filter, period: { from: null, to: null } },
    title: 'plain',
  });
  expect(all.match(/^SUMMARY:.*$/gm)).toEqual(['SUMMARY:Annual review', 'SUMMARY:Annual review']);
  expect(all).not.toContain('Kim');
});

test('where no meeting is arranged it says so instead of writing an empty calendar', async () => {
  const period = { from: '2025-02-01', to: '2025-02-28' };
  expect(await call(reviewProcedures.arranged, { filter, period }, { context })).toEqual({ meetings: 0 });
  await expect(calendarOf({ which: { of: 'due-reviews', filter, period } })).rejects.toMatchObject({
    code: 'REFUSED',
  });
});

test('the list as a workbook has the rows of the screen, with real dates and blanks where nothing is known', async () => {
  const made = await makeReport(
    store,
    { report: 'review-list', format: 'xlsx', filter, period: march },
    'build/fonts',
  );
  expect(made.suggestedName).toBe(
    'OFFICIAL–SENSITIVE – Next annual reviews – Northmoor Council – 2026-11-22.xlsx',
  );
  const { sheets } = await readXlsx(made.bytes);
  const rows = sheets[0]?.rows ?? [];
  const head = rows.findIndex((row) => row[0] === 'Surname');
  expect(rows[head]).toContain('Next meeting');
  const body = rows.slice(head + 1, head + 3);
  const days = (row: readonly unknown[]) =>
    row.map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value));
  expect(
    body.map((row) =>
      days(row)
        .slice(0, 11)
        .map((value) => (value === '' ? null : value)),
    ),
  ).toEqual([
    [
      'Early',
      'Kim',
      'L-Early',
      12,
      null,
      'P. Raman',
      '2027-03-01',
      'the start of the EHC plan',
      '2026-03-01',
      null,
      '2027-02-20',
    ],
    [
      'Last',
      'Kim',
      'L-Last',
      12,
      null,
      null,
      '2027-03-31',
      'the start of the EHC plan',
      '2026-03-31',
      null,
      null,
    ],
  ]);
});
