/** Young people: the list, one person with every record, adding and changing. */
import type { Kysely } from 'kysely';

import type { Saved } from '../../../shared/contract/common.ts';
import type { Person, PersonFilter, PersonRow } from '../../../shared/contract/people.ts';
import { academicYearOf } from '../../../shared/domain/academic-year.ts';
import { nameKey } from '../../../shared/domain/person-name.ts';
import { makeChange, type Change, type Database } from '../store/change.ts';
import { notFound, refused } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { today } from '../today.ts';
import { requireBornInTime } from './born-in-time.ts';
import { findMergedInto } from './merge-people.repository.ts';
import {
  countPeople,
  findSetting,
  getPerson,
  isNumberTaken,
  listAdditionalInformation,
  listLastReviews,
  listNeedsOf,
  listOpenStages,
  listPaidJobs,
  listPersonIds,
  listPersonRows,
  listPlansOf,
  listProgrammes,
  listReviews,
  listTaughtYears,
  listVocationalProfiles,
  listWorkExperience,
  type PersonSearch,
  type PersonSort,
} from './people.repository.ts';
import { ageOf, curriculumYearOf, nextReviewDueOn, planStateOf } from './person-clock.ts';
import { patchedPerson, type PersonPatch } from './person-fields.ts';

/** One page of the list. Unknown dates of birth, settings and reviews come last, whichever way it is sorted. */
export async function peoplePage(
  db: Kysely<Schema>,
  input: PersonFilter & { sort: PersonSort; descending: boolean; offset: number; limit: number },
): Promise<{ total: number; people: PersonRow[] }> {
  const day = today();
  const filter = filterOf(input);
  const { total, ids } = await listPersonIds(db, filter, input, input, day);
  if (ids.length === 0) return { total, people: [] };
  const rows = new Map((await listPersonRows(db, ids, academicYearOf(day))).map((row) => [row.id, row]));
  const plans = byPerson(await listPlansOf(db, ids));
  const needs = byPerson(await listNeedsOf(db, ids));
  const stages = byPerson(await listOpenStages(db, ids));
  const lastReviews = new Map((await listLastReviews(db, ids)).map((row) => [row.person_id, row.held_on]));
  const people = ids.flatMap((id): PersonRow[] => {
    const row = rows.get(id);
    if (!row) return [];
    const lastReviewOn = lastReviews.get(id) ?? null;
    const ownPlans = plans.get(id) ?? [];
    return [
      {
        personId: id,
        surname: row.surname,
        forename: row.forename,
        dateOfBirth: row.date_of_birth,
        age: ageOf(row.date_of_birth, day),
        curriculumYear: curriculumYearOf(row.date_of_birth, row.taught_year, day),
        upn: row.upn,
        settingName: row.setting_name ?? '',
        primaryNeed: needs.get(id)?.[0]?.code ?? '',
        planState: planStateOf(ownPlans, day),
        lastReviewOn,
        nextReviewDueOn: nextReviewDueOn(ownPlans, lastReviewOn, day),
        localId: row.local_id,
        uln: row.uln,
        sex: row.sex,
        ethnicity: row.ethnicity,
        postcode: row.postcode,
        leadOfficer: row.lead_officer,
        stages: (stages.get(id) ?? []).map(({ stage }) => stage),
      },
    ];
  });
  return { total, people };
}

/** The ids of everybody who fits, in order of name. */
export async function personIds(db: Kysely<Schema>, input: PersonFilter): Promise<string[]> {
  const order = { sort: 'name', descending: false } as const;
  const { ids } = await listPersonIds(db, filterOf(input), order, { offset: 0, limit: EVERYBODY }, today());
  return ids;
}

/** SQLite's word for no limit. */
const EVERYBODY = -1;

function filterOf(input: PersonFilter) {
  return {
    search: searchOf(input.search),
    planState: input.planState,
    whose: {
      officer: input.officer ?? null,
      settingId: input.settingId ?? null,
      curriculumYears: input.curriculumYears ?? null,
    },
    need: input.need ?? null,
  };
}

