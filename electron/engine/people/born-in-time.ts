import { type Kysely, sql } from 'kysely';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { refused } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';

/** What has a day in somebody's life, and how that day is told. */
const happened = [
  ['ehc_plan', 'started_on', 'An EHC plan began'],
  ['annual_review', 'held_on', 'An annual review was held'],
  ['work_experience', 'started_on', 'Work experience began'],
  ['programme', 'started_on', 'A programme began'],
  ['paid_job', 'started_on', 'A paid job began'],
  ['voluntary_work', 'started_on', 'Voluntary work began'],
  ['pathway_stage', 'started_on', 'A stage of the pathway began'],
] as const;

/**
 * A date of birth cannot be later than something that is recorded of the same person: the other way round it is
 * refused too, wherever such a day is recorded.
 * @throws EngineError REFUSED (`dateOfBirth`)
 */
export async function requireBornInTime(
  db: Kysely<Schema>,
  personId: string,
  dateOfBirth: IsoDate,
): Promise<void> {
  for (const [table, column, words] of happened) {
    const { rows } = await sql<{ day: IsoDate | null }>`
      select min(${sql.ref(column)}) as day from ${sql.table(table)}
      where person_id = ${personId} and ${sql.ref(column)} < ${dateOfBirth}`.execute(db);
    const day = rows[0]?.day;
    if (day)
      throw refused('dateOfBirth', `${words} on ${formatDate(day)}, before this day. Check both dates.`);
  }
}
