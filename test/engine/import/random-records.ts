/** Young people with records of every kind, drawn at random: odd names, odd texts, doubles, records without dates. */
import fc from 'fast-check';

import { makeChange } from '../../../electron/engine/store/change.ts';
import type { Store } from '../../../electron/engine/store/open-store.ts';
import { nameKey, personNameKey } from '../../../shared/domain/person-name.ts';

type Values = Record<string, string | number | null>;
/** A record with what hangs on it, by table. */
type WithParts = Record<string, Values[string] | Values[]>;

export interface RandomPerson {
  person: Values;
  rows: Record<string, WithParts[]>;
}
export interface RandomPeople {
  people: RandomPerson[];
  settings: Values[];
  employers: Values[];
  jobCoaches: Values[];
}

const of = <T>(...values: T[]) => fc.constantFrom(...values);
/** Texts that readers of workbooks like to change: formulas, numbers, dates, totals, spaces, letters of other scripts. */
const words = fc.oneof(
  of(
    '',
    '',
    'Smith',
    'O’Brien-Łuczak',
    'de la CRUZ',
    'Total',
    'Total: 5',
    'YEAR 11',
    '=1+1',
    '+44 1632 960001',
    '@home',
    '-',
    'n/a',
    'TBC',
    'None',
    'TRUE',
    '00123',
    '12/09/2022',
    '2022-Sep-28 00:00:00',
    '_x0041_',
    '#N/A',
    '50%',
    '1e5',
    '£10.42',
    ' leads with a blank',
    'tab\there',
    'two\nlines',
    'three\n\nlines',
    'Ω 漢字 🎓 é',
    '"quoted"',
    "'apostrophe",
    '<b>&amp;</b>',
    '(continued)',
    'Surname',
    'Record number',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map(storable),
);
const longText = fc.oneof(
  words,
  fc
    .integer({ min: 1, max: 120 })
    .map((lines) =>
      storable(
        Array.from({ length: lines }, (_, at) => `Line ${at}: ${'word '.repeat(at % 17)}end`).join('\n'),
      ),
    ),
  fc.integer({ min: 1000, max: 4000 }).map((length) => 'abc défg '.repeat(length / 9).trimEnd()),
  of('x'.repeat(40_000)),
);
const day = of<string | null>(
  null,
  '2005-03-24',
  '2019-09-01',
  '2021-02-28',
  '2024-02-29',
  '2024-07-19',
  '2026-11-21',
  '1899-05-06',
);
const flag = of<0 | 1 | null>(0, 1, null);
const number = of<number | null>(null, 0, 8, 15.5, 16.25, 30, 10.42);

/** What a data file holds: no control characters, nothing but what can be seen at the end. */
function storable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what must go
  const clean = text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '').trimEnd();
  return /[^\s\u00ad\u200b-\u200f\ufeff]/.test(clean) ? clean : '';
}

const several = <Shape extends WithParts>(
  shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> },
  maxLength = 3,
) => fc.array(fc.record(shape), { maxLength });
/** The place of a setting, employer or job coach in its list, or null. */
const place = fc.oneof(fc.constant(null), fc.nat({ max: 2 }));

const person: fc.Arbitrary<RandomPerson> = fc.record({
  person: fc.record({
    local_id: fc.oneof(of('', '7', '8'), words),
    upn: of('', '', 'U924310000559', 'V922310001157', 'not a UPN'),
    uln: of('', '', '9276308686', '123'),
    surname: words,
    forename: words,
    preferred_name: words,
    date_of_birth: day,
    sex: of('', 'F', 'M', 'X'),
    ethnicity: of('', 'WBRI', 'OOTH', 'NOBT', 'ZZZZ'),
    postcode: of('', 'nm1 1aa', 'NM1 1AA'),
    setting: place,
    lead_officer: words,
    contact: words,
    consent: words,
    notes: longText,
  }),
  rows: fc.record({
    person_need: fc.uniqueArray(
      fc.record({ rank: fc.integer({ min: 1, max: 4 }), code: of('ASD', 'OTH', 'QQ') }),
      {
        selector: (need) => need.rank,
        maxLength: 3,
      },
    ),
    ehc_plan: several({ started_on: day, ceased_on: day, cease_reason: of('', '1', '9', '12') }),
    person_year: fc.uniqueArray(
      fc.record({
        academic_year: fc.integer({ min: 2018, max: 2026 }),
        taught_year: of<number | null>(null, 9, 14),
        setting: place,
      }),
      { selector: (year) => year.academic_year, maxLength: 3 },
    ),
    vocational_profile: several({
      recorded_on: day,
      has_profile: flag,
      attached_to_plan: flag,
      notes: longText,
    }),
    annual_review: several({
      due_on: day,
      held_on: day,
      attended: flag,
      employment_focus: flag,
      outcome: of('', 'amend', 'cease', 'later'),
      decision_on: day,
      final_plan_on: day,
      notes: longText,
      meeting_on: day,
      meeting_at: of('', '09:30', '14:00'),
      meeting_minutes: of<number | null>(null, 5, 90),
      meeting_place: words,
      advice_circulated_on: day,
      report_sent_on: day,
      recommendation: of('', 'maintain', 'amend'),
      amendment_notice_on: day,
      young_person_views: longText,
      family_views: words,
      setting_views: words,
      review_outcome: several({
        area: of('employment', 'independent-living', 'community', 'health'),
        outcome: longText,
        steps: words,
        progress: words,
      }),
      review_advice: several({ source: words, author: words, requested_on: day, received_on: day }),
    }),
    work_experience: several({
      employer: place,
      kind: of<string | null>(null, 'open', 'internal', 'simulated'),
      started_on: day,
      ended_on: day,
      reflection: longText,
      role: words,
      weekly_hours: number,
      job_coach: place,
    }),
    programme: several({
      kind: of(
        'supported-internship',
        'traineeship',
        'apprenticeship',
        'supported-apprenticeship',
        'other-study-programme',
      ),
      provider: words,
      host_employer: place,
      job_coach: place,
      started_on: day,
      ended_on: day,
      weekly_hours: number,
      access_to_work: flag,
      left_early: flag,
      left_reason: words,
      planned_end_on: day,
      funding: words,
      yearly_cost: number,
      access_to_work_from: day,
      access_to_work_yearly: number,
      destination: words,
      notes: longText,
    }),
    paid_job: several({
      employer: place,
      role: words,
      started_on: day,
      ended_on: day,
      weekly_hours: number,
      hourly_pay: number,
      pay_on: day,
      contract: words,
      in_work_support: words,
      job_coach: place,
      access_to_work: flag,
      ended_reason: words,
      notes: longText,
      job_check: fc.uniqueArray(
        fc.record({
          weeks: of(13, 26, 52),
          checked_on: of('2024-02-29', '2026-11-21'),
          still_in_work: flag,
          weekly_hours: number,
          hourly_pay: number,
          note: words,
        }),
        { selector: (check) => check.weeks, maxLength: 3 },
      ),
    }),
    voluntary_work: several({
      employer: place,
      role: words,
      started_on: day,
      ended_on: day,
      weekly_hours: number,
      notes: longText,
    }),
    // One time at each stage: two cannot overlap.
    pathway_stage: fc.uniqueArray(
      fc.record({
        stage: fc.integer({ min: 1, max: 5 }),
        started_on: of('2021-02-28', '2024-02-29'),
        ended_on: of<string | null>(null, '2024-07-19'),
        start_reason: words,
        end_reason: words,
        next_step: words,
        next_step_on: day,
        notes: longText,
      }),
      { selector: (spell) => spell.stage, maxLength: 3 },
    ),
    additional_information: several({ heading: words, value: longText, source: words }),
  }),
});

