/** Who is stuck on the pathway. */
import type { StageNumber } from '../content/stages.ts';
import { addWeeks, daysBetween, type IsoDate } from './iso-date.ts';

/** Longer at the stage than the authority expects; the next step's day has passed; no next step is said. */
export const stuckReasonCodes = ['too-long', 'step-overdue', 'no-step'] as const;
export type StuckReason = (typeof stuckReasonCodes)[number];

export interface OpenSpell {
  stage: StageNumber;
  startedOn: IsoDate;
  nextStep: string;
  nextStepOn: IsoDate | null;
}

/** Whoever is still at a stage that began before this day has been there longer than so many weeks. */
export function stuckIfBegunBefore(weeks: number, today: IsoDate): IsoDate {
  return addWeeks(today, -weeks);
}

/**
 * Why somebody who is still at a stage is stuck; nothing when they are not. A next step that is due today is not
 * overdue yet.
 * @param weeks how long is too long at this stage
 */
export function stuckReasons(spell: OpenSpell, weeks: number, today: IsoDate): StuckReason[] {
  const reasons: StuckReason[] = [];
  if (spell.startedOn < stuckIfBegunBefore(weeks, today)) reasons.push('too-long');
  if (spell.nextStepOn !== null && spell.nextStepOn < today) reasons.push('step-overdue');
  if (spell.nextStep === '') reasons.push('no-step');
  return reasons;
}

/** "4 days", "1 week", "29 weeks", and in years and months from two years on. */
export function howLongWords(from: IsoDate, to: IsoDate): string {
  const days = Math.max(0, daysBetween(from, to));
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
  if (days < 7) return count(days, 'day');
  if (days < 2 * 365) return count(Math.floor(days / 7), 'week');
  const months = Math.floor(days / 30.4375);
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return rest === 0 ? count(years, 'year') : `${count(years, 'year')} ${count(rest, 'month')}`;
}
