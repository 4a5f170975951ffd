import type { CodeEntry } from './code-list.ts';

export interface SettingType extends CodeEntry {
  /** Whether question 2e of the toolkit counts a year 12 or 13 student here under "further education". */
  readonly isFurtherEducation: boolean;
}

/**
 * Kinds of setting. The codes are ours: the SEN2 return gives a URN or UKPRN instead, and has a code only where
 * there is neither (see non-urn-setting.ts).
 *
 * Which of them are further education follows the Department for Education's own grouping in "Education, health
 * and care plans" (the published caseload file): "Total further education and post 16" is the sum of "FE colleges
 * and sixth forms", "Specialist post 16 establishments" and "UKRLP providers" (training providers). A sixth-form
 * college is in the further education sector by law as well (Further and Higher Education Act 1992, section 91);
 * a school's own sixth form is part of the school, so its students stay in years 12 and 13.
 */
export const settingTypes = [
  {
    code: 'mainstream-school',
    label: 'Mainstream school, with or without a sixth form',
    isFurtherEducation: false,
    alsoWritten: [
      'Mainstream',
      'Mainstream school',
      'School sixth form',
      'Secondary',
      'Secondary school',
      'Academy',
    ],
  },
  {
    code: 'special-school',
    label: 'Special school',
    isFurtherEducation: false,
    alsoWritten: [
      'Special',
      'Special academy',
      'Non-maintained special school',
      'Maintained special school',
      'Maintained special',
      'LA special',
      'State special',
    ],
  },
  {
    code: 'independent-school',
    label: 'Independent school',
    isFurtherEducation: false,
    alsoWritten: ['Independent', 'Independent mainstream', 'Independent mainstream school'],
  },
  {
    code: 'independent-special-school',
    label: 'Independent special school',
    isFurtherEducation: false,
    alsoWritten: ['Independent special', 'INMSS', 'Ind special'],
  },
  {
    code: 'alternative-provision',
    label: 'Alternative provision or pupil referral unit',
    isFurtherEducation: false,
    alsoWritten: ['Alternative provision', 'AP', 'PRU', 'Pupil referral unit', 'AP/PRU'],
  },
  {
    code: 'sixth-form-college',
    label: 'Sixth-form college',
    isFurtherEducation: true,
    alsoWritten: ['Sixth form college', '6th form college'],
  },
  {
    code: 'further-education-college',
    label: 'Further education college',
    isFurtherEducation: true,
    alsoWritten: [
      'FE',
      'FE college',
      'Further education',
      'College',
      'General FE',
      'General FE college',
      'GFE',
    ],
  },
  {
    code: 'specialist-post-16-institution',
    label: 'Specialist post-16 institution',
    isFurtherEducation: true,
    alsoWritten: ['Specialist college', 'Specialist post-16', 'Independent specialist college', 'SPI', 'ISC'],
  },
  {
    code: 'training-provider',
    label: 'Training provider',
    isFurtherEducation: true,
    alsoWritten: [
      'Independent training provider',
      'Independent learning provider',
      'Work-based learning',
      'ITP',
      'ILP',
    ],
  },
  {
    code: 'education-otherwise',
    label: 'Education otherwise than at school or college',
    isFurtherEducation: false,
    alsoWritten: ['EOTAS', 'EOTIS', 'Education otherwise', 'Education otherwise than at school', 'OLA'],
  },
  {
    code: 'elective-home-education',
    label: 'Elective home education',
    isFurtherEducation: false,
    alsoWritten: ['EHE', 'Home educated', 'Home education'],
  },
  {
    code: 'not-in-education',
    label: 'Not in education, employment or training',
    isFurtherEducation: false,
    alsoWritten: ['NEET', 'Not in education', 'Not in education or training', 'None'],
  },
  {
    code: 'other',
    label: 'Other',
    isFurtherEducation: false,
    alsoWritten: ['Other setting', 'OTH'],
  },
] as const satisfies readonly SettingType[];

export type SettingTypeCode = (typeof settingTypes)[number]['code'];

/** The codes that question 2e counts as further education, for queries. */
export const furtherEducationSettingTypes: readonly SettingTypeCode[] = settingTypes
  .filter((type) => type.isFurtherEducation)
  .map((type) => type.code);
