import { expect, test } from 'vitest';
import { whyAfterMeeting, whyDue, whyMoving } from './why-words.ts';

test('a review is due for its reason, and the dates before and after it follow', () => {
  // Tuesday 12 January 2027; two weeks are 14 days, and so on.
  const dates = whyDue({ dueOn: '2027-01-12', countedFrom: { what: 'review', on: '2026-01-12' } });
  expect(dates.map(({ what, on }) => [what, on])).toEqual([
    ['Review held by', '2027-01-12'],
    ['Advice sent to everyone invited by', '2026-12-29'],
    ['Report sent by', '2027-01-26'],
    ['Decision to maintain, amend or cease by', '2027-02-09'],
    ['Final plan, if it is amended, by', '2027-04-06'],
  ]);
  expect(dates[0]?.why).toBe('Twelve months from the last review, held on 12 January 2026.');
  expect(dates.every(({ source }) => /20(14|22)/.test(source))).toBe(true);
});

test('a first review is counted from the day the plan was made', () => {
  const [due] = whyDue({ dueOn: '2027-03-01', countedFrom: { what: 'plan', on: '2026-03-01' } });
  expect(due?.why).toBe('Twelve months from the day the EHC plan was made, 1 March 2026.');
});

test('after a meeting the days run from the meeting', () => {
  expect(whyAfterMeeting({ heldOn: '2026-10-29', amendmentNoticeOn: null }).map(({ on }) => on)).toEqual([
    '2026-11-12',
    '2026-11-26',
    '2027-01-21',
  ]);
});

test('after an early notice of amendments the final plan is due eight weeks later', () => {
  const final = whyAfterMeeting({ heldOn: '2026-10-29', amendmentNoticeOn: '2026-11-05' }).at(-1);
  expect(final).toMatchObject({
    on: '2026-12-31',
    why: 'Within eight weeks of the amendment notice on 5 November 2026.',
  });
  // Four weeks after the meeting, so both ways end on one day; a late notice moves nothing.
  expect(whyAfterMeeting({ heldOn: '2026-10-29', amendmentNoticeOn: '2026-12-10' }).at(-1)?.on).toBe(
    '2027-01-21',
  );
});

test('a move names its own day and what tells of it', () => {
  const of = (transfer: Parameters<typeof whyMoving>[0]['transfer'], movesOn: string, dueOn: string) =>
    whyMoving({ transfer, because: 'Recorded by hand.', movesOn, dueOn })[0];
  expect(of('secondary-to-post-16', '2027-09-01', '2027-03-31')?.why).toBe(
    '31 March of the year of a move from secondary school to a post-16 place. Recorded by hand.',
  );
  expect(of('infant-to-junior', '2027-09-01', '2027-02-15')?.why).toContain('15 February');
  expect(of('between-post-16', '2027-01-04', '2026-08-04')).toMatchObject({
    why: expect.stringContaining(
      'Five months before the move from one post-16 place to another on 4 January 2027',
    ),
    source: 'SEND Regulations 2014, regulation 18(2)',
  });
});
