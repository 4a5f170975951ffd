/** Young people for tests of Section 1: plain records, and writing them to a data file. */
import type { Database } from '../../../electron/engine/store/change.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import type { ProgrammeTable, WorkExperienceTable } from '../../../electron/engine/store/schema.ts';

export interface TestPerson {
  surname?: string;
  forename?: string;
  born: string | null;
  setting?: string;
  plans?: { from: string | null; to: string | null }[];
  reviews?: { held: string | null; focus: boolean | null }[];
  workExperience?: {
    kind: WorkExperienceTable['kind'];
    from: string | null;
    to: string | null;
    employer?: string;
  }[];
  programmes?: {
    kind: ProgrammeTable['kind'];
    from: string | null;
    to: string | null;
    provider?: string;
    host?: string;
  }[];
  jobs?: {
    from: string | null;
    to?: string | null;
    hours: number | null;
    role?: string;
    employer?: string;
  }[];
  taught?: { year: number; taughtYear: number | null; setting?: string }[];
}

const flag = (value: boolean | null) => (value === null ? null : value ? 1 : 0);

/** Writes the people; a setting is named by its type. Answers their ids, in order. */
export async function writePopulation(db: Database, people: readonly TestPerson[]): Promise<string[]> {
  const { result } = await makeChange(db, { label: 'test people' }, async (change) => {
    const settings = new Map<string, string>();
    const settingId = async (type: string | undefined) => {
      if (type === undefined) return null;
      const known = settings.get(type);
      if (known) return known;
      const id = await change.insert('setting', { name: type, name_key: type, type, urn: '', ukprn: '' });
      settings.set(type, id);
      return id;
    };
    const employerId = async (name: string | undefined) =>
      name === undefined
        ? null
        : change.insert('employer', {
            name,
            name_key: name,
            sector: '',
            size: '',
            disability_confident_level: null,
          });
    const ids: string[] = [];
    for (const [index, person] of people.entries()) {
      const surname = person.surname ?? `Person${String(index).padStart(3, '0')}`;
      const id = await change.insert('person', {
        local_id: '',
        upn: '',
        uln: '',
        surname,
        forename: person.forename ?? 'Test',
        preferred_name: '',
        name_key: surname.toLowerCase(),
        date_of_birth: person.born,
        sex: '',
        ethnicity: '',
        postcode: '',
        setting_id: await settingId(person.setting),
        lead_officer: '',
        contact: '',
        consent: '',
        notes: '',
        created_at: '2026-09-01T09:00:00.000Z',
      });
      ids.push(id);
      for (const plan of person.plans ?? []) {
        await change.insert('ehc_plan', {
          person_id: id,
          started_on: plan.from,
          ceased_on: plan.to,
          cease_reason: '',
        });
      }
      for (const review of person.reviews ?? []) {
        await change.insert('annual_review', {
          person_id: id,
          due_on: null,
          held_on: review.held,
          attended: null,
          employment_focus: flag(review.focus),
          outcome: '',
          decision_on: null,
          final_plan_on: null,
          notes: '',
        });
      }
      for (const each of person.workExperience ?? []) {
        await change.insert('work_experience', {
          person_id: id,
          employer_id: await employerId(each.employer),
          kind: each.kind,
          started_on: each.from,
          ended_on: each.to,
          reflection: '',
        });
      }
      for (const each of person.programmes ?? []) {
        await change.insert('programme', {
          person_id: id,
          kind: each.kind,
          provider: each.provider ?? '',
          host_employer_id: await employerId(each.host),
          job_coach_id: null,
          started_on: each.from,
          ended_on: each.to,
          weekly_hours: null,
          access_to_work: null,
          left_early: null,
          left_reason: '',
        });
      }
      for (const job of person.jobs ?? []) {
        await change.insert('paid_job', {
          person_id: id,
          employer_id: await employerId(job.employer),
          role: job.role ?? '',
          started_on: job.from,
          ended_on: job.to ?? null,
          weekly_hours: job.hours,
          hourly_pay: null,
        });
      }
      for (const each of person.taught ?? []) {
        await change.insert('person_year', {
          person_id: id,
          academic_year: each.year,
          taught_year: each.taughtYear,
          setting_id: await settingId(each.setting),
        });
      }
    }
    return ids;
  });
  return result;
}
