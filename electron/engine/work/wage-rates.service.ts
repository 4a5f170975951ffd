/** The rates that pay is checked against: those that are published, and the authority's own in their place. */
import type { Kysely } from 'kysely';

import type { Saved } from '../../../shared/contract/common.ts';
import type { WageRateRow } from '../../../shared/contract/work-lists.ts';
import { publishedWageRates, type WageBandCode } from '../../../shared/content/minimum-wage.ts';
import { type Database, makeChange } from '../store/change.ts';
import { changedElsewhere, refused } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { readWageRates } from './pay-check.ts';

const WHAT = 'rate of the minimum wage';
/** Pounds an hour. */
const MOST = 500;

/** Every rate, the latest first. */
export async function listWageRates(db: Kysely<Schema>): Promise<WageRateRow[]> {
  const own = await db.selectFrom('wage_rate').selectAll().execute();
  return (await readWageRates(db)).toReversed().map((rate) => {
    const row = own.find(({ starts_on, band }) => starts_on === rate.startsOn && band === rate.band);
    const published = publishedWageRates.find(
      ({ startsOn, band }) => startsOn === rate.startsOn && band === rate.band,
    );
    return {
      ...rate,
      published: published?.hourlyRate ?? null,
      own: row ? { recordId: row.id, version: row.version } : null,
    };
  });
}

/** @throws EngineError CHANGED_ELSEWHERE, REFUSED (`hourlyRate`) */
export async function setWageRate(
  db: Database,
  input: { startsOn: string; band: WageBandCode; hourlyRate: number; version: number | null },
): Promise<Saved> {
  const { startsOn, band, hourlyRate, version } = input;
  if (hourlyRate <= 0 || hourlyRate > MOST)
    throw refused('hourlyRate', 'Enter the pay of one hour in pounds, such as 12.71.');
  const { result, at } = await makeChange(db, { label: WHAT }, async (change) => {
    const known = await change.db
      .selectFrom('wage_rate')
      .select('id')
      .where('starts_on', '=', startsOn)
      .where('band', '=', band)
      .executeTakeFirst();
    if ((known === undefined) !== (version === null)) throw changedElsewhere(WHAT);
    if (known && version !== null)
      return change.update('wage_rate', known.id, { hourly_rate: hourlyRate }, { what: WHAT, version });
    await change.insert('wage_rate', { starts_on: startsOn, band, hourly_rate: hourlyRate });
    return 1;
  });
  return { version: result, savedAt: at };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeWageRate(
  db: Database,
  { recordId, version }: { recordId: string; version: number },
): Promise<void> {
  await makeChange(db, { label: `removal of an own ${WHAT}` }, (change) =>
    change.remove('wage_rate', recordId, { what: WHAT, version }),
  );
}
