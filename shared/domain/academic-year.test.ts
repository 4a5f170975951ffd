import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  academicYearEnd,
  academicYearLabel,
  academicYearOf,
  academicYearStart,
  parseAcademicYear,
} from './academic-year.ts';

it('runs from 1 September to 31 August', () => {
  expect(academicYearLabel(2021)).toBe('2021/22');
  expect(academicYearLabel(1999)).toBe('1999/00');
  expect(academicYearLabel(2008)).toBe('2008/09');
  expect(academicYearStart(2021)).toBe('2021-09-01');
  expect(academicYearEnd(2021)).toBe('2022-08-31');
  expect(academicYearOf('2022-08-31')).toBe(2021);
  expect(academicYearOf('2022-09-01')).toBe(2022);
  expect(academicYearOf('2022-01-01')).toBe(2021);
});

describe('reading an academic year', () => {
  it.each([
    ['2021/22', 2021],
    ['2021-22', 2021],
    ['21/22', 2021],
    ['AY 2021-2022', 2021],
    ['2021/2022', 2021],
    ['Academic Year 2024/25', 2024],
    ['Academic year 18/19', 2018],
    ['Sept 2021', 2021],
    ['September 2021', 2021],
    ["Sept '21", 2021],
    ['March 2022', 2021],
    ['as at 31 August 2022', 2021],
    ['AR 2021-22', 2021],
    ['AR 2025-26', 2025],
    ['Annual Review Tracker – Academic Year 2021/22', 2021],
    ['2021–22', 2021],
    [' 2021 to 2022 ', 2021],
    ['2021 / 22', 2021],
    ['1999/00', 1999],
    ['2021/22 (2021-22)', 2021],
    ['EHCP_2021_22', 2021],
  ])('%j is %i', (text, year) => expect(parseAcademicYear(text)).toBe(year));

  it.each([
    '',
    '2021',
    '2021/23',
    '22/21',
    '01/09/21/22',
    '2021-22-03',
    '12/09/2021',
    '12.9.21',
    '12/09/21',
    'Year 12/13',
    'Yr 15/16',
    'Y11/12',
    'NCY 12/13',
    'aged 18-19',
    '18-19 year olds',
    '2021/22 and 2022/23',
    'Lookups',
    'Smarch 2022',
    '09/2021',
    '1421/22',
    'Total: 34',
  ])('%j is none', (text) => expect(parseAcademicYear(text)).toBeNull());

  it('reads back every label', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2198 }), (year) => {
        expect(parseAcademicYear(academicYearLabel(year))).toBe(year);
        expect(academicYearOf(academicYearStart(year))).toBe(year);
        expect(academicYearOf(academicYearEnd(year))).toBe(year);
      }),
    );
  });
});
