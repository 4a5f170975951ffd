import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { addDays } from '../../../shared/domain/iso-date.ts';
import { currentPlan, setOutcomePriority } from '../action-plan/action-plan.service.ts';
import { addAction, saveAction } from '../action-plan/action.service.ts';
import { addProgress } from '../action-plan/progress.service.ts';
import type { EngineContext } from '../context.ts';
import { importAll } from '../import/import.service.ts';
import { readInWorker } from '../import/read/read-in-worker.ts';
import { todayFrom } from '../import/value-signs.ts';
import type { Store } from '../store/open-store.ts';
import { today } from '../today.ts';
import { startAssessment } from '../toolkit/start-assessment.service.ts';
import {
  assessmentDetails,
  saveEvidence,
  saveHeader,
  savePriority,
  saveScore,
  saveYearDate,
} from '../toolkit/toolkit.service.ts';
import { fillEmployers } from './fill-sample-employers.ts';
import { fillPathway } from './fill-sample-pathway.ts';
import { fillProfiles } from './fill-sample-profiles.ts';
import { fillCosts, fillJobChecks, fillKeptRecords } from './fill-sample-records.ts';
import { fillWorkPlans } from './fill-sample-work-plans.ts';
import { fillReviews } from './fill-sample-reviews.ts';
import {
  sampleActions,
  sampleFigureDates,
  sampleFirstYear,
  sampleHeader,
  samplePriorities,
  samplePriorityOutcomes,
  sampleStatements,
  sampleTrackers,
} from './sample-content.ts';

/**
 * Fills a new data file with the invented authority's young people, assessment and plan, in the same way as a person
 * would: the trackers through the import, the rest field by field.
 */
export async function fillSample(store: Store, options: EngineContext['options']): Promise<void> {
  for (const name of sampleTrackers) {
    const bytes = await readFile(join(options.sampleFolder, name));
    const workerUrl = new URL(options.readWorkerUrl);
    await importAll(
      store,
      { name, bytes, read: (onRows, signal) => readInWorker(bytes, name, { workerUrl, signal, onRows }) },
      todayFrom(today()),
    );
  }
  await fillEmployers(store.db);
  await fillJobChecks(store.db);
  await fillCosts(store.db);
  await fillReviews(store.db);
  await fillPathway(store.db);
  await fillProfiles(store.db);
  await fillKeptRecords(store.db);
  await fillWorkPlans(store.db);
  const assessmentId = await fillAssessment(store);
  await fillPlan(store, assessmentId);
}

async function fillAssessment({ db }: Store): Promise<string> {
  const assessmentId = await startAssessment(db, { firstYear: sampleFirstYear, from: null });
  const started = await assessmentDetails(db, assessmentId);
  await saveHeader(db, { assessmentId, version: started.version, patch: sampleHeader });
  for (const { academicYear, version } of started.years) {
    const figuresTakenOn = sampleFigureDates[academicYear] ?? null;
    await saveYearDate(db, { assessmentId, academicYear, figuresTakenOn, version });
  }
  for (const { number, score, evidence } of sampleStatements) {
    let version = started.statements.find((each) => each.number === number)?.version ?? 1;
    if (score !== null) ({ version } = await saveScore(db, { assessmentId, number, score, version }));
    if (evidence !== '') await saveEvidence(db, { assessmentId, number, evidence, version });
  }
  for (const [index, text] of samplePriorities.entries()) {
    const priority = started.priorities[index];
    if (priority)
      await savePriority(db, { assessmentId, number: priority.number, text, version: priority.version });
  }
  return assessmentId;
}

async function fillPlan({ db }: Store, assessmentId: string): Promise<void> {
  const { planId } = await currentPlan(db);
  for (const outcomeId of samplePriorityOutcomes)
    await setOutcomePriority(db, { planId, outcomeId, isPriority: true });
  const now = today();
  for (const { topicId, description, lead, dueInDays, status, link, progress } of sampleActions) {
    const { actionId, version } = await addAction(db, {
      planId,
      topicId,
      description,
      lead,
      dueOn: addDays(now, dueInDays),
      link: link ? { assessmentId, ...link } : null,
    });
    for (const { daysAgo, note } of progress ?? []) {
      await addProgress(db, { actionId, notedOn: addDays(now, -daysAgo), note });
    }
    if (status !== 'not-started') await saveAction(db, { actionId, version, patch: { status } });
  }
}
