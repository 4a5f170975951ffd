import type { CodeList } from './code-list.ts';

/**
 * Kinds of programme. Question 5 of the toolkit counts apprenticeships and supported apprenticeships together,
 * and the supported ones are also counted apart.
 */
export const programmeKinds = [
  {
    code: 'supported-internship',
    label: 'Supported internship',
    alsoWritten: ['SI', 'Supported internships', 'Supported intern', 'Supp internship', 'Supp int'],
  },
  { code: 'traineeship', label: 'Traineeship', alsoWritten: ['Traineeships'] },
  { code: 'apprenticeship', label: 'Apprenticeship', alsoWritten: ['Apprenticeships'] },
  {
    code: 'supported-apprenticeship',
    label: 'Supported apprenticeship',
    alsoWritten: ['Supported apprenticeships', 'Supp apprenticeship', 'Supp app'],
  },
  {
    code: 'other-study-programme',
    label: 'Other study programme',
    alsoWritten: ['Study programme', 'Other', 'Other programme', 'Foundation learning'],
  },
] as const satisfies CodeList;

export type ProgrammeKindCode = (typeof programmeKinds)[number]['code'];
