/** An apprentice's employer is written under "Employer" in many lists, as that of a paid job is. */
import { cellText } from '../cell-text.ts';
import type { CandidateRecord, InterpretedRow } from './interpreted-row.ts';
import type { RowPlan } from './row-plan.ts';

const apprenticeships: ReadonlySet<unknown> = new Set(['apprenticeship', 'supported-apprenticeship']);
/** What a programme says as well as a job does: the job's field, and the programme's. */
const ofBoth: Readonly<Record<string, string>> = { employer: 'hostEmployer', weeklyHours: 'weeklyHours' };

/**
 * Where a row has an apprenticeship without an employer, and a job without any day, the employer is the
 * apprenticeship's: no second job is made that nobody could count. What a programme has no field for is kept.
 */
export function settleApprentices(row: InterpretedRow, plan: RowPlan): void {
  if (plan.isStandard) return;
  const [programme, ...otherProgrammes] = row.records.filter((it) => it.record === 'programme');
  const [job, ...otherJobs] = row.records.filter((it) => it.record === 'job');
  if (!programme || !job || otherProgrammes.length > 0 || otherJobs.length > 0) return;
  const { values } = programme;
  if (!apprenticeships.has(values.get('kind')) || values.has('hostEmployer') || !isWithoutDays(job)) return;
  let employer: number | null = null;
  for (const [name, value] of job.values) {
    const column = job.columns.get(name);
    const cell = job.cells.get(name) ?? null;
    const field = ofBoth[name];
    if (field !== undefined && !values.has(field) && column !== undefined) {
      values.set(field, value);
      programme.columns.set(field, column);
      programme.cells.set(field, cell);
      if (name === 'employer') employer = column;
    } else if (column !== undefined) {
      row.additional.push({ heading: plan.headings.get(column) ?? '', value: cellText(cell) });
    }
  }
  row.records = row.records.filter((it) => it !== job);
  row.problems.push({
    severity: 'warning',
    column: employer,
    value: cellText(job.cells.get('employer') ?? null),
    message:
      'The row has an apprenticeship, and no day on which a paid job began. The employer is taken for the apprenticeship’s; what else is said of a job is kept as additional information.',
  });
}

/** A job of which it is said that it is there, or when it began or ended, is one of its own. */
function isWithoutDays({ values }: CandidateRecord): boolean {
  return values.has('employer') && !['has', 'startedOn', 'endedOn'].some((name) => values.has(name));
}
