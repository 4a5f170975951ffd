import type { CodeList } from './code-list.ts';

/** The four headings of Preparing for Adulthood, under which the outcomes of a review are recorded. The codes are ours. */
export const adulthoodAreas = [
  { code: 'employment', label: 'Employment and higher education' },
  { code: 'independent-living', label: 'Independent living' },
  { code: 'community', label: 'Friends, relationships and community' },
  { code: 'health', label: 'Good health' },
] as const satisfies CodeList;

export type AdulthoodAreaCode = (typeof adulthoodAreas)[number]['code'];
