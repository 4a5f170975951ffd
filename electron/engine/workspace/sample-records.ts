/** What the sample says of checks of paid jobs and costs of programmes, and what it keeps on the page Data protection and as a view. Invented. */
import type { ProgrammeTable } from '../store/schema.ts';

/** Jobs of which the check that is late is left to be made, so that Home has a handful. */
export const sampleChecksLeft = 6;

/** What the checks say, one after the other; most say nothing more than that the job goes on. */
export const sampleCheckNotes: readonly string[] = [
  'Settled in. The manager would take on another young person.',
  '',
  '',
  'Works on their own now; the job coach comes once a month.',
  '',
  'Would like more hours from the spring.',
  '',
];

/** Days after the due day on which the checks were made. */
export const sampleCheckDays: readonly number[] = [0, 3, 1, 9, 5];

export const sampleSensitiveNote = {
  daysAgo: 24,
  note: 'A parent is seriously ill. Ring the college contact first, not home. Look at this again at the next review.',
} as const;

export const sampleHoldReason = 'Complaint about transport, open with the ombudsman since September';

/** As the list of young people keeps a view. */
export const sampleSavedView = {
  name: 'Year 11 with a plan',
  view: { planState: 'in-force', curriculumYears: { from: 11, to: 11 } },
} as const;

/** What programmes of a kind cost a year and who pays; the amounts one after the other, null where nobody has said. */
export const sampleCosts: Readonly<
  Record<
    ProgrammeTable['kind'],
    { funding: string; yearly: readonly (number | null)[]; accessToWorkYearly: readonly (number | null)[] }
  >
> = {
  'supported-internship': {
    funding: '16 to 19 study programme with element 3',
    yearly: [18_450, 19_200, null, 18_450, 21_350],
    accessToWorkYearly: [2_940, null, 3_380],
  },
  traineeship: { funding: '16 to 19 study programme', yearly: [5_600, null], accessToWorkYearly: [null] },
  apprenticeship: {
    funding: 'Apprenticeship levy',
    yearly: [6_000, 7_500, null],
    accessToWorkYearly: [null],
  },
  'supported-apprenticeship': {
    funding: 'Apprenticeship levy',
    yearly: [8_200, 7_500],
    accessToWorkYearly: [1_870, null],
  },
  'other-study-programme': {
    funding: '16 to 19 study programme',
    yearly: [6_150, 11_300, null, 9_480],
    accessToWorkYearly: [null],
  },
};
