import type { CodeList } from './code-list.ts';

/** Levels of the Disability Confident employer scheme. */
export const disabilityConfidentLevels = [
  {
    code: '1',
    label: 'Level 1: Disability Confident Committed',
    alsoWritten: ['Level 1', 'Committed', 'Disability Confident Committed'],
  },
  {
    code: '2',
    label: 'Level 2: Disability Confident Employer',
    alsoWritten: ['Level 2', 'Employer', 'Disability Confident Employer'],
  },
  {
    code: '3',
    label: 'Level 3: Disability Confident Leader',
    alsoWritten: ['Level 3', 'Leader', 'Disability Confident Leader'],
  },
] as const satisfies CodeList;

export type DisabilityConfidentLevelCode = (typeof disabilityConfidentLevels)[number]['code'];
