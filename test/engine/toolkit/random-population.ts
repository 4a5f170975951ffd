/** Young people drawn at random, with days at and around the borders of the years. */
import fc from 'fast-check';

import type { TestPerson } from './population.ts';

// Days at which something changes, and a few between them.
const day = fc.constantFrom(
  '2021-08-31',
  '2021-09-01',
  '2021-12-15',
  '2022-02-28',
  '2022-08-31',
  '2022-09-01',
  '2023-03-01',
  '2023-08-31',
  '2023-09-01',
  '2024-02-29',
  '2024-08-31',
  '2024-09-01',
  '2025-01-07',
);
const dayOrNone = fc.option(day, { freq: 5 });
const born = fc.constantFrom(
  null,
  '1996-08-31',
  '1996-09-01',
  '1997-03-01',
  '1998-08-31',
  '1999-02-28',
  '2000-02-29',
  '2004-02-29',
  '2004-08-31',
  '2004-09-01',
  '2005-06-30',
  '2006-09-01',
  '2007-08-31',
  '2007-12-25',
  '2008-02-29',
  '2008-08-31',
  '2008-09-01',
  '2009-08-31',
  '2010-09-01',
);
const setting = fc.constantFrom(
  undefined,
  'special-school',
  'further-education-college',
  'sixth-form-college',
  'other',
);
const spell = fc.record({ from: dayOrNone, to: fc.option(day, { freq: 2 }) });
export const randomPerson = fc.record({
  born,
  setting,
  plans: fc.array(spell, { minLength: 0, maxLength: 2 }),
  reviews: fc.array(fc.record({ held: dayOrNone, focus: fc.constantFrom(true, true, false, null) }), {
    maxLength: 2,
  }),
  workExperience: fc.array(
    fc
      .tuple(spell, fc.constantFrom('open' as const, 'open' as const, 'internal' as const, null))
      .map(([when, kind]) => ({ ...when, kind })),
    { maxLength: 2 },
  ),
  programmes: fc.array(
    fc
      .tuple(
        spell,
        fc.constantFrom(
          'supported-internship' as const,
          'traineeship' as const,
          'apprenticeship' as const,
          'supported-apprenticeship' as const,
          'other-study-programme' as const,
        ),
      )
      .map(([when, kind]) => ({ ...when, kind })),
    { maxLength: 3 },
  ),
  jobs: fc.array(fc.record({ from: dayOrNone, hours: fc.constantFrom(null, 8, 15.5, 16, 37) }), {
    maxLength: 3,
  }),
  taught: fc.uniqueArray(
    fc.record({
      year: fc.constantFrom(2021, 2022, 2023),
      taughtYear: fc.constantFrom(null, 9, 10, 11, 12, 13, 14),
      setting,
    }),
    { maxLength: 2, selector: (each) => each.year },
  ),
}) as fc.Arbitrary<TestPerson>;
