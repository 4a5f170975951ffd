import { formatDate, isIsoDate } from './iso-date.ts';

/** What an assessment is called by. */
export interface NamedAssessment {
  readonly assessmentId: string;
  /** The day it commenced, as written in its header; null while that is blank. */
  readonly commencedOn: string | null;
  /** The instant it was made here, which it is called by until then. */
  readonly createdAt: string;
}

/**
 * What tells an assessment from all others: '2026', or the whole day '4 March 2026' where another one began in the same
 * year, and '4 March 2026 (2)' for the second of one day.
 *
 * @param all every assessment, in any order
 */
export function assessmentMark(assessment: NamedAssessment, all: readonly NamedAssessment[]): string {
  const day = dayOf(assessment);
  const year = day.slice(0, 4);
  const others = all.filter(({ assessmentId }) => assessmentId !== assessment.assessmentId);
  if (!others.some((other) => dayOf(other).startsWith(year))) return year;
  const before = others.filter((other) => dayOf(other) === day && isEarlier(other, assessment)).length;
  const words = isIsoDate(day) ? formatDate(day) : day;
  return before === 0 ? words : `${words} (${before + 1})`;
}

/** '2026 assessment'; see {@link assessmentMark}. */
export function assessmentName(assessment: NamedAssessment, all: readonly NamedAssessment[]): string {
  return `${assessmentMark(assessment, all)} assessment`;
}

function dayOf({ commencedOn, createdAt }: NamedAssessment): string {
  return (commencedOn ?? createdAt).slice(0, 10);
}

/** Ids grow with time, and settle it for two that were made in the same instant. */
function isEarlier(one: NamedAssessment, other: NamedAssessment): boolean {
  return `${one.createdAt} ${one.assessmentId}` < `${other.createdAt} ${other.assessmentId}`;
}
