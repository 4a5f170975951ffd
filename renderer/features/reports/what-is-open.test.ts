import { expect, test } from 'vitest';
import { currentActionPlan, currentToolkit } from '../../../shared/content/instruments.ts';
import type { Action, Plan } from '../../../shared/contract/action-plan.ts';
import type { CostGroup } from '../../../shared/contract/costs.ts';
import type { Assessment, Section1Figure } from '../../../shared/contract/toolkit.ts';
import { openInCosts, openInPlan, openInToolkit } from './what-is-open.ts';

const action: Action = {
  actionId: 'x',
  planId: 'p',
  topicId: currentActionPlan.topics[0]?.id ?? null,
  description: 'Ask the college',
  lead: 'T. Lowe',
  dueOn: '2026-09-03',
  status: 'in-progress',
  completedOn: null,
  links: [],
  progress: [],
  position: 1,
  version: 1,
};
const linkTo = (priorityNumber: number): Action['links'][number] => ({
  linkId: `l${priorityNumber}`,
  assessmentId: 'a',
  statementNumber: null,
  priorityNumber,
});
const complete = {
  assessmentId: 'a',
  authorityName: 'Northmoor Council',
  commencedOn: '2026-09-01',
  heldBy: 'Priya Raman',
  years: [2021, 2022, 2023, 2024, 2025].map((academicYear) => ({
    academicYear,
    figuresTakenOn: '2026-08-31',
  })),
  statements: currentToolkit.section2.statements.map(({ number }) => ({
    number,
    score: 2,
    evidence: 'Minutes',
  })),
  priorities: [1, 2, 3].map((number) => ({ number, text: `Priority ${number}` })),
} as unknown as Assessment;
const figure = {
  code: 'base',
  academicYear: 2025,
  value: 0,
  noJobStarts: false,
} as unknown as Section1Figure;
const linked: Action[] = [{ ...action, links: [linkTo(1), linkTo(2), linkTo(3)] }];

test('a toolkit that is answered has nothing open; 0 is an answer and so is “no job starts”', () => {
  const none = { ...figure, value: null, noJobStarts: true } as Section1Figure;
  expect(openInToolkit(complete, [figure, none], linked)).toEqual([]);
});

test('each open point of the toolkit is counted once, in the order of the form', () => {
  const open: Assessment = {
    ...complete,
    heldBy: '  ',
    years: complete.years.map((year, index) => (index < 2 ? { ...year, figuresTakenOn: null } : year)),
    statements: complete.statements.map((statement, index) =>
      index === 0
        ? { ...statement, score: null, evidence: '' }
        : index < 3
          ? { ...statement, evidence: ' ' }
          : statement,
    ),
    priorities: complete.priorities.map((priority) =>
      priority.number === 3 ? { ...priority, text: '' } : priority,
    ),
  };
  const unknown = { ...figure, value: null } as Section1Figure;
  expect(openInToolkit(open, [figure, unknown, unknown], [{ ...action, links: [linkTo(1)] }])).toEqual([
    '1 box at the head is blank',
    '2 figures of Section 1 are not known and print as blank',
    '2 years have no date for their figures',
    '1 statement is not scored and prints as “Not scored”',
    '2 scored statements have no evidence',
    '1 priority is blank',
    '1 priority has no action',
  ]);
});

test('an action linked to another assessment does not count for this one', () => {
  const elsewhere = linked.map((each) => ({
    ...each,
    links: each.links.map((link) => ({ ...link, assessmentId: 'b' })),
  }));
  expect(openInToolkit(complete, [], elsewhere)).toEqual(['3 priorities have no action']);
});

test('the plan: only its own actions count, and what is done needs neither lead nor date', () => {
  const plan = {
    planId: 'p',
    authorityName: 'Northmoor Council',
    responsiblePerson: 'Priya Raman',
    email: 'send@northmoor.example',
    telephone: '',
  } as unknown as Plan;
  const everyTopic = currentActionPlan.topics.map(({ id }, index): Action => ({
    ...action,
    actionId: `t${index}`,
    topicId: id,
  }));
  expect(openInPlan({ ...plan, telephone: '01632 960421' }, currentActionPlan, everyTopic)).toEqual([]);
  expect(
    openInPlan(plan, currentActionPlan, [
      ...everyTopic.slice(1),
      { ...action, actionId: 'other plan', planId: 'q' },
      { ...action, actionId: 'no topic', topicId: null, lead: '', dueOn: null, status: 'not-started' },
      {
        ...action,
        actionId: 'done',
        topicId: null,
        lead: '',
        dueOn: null,
        status: 'done' as Action['status'],
      },
    ]),
  ).toEqual([
    '1 box at the head is blank',
    '1 topic has no action',
    '2 actions are not under a topic and print at the end',
    '1 open action has no lead',
    '1 open action has no due date',
  ]);
});

test('costs say what is not known of them, and a year in which nothing ran', () => {
  const group = (programmes: number, withCost: number): CostGroup => ({
    key: '',
    label: '',
    programmes,
    cost: withCost === 0 ? null : 1000,
    withCost,
    accessToWork: null,
    withAccessToWork: 0,
  });
  const report = {
    academicYear: 2026,
    byYear: [],
    total: group(1204, 1),
    by: { kind: [], funding: [{ ...group(1203, 0), key: 'element 3' }, group(1, 1)], provider: [] },
    withoutStart: 1,
  };
  expect(openInCosts(report)).toEqual([
    '1,203 programmes have no cost recorded and add nothing',
    '1 programme has no funding recorded',
    '1 programme is in no year: the day it began is not recorded',
  ]);
  expect(
    openInCosts({ ...report, total: group(0, 0), by: { ...report.by, funding: [] }, withoutStart: 0 }),
  ).toEqual(['No programme ran in 2026/27, so it would be empty.']);
  expect(
    openInCosts({ ...report, total: group(2, 2), by: { ...report.by, funding: [] }, withoutStart: 0 }),
  ).toEqual([]);
});
