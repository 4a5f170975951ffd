import { expect, test } from 'vitest';

import type { Person } from '../../../shared/contract/people.ts';
import { answerWith, placementsOf, proposedReason } from './profile-words.ts';

const person = (heldOn: (string | null)[], nextReviewDueOn: string | null) =>
  ({ reviews: heldOn.map((day) => ({ heldOn: day })), nextReviewDueOn }) as unknown as Person;

test('a new version is begun for the review just held, else for the one that is near', () => {
  // 42 days before 22 November 2026 is 11 October, 42 days after it 3 January 2027.
  expect(proposedReason(person(['2025-10-01', '2026-10-11'], '2027-10-11'), '2026-11-22')).toBe(
    'Annual review of 11 October 2026',
  );
  expect(proposedReason(person(['2026-10-10'], '2027-01-03'), '2026-11-22')).toBe(
    'Annual review due by 3 January 2027',
  );
  expect(proposedReason(person([null, '2026-10-10'], '2027-01-04'), '2026-11-22')).toBe('');
  expect(proposedReason(person(['2026-11-23'], null), '2026-11-22')).toBe('');
});

test('what was said is added below the answer, with where it was, and never twice', () => {
  expect(answerWith('', 'The animals', 'Hill Farm, June 2026')).toBe('The animals (Hill Farm, June 2026)');
  expect(answerWith('Dogs\n', ' The animals ', '')).toBe('Dogs\nThe animals');
  expect(answerWith('Dogs\nThe animals (Hill Farm)', 'The animals', 'Hill Farm')).toBeNull();
  expect(answerWith('Dogs', ' ', 'Hill Farm')).toBeNull();
});

test('placements are named by what they were and where, the latest first; what is to come is left out', () => {
  const spell = { recordId: 'a', startedOn: '2026-06-01', endedOn: '2026-06-12', employer: 'Hill Farm' };
  const placements = placementsOf(
    {
      workExperience: [spell, { ...spell, recordId: 'b', startedOn: '2027-01-04', endedOn: null }],
      programmes: [
        {
          recordId: 'c',
          kind: 'supported-internship',
          hostEmployer: '',
          provider: '',
          startedOn: '2026-09-01',
          endedOn: null,
        },
      ],
    } as unknown as Person,
    '2026-11-22',
  );
  expect(placements.map(({ title, short }) => [title, short])).toEqual([
    ['Supported internship', 'Supported internship, September 2026'],
    ['Work experience at Hill Farm', 'Hill Farm, June 2026'],
  ]);
});
