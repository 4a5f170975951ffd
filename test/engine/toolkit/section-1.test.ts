import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { listFigurePeople } from '../../../electron/engine/toolkit/figure-people.repository.ts';
import { calculateSection1 } from '../../../electron/engine/toolkit/section-1.service.ts';
import { section1FigureCodes } from '../../../shared/domain/section-1-figures.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { writePopulation, type TestPerson } from './population.ts';
import { randomPerson } from './random-population.ts';
import { oracleYear } from './section-1-oracle.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const inPlan = { plans: [{ from: '2015-09-01', to: null }] };
/** Aged 16 on 31 August 2025: year 11 by age in 2024/25, year 12 in 2025/26. */
const sixteen = { born: '2009-03-10', ...inPlan };

async function figuresOf(people: TestPerson[], year = 2024) {
  await writePopulation(store.db, people);
  const figures = await calculateSection1(store.db, [year]);
  return (code: string) => figures.get(`${code} ${year}`);
}

describe('the cohort', () => {
  test('a plan that ended on 31 August or starts on 1 September is not in force in the year between', async () => {
    const figures = await figuresOf([
      { born: '2009-03-10', plans: [{ from: '2015-09-01', to: '2024-08-31' }] },
      { born: '2009-03-10', plans: [{ from: '2025-09-01', to: null }] },
      { born: '2009-03-10', plans: [{ from: null, to: null }] },
      { born: '2009-03-10', plans: [{ from: '2015-09-01', to: '2024-09-01' }] },
      { born: '2009-03-10', plans: [{ from: '2025-08-31', to: null }] },
    ]);
    expect(figures('base')).toEqual({ value: 2, numerator: 2, denominator: null, ofWhichSupported: null });
  });

  test('is aged 14 to 25 on the 31 August that ends the year', async () => {
    const figures = await figuresOf([
      { born: '2011-08-31', ...inPlan }, // 14 on 31 August 2025
      { born: '2011-09-01', ...inPlan }, // 13
      { born: '1999-09-01', ...inPlan }, // 25
      { born: '1999-08-31', ...inPlan }, // 26
      { born: null, ...inPlan },
    ]);
    expect(figures('base')?.value).toBe(2);
  });

  test('counts a person with two plans once', async () => {
    const plans = [
      { from: '2015-09-01', to: '2024-12-31' },
      { from: '2025-01-01', to: null },
    ];
    expect((await figuresOf([{ born: '2009-03-10', plans }]))('base')?.value).toBe(1);
  });
});

describe('question 1', () => {
  test('is a share of the cohort, and two reviews of one person count once', async () => {
    const figures = await figuresOf([
      {
        ...sixteen,
        reviews: [
          { held: '2024-09-01', focus: true },
          { held: '2025-08-31', focus: true },
        ],
      },
      { ...sixteen, reviews: [{ held: '2024-08-31', focus: true }] },
      { ...sixteen, reviews: [{ held: '2025-01-15', focus: null }] },
    ]);
    expect(figures('1')).toEqual({ value: 33.3, numerator: 1, denominator: 3, ofWhichSupported: null });
  });

  test('is 0 when reviews were held and none focused on employment, and unknown when none was held', async () => {
    const held = await figuresOf([{ ...sixteen, reviews: [{ held: '2025-01-15', focus: false }] }]);
    expect(held('1')?.value).toBe(0);
    const figures = await calculateSection1(store.db, [2023]);
    expect(figures.has('1 2023')).toBe(false);
    expect(figures.get('base 2023')?.value).toBe(1);
  });
});

describe('question 2', () => {
  const open = { workExperience: [{ kind: 'open' as const, from: '2025-02-03', to: '2025-02-07' }] };

  test('puts each person in one row, by curriculum year and setting', async () => {
    const figures = await figuresOf([
      { born: '2010-08-31', ...inPlan, ...open }, // 14 on 31 August 2024: year 10
      { born: '2010-09-01', ...inPlan, ...open }, // year 9: no row
      { born: '2009-01-01', ...inPlan, ...open }, // year 11
      { born: '2008-01-01', ...inPlan, ...open, setting: 'special-school' }, // year 12
      { born: '2008-01-01', ...inPlan, ...open, setting: 'further-education-college' }, // year 12 in FE
      { born: '2007-01-01', ...inPlan, ...open }, // year 13, setting not known
      { born: '2006-01-01', ...inPlan, ...open, setting: 'special-school' }, // year 14
    ]);
    expect(['2a', '2b', '2c', '2d', '2e'].map((code) => figures(code)?.value)).toEqual([1, 1, 1, 1, 2]);
  });

  test('a recorded taught year and setting of that year win', async () => {
    const figures = await figuresOf([
      {
        born: '2008-01-01',
        ...inPlan,
        ...open,
        setting: 'special-school',
        taught: [{ year: 2024, taughtYear: 11 }],
      },
      {
        born: '2008-01-01',
        ...inPlan,
        ...open,
        setting: 'special-school',
        taught: [{ year: 2024, taughtYear: null, setting: 'sixth-form-college' }],
      },
      {
        born: '2008-01-01',
        ...inPlan,
        ...open,
        setting: 'special-school',
        taught: [{ year: 2023, taughtYear: 11 }],
      },
    ]);
    expect(['2b', '2c', '2e'].map((code) => figures(code)?.value)).toEqual([1, 1, 1]);
  });

  test('counts open employment only; other work experience makes the rows known and 0', async () => {
    const figures = await figuresOf([
      {
        born: '2009-01-01',
        ...inPlan,
        workExperience: [{ kind: 'simulated', from: '2025-02-03', to: null }],
      },
    ]);
    expect(figures('2b')?.value).toBe(0);
    expect(figures('3')).toBeUndefined();
  });

  test('a missing end means still going, a missing start does not count', async () => {
    const figures = await figuresOf([
      { born: '2009-01-01', ...inPlan, workExperience: [{ kind: 'open', from: '2023-02-03', to: null }] },
      { born: '2009-01-01', ...inPlan, workExperience: [{ kind: 'open', from: null, to: '2025-02-07' }] },
    ]);
    expect(figures('2b')?.value).toBe(1);
  });
});

