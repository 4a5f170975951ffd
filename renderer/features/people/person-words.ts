/** What is recorded of a young person, in words. Unknown is said as such and never shown as a code or as nothing. Pure. */
import { labelOfCode, type CodeList } from '../../../shared/content/codes/code-list.ts';
import { programmeKinds } from '../../../shared/content/codes/programme-kind.ts';
import { reviewOutcomes } from '../../../shared/content/codes/review-outcome.ts';
import { senNeeds } from '../../../shared/content/codes/sen-need.ts';
import { workExperienceKinds } from '../../../shared/content/codes/work-experience-kind.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { ageOn } from '../../../shared/domain/age.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { curriculumYearWords } from '../../../shared/domain/curriculum-year-words.ts';

export const NOT_RECORDED = 'Not recorded';

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

export function dateWords(date: IsoDate | null): string {
  return date === null ? NOT_RECORDED : formatDate(date);
}

/** "6 October 2025 – 16 June 2026", "From 6 October 2025", "Until 16 June 2026". */
export function periodWords(start: IsoDate | null, end: IsoDate | null): string {
  if (start !== null && end !== null) return `${formatDate(start)} – ${formatDate(end)}`;
  if (start !== null) return `From ${formatDate(start)}`;
  return end === null ? NOT_RECORDED : `Until ${formatDate(end)}`;
}

export function yesNoWords(answer: boolean | null): string {
  if (answer === null) return NOT_RECORDED;
  return answer ? 'Yes' : 'No';
}

/** Hours a week: "16", "22.5". */
export function hoursWords(hours: number | null): string {
  return hours === null ? NOT_RECORDED : hours.toLocaleString('en-GB');
}

/** "Yes: moved away", "Yes", "No", or what was said of the reason alone. */
export function leftEarlyWords(programme: { leftEarly: boolean | null; leftReason: string }): string {
  const { leftEarly, leftReason } = programme;
  if (leftReason === '') return yesNoWords(leftEarly);
  return leftEarly === null ? leftReason : `${yesNoWords(leftEarly)}: ${leftReason}`;
}

export function textWords(text: string): string {
  return text === '' ? NOT_RECORDED : text;
}

/** The label of a code; a code that is not in the list is shown as it was recorded. */
export function codeWords(list: CodeList, code: string): string {
  return code === '' ? NOT_RECORDED : labelOfCode(list, code);
}

export const needWords = (code: string): string => codeWords(senNeeds, code);
export const programmeWords = (kind: string): string => codeWords(programmeKinds, kind);
export const outcomeWords = (outcome: string): string => codeWords(reviewOutcomes, outcome);

export function workExperienceSettingWords(kind: Person['workExperience'][number]['setting']): string {
  return kind === null ? NOT_RECORDED : labelOfCode(workExperienceKinds, kind);
}

export const planStateWords = { 'in-force': 'In force', ceased: 'Ceased', none: 'No plan' } as const;
export const planStateTones = { 'in-force': 'good', ceased: 'stopped', none: 'neutral' } as const;
