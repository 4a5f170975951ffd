/**
 * Twelve young people on Sunday 22 November 2026, one for each branch of the clocks. Every date below was counted on a
 * calendar by hand; none is taken from what the application answers.
 *
 * The academic year is 2026/27, so year groups go by the age on 31 August 2026, less 4.
 */
import { call } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { peopleProcedures } from '../../../electron/engine/people/people.procedures.ts';
import {
  reviewProcedures,
  reviewRecordProcedures,
} from '../../../electron/engine/reviews/reviews.procedures.ts';
import { assessmentPackPdf } from '../../../electron/engine/export/assessment-pack-pdf.ts';
import { loadFonts } from '../../../electron/engine/export/pdf/fonts.ts';
import { layOut } from '../../../electron/engine/export/pdf/lay-out.ts';
import { packContent } from '../../../electron/engine/reports/assessment-pack-data.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import type { ReviewFields } from '../../../shared/contract/review-records.ts';
import type { PhaseMoveAnswer } from '../../../shared/content/codes/phase-move.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { samplePackSettings } from '../export/sample-reports.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

interface YoungPerson {
  born: string;
  year: number;
  setting: [name: string, type: string];
  plan?: [from: string, to?: string];
  reviews?: Partial<ReviewFields>[];
  taught?: number;
  said?: [move: PhaseMoveAnswer, on: string | null];
  /** The last day for the next review; null where none is due. */
  nextReview: string | null;
  /** What is awaited after the last meeting, by when. */
  awaited?: [step: string, by: string];
  /** The move in 2026/27, and the day by which the plan must be final. */
  move?: [move: string, by: string];
}

const primary: YoungPerson['setting'] = ['Westway Primary School', 'mainstream-school'];
const academy: YoungPerson['setting'] = ['Eastfield Academy', 'mainstream-school'];
const college: YoungPerson['setting'] = ['Northmoor College', 'further-education-college'];

const twelve: Readonly<Record<string, YoungPerson>> = {
  // 3 years old on 31 August 2026, so year -1. The plan is of this year; the first review is due a year after it.
  Ada: {
    born: '2023-05-10',
    year: -1,
    setting: ['Little Owls Nursery', 'other'],
    plan: ['2026-06-15'],
    nextReview: '2027-06-15',
    move: ['early-years-to-school', '2027-02-15'],
  },
  // 6 years old, so year 2, at an infant school. Reviewed on a 29 February… in 2024, and never since: late.
  Bo: {
    born: '2020-03-01',
    year: 2,
    setting: ['Westway Infant School', 'mainstream-school'],
    plan: ['2023-03-06'],
    reviews: [{ heldOn: '2024-02-29', outcome: 'maintain', decisionOn: '2024-03-20' }],
    nextReview: '2025-02-28',
    move: ['infant-to-junior', '2027-02-15'],
  },
  // 8 years old, so year 4, at a first school. The plan has ceased: nothing is due, nobody is reminded.
  Cal: {
    born: '2018-01-20',
    year: 4,
    setting: ['St Anne’s First School', 'mainstream-school'],
    plan: ['2022-09-01', '2026-10-31'],
    reviews: [{ heldOn: '2025-09-15' }],
    nextReview: null,
  },
  // 8 years old as well, at the same school, with a plan made on 29 February 2024; reviewed within the year each time.
  Dee: {
    born: '2018-08-31',
    year: 4,
    setting: ['St Anne’s First School', 'mainstream-school'],
    plan: ['2024-02-29'],
    reviews: [{ heldOn: '2025-02-28' }, { heldOn: '2026-02-27', outcome: 'maintain' }],
    nextReview: '2027-02-27',
    move: ['primary-to-middle', '2027-02-15'],
  },
  // 10 years old, so year 6. Held on Monday 9 November: four weeks end on Monday 7 December.
  Eve: {
    born: '2016-04-04',
    year: 6,
    setting: primary,
    plan: ['2021-01-11'],
    reviews: [{ heldOn: '2025-11-12', outcome: 'maintain' }, { heldOn: '2026-11-09' }],
    nextReview: '2027-11-09',
    awaited: ['decision', '2026-12-07'],
    move: ['primary-to-secondary', '2027-02-15'],
  },
  // 12 years old, so year 8, at a middle school. Held on Thursday 1 October, undecided: late since 29 October.
  Finn: {
    born: '2014-02-14',
    year: 8,
    setting: ['Holme Middle School', 'mainstream-school'],
    plan: ['2019-05-20'],
    reviews: [{ heldOn: '2026-10-01' }],
    nextReview: '2027-10-01',
    awaited: ['decision', '2026-10-29'],
    move: ['middle-to-secondary', '2027-02-15'],
  },
  // 13 years old, so year 9. Reviewed two months late, and so the next is counted from that day.
  Gil: {
    born: '2013-07-07',
    year: 9,
    setting: academy,
    plan: ['2018-09-10'],
    reviews: [
      { heldOn: '2024-10-14', outcome: 'maintain' },
      { heldOn: '2025-12-15', outcome: 'maintain', decisionOn: '2026-01-12' },
    ],
    nextReview: '2026-12-15',
  },
  // 14 years old, so year 10. Held on Monday 14 September, to be amended, notice on Monday 28 September: eight weeks
  // from the notice end on Monday 23 November, before the twelve from the meeting (7 December).
  Hana: {
    born: '2012-01-30',
    year: 10,
    setting: academy,
    plan: ['2017-09-04'],
    reviews: [
      { heldOn: '2026-09-14', outcome: 'amend', decisionOn: '2026-09-28', amendmentNoticeOn: '2026-09-28' },
    ],
    nextReview: '2027-09-14',
    awaited: ['final-plan', '2026-11-23'],
  },
  // 15 years old, so year 11; a notice six weeks late gives no more than the twelve weeks: Tuesday 1 September + 84
  // days is Tuesday 24 November. Never counted from the notice (19 October + 56 days: 14 December).
  Ivo: {
    born: '2010-12-25',
    year: 11,
    setting: academy,
    plan: ['2015-03-02'],
    reviews: [
      { heldOn: '2026-09-01', outcome: 'amend', decisionOn: '2026-10-19', amendmentNoticeOn: '2026-10-19' },
    ],
    nextReview: '2027-09-01',
    awaited: ['final-plan', '2026-11-24'],
    move: ['secondary-to-post-16', '2027-03-31'],
  },
  // 17 years old, so year 13, but kept back: taught in year 12, so no move. Never reviewed: a year after the plan.
  Jo: {
    born: '2009-06-18',
    year: 12,
    taught: 12,
    setting: academy,
    plan: ['2025-11-22'],
    nextReview: '2026-11-22',
  },
  // 18 years old, so year 14, at college, moving to another on 4 January 2027: five months before is 4 August 2026.
  Kit: {
    born: '2008-05-05',
    year: 14,
    setting: college,
    plan: ['2014-10-06'],
    reviews: [{ heldOn: '2026-03-03', outcome: 'amend', finalPlanOn: '2026-05-26' }],
    said: ['between-post-16', '2027-01-04'],
    nextReview: '2027-03-03',
    move: ['between-post-16', '2026-08-04'],
  },
  // 17 years old by the last day that counts, so year 13; nobody has made a plan.
  Lou: { born: '2009-08-31', year: 13, setting: academy, nextReview: null },
};

