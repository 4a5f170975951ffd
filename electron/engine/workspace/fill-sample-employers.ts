import { addDays } from '../../../shared/domain/iso-date.ts';
import { saveEmployer } from '../employers/employers.service.ts';
import { saveJobCoach } from '../job-coaches/job-coaches.service.ts';
import type { Database } from '../store/change.ts';
import { today } from '../today.ts';
import { sampleEmployers, sampleJobCoaches } from './sample-employers.ts';

/** Sector, size and Disability Confident level of the employers of the sample; training and caseload of its job coaches. */
export async function fillEmployers(db: Database): Promise<void> {
  const employers = await db
    .selectFrom('employer')
    .select(['id', 'name', 'version'])
    .orderBy('name')
    .execute();
  for (const { id, name, version } of employers) {
    const patch = sampleEmployers[name];
    if (patch) await saveEmployer(db, { employerId: id, version, patch });
  }
  const now = today();
  const ago = (days: number | null) => (days === null ? null : addDays(now, -days));
  const coaches = await db
    .selectFrom('job_coach')
    .select(['id', 'name', 'version'])
    .orderBy('name')
    .execute();
  for (const { id, name, version } of coaches) {
    const known = sampleJobCoaches[name];
    if (!known) continue;
    await saveJobCoach(db, {
      jobCoachId: id,
      version,
      patch: {
        organisation: known.organisation,
        mostPeople: known.mostPeople,
        systematicInstructionOn: ago(known.systematicInstruction),
        occupationalStandardsOn: ago(known.occupationalStandards),
      },
    });
  }
}
