/** When two records of one event are joined, what hangs on the one that goes comes to the one that stays. */
import { labelOfColumn, valueInWords } from './merge-words.ts';
import { listReferences } from '../history/undo.repository.ts';
import type { Change } from '../store/change.ts';
import type { Store } from '../store/open-store.ts';
import type { JobCheckTable, TrackedTableName } from '../store/schema.ts';

/** What could not come over because the kept record has the same already, in words. */
export interface LeftOver {
  heading: string;
  value: string;
}

/** Every row that refers to the one record now refers to the other. */
export async function moveReferences(
  store: Store,
  change: Change,
  table: TrackedTableName,
  fromId: string,
  toId: string,
): Promise<LeftOver[]> {
  const left = table === 'paid_job' ? await joinChecks(change, fromId, toId) : [];
  for (const reference of listReferences(store.raw)) {
    if (reference.to !== table) continue;
    const { table: referring, column } = reference;
    const rows = await change.db
      .selectFrom(referring as 'job_check')
      .select('id')
      .where(column as 'paid_job_id', '=', fromId)
      .execute();
    for (const { id } of rows) await change.update(referring, id, { [column]: toId }, { what: 'record' });
  }
  return left;
}

/** A job has one check of each kind: that of the kept job stays, what the other says is kept in words. */
async function joinChecks(change: Change, fromId: string, toId: string): Promise<LeftOver[]> {
  const checks = await change.db
    .selectFrom('job_check')
    .selectAll()
    .where('paid_job_id', 'in', [fromId, toId])
    .execute();
  const left: LeftOver[] = [];
  for (const other of checks.filter(({ paid_job_id }) => paid_job_id === fromId)) {
    const own = checks.find(({ paid_job_id, weeks }) => paid_job_id === toId && weeks === other.weeks);
    if (!own) continue;
    await change.remove('job_check', other.id, { what: 'check of a paid job' });
    const value = checkInWords(other);
    if (value !== checkInWords(own))
      left.push({ heading: `Check of a paid job at ${other.weeks} weeks also recorded as`, value });
  }
  return left;
}

const said = ['checked_on', 'still_in_work', 'weekly_hours', 'hourly_pay', 'note'] as const;

function checkInWords(check: JobCheckTable): string {
  return said
    .map((column) => [
      labelOfColumn('job_check', column),
      valueInWords('job_check', column, check[column], () => ''),
    ])
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join('; ');
}
