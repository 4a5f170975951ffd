/** What is recorded of work and programmes, in words. Unknown is said as such and never shown as nothing. Pure. */
import { labelOfCode } from '../../shared/content/codes/code-list.ts';
import { programmeKinds } from '../../shared/content/codes/programme-kind.ts';
import { workExperienceKinds } from '../../shared/content/codes/work-experience-kind.ts';
import { formatDate, type IsoDate } from '../../shared/domain/iso-date.ts';
import { NOT_RECORDED, yesNoWords } from './young-person-words.ts';

/** "6 October 2025 – 16 June 2026", "From 6 October 2025", "Until 16 June 2026". */
export function periodWords(start: IsoDate | null, end: IsoDate | null): string {
  if (start !== null && end !== null) return `${formatDate(start)} – ${formatDate(end)}`;
  if (start !== null) return `From ${formatDate(start)}`;
  return end === null ? NOT_RECORDED : `Until ${formatDate(end)}`;
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

/** "Supported internship"; says so where the kind is not recorded. */
export function programmeWords(kind: string): string {
  return kind === '' ? NOT_RECORDED : labelOfCode(programmeKinds, kind);
}

/** Where work experience took place, as question 2 has it; says so where it is not recorded. */
export function workExperienceSettingWords(kind: string | null): string {
  return kind === null ? NOT_RECORDED : labelOfCode(workExperienceKinds, kind);
}
