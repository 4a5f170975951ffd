import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { makeChange } from '../../../electron/engine/store/change.ts';
import { toolkitProcedures } from '../../../electron/engine/toolkit/toolkit.procedures.ts';
import type { EngineContext } from '../../../electron/engine/context.ts';
import type { FigureCode, Section1Figure } from '../../../shared/contract/toolkit.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { writePopulation } from './population.ts';

let store: TestStore;
let context: EngineContext;
beforeEach(async () => {
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  await makeChange(store.db, { label: 'workspace' }, (change) =>
    change.insert('workspace', {
      authority_name: 'Northmoor Council',
      authority_code: '999',
      responsible_person: 'Jo Ridley',
      email: '',
      telephone: '',
      is_sample: 0,
      created_at: '2026-09-01T09:00:00.000Z',
    }),
  );
});
afterEach(() => store.remove());

const start = (firstYear = 2021, from: Parameters<typeof startWith>[1] = null) => startWith(firstYear, from);
function startWith(
  firstYear: number,
  from: { assessmentId: string; carry: { evidence: boolean; scores: boolean; priorities: boolean } } | null,
) {
  return call(toolkitProcedures.start, { firstYear, from }, { context });
}
const get = (assessmentId: string) => call(toolkitProcedures.get, { assessmentId }, { context });
const section1 = (assessmentId: string) => call(toolkitProcedures.section1, { assessmentId }, { context });
const labels = async () =>
  (await store.db.selectFrom('change_set').select('label').orderBy('id').execute()).map((row) => row.label);

function figure(figures: Section1Figure[], code: FigureCode, year: number): Section1Figure {
  const found = figures.find((each) => each.code === code && each.academicYear === year);
  if (!found) throw new Error(`no figure ${code} ${year}`);
  return found;
}

describe('the current assessment', () => {
  test('is the open one, with the same figures as when it is asked for by name; there may be none', async () => {
    const current = () => call(toolkitProcedures.currentSection1, undefined, { context });
    expect(await current()).toBeNull();
    await writePopulation(store.db, [{ born: '2006-03-10', plans: [{ from: '2015-09-01', to: null }] }]);
    const first = await start(2021);
    const carry = { evidence: false, scores: false, priorities: false };
    const second = await start(2022, { assessmentId: first.assessmentId, carry });
    const answer = await current();
    expect(answer?.assessmentId).toBe(second.assessmentId);
    expect(answer?.figures).toEqual(await section1(second.assessmentId));
    expect(figure(answer?.figures ?? [], 'base', 2022).value).toBe(1);
  });
});

describe('a new assessment', () => {
  test('has five years, twelve statements not scored, three priorities, and the header of the data file', async () => {
    const assessment = await start(2021);
    expect(assessment.authorityName).toBe('Northmoor Council');
    expect(assessment.heldBy).toBe('Jo Ridley');
    expect(assessment.years.map((year) => year.academicYear)).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(assessment.scores).toEqual(Array.from({ length: 12 }, () => null));
    expect(assessment.scoredStatements).toBe(0);
    expect(assessment.priorities.map((priority) => priority.text)).toEqual(['', '', '']);
    expect(assessment.instrumentVersion).toBe('2022');
    const figures = await section1(assessment.assessmentId);
    expect(figures).toHaveLength(60);
    expect(new Set(figures.map((each) => `${each.source} ${each.value} ${each.noJobStarts}`))).toEqual(
      new Set(['none null false']),
    );
  });

  test('comes first in the list', async () => {
    const first = await start(2020);
    const second = await start(2021);
    const list = await call(toolkitProcedures.list, undefined, { context });
    expect(list.map((each) => each.assessmentId)).toEqual([second.assessmentId, first.assessmentId]);
  });
});

