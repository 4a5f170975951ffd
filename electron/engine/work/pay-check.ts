/** Pay of a job against the minimum wage of the day and of the person's age. */
import type { Kysely } from 'kysely';

import { wageBands, type WageBandCode, type WageRate } from '../../../shared/content/minimum-wage.ts';
import { belowMinimumWords, wageRates } from '../../../shared/domain/minimum-wage.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { Schema } from '../store/schema.ts';

/** The published rates with those of the authority in their place or beside them. */
export async function readWageRates(db: Kysely<Schema>): Promise<WageRate[]> {
  const rows = await db.selectFrom('wage_rate').selectAll().orderBy('starts_on').orderBy('band').execute();
  const known = new Set<string>(wageBands.map(({ code }) => code));
  return wageRates(
    rows
      .filter(({ band }) => known.has(band))
      .map((row) => ({
        startsOn: row.starts_on,
        band: row.band as WageBandCode,
        hourlyRate: row.hourly_rate,
      })),
  );
}

/** An apprenticeship, as far as it says whether a job is one. */
export interface Apprenticeship {
  kind: string;
  host_employer_id: string | null;
  started_on: IsoDate | null;
  ended_on: IsoDate | null;
}

/** The day whose pay it is: that which is recorded, else the first day of the job. */
export function payDay(job: { pay_on: IsoDate | null; started_on: IsoDate | null }): IsoDate | null {
  return job.pay_on ?? job.started_on;
}

/**
 * Words where the pay is below the minimum wage of the day; null otherwise, or where it cannot be judged.
 * @param programmes of the same young person: with an apprenticeship that runs on the day, at this employer or at none
 *   that is recorded, the job is taken for that apprenticeship
 */
export function belowMinimum(
  rates: readonly WageRate[],
  pay: { hourlyPay: number | null; paidOn: IsoDate | null; employerId: string | null },
  dateOfBirth: IsoDate | null,
  programmes: readonly Apprenticeship[],
): string | null {
  const { paidOn, employerId } = pay;
  const running = programmes
    .filter(
      ({ kind, host_employer_id, started_on, ended_on }) =>
        (kind === 'apprenticeship' || kind === 'supported-apprenticeship') &&
        (host_employer_id === null || host_employer_id === employerId) &&
        paidOn !== null &&
        started_on !== null &&
        started_on <= paidOn &&
        (ended_on === null || ended_on >= paidOn),
    )
    .flatMap(({ started_on }) => (started_on === null ? [] : [started_on]));
  return belowMinimumWords(rates, {
    hourlyPay: pay.hourlyPay,
    paidOn,
    dateOfBirth,
    apprenticeshipBegan: running.toSorted().at(-1) ?? null,
  });
}