function searchOf(text: string): PersonSearch | null {
  const nameWords = text
    .split(/\s+/)
    .map((word) => nameKey(word))
    .filter((word) => word !== '');
  const number = text.replace(/\s+/g, '').toLowerCase();
  return nameWords.length === 0 && number === '' ? null : { nameWords, number };
}

/** How many young people there are, and how many of them have an EHC plan in force today. */
export async function peopleCounts(db: Kysely<Schema>): Promise<{ all: number; planInForce: number }> {
  return countPeople(db, today());
}

/**
 * One person with everything recorded of them.
 * @throws EngineError NOT_FOUND
 */
export async function personDetails(db: Kysely<Schema>, personId: string): Promise<Person> {
  const day = today();
  const asked = await db.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst();
  // A record that was merged into another is found there, for as long as an old address is about.
  if (!asked) {
    const mergedInto = await findMergedInto(db, personId);
    if (mergedInto !== undefined) return personDetails(db, mergedInto);
  }
  const person = await getPerson(db, personId);
  const plans = await listPlansOf(db, [personId]);
  const reviews = await listReviews(db, personId);
  const taughtYears = await listTaughtYears(db, personId);
  const setting = person.setting_id === null ? undefined : await findSetting(db, person.setting_id);
  const taughtNow = taughtYears.find((row) => row.academic_year === academicYearOf(day))?.taught_year ?? null;
  const lastReview = reviews.flatMap((row) => (row.held_on === null ? [] : [row.held_on])).at(-1) ?? null;
  return {
    personId: person.id,
    version: person.version,
    localId: person.local_id,
    upn: person.upn,
    uln: person.uln,
    surname: person.surname,
    forename: person.forename,
    preferredName: person.preferred_name,
    dateOfBirth: person.date_of_birth,
    sex: person.sex,
    ethnicity: person.ethnicity,
    postcode: person.postcode,
    settingId: person.setting_id,
    settingName: setting?.name ?? '',
    leadOfficer: person.lead_officer,
    contact: person.contact,
    consent: person.consent,
    notes: person.notes,
    age: ageOf(person.date_of_birth, day),
    curriculumYear: curriculumYearOf(person.date_of_birth, taughtNow, day),
    planState: planStateOf(plans, day),
    nextReviewDueOn: nextReviewDueOn(plans, lastReview, day),
    needs: (await listNeedsOf(db, [personId])).map(({ rank, code }) => ({ rank, code })),
    plans: plans.map((row) => ({
      recordId: row.id,
      version: row.version,
      startedOn: row.started_on,
      ceasedOn: row.ceased_on,
      ceaseReason: row.cease_reason,
    })),
    reviews: reviews.map((row) => ({
      recordId: row.id,
      version: row.version,
      dueOn: row.due_on,
      meetingOn: row.meeting_on,
      meetingAt: row.meeting_at,
      heldOn: row.held_on,
      attended: toBoolean(row.attended),
      employmentFocus: toBoolean(row.employment_focus),
      outcome: row.outcome,
      decisionOn: row.decision_on,
      finalPlanOn: row.final_plan_on,
      notes: row.notes,
    })),
    workExperience: (await listWorkExperience(db, personId)).map((row) => ({
      recordId: row.id,
      employer: row.employer ?? '',
      setting: row.kind,
      startedOn: row.started_on,
      endedOn: row.ended_on,
      reflection: row.reflection,
    })),
    programmes: (await listProgrammes(db, personId)).map((row) => ({
      recordId: row.id,
      kind: row.kind,
      provider: row.provider,
      hostEmployer: row.host_employer ?? '',
      jobCoach: row.job_coach ?? '',
      startedOn: row.started_on,
      endedOn: row.ended_on,
      weeklyHours: row.weekly_hours,
      accessToWork: toBoolean(row.access_to_work),
      leftEarly: toBoolean(row.left_early),
      leftReason: row.left_reason,
    })),
    paidJobs: (await listPaidJobs(db, personId)).map((row) => ({
      recordId: row.id,
      employer: row.employer ?? '',
      role: row.role,
      startedOn: row.started_on,
      endedOn: row.ended_on,
      weeklyHours: row.weekly_hours,
      hourlyPay: row.hourly_pay,
    })),
    taughtYears: taughtYears.map((row) => ({
      recordId: row.id,
      version: row.version,
      academicYear: row.academic_year,
      taughtYear: row.taught_year,
      settingId: row.setting_id,
      settingName: row.setting_name ?? '',
    })),
    vocationalProfiles: (await listVocationalProfiles(db, personId)).map((row) => ({
      recordId: row.id,
      version: row.version,
      recordedOn: row.recorded_on,
      hasProfile: toBoolean(row.has_profile),
      attachedToPlan: toBoolean(row.attached_to_plan),
      notes: row.notes,
    })),
    additional: (await listAdditionalInformation(db, personId)).map((row) => ({
      recordId: row.id,
      heading: row.heading,
      value: row.value,
      source: row.source,
    })),
  };
}

