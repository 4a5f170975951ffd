/** What there is to do next in an assessment. */
import type { Assessment } from '../../../shared/contract/toolkit.ts';

/** The number of the first statement without a score, or null when all are scored. */
export function firstUnscored({ statements }: Pick<Assessment, 'statements'>): number | null {
  return statements.find(({ score }) => score === null)?.number ?? null;
}
