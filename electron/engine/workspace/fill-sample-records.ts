import { academicYearOf, academicYearStart } from '../../../shared/domain/academic-year.ts';
import { addDays, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { jobChecks } from '../../../shared/domain/job-checks.ts';
import { addHold } from '../data-protection/retention.service.ts';
import { addSensitiveNote } from '../data-protection/sensitive-notes.service.ts';
import { startOfPlan } from '../people/people.repository.ts';
import { addSavedView } from '../people/saved-views.service.ts';
import type { Database } from '../store/change.ts';
import { today } from '../today.ts';
import { saveJobCheck } from '../work/job-checks.service.ts';
import { saveWork } from '../work/work-records.service.ts';
import {
  sampleCheckDays,
  sampleCosts,
  sampleCheckNotes,
  sampleChecksLeft,
  sampleHoldReason,
  sampleSavedView,
  sampleSensitiveNote,
} from './sample-records.ts';

/** Makes the checks of paid jobs that would be late, but for the few that fell due last. */
export async function fillJobChecks(db: Database): Promise<void> {
  const now = today();
  const jobs = await db
    .selectFrom('paid_job')
    .select(['id', 'started_on', 'ended_on', 'weekly_hours'])
    .orderBy('started_on')
    .orderBy('id')
    .execute();
  const late = jobs
    .flatMap((job) =>
      jobChecks({ startedOn: job.started_on, endedOn: job.ended_on }, [], now)
        .filter(({ state }) => state === 'late')
        .map(({ weeks, dueOn }) => ({ job, weeks, dueOn })),
    )
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  for (const [index, { job, weeks, dueOn }] of late.slice(0, -sampleChecksLeft).entries()) {
    const made = addDays(dueOn, pick(sampleCheckDays, index) ?? 0);
    await saveJobCheck(db, {
      jobId: job.id,
      weeks,
      version: null,
      patch: {
        checkedOn: earliest([made, job.ended_on ?? now, now]),
        stillInWork: true,
        weeklyHours: job.weekly_hours,
        note: pick(sampleCheckNotes, index) ?? '',
      },
    });
  }
}

/** What the programmes of this academic year and the last cost, where the invented authority knows it. */
export async function fillCosts(db: Database): Promise<void> {
  const programmes = await db
    .selectFrom('programme')
    .where('started_on', '>=', academicYearStart(academicYearOf(today()) - 1))
    .select(['id', 'kind', 'version'])
    .orderBy('started_on')
    .orderBy('id')
    .execute();
  const seen = new Map<string, number>();
  for (const { id, kind, version } of programmes) {
    const index = seen.get(kind) ?? 0;
    seen.set(kind, index + 1);
    const { funding, yearly, accessToWorkYearly } = sampleCosts[kind];
    const yearlyCost = pick(yearly, index) ?? null;
    if (yearlyCost === null) continue;
    await saveWork(db, {
      kind: 'programme',
      recordId: id,
      version,
      patch: { funding, yearlyCost, accessToWorkYearly: pick(accessToWorkYearly, index) ?? null },
    });
  }
}

/** One sensitive note, one hold on disposal and one view of the list of young people. */
export async function fillKeptRecords(db: Database): Promise<void> {
  const now = today();
  const people = await db
    .selectFrom('person as p')
    .innerJoin(startOfPlan(db, now), (join) => join.onRef('plan.person_id', '=', 'p.id'))
    .select('p.id')
    .orderBy('p.surname')
    .orderBy('p.forename')
    .orderBy('p.id')
    .execute();
  // Two people from the midst of the alphabet whose plan is in force.
  const [ofNote, ofHold] = [people[Math.floor(people.length / 2)], people[Math.floor(people.length / 3)]];
  if (ofNote) {
    const { daysAgo, note } = sampleSensitiveNote;
    await addSensitiveNote(db, { personId: ofNote.id, notedOn: addDays(now, -daysAgo), note });
  }
  if (ofHold) await addHold(db, { personId: ofHold.id, reason: sampleHoldReason });
  await addSavedView(db, { name: sampleSavedView.name, view: JSON.stringify(sampleSavedView.view) });
}

function pick<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % items.length];
}

function earliest(days: readonly IsoDate[]): IsoDate {
  return days.reduce((first, day) => (day < first ? day : first));
}
