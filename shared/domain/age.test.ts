import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { academicYearEnd } from './academic-year.ts';
import {
  ageInYear,
  ageOn,
  birthDatesForAge,
  birthDatesForAgeInYear,
  birthDatesForNationalCurriculumYear,
  nationalCurriculumYear,
} from './age.ts';
import { addDays } from './iso-date.ts';

describe('age', () => {
  it.each([
    ['2010-09-03', '2026-09-02', 15],
    ['2010-09-03', '2026-09-03', 16],
    ['2010-09-03', '2010-09-03', 0],
    ['2010-09-03', '2010-09-02', -1],
    ['2001-12-31', '2026-01-01', 24],
    // Born on 29 February: a year older on 1 March of a common year, on the day itself in a leap year.
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
  ])('someone born %s is on %s %i', (born, on, age) => expect(ageOn(born, on)).toBe(age));

  it('of a year is the age on the 31 August that ends it', () => {
    expect(ageInYear('2008-08-31', 2025)).toBe(18);
    expect(ageInYear('2008-09-01', 2025)).toBe(17);
  });
});

describe('national curriculum year', () => {
  it.each([
    // Year 7 in 2025/26: born 1 September 2013 to 31 August 2014.
    ['2013-09-01', 2025, 7],
    ['2014-08-31', 2025, 7],
    ['2014-09-01', 2025, 6],
    ['2013-08-31', 2025, 8],
    // Year 11 in 2025/26, GCSEs in summer 2026: born 1 September 2009 to 31 August 2010.
    ['2009-09-01', 2025, 11],
    ['2010-08-31', 2025, 11],
    ['2008-02-29', 2025, 13],
    // Two people of the sample trackers: 'Yr 9' in 2021/22 and '9' in 2025/26.
    ['2008-03-24', 2021, 9],
    ['2012-07-27', 2025, 9],
  ])('someone born %s is in %i in year %i', (born, year, expected) =>
    expect(nationalCurriculumYear(born, year)).toBe(expected),
  );
});

describe('dates of birth for ages', () => {
  it('gives both ends', () => {
    expect(birthDatesForAge(14, 25, '2026-08-31')).toEqual({ earliest: '2000-09-01', latest: '2012-08-31' });
    expect(birthDatesForAgeInYear(14, 25, 2025)).toEqual({ earliest: '2000-09-01', latest: '2012-08-31' });
    expect(birthDatesForAge(24, 24, '2025-02-28')).toEqual({ earliest: '2000-02-29', latest: '2001-02-28' });
    expect(birthDatesForAge(1, 1, '2024-02-29')).toEqual({ earliest: '2022-03-01', latest: '2023-02-28' });
    expect(birthDatesForAge(0, 0, '2026-09-03')).toEqual({ earliest: '2025-09-04', latest: '2026-09-03' });
    expect(birthDatesForNationalCurriculumYear(7, 7, 2025)).toEqual({
      earliest: '2013-09-01',
      latest: '2014-08-31',
    });
  });

  it('refuses ages the wrong way round', () => {
    expect(() => birthDatesForAge(25, 14, '2026-08-31')).toThrow(RangeError);
    expect(() => birthDatesForAge(-1, 14, '2026-08-31')).toThrow(RangeError);
    expect(() => birthDatesForAge(1.5, 14, '2026-08-31')).toThrow(RangeError);
  });

  it('agrees with the age of every person on every day', () => {
    const age = fc.integer({ min: 0, max: 30 });
    // Days around the end of February are as likely as all the others together.
    const day = fc.oneof(
      fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1980-01-01', days)),
      fc
        .record({ year: fc.integer({ min: 1980, max: 2030 }), offset: fc.integer({ min: -2, max: 2 }) })
        .map(({ year, offset }) => addDays(`${year}-03-01`, offset)),
    );
    fc.assert(
      fc.property(day, day, age, age, (born, on, a, b) => {
        const [youngest, oldest] = [Math.min(a, b), Math.max(a, b)];
        const { earliest, latest } = birthDatesForAge(youngest, oldest, on);
        const is = ageOn(born, on);
        expect(born >= earliest && born <= latest).toBe(is >= youngest && is <= oldest);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes the end of the academic year as the day that counts', () => {
    expect(birthDatesForAgeInYear(16, 18, 2024)).toEqual(birthDatesForAge(16, 18, academicYearEnd(2024)));
  });
});
