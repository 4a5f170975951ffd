import { read } from '@e965/xlsx';
import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';

import {
  actionPlanProcedures,
  actionProcedures,
} from '../../../electron/engine/action-plan/action-plan.procedures.ts';
import type { EngineContext } from '../../../electron/engine/context.ts';
import { createFileRegister, type FileRegister } from '../../../electron/engine/files/file-register.ts';
import { actionPlanReportData } from '../../../electron/engine/reports/action-plan-report-data.ts';
import { reportProcedures } from '../../../electron/engine/reports/report.procedures.ts';
import { suggestedName } from '../../../electron/engine/reports/suggested-name.ts';
import { toolkitReportData } from '../../../electron/engine/reports/toolkit-report-data.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { toolkitProcedures } from '../../../electron/engine/toolkit/toolkit.procedures.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { writePopulation } from '../toolkit/population.ts';

let store: TestStore;
let files: FileRegister;
let context: EngineContext;
let planId: string;
let assessmentId: string;
beforeEach(async () => {
  store = await createTestStore();
  files = createFileRegister();
  context = {
    workspace: { requireStore: () => store },
    files,
    options: { fontsFolder: 'build/fonts' },
  } as unknown as EngineContext;
  const header = {
    authority_name: 'Northmoor Council',
    responsible_person: 'Jo Ridley',
    email: 'send@northmoor.example',
    telephone: '',
  };
  const made = await makeChange(store.db, { label: 'data file' }, async (change) => {
    await change.insert('workspace', { ...header, authority_code: '', is_sample: 0, created_at: change.at });
    return change.insert('action_plan', {
      ...header,
      instrument_id: 'internships-work-action-plan',
      instrument_version: '2025/6',
      created_at: change.at,
    });
  });
  planId = made.result;
  await writePopulation(store.db, [
    {
      born: '2006-03-10',
      plans: [{ from: '2015-09-01', to: null }],
      programmes: [{ kind: 'supported-internship', from: '2024-10-06', to: '2025-06-16' }],
      jobs: [{ from: '2022-10-06', hours: 20 }],
    },
  ]);
  assessmentId = (await call(toolkitProcedures.start, { firstYear: 2021, from: null }, { context }))
    .assessmentId;
  await call(toolkitProcedures.saveScore, { assessmentId, number: 2, score: 1, version: 1 }, { context });
  await call(
    toolkitProcedures.saveEvidence,
    { assessmentId, number: 2, evidence: '=cost £1,200', version: 2 },
    { context },
  );
  await call(
    toolkitProcedures.savePriority,
    { assessmentId, number: 1, text: 'More job coaches', version: 1 },
    { context },
  );
  await call(
    toolkitProcedures.saveOwnFigures,
    {
      assessmentId,
      figures: [
        { code: '3', academicYear: 2024, value: 5, reason: 'Four are missing' },
        { code: '4', academicYear: 2022, value: 7, reason: '' },
      ],
    },
    { context },
  );
  const linked = { planId, description: 'Recruit two coaches', lead: 'Sam Oduya', dueOn: '2026-12-18' };
  const added = await call(
    actionProcedures.add,
    { ...linked, topicId: 'data', link: { assessmentId, priorityNumber: 1 } },
    { context },
  );
  await call(
    actionProcedures.link,
    { actionId: added.actionId, to: { assessmentId, statementNumber: 2 } },
    { context },
  );
  await call(
    actionProcedures.addProgress,
    { actionId: added.actionId, notedOn: '2026-10-01', note: 'Advert out' },
    { context },
  );
  await call(
    actionProcedures.add,
    { planId, topicId: null, description: 'Not yet placed', lead: '', dueOn: null, link: null },
    { context },
  );
  await call(
    actionPlanProcedures.setOutcomePriority,
    { planId, outcomeId: 'data-2', isPriority: true },
    { context },
  );
});
afterEach(() => store.remove());

