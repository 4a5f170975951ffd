/** What an assessment pack is made of, and how many are made at a time. */

/** The parts that can be left out; the cover always stands. */
export const packParts = [
  'at-a-glance',
  'prompts',
  'vocational-profile',
  'pathway',
  'work',
  'work-plans',
  'actions',
  'views',
  'consent',
] as const;
export type PackPart = (typeof packParts)[number];

export const packPartWords: Readonly<Record<PackPart, string>> = {
  'at-a-glance': 'At a glance',
  prompts: 'Preparing for adulthood',
  'vocational-profile': 'Vocational profile',
  pathway: 'Supported employment pathway',
  work: 'Work and what came of it',
  'work-plans': 'Job analyses and instruction plans',
  actions: 'Actions',
  views: 'Views',
  consent: 'Consent and signatures',
};

/**
 * The most packs that are made in one go. One PDF of 1,000 packs has about 10,000 pages. What travels through memory (a
 * browser has no folders) is less.
 */
export const MOST_PACKS = {
  'one-pdf': 1_000,
  'pdf-each': 2_000,
  /** A workbook with more sheets is slow to open and hard to find one's way in. */
  'one-workbook': 50,
  'workbook-each': 2_000,
} as const;
export const MOST_PACKS_IN_MEMORY = 1_000;
