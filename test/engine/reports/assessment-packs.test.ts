// Assessment packs are made from the data file: whose, with what in them, and what is left out of them.
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { AssessmentPackRequest } from '../../../shared/contract/assessment-packs.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { assessmentPackPdf } from '../../../electron/engine/export/assessment-pack-pdf.ts';
import { makeReport } from '../../../electron/engine/reports/report.service.ts';
import { today } from '../../../electron/engine/today.ts';
import { addMonths } from '../../../shared/domain/iso-date.ts';
import { assessmentPackData } from '../../../electron/engine/reports/assessment-pack-data.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
const day = '2026-11-22';

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  store = await createTestStore();
  await makeChange(store.db, { label: 'data file' }, (change) =>
    change.insert('workspace', {
      authority_name: 'Northmoor Council',
      authority_code: '',
      responsible_person: '',
      email: '',
      telephone: '',
      is_sample: 0,
      created_at: change.at,
    }),
  );
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

async function person(forename: string, planMade: string, born = '2010-01-01'): Promise<string> {
  const { result } = await makeChange(store.db, { label: 'person' }, async (change) => {
    const id = await change.insert('person', {
      local_id: '',
      upn: '',
      uln: '',
      surname: 'Bell',
      forename,
      preferred_name: '',
      name_key: '',
      date_of_birth: born,
      sex: '',
      ethnicity: '',
      postcode: '',
      setting_id: null,
      lead_officer: '',
      contact: 'Ring the aunt, not the father',
      consent: '',
      notes: 'Told in confidence',
      created_at: change.at,
    });
    await change.insert('ehc_plan', {
      person_id: id,
      started_on: planMade,
      ceased_on: null,
      cease_reason: '',
    });
    return id;
  });
  return result;
}

const request = (
  whose: AssessmentPackRequest['whose'],
  options: Partial<AssessmentPackRequest> = {},
): AssessmentPackRequest => ({
  report: 'assessment-packs',
  format: 'pdf',
  whose,
  leaveOut: [],
  isLargePrint: false,
  withContact: false,
  withNotes: false,
  ...options,
});
const everybody = { officer: null, settingId: null, curriculumYears: null };
const packs = async (whose: AssessmentPackRequest['whose'], options: Partial<AssessmentPackRequest> = {}) =>
  assessmentPackPdf(await assessmentPackData(store.db, request(whose, options), day));

test('packs stand in the order in which the reviews are due, each under its own name', async () => {
  await person('Late', '2025-12-20');
  await person('Early', '2025-12-01');
  await person('Next year', '2026-06-01');
  const model = await packs({
    of: 'due-reviews',
    filter: everybody,
    period: { from: '2026-12-01', to: '2026-12-31' },
  });
  expect(model.sections.map(({ part }) => part)).toEqual([
    'Assessment packs for annual reviews',
    'Early Bell',
    'Late Bell',
  ]);
  expect(model.marking).toBe('OFFICIAL–SENSITIVE');
});

test('the checklist counts from the day the review is due: 1 December 2026 and what follows', async () => {
  const personId = await person('Early', '2025-12-01');
  const words = JSON.stringify(await packs({ of: 'person', personId })).replaceAll('\u00a0', ' ');
  for (const date of [
    '17 November 2026',
    '1 December 2026',
    '15 December 2026',
    '29 December 2026',
    '23 February 2027',
  ])
    expect(words).toContain(date);
  // Year 12 by age: 16 on 31 August 2026.
  expect(words).toContain('Years 12 and 13: towards paid work');
});

test('a day that has passed is said to have, and nothing is counted from it', async () => {
  const personId = await person('Overdue', '2024-12-01');
  const words = JSON.stringify(await packs({ of: 'person', personId })).replaceAll('\u00a0', ' ');
  expect(words).toContain('1 December 2025 (this day has passed)');
  expect(words).not.toContain('15 December 2025');
});

test('what is confidential prints only when it is asked for; parts can be left out', async () => {
  const personId = await person('Kim', '2025-12-01');
  const without = JSON.stringify(await packs({ of: 'person', personId }));
  expect(without).not.toContain('in confidence');
  expect(without).not.toContain('aunt');
  const withAll = JSON.stringify(
    await packs({ of: 'person', personId }, { withContact: true, withNotes: true }),
  );
  expect(withAll).toContain('Told in confidence');
  expect(withAll).toContain('Ring the aunt');
  const short = JSON.stringify(await packs({ of: 'person', personId }, { leaveOut: ['views', 'pathway'] }));
  expect(short).not.toContain('Views of the family');
  expect(short).not.toContain('Sustainable Employment');
  expect(short).toContain('6 Consent and signatures');
});

test('nobody and too many are refused in words', async () => {
  const whose = { of: 'due-reviews', filter: everybody, period: { from: null, to: '2026-11-21' } } as const;
  await expect(packs(whose)).rejects.toMatchObject({ code: 'REFUSED', data: { field: 'whose' } });
});

test('a long document can be stopped: at once, and other work is done meanwhile', async () => {
  vi.useRealTimers();
  const from = addMonths(today(), -11);
  for (let number = 0; number < 60; number += 1) await person(`Kim ${number}`, from);
  const stop = new AbortController();
  const fonts = join(import.meta.dirname, '../../../build/fonts');
  const whose = { of: 'due-reviews', filter: everybody, period: { from: null, to: null } } as const;
  let stoppedAt = Number.NaN;
  const making = makeReport(store, request(whose), fonts, stop.signal);
  const meanwhile = new Promise<void>((resolve) => {
    setTimeout(() => {
      stoppedAt = performance.now();
      stop.abort(new Error('stopped'));
      resolve();
    }, 30);
  });
  await expect(making).rejects.toThrow('stopped');
  await meanwhile;
  expect(performance.now() - stoppedAt).toBeLessThan(500);
});
