/** The checks of a paid job at 13, 26 and 52 weeks, as they are made. */
import type { Saved } from '../../../shared/contract/common.ts';
import type { JobCheckFields } from '../../../shared/contract/work.ts';
import type { CheckWeeks } from '../../../shared/domain/job-checks.ts';
import { amountLimits, ruleWords } from '../../../shared/domain/work-rules.ts';
import { type Database, makeChange } from '../store/change.ts';
import { changedElsewhere, notFound, refused } from '../store/engine-error.ts';
import { today } from '../today.ts';

type Patch = { [Field in keyof JobCheckFields]?: JobCheckFields[Field] | undefined };

const WHAT = 'check of a paid job';

/**
 * Records a check (version null), or changes what was recorded of it.
 * @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`checkedOn`, `weeklyHours`, `hourlyPay`)
 */
export async function saveJobCheck(
  db: Database,
  input: { jobId: string; weeks: CheckWeeks; version: number | null; patch: Patch },
): Promise<Saved> {
  const { jobId, weeks, version, patch } = input;
  const label = `check of a paid job at ${weeks} weeks`;
  const { result, at } = await makeChange(db, { label }, async (change) => {
    const job = await change.db
      .selectFrom('paid_job')
      .select(['started_on'])
      .where('id', '=', jobId)
      .executeTakeFirst();
    if (!job) throw notFound('paid job');
    const known = await change.db
      .selectFrom('job_check')
      .selectAll()
      .where('paid_job_id', '=', jobId)
      .where('weeks', '=', weeks)
      .executeTakeFirst();
    if ((known === undefined) !== (version === null)) throw changedElsewhere(WHAT);
    const columns = {
      checked_on: patch.checkedOn ?? known?.checked_on ?? today(),
      still_in_work:
        patch.stillInWork === undefined
          ? (known?.still_in_work ?? null)
          : patch.stillInWork === null
            ? null
            : patch.stillInWork
              ? (1 as const)
              : (0 as const),
      weekly_hours: patch.weeklyHours === undefined ? (known?.weekly_hours ?? null) : patch.weeklyHours,
      hourly_pay: patch.hourlyPay === undefined ? (known?.hourly_pay ?? null) : patch.hourlyPay,
      note: patch.note ?? known?.note ?? '',
    };
    requireDay(columns.checked_on, job.started_on);
    const { weeklyHours, hourlyPay } = amountLimits;
    if ((columns.weekly_hours ?? 0) > weeklyHours.most) throw refused('weeklyHours', weeklyHours.words);
    if ((columns.hourly_pay ?? 0) > hourlyPay.most) throw refused('hourlyPay', hourlyPay.words);
    if (known && version !== null)
      return change.update('job_check', known.id, columns, { what: WHAT, version });
    await change.insert('job_check', { paid_job_id: jobId, weeks, ...columns });
    return 1;
  });
  return { version: result, savedAt: at };
}

function requireDay(checkedOn: string, startedOn: string | null): void {
  if (checkedOn > today())
    throw refused('checkedOn', 'This day is in the future. Enter the day of the check.');
  if (startedOn !== null && checkedOn < startedOn) throw refused('checkedOn', ruleWords.checkBeforeJob);
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeJobCheck(
  db: Database,
  { recordId, version }: { recordId: string; version: number },
): Promise<void> {
  await makeChange(db, { label: 'removal of a check of a paid job' }, (change) =>
    change.remove('job_check', recordId, { what: WHAT, version }),
  );
}
