import { expect, test } from 'vitest';
import { assessmentMark, assessmentName } from './assessment-name.ts';

const made = (assessmentId: string, createdAt: string, commencedOn: string | null = null) => ({
  assessmentId,
  createdAt: `${createdAt}T10:00:00.000Z`,
  commencedOn,
});

test('an assessment is called by the year it commenced, or was made in while that is not known', () => {
  const one = made('a', '2026-03-04');
  expect(assessmentName(one, [one])).toBe('2026 assessment');
  expect(assessmentMark({ ...one, commencedOn: '2025-11-20' }, [one])).toBe('2025');
});

test('two of one year are told apart by their days, one of another year is not touched', () => {
  const [first, second, third] = [
    made('a', '2026-03-04'),
    made('b', '2026-11-20', '2026-09-01'),
    made('c', '2027-01-05'),
  ];
  const all = [third, second, first];
  expect(all.map((each) => assessmentMark(each, all))).toEqual(['2027', '1 September 2026', '4 March 2026']);
});

test('two of one day are numbered as they were made', () => {
  const [first, second] = [made('a', '2026-03-04'), made('b', '2026-03-04')];
  expect([second, first].map((each) => assessmentMark(each, [second, first]))).toEqual([
    '4 March 2026 (2)',
    '4 March 2026',
  ]);
});
