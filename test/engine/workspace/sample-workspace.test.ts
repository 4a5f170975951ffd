import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';

import { today } from '../../../electron/engine/today.ts';
import { academicYearOf } from '../../../shared/domain/academic-year.ts';
import { createTestEngine, type TestEngine } from '../../support/test-engine.ts';

let running: TestEngine;
afterEach(() => running.remove());

type Truth = Record<string, Record<string, number>>;
const truth = JSON.parse(
  readFileSync(new URL('../../fixtures/north/truth.json', import.meta.url), 'utf8'),
) as Truth;

test('the sample opens at the start, whole, and the next time as it was left', async () => {
  running = createTestEngine({ openSample: true });
  const { client } = running;
  // The first question waits until the sample is open.
  const details = await client.workspace.current();
  expect(details).toMatchObject({ isSample: true, authorityName: 'Northmoor Council' });
  expect(await client.workspace.recent()).toEqual([]);

  const [summary] = await client.toolkit.list();
  expect(summary).toMatchObject({ firstYear: 2021, state: 'open', scoredStatements: 11 });
  const assessmentId = summary?.assessmentId ?? '';
  const assessment = await client.toolkit.get({ assessmentId });
  expect(assessment.statements.map(({ score }) => score)).toEqual([3, 2, 2, 2, 3, 3, 2, 2, 1, null, 2, 2]);
  expect(assessment.priorities.filter(({ text }) => text !== '')).toHaveLength(3);

  const figures = await client.toolkit.section1({ assessmentId });
  for (const [index, label] of Object.keys(truth).entries()) {
    const shown = (code: string) =>
      figures.find((figure) => figure.code === code && figure.academicYear === 2021 + index)?.value;
    const expected = truth[label] ?? {};
    expect([label, shown('base'), shown('1'), shown('3'), shown('6'), shown('7')]).toEqual([
      label,
      expected['cohort'],
      expected['q1'],
      expected['q3'],
      expected['q6'],
      expected['q7'],
    ]);
  }

  const actions = await client.action.list();
  expect(actions).toHaveLength(15);
  expect(new Set(actions.map(({ topicId }) => topicId)).size).toBeGreaterThanOrEqual(8);
  expect(new Set(actions.map(({ status }) => status)).size).toBe(4);
  expect((await client.actionPlan.get()).priorityOutcomeIds).toHaveLength(3);

  // Home shows a believable handful of checks of jobs that are late, and each area has something in it.
  expect((await client.workLists.counts()).checksLate).toBe(6);
  expect(await client.dataProtection.holds()).toMatchObject([{ releasedOn: null }]);
  expect(await client.people.views()).toMatchObject([{ name: 'Year 11 with a plan' }]);

  // Of most employers the sector is known, and of all job coaches whom they work for.
  const employers = await client.employers.list();
  expect([employers.length, employers.filter(({ sector }) => sector !== '').length]).toEqual([12, 10]);
  const coaches = await client.jobCoaches.list();
  expect([coaches.length, coaches.filter(({ organisation }) => organisation !== '').length]).toEqual([5, 5]);

  // What some programmes of the last year cost is known, of others not.
  const { byYear } = await client.costs.report({ academicYear: academicYearOf(today()) });
  const known = byYear.find(({ cost }) => cost !== null);
  expect(known?.cost).toBeGreaterThan(10_000);
  expect(known?.withCost).toBeLessThan(known?.programmes ?? 0);

  // The application brought its trackers in: nobody's account is named in a file of which the key lies beside it.
  const log = await client.import.log();
  expect(log.map(({ by }) => by)).toEqual(['', '', '', '']);

  const [first] = actions;
  await client.action.save({
    actionId: first?.actionId ?? '',
    version: first?.version ?? 0,
    patch: { lead: 'Me' },
  });
  await client.workspace.close();
  expect(await client.workspace.openSample()).toEqual(details);
  expect((await client.action.list())[0]).toMatchObject({ actionId: first?.actionId, lead: 'Me' });
}, 120_000);
