/**
 * How long the records of a young person are kept. No law names a number of years: the authority decides, and writes it
 * into its own schedule. What is proposed is what many authorities use.
 */
import { addYears, type IsoDate, laterIsoDate } from './iso-date.ts';

/** Whole years; null where that part of the rule is not used. */
export interface RetentionRule {
  yearsAfterBirth: number | null;
  yearsAfterPlan: number | null;
}

/**
 * Proposed until the authority decides: 31 years after birth (a plan can run to the 25th birthday, and most claims can
 * be brought for six years after it: Limitation Act 1980), and six years after the last plan ceased.
 */
export const proposedRetentionRule: RetentionRule = { yearsAfterBirth: 31, yearsAfterPlan: 6 };

/** The fewest and most years that a rule can ask for. */
export const retentionYears = { fewest: 1, most: 120 } as const;

/**
 * The first day on which the records may be disposed of: when both parts of the rule have passed. null while that cannot
 * be said: no part of the rule is used, the date of birth is asked for and not known, or a plan has not ceased.
 *
 * @param planCeasedOn the day on which the last plan ceased; null where there never was one
 */
export function disposalDueOn(
  { dateOfBirth, planCeasedOn }: { dateOfBirth: IsoDate | null; planCeasedOn: IsoDate | null },
  rule: RetentionRule,
): IsoDate | null {
  if (rule.yearsAfterBirth !== null && dateOfBirth === null) return null;
  const afterBirth =
    rule.yearsAfterBirth === null || dateOfBirth === null
      ? null
      : addYears(dateOfBirth, rule.yearsAfterBirth);
  const afterPlan =
    rule.yearsAfterPlan === null || planCeasedOn === null
      ? null
      : addYears(planCeasedOn, rule.yearsAfterPlan);
  if (afterBirth !== null && afterPlan !== null) return laterIsoDate(afterBirth, afterPlan);
  return afterBirth ?? afterPlan;
}

/** More people than this are erased in several steps. */
export const MOST_ERASED_AT_ONCE = 2000;
