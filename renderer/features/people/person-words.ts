/** What is recorded of a young person, in words. Unknown is said as such and never shown as a code or as nothing. Pure. */
import { labelOfCode, type CodeList } from '../../../shared/content/codes/code-list.ts';
import { reviewOutcomes } from '../../../shared/content/codes/review-outcome.ts';
import { senNeeds } from '../../../shared/content/codes/sen-need.ts';
import { ageOn } from '../../../shared/domain/age.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { curriculumYearWords } from '../../../shared/domain/curriculum-year-words.ts';
import { NOT_RECORDED } from '../../components/young-person-words.ts';

/** "17 (Year 12)". */
export function ageAndYear(age: number | null, curriculumYear: number | null): string {
  const year = curriculumYear === null ? null : curriculumYearWords(curriculumYear);
  if (age === null) return year ?? NOT_RECORDED;
  return year === null ? String(age) : `${age} (${year})`;
}

/** Ages at which an EHC plan can be in force (Children and Families Act 2014, sections 37 and 46). */
const oldestWithPlan = 25;

/**
 * "Age 17 today", so that a slip in a date of birth is seen; an age without an EHC plan is pointed out, never refused.
 * Undefined while no date of birth is known, or one in the future (which is refused).
 */
export function birthHint(dateOfBirth: IsoDate | null, today: IsoDate): string | undefined {
  if (dateOfBirth === null || dateOfBirth > today) return undefined;
  const age = ageOn(dateOfBirth, today);
  return age > oldestWithPlan
    ? `Age ${age} today, older than an EHC plan can last. Is the year right?`
    : `Age ${age} today`;
}

/** "3 September 2026"; says so where it is not recorded. */
export function dateWords(date: IsoDate | null): string {
  return date === null ? NOT_RECORDED : formatDate(date);
}

/** The text; says so where nothing is recorded. */
export function textWords(text: string): string {
  return text === '' ? NOT_RECORDED : text;
}

/** The label of a code; a code that is not in the list is shown as it was recorded. */
export function codeWords(list: CodeList, code: string): string {
  return code === '' ? NOT_RECORDED : labelOfCode(list, code);
}

export const needWords = (code: string): string => codeWords(senNeeds, code);
export const outcomeWords = (outcome: string): string => codeWords(reviewOutcomes, outcome);

export const planStateWords = { 'in-force': 'In force', ceased: 'Ceased', none: 'No plan' } as const;
export const planStateTones = { 'in-force': 'good', ceased: 'stopped', none: 'neutral' } as const;