test('the toolkit is gathered with every figure as it is known, and never a 0 or a 1 for what is not', async () => {
  const data = await toolkitReportData(store.db, assessmentId, '2026-11-21');
  expect(data).toMatchObject({
    authorityName: 'Northmoor Council',
    heldBy: 'Jo Ridley',
    preparedOn: '2026-11-21',
  });
  expect(data.years.map((year) => year.label)).toEqual([
    '2021/22',
    '2022/23',
    '2023/24',
    '2024/25',
    '2025/26',
  ]);
  expect(data.section1.map((row) => row.code)).toEqual([
    'base',
    '1',
    '2',
    '2a',
    '2b',
    '2c',
    '2d',
    '2e',
    '3',
    '4',
    '5',
    '6',
    '7',
  ]);
  const row = (code: string) => data.section1.find((each) => each.code === code)?.values ?? [];
  expect(row('2')).toEqual([]);
  expect(row('base').map((figure) => figure.value)).toEqual([1, 1, 1, 1, 1]);
  expect(row('1').map((figure) => figure.value)).toEqual([null, null, null, null, null]);
  expect(row('3')[3]).toMatchObject({
    source: 'overridden',
    value: 5,
    calculated: 1,
    reason: 'Four are missing',
  });
  expect(row('4')[1]).toMatchObject({ source: 'entered', value: 7 });
  expect(row('6').map((figure) => figure.value)).toEqual([null, 1, 0, 0, 0]);
  expect(row('7').map((figure) => [figure.value, figure.noJobStarts])).toEqual([
    [null, false],
    [100, false],
    [null, true],
    [null, true],
    [null, true],
  ]);
  expect(data.statements.map((statement) => statement.score)).toEqual([
    null,
    1,
    ...Array.from({ length: 10 }, () => null),
  ]);
  expect(data.statements[1]).toMatchObject({
    evidence: '=cost £1,200',
    actions: [
      {
        description: 'Recruit two coaches',
        lead: 'Sam Oduya',
        dueOn: '2026-12-18',
        statusLabel: 'Not started',
      },
    ],
  });
  expect(data.statements[0]?.actions).toEqual([]);
  expect(data.priorities[0]).toMatchObject({
    text: 'More job coaches',
    actions: [{ description: 'Recruit two coaches' }],
  });
  const again = await toolkitReportData(store.db, assessmentId, '2026-11-21');
  expect(again.documentId).toBe(data.documentId);
  await call(toolkitProcedures.saveScore, { assessmentId, number: 1, score: 2, version: 1 }, { context });
  expect((await toolkitReportData(store.db, assessmentId, '2026-11-21')).documentId).not.toBe(
    data.documentId,
  );
});

test('the action plan is gathered whole, with where each action comes from', async () => {
  const data = await actionPlanReportData(store.db, planId, '2026-11-21');
  expect(data.topics).toHaveLength(12);
  expect(data.topics[0]?.outcomes.map((outcome) => outcome.isPriority)).toEqual([false, true, false, false]);
  expect(data.topics[0]?.actions).toMatchObject([
    {
      description: 'Recruit two coaches',
      linkedTo: 'Statement 2, Priority 1',
      progress: [{ date: '2026-10-01', note: 'Advert out' }],
    },
  ]);
  expect(data.actionsWithoutTopic.map((action) => action.description)).toEqual(['Not yet placed']);
});

test('each document is made, named for the person who gets it, and kept', async () => {
  const create = (request: object) => call(reportProcedures.create, request as never, { context });
  const made = [
    await create({ report: 'toolkit', assessmentId, format: 'pdf' }),
    await create({ report: 'toolkit', assessmentId, format: 'xlsx' }),
    await create({ report: 'action-plan', planId, format: 'pdf' }),
    await create({ report: 'action-plan', planId, format: 'xlsx' }),
  ];
  expect(made.map((each) => each.suggestedName)).toEqual([
    'Employment Pathways Toolkit – Northmoor Council – 2025-26.pdf',
    'Employment Pathways Toolkit – Northmoor Council – 2025-26.xlsx',
    'Internships Work Action Plan 2025-6 – Northmoor Council.pdf',
    'Internships Work Action Plan 2025-6 – Northmoor Council.xlsx',
  ]);
  for (const [index, each] of made.entries()) {
    const { bytes, mime } = files.exportOf(each.exportId);
    expect(each.size).toBe(bytes.byteLength);
    const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
    if (index % 2 === 0) {
      expect([start, mime]).toEqual(['%PDF-', 'application/pdf']);
      expect(each.pages).toBeGreaterThan(2);
    } else {
      expect(start.slice(0, 2)).toBe('PK');
      expect(each.pages).toBeNull();
    }
  }
  const cells = JSON.stringify(read(files.exportOf(made[1]!.exportId).bytes).Sheets);
  expect(cells).toContain('More job coaches');
  expect(cells).toContain('Not scored');
}, 60_000);

test('a document of something that is not there is refused', async () => {
  const unknownId = '01890000-0000-7000-8000-000000000000';
  await expect(
    call(reportProcedures.create, { report: 'toolkit', assessmentId: unknownId, format: 'pdf' }, { context }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'assessment' } });
  await expect(
    call(reportProcedures.create, { report: 'action-plan', planId: unknownId, format: 'xlsx' }, { context }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('suggested names have nothing in them that Windows refuses', () => {
  expect(suggestedName(['Toolkit', 'A/B: "Moor" <Vale>?*|\\ ', '2025/26'], 'pdf')).toBe(
    'Toolkit – A B Moor Vale – 2025-26.pdf',
  );
  expect(suggestedName(['Toolkit', '', '2025/26'], 'xlsx')).toBe('Toolkit – 2025-26.xlsx');
  expect(suggestedName(['Toolkit', 'St. Mary.'], 'pdf')).toBe('Toolkit – St. Mary.pdf');
  expect(suggestedName(['x'.repeat(500)], 'pdf')).toHaveLength(124);
  expect(suggestedName(['Line\nbreak\u0000'], 'pdf')).toBe('Line break.pdf');
});
