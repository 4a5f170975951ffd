/** What the calendar says about a young person on a day: age, year, the state of the plan, the next review. */
import { academicYearOf } from '../../../shared/domain/academic-year.ts';
import { ageOn, nationalCurriculumYear } from '../../../shared/domain/age.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { nextReviewDue } from '../../../shared/domain/review-clocks.ts';

export interface PlanDates {
  started_on: IsoDate | null;
  ceased_on: IsoDate | null;
}

/** Age in whole years, or null when the date of birth is not known. */
export function ageOf(dateOfBirth: IsoDate | null, day: IsoDate): number | null {
  return dateOfBirth === null ? null : ageOn(dateOfBirth, day);
}

/** The year taught, where recorded for the academic year of the day, else the one by age; null when neither is known. */
export function curriculumYearOf(
  dateOfBirth: IsoDate | null,
  taughtYear: number | null,
  day: IsoDate,
): number | null {
  if (taughtYear !== null) return taughtYear;
  return dateOfBirth === null ? null : nationalCurriculumYear(dateOfBirth, academicYearOf(day));
}

/**
 * In force on the day (the day a plan ceases is its last), else ceased when one has ceased, else none. A plan without
 * a start is not known to be in force.
 */
export function planStateOf(plans: readonly PlanDates[], day: IsoDate): 'in-force' | 'ceased' | 'none' {
  if (plans.some((plan) => isInForce(plan, day))) return 'in-force';
  return plans.some((plan) => plan.ceased_on !== null && plan.ceased_on < day) ? 'ceased' : 'none';
}

/**
 * The day by which the plan in force must be reviewed next, or null while none is in force. A review from before the
 * plan was made was one of an earlier plan, so the twelve months run from the later of the two.
 */
export function nextReviewDueOn(
  plans: readonly PlanDates[],
  lastReviewHeld: IsoDate | null,
  day: IsoDate,
): IsoDate | null {
  const starts = plans.flatMap((plan) =>
    isInForce(plan, day) && plan.started_on !== null ? [plan.started_on] : [],
  );
  const planMade = starts.toSorted().at(-1);
  if (planMade === undefined) return null;
  const ofThisPlan = lastReviewHeld !== null && lastReviewHeld > planMade ? lastReviewHeld : null;
  return nextReviewDue({ planMade, lastReviewHeld: ofThisPlan });
}

function isInForce(plan: PlanDates, day: IsoDate): boolean {
  return (
    plan.started_on !== null && plan.started_on <= day && (plan.ceased_on === null || plan.ceased_on >= day)
  );
}
