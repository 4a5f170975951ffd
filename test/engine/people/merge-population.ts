/** Two young people with records drawn at random, from few values so that they often meet. */
import fc from 'fast-check';

import { makeChange } from '../../../electron/engine/store/change.ts';
import type { Store } from '../../../electron/engine/store/open-store.ts';
import { personNameKey } from '../../../shared/domain/person-name.ts';

type Values = Record<string, string | number | null>;

export interface RandomPerson {
  person: Values;
  rows: Record<string, Values[]>;
}

const of = <T>(...values: T[]) => fc.constantFrom(...values);
const text = (...values: string[]) => fc.oneof(of(''), of(...values));
const day = fc.oneof(
  of(null),
  of('2019-09-01', '2021-05-03', '2021-05-10', '2022-06-30', '2023-01-09', '2024-07-19'),
);
const flag = of<0 | 1 | null>(0, 1, null);
const number = of<number | null>(null, 8, 15.5, 16, 30);
const employer = of<string | null>(null, 'employer-a', 'employer-b');
const list = (shape: Record<string, fc.Arbitrary<string | number | null>>, maxLength = 4) =>
  fc.array(fc.record(shape), { maxLength });

export const randomPerson: fc.Arbitrary<RandomPerson> = fc.record({
  person: fc.record({
    local_id: text('N-100', 'N-200'),
    upn: text('B801200005001', 'Q801200005002'),
    uln: text('9276308686', '1000000019'),
    surname: text('Okafor', 'Okafur', 'Price'),
    forename: of('Chidi', 'Chidi Paul', 'Amelia'),
    preferred_name: text('Chid', 'Millie'),
    date_of_birth: of<string | null>(null, '2008-03-04', '2008-04-03'),
    sex: text('M', 'F'),
    ethnicity: text('BAFR', 'WBRI'),
    postcode: text('NM1 1AA', 'NM2 2BB'),
    setting_id: of<string | null>(null, 'setting-a', 'setting-b'),
    lead_officer: text('Jo Field', 'Sam Marsh'),
    contact: text('Ring the home first', 'Ring the home first\nafter four', 'Email only'),
    consent: text('Given 2024', 'Given 2025'),
    notes: text('Likes horses', 'Two buses'),
  }),
  rows: fc.record({
    person_need: fc
      .uniqueArray(of('ASD', 'MLD', 'SLCN', 'PD'), { maxLength: 4 })
      .map((codes) => codes.map((code, index): Values => ({ rank: index + 1, code }))),
    ehc_plan: list({ started_on: day, ceased_on: day, cease_reason: text('2', '5') }, 2),
    person_year: fc.uniqueArray(of(2021, 2022, 2023), { maxLength: 3 }).chain((years) =>
      fc.tuple(
        ...years.map((academic_year) =>
          fc.record({
            academic_year: of(academic_year),
            taught_year: of<number | null>(null, 10, 11),
            setting_id: of<string | null>(null, 'setting-a', 'setting-b'),
          }),
        ),
      ),
    ),
    vocational_profile: list(
      {
        recorded_on: day,
        has_profile: flag,
        attached_to_plan: flag,
        notes: text('Wants outdoor work', 'Mornings'),
      },
      2,
    ),
    annual_review: list({
      due_on: day,
      held_on: day,
      attended: flag,
      employment_focus: flag,
      outcome: text('maintain', 'amend'),
      decision_on: day,
      final_plan_on: day,
      notes: text('Wants to work outdoors', 'Travel training'),
    }),
    work_experience: list({
      employer_id: employer,
      kind: of('open', 'internal', 'simulated', null),
      started_on: day,
      ended_on: day,
      reflection: text('Proud', 'Tired but proud'),
    }),
    programme: list({
      kind: of('supported-internship', 'traineeship'),
      provider: text('North College', 'South College'),
      host_employer_id: employer,
      job_coach_id: of<string | null>(null, 'coach-a'),
      started_on: day,
      ended_on: day,
      weekly_hours: number,
      access_to_work: flag,
      left_early: flag,
      left_reason: text('Moved away', 'Found a job'),
    }),
    paid_job: list({
      employer_id: employer,
      role: text('Barista', 'Gardener'),
      started_on: day,
      ended_on: day,
      weekly_hours: number,
      hourly_pay: of<number | null>(null, 11.44, 12.21),
    }),
    additional_information: list({
      heading: of('Bus pass', 'Hobby'),
      value: of('Yes', 'Chess'),
      source: of('one.xlsx', 'two.xlsx'),
    }),
  }),
});

export const names: Record<string, string> = {
  'setting-a': 'Northmoor College',
  'setting-b': 'Eastfield School',
  'employer-a': 'Northmoor Library',
  'employer-b': 'Fell View Farm',
  'coach-a': 'Ravi Shah',
};

/** Settings, employers and a job coach that people refer to, under their own names as ids. */
export async function writePlaces(store: Store): Promise<void> {
  await makeChange(store.db, { label: 'places' }, async (change) => {
    for (const [id, name] of Object.entries(names)) {
      const named = { id, name, name_key: name.toLowerCase().replaceAll(' ', '') };
      if (id.startsWith('setting'))
        await change.insert('setting', { ...named, type: '', urn: '', ukprn: '' });
      else if (id.startsWith('coach')) await change.insert('job_coach', named);
      else
        await change.insert('employer', { ...named, sector: '', size: '', disability_confident_level: null });
    }
  });
}

/** Writes a person with every record; answers the id. */
export async function writePerson(store: Store, { person, rows }: RandomPerson): Promise<string> {
  const { result } = await makeChange(store.db, { label: 'a young person' }, async (change) => {
    const name = { surname: String(person['surname'] ?? ''), forename: String(person['forename'] ?? '') };
    const id = await change.insert('person', {
      ...(person as never as Parameters<typeof change.insert<'person'>>[1]),
      name_key: personNameKey(name),
      created_at: change.at,
    });
    for (const [table, each] of Object.entries(rows)) {
      for (const row of each) await change.insert(table as 'person_need', { ...row, person_id: id } as never);
    }
    return id;
  });
  return result;
}

export const blankPerson: Values = {
  local_id: '',
  upn: '',
  uln: '',
  surname: '',
  forename: '',
  preferred_name: '',
  date_of_birth: null,
  sex: '',
  ethnicity: '',
  postcode: '',
  setting_id: null,
  lead_officer: '',
  contact: '',
  consent: '',
  notes: '',
};