describe('saving', () => {
  test('keeps scores, evidence, priorities, header and dates, each under its name in the history', async () => {
    const { assessmentId } = await start();
    const saved = await call(
      toolkitProcedures.saveScore,
      { assessmentId, number: 4, score: 3, version: 1 },
      { context },
    );
    expect(saved.version).toBe(2);
    const evidence = 'Forum minutes, £1,200 – “agreed”';
    await call(
      toolkitProcedures.saveEvidence,
      { assessmentId, number: 4, evidence, version: 2 },
      { context },
    );
    await call(
      toolkitProcedures.savePriority,
      { assessmentId, number: 2, text: 'More coaches', version: 1 },
      { context },
    );
    await call(
      toolkitProcedures.saveHeader,
      { assessmentId, version: 1, patch: { commencedOn: '2026-09-03', heldBy: 'Sam Oduya' } },
      { context },
    );
    await call(
      toolkitProcedures.saveYearDate,
      { assessmentId, academicYear: 2024, figuresTakenOn: '2025-09-10', version: 1 },
      { context },
    );
    const assessment = await get(assessmentId);
    expect(assessment.statements[3]).toEqual({ number: 4, score: 3, evidence, version: 3 });
    expect(assessment).toMatchObject({
      scoredStatements: 1,
      totalScore: 3,
      heldBy: 'Sam Oduya',
      commencedOn: '2026-09-03',
    });
    expect(assessment.authorityName).toBe('Northmoor Council');
    expect(assessment.priorities[1]?.text).toBe('More coaches');
    expect(assessment.years[3]?.figuresTakenOn).toBe('2025-09-10');
    expect((await labels()).slice(-5)).toEqual([
      'score of statement 4',
      'evidence of statement 4',
      'priority 2',
      'details of the assessment',
      'date of the figures for 2024/25',
    ]);
  });

  test('a score can be taken away again', async () => {
    const { assessmentId } = await start();
    await call(toolkitProcedures.saveScore, { assessmentId, number: 1, score: 1, version: 1 }, { context });
    await call(
      toolkitProcedures.saveScore,
      { assessmentId, number: 1, score: null, version: 2 },
      { context },
    );
    expect(await get(assessmentId)).toMatchObject({ scoredStatements: 0, totalScore: 0 });
  });

  test('refuses a version that is out of date, and writes nothing', async () => {
    const { assessmentId } = await start();
    await call(toolkitProcedures.saveScore, { assessmentId, number: 1, score: 2, version: 1 }, { context });
    const before = await labels();
    await expect(
      call(toolkitProcedures.saveScore, { assessmentId, number: 1, score: 3, version: 1 }, { context }),
    ).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE', data: { what: 'statement 1' } });
    await expect(
      call(toolkitProcedures.saveHeader, { assessmentId, version: 7, patch: { notes: 'x' } }, { context }),
    ).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
    expect((await get(assessmentId)).statements[0]?.score).toBe(2);
    expect(await labels()).toEqual(before);
  });

  test('refuses scores outside 1 to 3, statements, priorities and years that are not there', async () => {
    const { assessmentId } = await start();
    for (const score of [0, 4, 2.5, '3']) {
      await expect(
        call(
          toolkitProcedures.saveScore,
          { assessmentId, number: 1, score: score as 1, version: 1 },
          { context },
        ),
      ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    }
    await expect(
      call(toolkitProcedures.saveScore, { assessmentId, number: 13, score: 1, version: 1 }, { context }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'statement' } });
    await expect(
      call(toolkitProcedures.savePriority, { assessmentId, number: 4, text: 'x', version: 1 }, { context }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      call(
        toolkitProcedures.saveYearDate,
        { assessmentId, academicYear: 2030, figuresTakenOn: null, version: 1 },
        { context },
      ),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      call(
        toolkitProcedures.saveYearDate,
        { assessmentId, academicYear: 2024, figuresTakenOn: '2025-02-29', version: 1 },
        { context },
      ),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(get('01890000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

const cohort = [
  {
    surname: 'Ashdown',
    forename: 'Ada',
    born: '2006-03-10',
    plans: [{ from: '2015-09-01', to: null }],
    programmes: [
      {
        kind: 'supported-internship' as const,
        from: '2024-10-06',
        to: '2025-06-16',
        provider: 'Northmoor College',
      },
    ],
    jobs: [
      { from: '2025-07-01', hours: 20, role: 'Kitchen porter', employer: 'Harbour Café' },
      { from: '2025-08-01', hours: 16, role: 'Waiter' },
    ],
  },
  {
    surname: 'barrow',
    forename: 'Ben',
    born: '2007-03-10',
    plans: [{ from: '2015-09-01', to: '2025-05-04' }],
    jobs: [{ from: '2025-07-01', hours: null }],
  },
  {
    surname: 'Carver',
    forename: 'Cara',
    born: '2007-03-10',
    plans: [{ from: '2015-09-01', to: null }],
    jobs: [{ from: '2024-12-01', hours: 8 }],
  },
];

describe('own figures', () => {
  test('are entered where there is nothing to count, whole, and taken away again', async () => {
    const { assessmentId } = await start();
    const save = (code: FigureCode, value: number | null, reason = '') =>
      call(
        toolkitProcedures.saveOwnFigures,
        { assessmentId, figures: [{ code, academicYear: 2024, value, reason }] },
        { context },
      );
    await save('3', 0);
    await save('1', 57.85);
    const figures = await section1(assessmentId);
    expect(figure(figures, '3', 2024)).toMatchObject({ source: 'entered', value: 0, calculated: null });
    expect(figure(figures, '1', 2024)).toMatchObject({
      source: 'entered',
      value: 57.9,
      own: { value: 57.85 },
    });
    expect(figure(figures, '4', 2024)).toMatchObject({ source: 'none', value: null });
    await save('3', null);
    expect(figure(await section1(assessmentId), '3', 2024)).toMatchObject({
      source: 'none',
      value: null,
      own: null,
    });
    expect((await labels()).slice(-3)).toEqual([
      'own figure: supported internships 2024/25',
      'own figure: reviews that focused on employment 2024/25',
      'own figure taken away: supported internships 2024/25',
    ]);
  });

  test('over a counted figure need a reason, and keep the counted one beside them', async () => {
    await writePopulation(store.db, cohort);
    const { assessmentId } = await start();
    const save = (reason: string) =>
      call(
        toolkitProcedures.saveOwnFigures,
        { assessmentId, figures: [{ code: '3', academicYear: 2024, value: 5, reason }] },
        { context },
      );
    await expect(save('  ')).rejects.toMatchObject({ code: 'REFUSED', data: { field: 'reason' } });
    expect(figure(await section1(assessmentId), '3', 2024)).toMatchObject({ source: 'calculated', value: 1 });
    await save('Four interns are missing from the tracker');
    expect(figure(await section1(assessmentId), '3', 2024)).toMatchObject({
      source: 'overridden',
      value: 5,
      calculated: { value: 1 },
      own: { value: 5, reason: 'Four interns are missing from the tracker' },
    });
  });

  test('are all or none, and refuse what is no such figure', async () => {
    const { assessmentId } = await start();
    const save = (
      figures: { code: FigureCode; academicYear: number; value: number | null; reason: string }[],
    ) => call(toolkitProcedures.saveOwnFigures, { assessmentId, figures }, { context });
    const good = { code: 'base' as const, academicYear: 2024, value: 900, reason: '' };
    for (const [bad, field] of [
      [{ ...good, code: '4' as const, value: 1.5 }, 'value'],
      [{ ...good, code: '4' as const, value: -1 }, 'value'],
      [{ ...good, code: '7' as const, value: 100.1 }, 'value'],
      [{ ...good, academicYear: 2019 }, 'academicYear'],
      [good, 'figures'],
    ] as const) {
      await expect(save([good, bad])).rejects.toMatchObject({ code: 'REFUSED', data: { field } });
    }
    expect(await store.db.selectFrom('own_figure').selectAll().execute()).toEqual([]);
    await save([good, { ...good, academicYear: 2025, value: 950 }]);
    expect((await labels()).at(-1)).toBe('2 own figures');
  });
});

describe('who is counted', () => {
  const people = (
    assessmentId: string,
    code: FigureCode,
    part: 'numerator' | 'denominator' = 'numerator',
    page = {},
  ) =>
    call(
      toolkitProcedures.figurePeople,
      { assessmentId, code, academicYear: 2024, part, offset: 0, limit: 100, ...page },
      { context },
    );

  test('names the people in order of surname with their records in words', async () => {
    await writePopulation(store.db, cohort);
    const { assessmentId } = await start();
    const interns = await people(assessmentId, '3');
    expect(interns).toMatchObject({ numerator: 1, denominator: null, total: 1 });
    expect(interns.people).toMatchObject([
      {
        name: 'Ada Ashdown',
        ageInYear: 19,
        records: [
          {
            kind: 'programme',
            text: 'Supported internship at Northmoor College, 6 October 2024 – 16 June 2025',
          },
        ],
      },
    ]);
    const base = await people(assessmentId, 'base');
    expect(base.people.map((person) => [person.name, person.records.map((record) => record.text)])).toEqual([
      ['Ada Ashdown', ['EHC plan, from 1 September 2015']],
      ['Ben barrow', ['EHC plan, 1 September 2015 – 4 May 2025']],
      ['Cara Carver', ['EHC plan, from 1 September 2015']],
    ]);
    const second = await people(assessmentId, 'base', 'numerator', { offset: 1, limit: 1 });
    expect([second.total, second.people.map((person) => person.name)]).toEqual([3, ['Ben barrow']]);
  });

  test('question 7 counts job starts, and says which are left out', async () => {
    await writePopulation(store.db, cohort);
    const { assessmentId } = await start();
    const numerator = await people(assessmentId, '7');
    expect(numerator).toMatchObject({ numerator: 2, denominator: 3, total: 1 });
    expect(numerator.people[0]?.records.map((record) => record.text)).toEqual([
      'Kitchen porter at Harbour Café, from 1 July 2025, 20 hours a week',
      'Waiter, from 1 August 2025, 16 hours a week',
    ]);
    const denominator = await people(assessmentId, '7', 'denominator');
    expect(denominator.total).toBe(2);
    expect(denominator.rule).toContain('1 job start is left out because the weekly hours are not recorded.');
    expect(figure(await section1(assessmentId), '7', 2024).value).toBe(66.7);
    const first = await people(assessmentId, '6');
    expect(first.people.map((person) => person.records.map((record) => record.text))).toEqual([
      ['Kitchen porter at Harbour Café, from 1 July 2025, 20 hours a week'],
      ['Paid job, from 1 July 2025, weekly hours not recorded'],
      ['Paid job, from 1 December 2024, 8 hours a week'],
    ]);
  });
});

describe('the next assessment', () => {
  async function withAction(assessmentId: string, status: 'not-started' | 'done', link: object) {
    await makeChange(store.db, { label: 'action' }, async (change) => {
      const plan_id = await change.insert('action_plan', {
        instrument_id: 'internships-work-action-plan',
        instrument_version: '2025/6',
        authority_name: '',
        responsible_person: '',
        email: '',
        telephone: '',
        created_at: change.at,
      });
      const action_id = await change.insert('action', {
        plan_id,
        topic_id: null,
        description: `an action that is ${status}`,
        lead: '',
        due_on: null,
        status,
        completed_on: null,
        position: 1,
        created_at: change.at,
      });
      await change.insert('action_link', {
        action_id,
        assessment_id: assessmentId,
        statement_number: null,
        priority_number: null,
        ...link,
      });
    });
  }

  test('closes the last with its figures frozen, and carries what was chosen', async () => {
    await writePopulation(store.db, cohort);
    const first = await start(2021);
    const { assessmentId } = first;
    await call(toolkitProcedures.saveScore, { assessmentId, number: 4, score: 2, version: 1 }, { context });
    await call(
      toolkitProcedures.saveEvidence,
      { assessmentId, number: 4, evidence: 'Minutes', version: 2 },
      { context },
    );
    await call(
      toolkitProcedures.savePriority,
      { assessmentId, number: 1, text: 'Coaches', version: 1 },
      { context },
    );
    await call(
      toolkitProcedures.saveOwnFigures,
      {
        assessmentId,
        figures: [
          { code: 'base', academicYear: 2021, value: 10, reason: 'SEN2' },
          { code: '4', academicYear: 2023, value: 7, reason: '' },
        ],
      },
      { context },
    );
    await withAction(assessmentId, 'not-started', { statement_number: 4 });
    await withAction(assessmentId, 'done', { statement_number: 4 });
    await withAction(assessmentId, 'not-started', { priority_number: 1 });
    const before = await section1(assessmentId);

    const next = await start(2022, {
      assessmentId,
      carry: { evidence: true, scores: false, priorities: false },
    });
    expect(next).toMatchObject({
      state: 'open',
      previousId: assessmentId,
      heldBy: 'Jo Ridley',
      firstYear: 2022,
    });
    expect(next.statements[3]).toEqual({ number: 4, score: null, evidence: 'Minutes', version: 1 });
    expect(next.priorities[0]?.text).toBe('');
    const links = await store.db
      .selectFrom('action_link')
      .selectAll()
      .where('assessment_id', '=', next.assessmentId)
      .execute();
    expect(links.map((link) => [link.statement_number, link.priority_number])).toEqual([[4, null]]);
    expect(figure(await section1(next.assessmentId), '4', 2023)).toMatchObject({ own: { value: 7 } });

    expect((await get(assessmentId)).state).toBe('closed');
    expect(await section1(assessmentId)).toEqual(before);

    // What is recorded later changes the open assessment and leaves the closed one alone.
    await writePopulation(store.db, [{ born: '2006-01-01', plans: [{ from: '2020-01-01', to: null }] }]);
    expect(await section1(assessmentId)).toEqual(before);
    expect(figure(await section1(next.assessmentId), 'base', 2024).value).toBe(4);
    const closed = await call(
      toolkitProcedures.figurePeople,
      { assessmentId, code: 'base', academicYear: 2024, part: 'numerator', offset: 0, limit: 10 },
      { context },
    );
    expect(closed).toMatchObject({ numerator: 4, total: 4 });
    expect(closed.rule).toContain('keeps the figure it was closed with (3)');
  });

  test('a closed assessment refuses every write', async () => {
    const { assessmentId } = await start(2021);
    await start(2022, { assessmentId, carry: { evidence: true, scores: true, priorities: true } });
    const count = (await labels()).length;
    const writes = [
      call(toolkitProcedures.saveHeader, { assessmentId, version: 2, patch: { notes: 'x' } }, { context }),
      call(
        toolkitProcedures.saveYearDate,
        { assessmentId, academicYear: 2021, figuresTakenOn: null, version: 1 },
        { context },
      ),
      call(toolkitProcedures.saveScore, { assessmentId, number: 1, score: 1, version: 1 }, { context }),
      call(
        toolkitProcedures.saveEvidence,
        { assessmentId, number: 1, evidence: 'x', version: 1 },
        { context },
      ),
      call(toolkitProcedures.savePriority, { assessmentId, number: 1, text: 'x', version: 1 }, { context }),
      call(
        toolkitProcedures.saveOwnFigures,
        { assessmentId, figures: [{ code: '3', academicYear: 2021, value: 1, reason: '' }] },
        { context },
      ),
    ];
    for (const result of await Promise.allSettled(writes)) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'CLOSED_ASSESSMENT' } });
    }
    expect(await labels()).toHaveLength(count);
  });

  test('starting from one that is not there changes nothing', async () => {
    await expect(
      start(2022, {
        assessmentId: '01890000-0000-7000-8000-000000000000',
        carry: { evidence: true, scores: true, priorities: true },
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await store.db.selectFrom('assessment').selectAll().execute()).toEqual([]);
  });
});