describe('questions 3 to 5', () => {
  test('count people once, supported apprenticeships also apart', async () => {
    const spell = { from: '2024-10-01', to: '2025-06-30' };
    const figures = await figuresOf([
      {
        ...sixteen,
        programmes: [
          { kind: 'supported-internship', ...spell },
          { kind: 'supported-internship', ...spell },
        ],
      },
      {
        ...sixteen,
        programmes: [
          { kind: 'apprenticeship', ...spell },
          { kind: 'supported-apprenticeship', ...spell },
        ],
      },
      { ...sixteen, programmes: [{ kind: 'apprenticeship', ...spell }] },
      { ...sixteen, programmes: [{ kind: 'other-study-programme', ...spell }] },
      { born: '2009-03-10', programmes: [{ kind: 'traineeship', ...spell }] }, // no plan
    ]);
    expect(['3', '4', '5'].map((code) => figures(code)?.value)).toEqual([1, 0, 2]);
    expect(figures('5')?.ofWhichSupported).toBe(1);
  });
});

describe('questions 6 and 7', () => {
  test('the first paid job of any year counts, under 25 on that day, in the cohort or not', async () => {
    const figures = await figuresOf([
      sixteen,
      { born: '2000-02-29', jobs: [{ from: '2025-02-28', hours: 20 }] }, // 24: the birthday comes on 1 March
      { born: '2000-02-28', jobs: [{ from: '2025-02-28', hours: 20 }] }, // 25 that day
      {
        born: '2005-01-01',
        jobs: [
          { from: '2024-08-31', hours: 8 },
          { from: '2025-01-01', hours: 15.5 },
        ],
      },
      {
        born: '2005-01-01',
        jobs: [
          { from: null, hours: 16 },
          { from: '2025-01-01', hours: 16 },
        ],
      },
    ]);
    expect(figures('6')?.value).toBe(2);
    expect(figures('7')).toEqual({ value: 75, numerator: 3, denominator: 4, ofWhichSupported: null });
  });

  test('a year without job starts has no percentage; it is 0 first jobs only once any job is known', async () => {
    const figures = await figuresOf([{ ...sixteen, jobs: [{ from: '2025-09-01', hours: 20 }] }]);
    expect(figures('6')).toBeUndefined();
    expect(figures('7')).toBeUndefined();
    const later = await calculateSection1(store.db, [2025, 2026]);
    expect(later.get('6 2026')?.value).toBe(0);
    expect(later.get('7 2026')).toEqual({
      value: null,
      numerator: 0,
      denominator: 0,
      ofWhichSupported: null,
    });
    expect(later.get('7 2025')?.value).toBe(100);
  });

  test('job starts without hours are left out of the percentage, and alone leave it unknown', async () => {
    const figures = await figuresOf([
      {
        ...sixteen,
        jobs: [
          { from: '2024-10-01', hours: 20 },
          { from: '2024-11-01', hours: null },
        ],
      },
      { ...sixteen, jobs: [{ from: '2025-10-01', hours: null }] },
    ]);
    expect(figures('7')).toEqual({ value: 100, numerator: 1, denominator: 1, ofWhichSupported: null });
    const later = await calculateSection1(store.db, [2025]);
    expect(later.get('6 2025')?.value).toBe(1);
    expect(later.has('7 2025')).toBe(false);
  });
});

const years = [2020, 2021, 2022, 2023, 2024];

test('equals the figures worked out person by person and day by day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomPerson, { minLength: 1, maxLength: 10 }), async (people) => {
      await store.remove();
      store = await createTestStore();
      await writePopulation(store.db, people);
      const figures = await calculateSection1(store.db, years);
      for (const year of years) {
        const expected = [...oracleYear(people, year)].map(
          ([code, { value, numerator, denominator, ofWhichSupported }]) => [
            code,
            { value, numerator, denominator, ofWhichSupported },
          ],
        );
        const actual = [...figures]
          .filter(([key]) => key.endsWith(` ${year}`))
          .map(([key, figure]) => [key.split(' ')[0], figure]);
        expect(Object.fromEntries(actual), `year ${year}`).toEqual(Object.fromEntries(expected));
      }
    }),
    { numRuns: 120 },
  );
}, 120_000);

test('names exactly the people that are counted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomPerson, { minLength: 1, maxLength: 8 }), async (people) => {
      await store.remove();
      store = await createTestStore();
      const ids = await writePopulation(store.db, people);
      for (const year of [2021, 2023]) {
        for (const [code, figure] of oracleYear(people, year)) {
          const known = section1FigureCodes.find((each) => each === code)!;
          const listed = await listFigurePeople(
            store.db,
            { code: known, academicYear: year, part: 'numerator' },
            { offset: 0, limit: 500 },
          );
          const expected = figure.people.map((index) => ids[index]);
          expect(new Set(listed.people.map((each) => each.id)), `${code} ${year}`).toEqual(new Set(expected));
          expect(listed.people).toHaveLength(expected.length);
          expect(listed.total).toBe(expected.length);
        }
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