/** @throws EngineError REFUSED (`surname`, `upn`, `uln`, `dateOfBirth`), NOT_FOUND (setting) */
export async function addPerson(db: Database, input: { fields: PersonPatch }): Promise<{ personId: string }> {
  const { result } = await makeChange(db, { label: 'new young person' }, async (change) => {
    const columns = patchedPerson(null, input.fields, today());
    await requireFitting(change, columns, null);
    return change.insert('person', { ...columns, created_at: change.at });
  });
  return { personId: result };
}

/** @throws EngineError NOT_FOUND (person, setting), CHANGED_ELSEWHERE, REFUSED (`surname`, `upn`, `uln`, `dateOfBirth`) */
export async function savePerson(
  db: Database,
  input: { personId: string; version: number; patch: PersonPatch },
): Promise<Saved> {
  const { result, at } = await makeChange(db, { label: labelOf(input.patch) }, async (change) => {
    const { id, version: _, created_at: __, ...current } = await getPerson(change.db, input.personId);
    const columns = patchedPerson(current, input.patch, today());
    await requireFitting(change, changedOf(current, columns), id);
    if (columns.date_of_birth !== null && columns.date_of_birth !== current.date_of_birth)
      await requireBornInTime(change.db, id, columns.date_of_birth);
    return change.update('person', id, columns, { what: 'young person', version: input.version });
  });
  return { version: result, savedAt: at };
}

type Fitting = { upn?: string | undefined; uln?: string | undefined; setting_id?: string | null | undefined };

/** Only what is changed is checked: a number that came in twice with an import must not stop other corrections. */
function changedOf(before: Required<Fitting>, after: Required<Fitting>): Fitting {
  return {
    ...(after.upn !== before.upn && { upn: after.upn }),
    ...(after.uln !== before.uln && { uln: after.uln }),
    ...(after.setting_id !== before.setting_id && { setting_id: after.setting_id }),
  };
}

async function requireFitting(change: Change, columns: Fitting, personId: string | null): Promise<void> {
  // Whose number it is stays unsaid: the field is enough to put it right.
  for (const field of ['upn', 'uln'] as const) {
    const value = columns[field];
    if (value && (await isNumberTaken(change.db, field, value, personId))) {
      throw refused(
        field,
        `Another young person has this ${field.toUpperCase()} already. Check the number, or search for it.`,
      );
    }
  }
  if (columns.setting_id && !(await findSetting(change.db, columns.setting_id))) throw notFound('setting');
}

const fieldNames: Record<keyof PersonPatch, string> = {
  localId: 'local number',
  upn: 'UPN',
  uln: 'ULN',
  surname: 'surname',
  forename: 'forename',
  preferredName: 'preferred name',
  dateOfBirth: 'date of birth',
  sex: 'sex',
  ethnicity: 'ethnicity',
  postcode: 'postcode',
  settingId: 'setting',
  leadOfficer: 'lead officer',
  contact: 'contact',
  consent: 'consent',
  notes: 'notes',
};

function labelOf(patch: PersonPatch): string {
  const fields = Object.keys(patch) as (keyof PersonPatch)[];
  const [only] = fields;
  return fields.length === 1 && only !== undefined
    ? `${fieldNames[only]} of a young person`
    : 'details of a young person';
}

function byPerson<Row extends { person_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.person_id);
    if (group) group.push(row);
    else groups.set(row.person_id, [row]);
  }
  return groups;
}

function toBoolean(flag: 0 | 1 | null): boolean | null {
  return flag === null ? null : flag === 1;
}