const name = words.filter((text) => nameKey(text) !== '');
const names = (shape: Record<string, fc.Arbitrary<string | number | null>>) =>
  fc.array(fc.record({ name, ...shape }), { minLength: 3, maxLength: 3 });

export const randomPeople: fc.Arbitrary<RandomPeople> = fc.record({
  people: fc.array(person, { maxLength: 6 }),
  settings: names({
    type: of('', 'special-school', 'NEET', 'other', 'odd'),
    urn: of('', '130123'),
    ukprn: of('', '10012345'),
  }),
  employers: names({
    sector: words,
    size: words,
    disability_confident_level: of<number | null>(null, 1, 2, 3),
    contact_name: words,
    email: words,
    telephone: words,
    address: words,
    notes: longText,
  }),
  jobCoaches: names({
    organisation: words,
    email: words,
    telephone: words,
    systematic_instruction_on: day,
    occupational_standards_on: day,
    began_on: day,
    left_on: day,
    most_people: of<number | null>(null, 6, 12),
    notes: longText,
  }),
});

/** Writes them as a person would have typed them. */
export async function writePeople(store: Store, random: RandomPeople): Promise<void> {
  await makeChange(store.db, { label: 'random people' }, async (change) => {
    const insert = (table: string, row: object) => change.insert(table as 'person', row as never);
    const named = async (table: string, rows: readonly Values[]) => {
      const ids: string[] = [];
      for (const row of rows)
        ids.push(await insert(table, { ...row, name_key: nameKey(String(row['name'])) }));
      return ids;
    };
    const settings = await named('setting', random.settings);
    const employers = await named('employer', random.employers);
    const coaches = await named('job_coach', random.jobCoaches);
    const idOf = (ids: readonly string[], at: unknown) => (typeof at === 'number' ? (ids[at] ?? null) : null);
    for (const { person, rows } of random.people) {
      const { setting, ...rest } = person;
      const personId = await insert('person', {
        ...rest,
        setting_id: idOf(settings, setting),
        name_key: personNameKey({ surname: String(person['surname']), forename: String(person['forename']) }),
        created_at: change.at,
      });
      for (const [table, list] of Object.entries(rows)) {
        for (const row of list) {
          const { setting: at, employer, host_employer: host, job_coach: coach, ...rest } = row;
          const parts = Object.entries(rest).filter((entry): entry is [string, Values[]] =>
            Array.isArray(entry[1]),
          );
          const values = Object.fromEntries(
            Object.entries(rest).filter(([, value]) => !Array.isArray(value)),
          );
          const id = await insert(table, {
            ...values,
            person_id: personId,
            ...('setting' in row && { setting_id: idOf(settings, at) }),
            ...('employer' in row && { employer_id: idOf(employers, employer) }),
            ...('host_employer' in row && { host_employer_id: idOf(employers, host) }),
            ...('job_coach' in row && { job_coach_id: idOf(coaches, coach) }),
          });
          for (const [part, list] of parts)
            for (const [index, of] of list.entries())
              await insert(part, {
                ...of,
                ...(part === 'job_check' ? { paid_job_id: id } : { review_id: id, position: index + 1 }),
              });
        }
      }
    }
  });
}
