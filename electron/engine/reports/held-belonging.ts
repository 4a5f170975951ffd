/** What a record that is part of another belongs to: an answer to its version of a profile, a check to its job. */
import { capitalised } from '../../../shared/domain/capitalised.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { jobWords } from '../../../shared/domain/job-words.ts';
import { profileNames } from '../../../shared/content/profile-questions.ts';
import type { HeldField } from '../export/subject-access.ts';
import { nameOfReferred } from '../history/row-names.ts';
import type { Values } from '../history/undo.repository.ts';
import type { Database } from '../store/change.ts';
import type { TrackedTableName } from '../store/schema.ts';

/** The field that says it; none for a record that stands for itself. */
export async function belongsTo(db: Database, table: TrackedTableName, row: Values): Promise<HeldField[]> {
  switch (table) {
    case 'job_check':
      return [{ label: 'Job', value: await jobOf(db, row) }];
    case 'profile_answer':
    case 'profile_picture':
      return [{ label: 'Profile', value: await profileOf(db, row) }];
    case 'job_analysis_answer':
      return [
        { label: 'Job analysis', value: await nameOfReferred(db, 'job_analysis', row['job_analysis_id']) },
      ];
    case 'instruction_part':
      return [
        { label: 'Task', value: await nameOfReferred(db, 'instruction_plan', row['instruction_plan_id']) },
      ];
    case 'review_outcome':
    case 'review_advice':
      return [{ label: 'Annual review', value: await nameOfReferred(db, 'annual_review', row['review_id']) }];
    case 'person_action_progress':
      return [{ label: 'Action', value: await nameOfReferred(db, 'person_action', row['person_action_id']) }];
    default:
      return [];
  }
}

/** "Vocational profile, begun on 3 September 2026". */
async function profileOf(db: Database, row: Values): Promise<string> {
  const version = await db
    .selectFrom('profile_version')
    .select(['kind', 'begun_on'])
    .where('id', '=', String(row['profile_version_id']))
    .executeTakeFirstOrThrow();
  return `${capitalised(profileNames[version.kind])}, begun on ${formatDate(version.begun_on)}`;
}

/** Which job a check is of: "Kitchen assistant at Wren Street Bakery, started on 1 September 2026". */
async function jobOf(db: Database, check: Values): Promise<string> {
  const job = await db
    .selectFrom('paid_job')
    .leftJoin('employer', 'employer.id', 'paid_job.employer_id')
    .select(['paid_job.role', 'paid_job.started_on', 'employer.name as employer'])
    .where('paid_job.id', '=', String(check['paid_job_id']))
    .executeTakeFirstOrThrow();
  const started = job.started_on === null ? '' : `started on ${formatDate(job.started_on)}`;
  return [jobWords({ role: job.role, employer: job.employer ?? '' }), started]
    .filter((part) => part !== '')
    .join(', ');
}
