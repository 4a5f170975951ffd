/** What is recorded of reviews, work and stages besides the main dates comes in, goes back, and is checked by the same rules. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { undoChangeSet } from '../../../electron/engine/history/undo.service.ts';
import { finish } from '../../../electron/engine/import/check/working.ts';
import {
  begin,
  check,
  checkedRows,
  commit,
  matchingOf,
  saveMatching,
} from '../../../electron/engine/import/import.service.ts';
import type { SourceCell } from '../../../electron/engine/import/read/source-workbook.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, dump, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestWorkspace();
});
afterEach(() => store.remove());

const who = ['UPN', 'Name', 'DOB'];
const rhys: SourceCell[] = ['U924310000559', 'ADEYEMI, Rhys', day('2006-03-24')];
const tracker = (title: string, headings: string[], ...rows: SourceCell[][]) =>
  fileOf(`${title}.xlsx`, [sheet(title, [[...who, ...headings], ...rows.map((row) => [...rhys, ...row])])]);
const one = (sql: string) => {
  const rows = rowsOf(store, sql);
  expect(rows, sql).toHaveLength(1);
  return rows[0];
};
const additional = () => rowsOf(store, 'SELECT heading, value FROM additional_information ORDER BY heading');

const reviewHeadings = [
  'AR held',
  'AR booked for',
  'AR time',
  'Meeting length',
  'AR venue',
  'Papers circulated',
  'School recommendation',
  'AR report sent',
  'Amendment notice',
  'Final plan',
  'YP views',
  'Parent views',
  'School views',
  'Health advice requested',
  'Health advice received',
  'EP report received',
  'Employment outcome agreed',
  'PfA independent living',
];
const review: SourceCell[] = [
  day('2026-03-10'),
  day('2026-03-10'),
  { kind: 'time', time: '14:30:00' },
  '1.5 hours',
  'Northmoor College, room 4',
  day('2026-02-24'),
  'Amend',
  day('2026-03-20'),
  day('2026-04-02'),
  day('2026-05-20'),
  'I want to work with animals',
  'Proud of him',
  'Ready for an internship',
  day('2026-01-12'),
  day('2026-02-02'),
  day('2026-02-09'),
  'A supported internship by 2027',
  'Travels to college alone',
];

describe('annual reviews', () => {
  it('come in with the meeting, the advice, the outcomes and the views, twice the same, and go back whole', async () => {
    const before = dump(store, ['import_record', 'import_template']);
    const file = tracker('Annual reviews', reviewHeadings, review);
    const { entry, check: result } = await bringIn(store, file);
    expect(result).toMatchObject({ rows: { new: 1, problem: 0 }, warnings: 0 });
    expect(one('SELECT * FROM annual_review')).toMatchObject({
      held_on: '2026-03-10',
      meeting_on: '2026-03-10',
      meeting_at: '14:30',
      meeting_minutes: 90,
      meeting_place: 'Northmoor College, room 4',
      advice_circulated_on: '2026-02-24',
      recommendation: 'amend',
      report_sent_on: '2026-03-20',
      amendment_notice_on: '2026-04-02',
      final_plan_on: '2026-05-20',
      young_person_views: 'I want to work with animals',
      family_views: 'Proud of him',
      setting_views: 'Ready for an internship',
    });
    expect(
      rowsOf(
        store,
        'SELECT source, requested_on, received_on, position FROM review_advice ORDER BY position',
      ),
    ).toEqual([
      { source: 'Health', requested_on: '2026-01-12', received_on: '2026-02-02', position: 1 },
      { source: 'Educational psychologist', requested_on: null, received_on: '2026-02-09', position: 2 },
    ]);
    expect(rowsOf(store, 'SELECT area, outcome FROM review_outcome ORDER BY position')).toEqual([
      { area: 'employment', outcome: 'A supported internship by 2027' },
      { area: 'independent-living', outcome: 'Travels to college alone' },
    ]);
    const again = await bringIn(store, tracker('Annual reviews', reviewHeadings, review));
    expect(again.check).toMatchObject({ rows: { new: 0, changed: 0, unchanged: 1 }, warnings: 0 });
    await undoChangeSet(store, again.entry.changeSetId);
    expect(await undoChangeSet(store, entry.changeSetId)).toMatchObject({ keptCount: 0 });
    expect(dump(store, ['import_record', 'import_template'])).toEqual(before);
  });

  it('the meeting that was arranged is the one that was held; the time may stand beside its day', async () => {
    await bringIn(
      store,
      tracker('Annual reviews', ['AR booked for'], [{ kind: 'date', iso: '2026-03-10T09:15:00' }]),
    );
    await bringIn(store, tracker('Annual reviews held', ['AR held'], [day('2026-03-10')]));
    expect(one('SELECT meeting_on, meeting_at, held_on FROM annual_review')).toEqual({
      meeting_on: '2026-03-10',
      meeting_at: '09:15',
      held_on: '2026-03-10',
    });
  });

  it('a later file wins over an earlier one for advice as for any field, unless blanks only are filled', async () => {
    const headings = ['AR held', 'Health advice received'];
    await bringIn(store, tracker('Annual reviews', headings, [day('2026-03-10'), day('2026-02-02')]));
    const later = tracker('Annual reviews', headings, [day('2026-03-10'), day('2026-02-05')]);
    const { importId } = await finish(begin(store, later, today));
    const [layout] = matchingOf(store, importId);
    const column = layout?.columns.find((it) => it.field === 'review.adviceHealthReceivedOn');
    saveMatching(store, importId, {
      layoutId: layout?.layoutId ?? '',
      columns: [{ column: column?.column ?? 0, wins: 'only-blanks' }],
    });
    await finish(commit(store, importId));
    expect(one('SELECT received_on FROM review_advice')).toEqual({ received_on: '2026-02-02' });
    await bringIn(
      store,
      tracker('Annual reviews once more', headings, [day('2026-03-10'), day('2026-02-05')]),
    );
    expect(one('SELECT received_on FROM review_advice')).toEqual({ received_on: '2026-02-05' });
  });
});

describe('work', () => {
  it('a programme comes in with its plan, its costs and what came of it', async () => {
    const headings = [
      'Programme',
      'SI start',
      'Planned end date',
      'Funded by',
      'Annual cost',
      'AtW start date',
      'AtW amount',
      'Destination',
      'SI notes',
      'Job coach',
      'Job coach organisation',
      'Systematic instruction training date',
      'Host employer',
      'Employer email',
    ];
    await bringIn(
      store,
      tracker('Supported internships', headings, [
        'SI',
        day('2025-09-08'),
        day('2026-07-10'),
        'High needs block',
        '£14,500',
        day('2025-10-01'),
        6200.5,
        'Paid job at the hospital',
        'Two rotations',
        'Jo Marsh',
        'Moor Works',
        day('2024-05-14'),
        'Northmoor Hospital',
        'hr@hospital.example',
      ]),
    );
    expect(one('SELECT * FROM programme')).toMatchObject({
      kind: 'supported-internship',
      planned_end_on: '2026-07-10',
      funding: 'High needs block',
      yearly_cost: 14500,
      access_to_work_from: '2025-10-01',
      access_to_work_yearly: 6200.5,
      destination: 'Paid job at the hospital',
      notes: 'Two rotations',
    });
    expect(one('SELECT name, organisation, systematic_instruction_on FROM job_coach')).toEqual({
      name: 'Jo Marsh',
      organisation: 'Moor Works',
      systematic_instruction_on: '2024-05-14',
    });
    expect(one('SELECT name, email FROM employer')).toEqual({
      name: 'Northmoor Hospital',
      email: 'hr@hospital.example',
    });
    expect(additional()).toEqual([]);
  });

  it('a paid job comes in with its contract, its support and its checks', async () => {
    const headings = [
      'Employer',
      'Job start',
      'Contract type',
      'In work support',
      'Job coach',
      'AtW',
      'Pay',
      'Pay date',
      'Sustained at 13 weeks',
      '26 week check date',
      'Still in work at 26 weeks',
      'Hours at 26 weeks',
      'In work at 12 months',
    ];
    const row: SourceCell[] = [
      'Moor Bakery',
      day('2026-02-02'),
      'Permanent',
      'Weekly visit',
      'Jo Marsh',
      'Y',
      12.21,
      day('2026-04-01'),
      'Y',
      day('2026-08-05'),
      'N',
      12,
      'Y',
    ];
    const { check: result } = await bringIn(store, tracker('Paid jobs', headings, row));
    expect(one('SELECT * FROM paid_job')).toMatchObject({
      contract: 'Permanent',
      in_work_support: 'Weekly visit',
      access_to_work: 1,
      pay_on: '2026-04-01',
    });
    expect(one('SELECT c.name FROM paid_job j JOIN job_coach c ON c.id = j.job_coach_id')).toEqual({
      name: 'Jo Marsh',
    });
    // 13 weeks after 2 February 2026 is 4 May; 52 weeks after is 1 February 2027, which has not come.
    expect(
      rowsOf(
        store,
        'SELECT weeks, checked_on, still_in_work, weekly_hours, note FROM job_check ORDER BY weeks',
      ),
    ).toEqual([
      {
        weeks: 13,
        checked_on: '2026-05-04',
        still_in_work: 1,
        weekly_hours: null,
        note: 'The tracker does not say on which day this was checked.',
      },
      { weeks: 26, checked_on: '2026-08-05', still_in_work: 0, weekly_hours: 12, note: '' },
    ]);
    expect(result.warnings).toBe(1);
    expect(additional()).toEqual([{ heading: 'Still in the job after 52 weeks', value: 'Y' }]);
    const again = await bringIn(store, tracker('Paid jobs', headings, row));
    expect(again.check.rows).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
  });

  it('work experience has a role, hours and a job coach; voluntary work is a record of its own', async () => {
    await bringIn(
      store,
      tracker(
        'Work experience',
        ['Employer', 'Start date', 'Role', 'Hours per week', 'Job coach'],
        ['Moor Cafe', day('2025-06-02'), 'Kitchen help', 12, 'Jo Marsh'],
      ),
    );
    expect(one('SELECT role, weekly_hours, job_coach_id IS NOT NULL AS coach FROM work_experience')).toEqual({
      role: 'Kitchen help',
      weekly_hours: 12,
      coach: 1,
    });
    await bringIn(
      store,
      tracker(
        'Volunteering',
        ['Organisation', 'Role', 'Start date', 'End date', 'Hours per week'],
        ['Hinton Animal Rescue', 'Dog walking', day('2025-03-03'), day('2025-07-25'), 4],
      ),
    );
    expect(
      one(
        'SELECT e.name, role, started_on, ended_on, weekly_hours FROM voluntary_work v JOIN employer e ON e.id = v.employer_id',
      ),
    ).toEqual({
      name: 'Hinton Animal Rescue',
      role: 'Dog walking',
      started_on: '2025-03-03',
      ended_on: '2025-07-25',
      weekly_hours: 4,
    });
    expect(rowsOf(store, 'SELECT 1 FROM paid_job')).toEqual([]);
  });
});

describe('stages of the pathway', () => {
  const headings = ['Pathway stage', 'Stage start date', 'Next step', 'Next step due'];
  it('come in by number or name, are known again, and do not overlap', async () => {
    await bringIn(
      store,
      tracker('Pathway tracker', headings, [
        'Stage 2',
        day('2026-01-12'),
        'Visit the bakery',
        day('2026-12-01'),
      ]),
    );
    const known = { stage: 2, started_on: '2026-01-12', ended_on: null, next_step: 'Visit the bakery' };
    expect(one('SELECT * FROM pathway_stage')).toMatchObject({ ...known, next_step_on: '2026-12-01' });
    // Without its day it is the one they are at; with another day it would be there twice at a time.
    await bringIn(store, tracker('Stages', ['Pathway stage', 'Next step'], ['Pre-Employment', 'Write a CV']));
    expect(one('SELECT next_step FROM pathway_stage')).toEqual({ next_step: 'Write a CV' });
    const { check: result } = await bringIn(
      store,
      tracker('Pathway tracker', headings.slice(0, 2), ['2', day('2026-03-02')]),
    );
    expect(result.warnings).toBe(1);
    expect(one('SELECT started_on FROM pathway_stage')).toEqual({ started_on: '2026-01-12' });
    await bringIn(store, tracker('Pathway in June', headings.slice(0, 2), ['Engagement', null]));
    expect(additional()).toEqual([
      { heading: 'Stage of the pathway', value: '2' },
      { heading: 'Stage of the pathway', value: 'Engagement' },
      { heading: 'Stage of the pathway started', value: '2 Mar 2026' },
    ]);
  });
});

describe('a column for each stage', () => {
  it('brings a time at each, and says what cannot be', async () => {
    const { check: result } = await bringIn(
      store,
      tracker(
        'Pathway tracker',
        [
          'Stage 1 start',
          'Stage 1 end',
          'Pre-Employment start',
          'Stage 3 completed',
          'Stage 4 start',
          'Next step',
        ],
        [
          day('2025-09-08'),
          day('2025-12-12'),
          day('2025-12-12'),
          day('2026-03-06'),
          day('2026-04-13'),
          'Start at the bakery',
        ],
      ),
    );
    expect(rowsOf(store, 'SELECT stage, started_on, ended_on FROM pathway_stage ORDER BY stage')).toEqual([
      { stage: 1, started_on: '2025-09-08', ended_on: '2025-12-12' },
      { stage: 2, started_on: '2025-12-12', ended_on: null },
      { stage: 4, started_on: '2026-04-13', ended_on: null },
    ]);
    // Of stage 3 nobody says when it began; the next step could be that of stage 2 or of stage 4.
    expect(additional()).toEqual([
      { heading: 'Next step at the stage', value: 'Start at the bakery' },
      { heading: 'Stage of the pathway', value: '3' },
      { heading: 'Stage of the pathway ended', value: '6 Mar 2026' },
    ]);
    expect(result.warnings).toBe(2);
  });
});

describe('rules', () => {
  const held = ['AR held'];
  const reviewDay = day('2026-03-10');
  it.each<[string, string[], SourceCell[], string, string]>([
    [
      'report before the review',
      [...held, 'AR report sent'],
      [reviewDay, day('2026-03-02')],
      'AR report sent',
      'The report is earlier than the review. Check both dates.',
    ],
    [
      'notice before the review',
      [...held, 'Amendment notice'],
      [reviewDay, day('2026-03-02')],
      'Amendment notice',
      'The amendment notice is earlier than the review. Check both dates.',
    ],
    [
      'final plan before the notice',
      [...held, 'Amendment notice', 'Final plan'],
      [reviewDay, day('2026-05-20'), day('2026-05-02')],
      'Final plan',
      'The final plan is earlier than the amendment notice. Check both dates.',
    ],
    [
      'advice received before it was asked for',
      [...held, 'Health advice requested', 'Health advice received'],
      [reviewDay, day('2026-02-20'), day('2026-02-02')],
      'Health advice received',
      'The advice was received before it was asked for. Check both dates.',
    ],
    [
      'advice received in the future',
      [...held, 'EP advice received'],
      [reviewDay, day('2027-02-20')],
      'EP advice received',
      'This date is in the future, although it tells of something that has happened. Check the date.',
    ],
    [
      'a meeting of two minutes',
      [...held, 'Meeting length'],
      [reviewDay, 2],
      'Meeting length',
      'Enter how long the meeting takes in minutes, from 5 to 600. It is left blank and kept as additional information.',
    ],
    [
      'a meeting at half past two, morning or afternoon',
      [...held, 'AR time'],
      [reviewDay, '2:30'],
      'AR time',
      'Say whether it is morning or afternoon, for example 2:30 pm. It is left blank and kept as additional information.',
    ],
    [
      'a planned end before the start',
      ['Programme', 'SI start', 'Planned end date'],
      ['SI', day('2025-09-08'), day('2025-07-08')],
      'Planned end date',
      'The planned end is before the start. Check both dates.',
    ],
    [
      'a cost that cannot be meant',
      ['Programme', 'SI start', 'Annual cost'],
      ['SI', day('2025-09-08'), 2_000_000],
      'Annual cost',
      'Enter the cost of one year in pounds. It is left blank and kept as additional information.',
    ],
    [
      'hours that cannot be meant',
      ['Employer', 'Job start', 'Job hours'],
      ['Moor Bakery', day('2026-02-02'), 160],
      'Job hours',
      'Enter the hours of one week, such as 16 or 22.5. It is left blank and kept as additional information.',
    ],
    [
      'a check before the job',
      ['Employer', 'Job start', '13 week check date'],
      ['Moor Bakery', day('2026-02-02'), day('2026-01-02')],
      '13 week check date',
      'This day is before the job started. Check both dates. It is kept as additional information.',
    ],
    [
      'a job coach who left before beginning',
      ['Programme', 'SI start', 'Job coach', 'Job coach start date', 'Job coach left'],
      ['SI', day('2025-09-08'), 'Jo Marsh', day('2025-01-06'), day('2024-01-06')],
      'Job coach left',
      'The job coach left before beginning. Check both dates.',
    ],
  ])('%s', async (_name, headings, cells, heading, message) => {
    const { importId } = await finish(begin(store, tracker('List', headings, cells), today));
    await finish(check(store, importId));
    const { rows } = await checkedRows(store, importId, { state: null, offset: 0, limit: 5 });
    expect(rows[0]?.problems.map((problem) => [problem.heading, problem.message])).toEqual([
      [heading, message],
    ]);
  });
});
