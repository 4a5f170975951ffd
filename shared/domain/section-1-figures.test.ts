import { describe, expect, it } from 'vitest';
import {
  noPercentageReason,
  section1FigureCodes,
  section1FigureParts,
  section1FigureRule,
  section1FigureUnit,
  workExperienceRow,
} from './section-1-figures.ts';

it('says each rule in plain words with the days of the year', () => {
  expect(section1FigureRule('3', 2024)).toBe(
    'Young people in the cohort with a supported internship on at least one day between 1 September 2024 and 31 August 2025. Each person counts once.',
  );
  expect(section1FigureRule('base', 2021)).toBe(
    'Young people with an EHC plan in force on at least one day between 1 September 2021 and 31 August 2022, aged 14 to 25 on 31 August 2022. Each person counts once.',
  );
  expect(section1FigureRule('2e', 2024)).toContain(
    'are in year 14 or above, or in year 12 or 13 in a further-education setting',
  );
  const rules = section1FigureCodes.map((code) => section1FigureRule(code, 2024));
  expect(new Set(rules).size).toBe(12);
  for (const rule of rules) expect(rule).toMatch(/1 September 2024 and 31 August 2025.*\.$/);
});

it('has two percentages, each with its two parts', () => {
  const percentages = section1FigureCodes.filter((code) => section1FigureUnit(code) === 'percentage');
  expect(percentages).toEqual(['1', '7']);
  for (const code of section1FigureCodes) {
    expect(section1FigureParts(code) !== null).toBe(percentages.includes(code));
  }
  expect(noPercentageReason('7')).toBe('No job starts');
});

describe('the row of question 2', () => {
  it.each([
    [9, false, null],
    [9, true, null],
    [10, false, '2a'],
    [10, true, '2a'],
    [11, true, '2b'],
    [12, false, '2c'],
    [13, false, '2d'],
    [12, true, '2e'],
    [13, true, '2e'],
    [14, false, '2e'],
    [20, true, '2e'],
  ] as const)('for year %i, further education %s, is %s', (year, furtherEducation, row) =>
    expect(workExperienceRow(year, furtherEducation)).toBe(row),
  );
});
