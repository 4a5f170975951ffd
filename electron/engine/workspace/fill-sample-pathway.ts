import { addDays, addYears, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { saveCheck } from '../pathway/pathway-checks.service.ts';
import { beginStage } from '../pathway/pathway.service.ts';
import {
  addPersonAction,
  addPersonActionProgress,
  savePersonAction,
} from '../pathway/person-actions.service.ts';
import { startOfPlan } from '../people/people.repository.ts';
import type { Database } from '../store/change.ts';
import { today } from '../today.ts';
import { type SamplePathway, samplePathways, samplePeopleOnPathway } from './sample-pathway.ts';

/** Puts some young people of 16 to 21 with an EHC plan on the pathway, as a person would, one thing after another. */
export async function fillPathway(db: Database): Promise<void> {
  const now = today();
  for (const [index, personId] of (await peopleForPathway(db, now)).entries()) {
    const pathway = samplePathways[index % samplePathways.length];
    // Nobody began on the same day as everybody else.
    if (pathway) await fillPerson(db, personId, pathway, addDays(now, -((index * 5) % 17)));
  }
}

/** Spread over the whole alphabet. */
async function peopleForPathway(db: Database, now: IsoDate): Promise<string[]> {
  const people = await db
    .selectFrom('person as p')
    .innerJoin(startOfPlan(db, now), (join) => join.onRef('plan.person_id', '=', 'p.id'))
    .where('p.date_of_birth', '>', addYears(now, -22))
    .where('p.date_of_birth', '<=', addYears(now, -16))
    .select('p.id')
    .orderBy('p.surname')
    .orderBy('p.forename')
    .orderBy('p.date_of_birth')
    .execute();
  const step = Math.max(1, Math.floor(people.length / samplePeopleOnPathway));
  return people
    .filter((_, index) => index % step === 0)
    .slice(0, samplePeopleOnPathway)
    .map(({ id }) => id);
}

async function fillPerson(
  db: Database,
  personId: string,
  pathway: SamplePathway,
  now: IsoDate,
): Promise<void> {
  for (const spell of pathway.spells) {
    const { stage, beganDaysAgo, endedDaysAgo, nextStepInDays } = spell;
    await beginStage(db, {
      personId,
      fields: {
        stage,
        startedOn: addDays(now, -beganDaysAgo),
        endedOn: endedDaysAgo === undefined ? null : addDays(now, -endedDaysAgo),
        startReason: spell.startReason,
        endReason: spell.endReason,
        nextStep: spell.nextStep,
        nextStepOn: nextStepInDays === undefined ? null : addDays(now, nextStepInDays),
      },
    });
  }
  const firstDay = Math.max(...pathway.spells.map(({ beganDaysAgo }) => beganDaysAgo));
  for (const [index, itemId] of (pathway.done ?? []).entries()) {
    const doneOn = addDays(now, -Math.max(3, firstDay - 12 * (index + 1)));
    await saveCheck(db, { personId, itemId, version: 0, patch: { state: 'done', doneOn } });
  }
  for (const itemId of pathway.notNeeded ?? [])
    await saveCheck(db, { personId, itemId, version: 0, patch: { state: 'not-needed' } });
  for (const { description, lead, dueInDays, status, note } of pathway.actions ?? []) {
    const dueOn = dueInDays === null ? null : addDays(now, dueInDays);
    const { actionId } = await addPersonAction(db, { personId, description, lead, dueOn, stage: null });
    if (note !== undefined) await addPersonActionProgress(db, { actionId, notedOn: addDays(now, -10), note });
    if (status !== undefined) await savePersonAction(db, { actionId, version: 1, patch: { status } });
  }
}
