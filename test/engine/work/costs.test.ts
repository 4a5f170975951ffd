// Costs and funding of programmes: every expected figure is worked out by hand. 22 November 2026, in 2026/27.
import { call } from '@orpc/server';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { costsPdf } from '../../../electron/engine/export/costs-report.ts';
import { costsReportData } from '../../../electron/engine/reports/costs-report-data.ts';
import { makeReport } from '../../../electron/engine/reports/report.service.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { costProcedures } from '../../../electron/engine/work/costs.procedures.ts';
import { addPerson } from '../../../electron/engine/people/people.service.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let context: EngineContext;

interface Programme {
  who: string;
  kind?: 'supported-internship' | 'traineeship' | 'apprenticeship';
  provider?: string;
  funding?: string;
  from: string | null;
  to?: string;
  cost?: number;
  access?: number;
}

const programmes: Programme[] = [
  // In 2025/26 and 2026/27: it ends on the first day of the year.
  {
    who: 'Ash',
    provider: 'Northmoor College',
    funding: 'Element 3',
    from: '2025-09-01',
    to: '2026-09-01',
    cost: 12000.1,
    access: 5000,
  },
  // The same college and source, written otherwise.
  { who: 'Birch', provider: 'NORTHMOOR  college', funding: 'element 3', from: '2026-09-07', cost: 9000.2 },
  // A cost of nought is known.
  { who: 'Cedar', kind: 'traineeship', provider: 'Riverside', from: '2026-10-01', to: '2027-03-01', cost: 0 },
  // Nothing is known of this one.
  { who: 'Dogwood', kind: 'apprenticeship', from: '2026-11-01' },
  // Over on the last day of 2025/26.
  { who: 'Elm', provider: 'Riverside', from: '2024-09-01', to: '2026-08-31', cost: 100 },
  // In no year.
  { who: 'Fir', from: null, cost: 70000 },
  // Still to begin, in 2027/28.
  { who: 'Gum', from: '2027-09-06', cost: 8000 },
];

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  store = await createTestWorkspace();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  for (const { who, kind, provider, funding, from, to, cost, access } of programmes) {
    const { personId } = await addPerson(store.db, {
      fields: { surname: who, forename: 'Kim' },
    });
    await makeChange(store.db, { label: 'programme' }, (change) =>
      change.insert('programme', {
        person_id: personId,
        kind: kind ?? 'supported-internship',
        provider: provider ?? '',
        host_employer_id: null,
        job_coach_id: null,
        started_on: from,
        ended_on: to ?? null,
        weekly_hours: null,
        access_to_work: null,
        left_early: null,
        left_reason: '',
        funding: funding ?? '',
        yearly_cost: cost ?? null,
        access_to_work_yearly: access ?? null,
        destination: '',
        notes: '',
      }),
    );
  }
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

const report = (academicYear = 2026) => call(costProcedures.report, { academicYear }, { context });
type Group = Awaited<ReturnType<typeof report>>['total'];
const figures = ({ label, programmes: n, cost, withCost, accessToWork, withAccessToWork }: Group) => [
  label,
  n,
  cost,
  withCost,
  accessToWork,
  withAccessToWork,
];

test('2026/27 by kind, funding and provider, each with the same total', async () => {
  const { total, by, withoutStart } = await report();
  // Ash 12,000.10 + Birch 9,000.20 + Cedar 0; nothing is known of Dogwood.
  expect(figures(total)).toEqual(['Total', 4, 21000.3, 3, 5000, 1]);
  expect(by.kind.map(figures)).toEqual([
    ['Supported internship', 2, 21000.3, 2, 5000, 1],
    // Nought is known; not recorded is blank.
    ['Traineeship', 1, 0, 1, null, 0],
    ['Apprenticeship', 1, null, 0, null, 0],
  ]);
  expect(by.funding.map(figures)).toEqual([
    ['Element 3', 2, 21000.3, 2, 5000, 1],
    ['Not recorded', 2, 0, 1, null, 0],
  ]);
  expect(by.provider.map(figures)).toEqual([
    ['Northmoor College', 2, 21000.3, 2, 5000, 1],
    ['Riverside', 1, 0, 1, null, 0],
    ['Not recorded', 1, null, 0, null, 0],
  ]);
  expect(withoutStart).toBe(1);
});

test('the years are those in which anything ran; a programme counts in each on any day of which it ran', async () => {
  expect((await report()).byYear.map(figures)).toEqual([
    ['2027/28', 1, 8000, 1, null, 0],
    ['2026/27', 4, 21000.3, 3, 5000, 1],
    ['2025/26', 2, 12100.1, 2, 5000, 1],
    ['2024/25', 1, 100, 1, null, 0],
  ]);
  expect(figures((await report(2020)).total)).toEqual(['Total', 0, null, 0, null, 0]);
});

test('each figure opens to the records behind it', async () => {
  const names = async (
    group: { by: 'kind' | 'funding' | 'provider'; key: string } | null,
    known: 'cost' | null,
  ) =>
    (await call(costProcedures.records, { academicYear: 2026, group, known }, { context })).map(
      ({ surname }) => surname,
    );
  expect(await names(null, null)).toEqual(['Ash', 'Birch', 'Cedar', 'Dogwood']);
  expect(await names(null, 'cost')).toEqual(['Ash', 'Birch', 'Cedar']);
  expect(await names({ by: 'funding', key: '' }, null)).toEqual(['Cedar', 'Dogwood']);
  const { by } = await report();
  for (const division of ['kind', 'funding', 'provider'] as const) {
    for (const { key, programmes: n, withCost } of by[division]) {
      expect(await names({ by: division, key }, null)).toHaveLength(n);
      expect(await names({ by: division, key }, 'cost')).toHaveLength(withCost);
    }
  }
});

test('the workbook has the same figures with blanks where nothing is known; the document names nobody', async () => {
  const made = await makeReport(
    store,
    { report: 'costs', academicYear: 2026, format: 'xlsx' },
    'build/fonts',
  );
  expect(made.suggestedName).toBe(
    'OFFICIAL–SENSITIVE – Costs and funding of programmes 2026-27 – Northmoor Council.xlsx',
  );
  const { sheets } = await readXlsx(made.bytes);
  expect(sheets.map(({ name }) => name)).toEqual([
    'By academic year',
    'By kind of programme',
    'By funding',
    'By provider',
    'Programmes',
  ]);
  const blank = (value: unknown) => (value === '' || value === undefined ? null : value);
  const kinds = sheets[1]?.rows ?? [];
  const at = (label: string) =>
    kinds
      .find((row) => row[0] === label)
      ?.slice(0, 6)
      .map(blank);
  expect(at('Apprenticeship')).toEqual(['Apprenticeship', 1, null, 0, null, 0]);
  expect(at('Traineeship')).toEqual(['Traineeship', 1, 0, 1, null, 0]);
  expect(at('Total')).toEqual(['Total', 4, 21000.3, 3, 5000, 1]);
  const listed = (sheets[4]?.rows ?? []).map((row) => row[0]);
  expect(listed.slice(-4)).toEqual(['Ash', 'Birch', 'Cedar', 'Dogwood']);

  const pdf = await makeReport(store, { report: 'costs', academicYear: 2026, format: 'pdf' }, 'build/fonts');
  expect(pdf.suggestedName).toBe('Costs and funding of programmes 2026-27 – Northmoor Council.pdf');
  const printed = JSON.stringify(costsPdf(await costsReportData(store.db, 2026, '2026-11-22')));
  expect(printed).toContain('£21,000.30');
  for (const { who } of programmes) expect(printed).not.toContain(who);
});
