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
  expect(whyAfterMeeting({ heldOn: '2026-10-29' }).map(({ on }) => on)).toEqual([
    '2026-11-12',
    '2026-11-26',
    '2027-01-21',
  ]);
});

test('a move names its own day', () => {
  expect(whyMoving({ transfer: 'secondary-to-post-16', dueOn: '2027-03-31' })[0]?.why).toContain('31 March');
  expect(whyMoving({ transfer: 'between-school-phases', dueOn: '2027-02-15' })[0]?.why).toContain(
    '15 February',
  );
});