const everybody = { officer: null, settingId: null, curriculumYears: null };
const all = { filter: everybody, offset: 0, limit: 100 };
let store: TestStore;
let context: EngineContext;
const ids = new Map<string, string>();

beforeAll(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  for (const [name, person] of Object.entries(twelve)) await write(name, person);
});
afterAll(async () => {
  vi.useRealTimers();
  await store.remove();
});

async function write(name: string, person: YoungPerson): Promise<void> {
  const { personId } = await call(
    peopleProcedures.add,
    { fields: { surname: name, forename: 'Kim', dateOfBirth: person.born } },
    { context },
  );
  ids.set(name, personId);
  await makeChange(store.db, { label: 'records' }, async (change) => {
    const [settingName, type] = person.setting;
    const known = await change.db
      .selectFrom('setting')
      .select('id')
      .where('name', '=', settingName)
      .executeTakeFirst();
    const settingId =
      known?.id ??
      (await change.insert('setting', {
        name: settingName,
        name_key: settingName.toLowerCase(),
        type,
        urn: '',
        ukprn: '',
      }));
    await change.update('person', personId, { setting_id: settingId }, { what: 'person' });
    if (person.plan)
      await change.insert('ehc_plan', {
        person_id: personId,
        started_on: person.plan[0],
        ceased_on: person.plan[1] ?? null,
        cease_reason: '',
      });
    if (person.taught !== undefined)
      await change.insert('person_year', {
        person_id: personId,
        academic_year: 2026,
        taught_year: person.taught,
        setting_id: null,
      });
  });
  for (const fields of person.reviews ?? [])
    await call(reviewRecordProcedures.add, { personId, fields }, { context });
  if (person.said)
    await call(
      reviewProcedures.sayMove,
      { personId, move: person.said[0], movesOn: person.said[1] },
      { context },
    );
}

const people = Object.entries(twelve);

