import type { CodeList } from './code-list.ts';

/**
 * Sex as the SEN2 return records it. Older files write 1 and 2; their 0 (not known) and 9 (not specified) mean
 * that nothing is recorded, so they match no entry.
 */
export const sexes = [
  { code: 'F', label: 'Female', alsoWritten: ['Girl', 'Woman', '2'] },
  { code: 'M', label: 'Male', alsoWritten: ['Boy', 'Man', '1'] },
] as const satisfies CodeList;

export type SexCode = (typeof sexes)[number]['code'];
