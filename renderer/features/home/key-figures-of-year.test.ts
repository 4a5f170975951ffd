import { expect, test } from 'vitest';
import type { Section1Figure } from '../../../shared/contract/toolkit.ts';
import { keyFiguresOfYear } from './key-figures-of-year.ts';

function figure(
  code: Section1Figure['code'],
  academicYear: number,
  change: Partial<Section1Figure>,
): Section1Figure {
  return {
    code,
    academicYear,
    source: 'none',
    value: null,
    noJobStarts: false,
    calculated: null,
    own: null,
    ...change,
  };
}

const figures = [
  figure('base', 2024, {
    source: 'calculated',
    value: 1060,
    calculated: { value: 1060, numerator: 1060, denominator: null, ofWhichSupported: null },
  }),
  figure('3', 2024, { source: 'overridden', value: 0, own: { value: 0, reason: 'r', enteredAt: '' } }),
  figure('6', 2024, {}),
  figure('7', 2023, {
    source: 'calculated',
    value: 60,
    calculated: { value: 60, numerator: 12, denominator: 20, ofWhichSupported: null },
  }),
  figure('7', 2024, {
    source: 'calculated',
    noJobStarts: true,
    calculated: { value: null, numerator: 0, denominator: 0, ofWhichSupported: null },
  }),
];

test('0 is shown as 0, blank as not known, and no job starts in words', () => {
  const [base, internships, firstJobs, hours] = keyFiguresOfYear(figures, [2023, 2024], 2024);
  expect(base).toMatchObject({
    value: '1,060',
    note: 'Counted from your young people',
    yearInView: '2024/25',
  });
  expect(internships).toMatchObject({ value: '0', note: 'Your own figure, in place of the calculated one' });
  expect(firstJobs).toMatchObject({ value: null, unknownWords: 'Not known yet' });
  expect(hours).toMatchObject({ value: null, unknownWords: 'No job starts' });
});

test('the line keeps blanks as blanks', () => {
  const hours = keyFiguresOfYear(figures, [2022, 2023, 2024], 2023)[3];
  expect(hours?.years).toEqual([
    { label: '2022/23', value: null },
    { label: '2023/24', value: 60 },
    { label: '2024/25', value: null },
  ]);
  expect(hours).toMatchObject({ value: '60.0%', note: '12 of 20 job starts' });
});
