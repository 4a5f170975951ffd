import { addDays } from '../../../shared/domain/iso-date.ts';
import type { Database } from '../store/change.ts';
import { today } from '../today.ts';
import { addInstructionPart, saveInstructionPart } from '../work/instruction-parts.service.ts';
import { addInstructionPlan } from '../work/instruction-plan.service.ts';
import { addJobAnalysis, saveJobAnalysisAnswer } from '../work/job-analysis.service.ts';
import { sampleInstructionPlans, sampleJobAnalyses } from './sample-work-plans.ts';

/** Job analyses and plans for young people on a supported internship, the first in the alphabet. */
export async function fillWorkPlans(db: Database): Promise<void> {
  const now = today();
  const programmes = await db
    .selectFrom('programme')
    .innerJoin('person', 'person.id', 'programme.person_id')
    .leftJoin('employer', 'employer.id', 'programme.host_employer_id')
    .leftJoin('job_coach', 'job_coach.id', 'programme.job_coach_id')
    .where('programme.kind', '=', 'supported-internship')
    .where('programme.started_on', '<=', now)
    .select(['person.id', 'employer.name as employer', 'job_coach.name as job_coach'])
    .orderBy('person.surname')
    .orderBy('person.forename')
    .orderBy('person.id')
    .orderBy('programme.started_on', 'desc')
    .execute();
  const chosen = programmes.filter(
    ({ id }, index) => programmes.findIndex((each) => each.id === id) === index,
  );
  for (const [index, { role, analysedBy, daysAgo, answers }] of sampleJobAnalyses.entries()) {
    const programme = chosen[index];
    if (!programme) continue;
    const { recordId } = await addJobAnalysis(db, {
      personId: programme.id,
      fields: { role, analysedBy, employer: programme.employer ?? '', analysedOn: addDays(now, -daysAgo) },
    });
    for (const [questionId, answer] of Object.entries(answers))
      await saveJobAnalysisAnswer(db, { recordId, questionId, version: 0, answer });
  }
  for (const [index, plan] of sampleInstructionPlans.entries()) {
    const programme = chosen[index];
    if (!programme) continue;
    const { startedDaysAgo, reviewedDaysAgo, parts, ...fields } = plan;
    const { recordId: planId } = await addInstructionPlan(db, {
      personId: programme.id,
      fields: {
        ...fields,
        jobCoach: programme.job_coach ?? '',
        startedOn: addDays(now, -startedDaysAgo),
        reviewedOn: reviewedDaysAgo === null ? null : addDays(now, -reviewedDaysAgo),
      },
    });
    for (const { description, cue, support } of parts) {
      const { recordId } = await addInstructionPart(db, { planId, description });
      await saveInstructionPart(db, { recordId, version: 1, patch: { cue, support } });
    }
  }
}