describe.each(people)('%s', (name, expected) => {
  test('is in their year group, and their next review is due on its day', async () => {
    const personId = ids.get(name) ?? '';
    const person = await call(peopleProcedures.get, { personId }, { context });
    expect(person.curriculumYear).toBe(expected.year);
    expect(person.nextReviewDueOn).toBe(expected.nextReview);
    const due = await call(
      reviewProcedures.due,
      { ...all, period: { from: expected.nextReview, to: expected.nextReview } },
      { context },
    );
    expect(due.reviews.some((each) => each.personId === personId)).toBe(expected.nextReview !== null);
  });

  test('moves, or does not, with the day for the plan', async () => {
    const { people: moving } = await call(reviewProcedures.phaseTransfers, all, { context });
    const move = moving.find((each) => each.personId === ids.get(name));
    expect(move && [move.transfer, move.dueOn]).toEqual(expected.move);
    const own = await call(reviewProcedures.moveOf, { personId: ids.get(name) ?? '' }, { context });
    // Without a plan in force a move needs no plan; what the year tells is still said on their page.
    if (expected.nextReview !== null)
      expect(own.move && [own.move.move, own.move.dueOn]).toEqual(expected.move ?? null);
  });

  test('waits for what follows from the last meeting', async () => {
    const { reviews } = await call(reviewProcedures.afterMeeting, all, { context });
    const row = reviews.find((each) => each.personId === ids.get(name));
    expect(row && [row.step.step, row.step.dueOn]).toEqual(expected.awaited);
  });
});

test.each(people)(
  'the pack of %s prints the day by which the plan must be final for a move',
  async (name, expected) => {
    const options = { withSensitiveNotes: false };
    const content = await packContent(store.db, ids.get(name) ?? '', options);
    const { pages } = layOut(
      assessmentPackPdf(content, samplePackSettings()),
      await loadFonts('build/fonts'),
    );
    const printed = pages
      .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? item.pieces : [])))
      .map(({ text }) => text.replaceAll('\u00a0', ' '))
      .join('\n');
    const day = expected.move ? formatDate(expected.move[1]) : '';
    expect(printed.includes('Plan final for the move')).toBe(expected.move !== undefined);
    expect(printed).toContain(day);
    // Of the twelve only Kit's day has passed; Bo's review is late, which is said in another place.
    if (name === 'Kit') expect(printed).toMatch(/4 August 2026 \(this\s+day\s+has\s+passed\)/);
  },
);

test('all together: who is late, and in which order things have to be done', async () => {
  const late = await call(
    reviewProcedures.due,
    { ...all, period: { from: null, to: '2026-11-21' } },
    { context },
  );
  expect(late.reviews.map(({ surname }) => surname)).toEqual(['Bo']);
  const awaited = await call(reviewProcedures.afterMeeting, all, { context });
  expect(awaited.reviews.map(({ surname }) => surname)).toEqual(['Finn', 'Hana', 'Ivo', 'Eve']);
  expect(awaited.late).toBe(1);
  expect(awaited.reviews.map(({ unrecorded }) => unrecorded)).toEqual([
    // Two weeks from 1 October and from 9 November.
    { what: 'report', dueOn: '2026-10-15' },
    null,
    null,
    { what: 'report', dueOn: '2026-11-23' },
  ]);
  const counts = await call(reviewProcedures.counts, undefined, { context });
  // From today to 20 December: Jo today, Gil on 15 December.
  expect(counts).toEqual({
    late: 1,
    dueInFourWeeks: 2,
    afterMeeting: 4,
    afterMeetingLate: 1,
    phaseTransfers: 7,
  });
});

test('every year group is there, from the nursery over each year before a move to Years 9 to 14', () => {
  const years = new Set(people.map(([, { year }]) => year));
  expect([...years].toSorted((a, b) => a - b)).toEqual([-1, 2, 4, 6, 8, 9, 10, 11, 12, 13, 14]);
  expect(people).toHaveLength(12);
});

test('saying that somebody stays takes them off the list, and taking it back puts them on again', async () => {
  const personId = ids.get('Eve') ?? '';
  const moving = async () =>
    (await call(reviewProcedures.phaseTransfers, all, { context })).people.map(({ surname }) => surname);
  await call(reviewProcedures.sayMove, { personId, move: 'stays', movesOn: null }, { context });
  expect(await moving()).not.toContain('Eve');
  await call(reviewProcedures.sayMove, { personId, move: null, movesOn: null }, { context });
  expect(await moving()).toContain('Eve');
  await expect(
    call(
      reviewProcedures.sayMove,
      { personId: ids.get('Kit') ?? '', move: 'between-post-16', movesOn: '2029-01-01' },
      { context },
    ),
  ).rejects.toMatchObject({ code: 'REFUSED', data: { field: 'movesOn' } });
});
