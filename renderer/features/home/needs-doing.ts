/** What needs doing now, worked out from what the screens already read. Pure. */
import type { Action } from '../../../shared/contract/action-plan.ts';
import type { AssessmentSummary, Section1Figure } from '../../../shared/contract/toolkit.ts';
import { formatNumber } from '../../../shared/domain/format-number.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/iso-date.ts';

/** An action counts as due soon so many days before its date. */
export const DUE_SOON_DAYS = 14;

export interface DueAction {
  actionId: string;
  description: string;
  lead: string;
  topicId: string | null;
  dueOn: IsoDate;
  /** Negative when it is late. */
  days: number;
}

/** Actions not finished whose date has passed or comes within 14 days, the latest first. */
export function dueActions(actions: readonly Action[], today: IsoDate): DueAction[] {
  return actions
    .flatMap(({ actionId, description, lead, topicId, dueOn, status }) => {
      if (dueOn === null || status === 'done' || status === 'stopped') return [];
      const days = daysBetween(today, dueOn);
      return days > DUE_SOON_DAYS ? [] : [{ actionId, description, lead, topicId, dueOn, days }];
    })
    .sort((a, b) => a.days - b.days);
}

/** How many annual reviews are late, and how many have to be held in the next four weeks. */
export interface ReviewCounts {
  late: number;
  dueInFourWeeks: number;
  afterMeetingLate: number;
}

/** How many actions of single young people are overdue, and how many are due within two weeks. */
export interface PersonActionCounts {
  overdue: number;
  dueInTwoWeeks: number;
}

/** "3 actions of young people are overdue and 2 more are due within two weeks". */
export function personActionsWords({ overdue, dueInTwoWeeks }: PersonActionCounts): string {
  const are = (count: number) => (count === 1 ? 'is' : 'are');
  const actions = (count: number) =>
    `${formatNumber(count)} ${count === 1 ? 'action' : 'actions'} of young people ${are(count)}`;
  if (overdue === 0) return `${actions(dueInTwoWeeks)} due within two weeks`;
  const more =
    dueInTwoWeeks === 0
      ? ''
      : ` and ${formatNumber(dueInTwoWeeks)} more ${are(dueInTwoWeeks)} due within two weeks`;
  return `${actions(overdue)} overdue${more}`;
}

/** "12 annual reviews are late and 5 more are due within four weeks". */
export function reviewsWords({ late, dueInFourWeeks }: ReviewCounts): string {
  const are = (count: number) => (count === 1 ? 'is' : 'are');
  const reviews = (count: number) =>
    `${formatNumber(count)} annual ${count === 1 ? 'review' : 'reviews'} ${are(count)}`;
  if (late === 0) return `${reviews(dueInFourWeeks)} due within four weeks`;
  const more =
    dueInFourWeeks === 0
      ? ''
      : ` and ${formatNumber(dueInFourWeeks)} more ${are(dueInFourWeeks)} due within four weeks`;
  return `${reviews(late)} late${more}`;
}

/** How many checks of paid jobs are late, and how many come within two weeks. */
export interface CheckCounts {
  checksLate: number;
  checksDue: number;
}

/** "3 paid jobs to check, 2 of them late". */
export function checksWords({ checksLate, checksDue }: CheckCounts): string {
  const all = checksLate + checksDue;
  const jobs = `${formatNumber(all)} paid ${all === 1 ? 'job' : 'jobs'} to check`;
  if (checksLate === 0) return jobs;
  return checksLate === all ? `${jobs}, late` : `${jobs}, ${formatNumber(checksLate)} of them late`;
}

/** "3 days late", "due today", "due in 5 days". */
export function dueWords(days: number): string {
  if (days === 0) return 'Due today';
  const many = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days < 0 ? `${many} late` : `Due in ${many}`;
}

/** The numbers of the statements without a score. */
export function unscoredStatements({ scores }: Pick<AssessmentSummary, 'scores'>): number[] {
  return scores.flatMap((score, index) => (score === null ? [index + 1] : []));
}

/** The figures of Section 1 that are blank. "No job starts" is an answer, not a blank. */
export function unknownFigures(figures: readonly Section1Figure[]): Section1Figure[] {
  return figures.filter(({ source, noJobStarts }) => source === 'none' && !noJobStarts);
}

/** "1, 4 and 9"; of many, the first six. */
export function listWords(items: readonly (string | number)[]): string {
  const shown = items.slice(0, 6).map(String);
  if (items.length > shown.length) return `${shown.join(', ')} and ${items.length - shown.length} more`;
  const last = shown.pop();
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last}`;
}
