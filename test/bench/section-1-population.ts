/**
 * A large authority's cohort, invented: people with plans, a review a year, work experience, programmes and jobs, in
 * the proportions of the sample trackers. The same seed gives the same people.
 */
import type BetterSqlite from 'better-sqlite3-multiple-ciphers';
import { v7 as newId } from 'uuid';

import { addDays, isoDateFromParts, type IsoDate } from '../../shared/domain/iso-date.ts';

/** Fills the (empty) tables of an open data file through prepared statements, in one transaction. */
export function fillPopulation(file: BetterSqlite.Database, people: number, seed = 1): void {
  const random = randomFrom(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const day = (fromYear: number, toYear: number): IsoDate =>
    isoDateFromParts(whole(fromYear, toYear), whole(1, 12), whole(1, 28)) ?? '2020-01-01';
  const chance = (share: number) => random() < share;
  const insert = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row);
    let statement = statements.get(table);
    if (!statement) {
      statement = file.prepare(
        `INSERT INTO ${table} (version, ${columns.join(', ')}) VALUES (1, ${columns.map(() => '?').join(', ')})`,
      );
      statements.set(table, statement);
    }
    statement.run(Object.values(row));
  };
  const statements = new Map<string, BetterSqlite.Statement>();

  file.exec('BEGIN');
  const settings = settingTypesOfPopulation.flatMap((type, kind) =>
    Array.from({ length: 20 }, (_, index) => {
      const id = newId();
      const name = `Setting ${kind + 1}-${index + 1}`;
      insert('setting', { id, name, name_key: name.toLowerCase().replace(/[^a-z0-9]/g, ''), type });
      return id;
    }),
  );
  const employers = Array.from({ length: 200 }, (_, index) => {
    const id = newId();
    insert('employer', { id, name: `Employer ${index + 1}`, name_key: `employer${index + 1}` });
    return id;
  });
  for (let index = 0; index < people; index += 1) {
    const id = newId();
    const [surname, forename] = [
      surnames[whole(0, surnames.length - 1)]!,
      forenames[whole(0, forenames.length - 1)]!,
    ];
    const dateOfBirth = day(1996, 2014);
    const birthYear = Number(dateOfBirth.slice(0, 4));
    insert('person', {
      id,
      local_id: `N${String(index + 1).padStart(6, '0')}`,
      upn: `X${String(800000000000 + index)}`,
      uln: String(1000000000 + index),
      surname,
      forename,
      name_key: `${forename}${surname}`.toLowerCase(),
      date_of_birth: dateOfBirth,
      sex: chance(0.7) ? 'M' : 'F',
      ethnicity: 'WBRI',
      postcode: 'NM1 1AA',
      setting_id: settings[whole(0, settings.length - 1)],
      notes: 'Prefers to be called in the afternoon. Travels by bus, with a travel pass.',
      created_at: '2026-09-01T09:00:00.000Z',
    });
    insert('person_need', { id: newId(), person_id: id, rank: 1, code: chance(0.4) ? 'ASD' : 'MLD' });
    const planStart = addDays(dateOfBirth, whole(4 * 365, 15 * 365));
    const planEnd = chance(0.25) ? addDays(planStart, whole(365, 8 * 365)) : null;
    insert('ehc_plan', { id: newId(), person_id: id, started_on: planStart, ceased_on: planEnd });
    for (
      let held = addDays(planStart, whole(300, 400));
      held < '2026-09-01';
      held = addDays(held, whole(330, 400))
    ) {
      if (planEnd !== null && held > planEnd) break;
      const focus = Number(held.slice(0, 4)) - birthYear >= 14 ? Number(chance(0.5)) : 0;
      insert('annual_review', { id: newId(), person_id: id, held_on: held, employment_focus: focus });
    }
    for (let year = Math.max(2021, birthYear + 11); year <= Math.min(2025, birthYear + 24); year += 1) {
      if (chance(0.6)) {
        const taught = chance(0.05) ? year - birthYear - 5 : year - birthYear - 4;
        const setting = settings[whole(0, settings.length - 1)];
        insert('person_year', {
          id: newId(),
          person_id: id,
          academic_year: year,
          taught_year: taught,
          setting_id: setting,
        });
      }
      if (year >= birthYear + 14 && chance(0.2)) {
        const from = day(year, year);
        const kind = ['open', 'open', 'internal', 'simulated'][whole(0, 3)];
        insert('work_experience', {
          id: newId(),
          person_id: id,
          kind,
          employer_id: employers[whole(0, 199)],
          started_on: from,
          ended_on: chance(0.9) ? addDays(from, whole(5, 120)) : null,
        });
      }
      if (year >= birthYear + 16 && chance(0.1)) {
        const from = isoDateFromParts(year, 9, whole(1, 30)) ?? '2020-09-01';
        insert('programme', {
          id: newId(),
          person_id: id,
          kind: programmeKindsOfPopulation[whole(0, programmeKindsOfPopulation.length - 1)],
          started_on: from,
          ended_on: chance(0.9) ? addDays(from, whole(60, 400)) : null,
          host_employer_id: employers[whole(0, 199)],
        });
      }
      if (year >= birthYear + 17 && chance(0.06)) {
        insert('paid_job', {
          id: newId(),
          person_id: id,
          started_on: day(year, year),
          employer_id: employers[whole(0, 199)],
          role: 'Assistant',
          weekly_hours: chance(0.95) ? whole(6, 37) : null,
        });
      }
    }
  }
  file.exec('COMMIT');
}

const settingTypesOfPopulation = [
  'mainstream-school',
  'special-school',
  'further-education-college',
  'sixth-form-college',
];
const programmeKindsOfPopulation = [
  'supported-internship',
  'supported-internship',
  'traineeship',
  'apprenticeship',
  'supported-apprenticeship',
  'other-study-programme',
];
const surnames = [
  'Ashdown',
  'Barrow',
  'Carver',
  'Denholm',
  'Eastwood',
  'Fairley',
  'Garside',
  'Holloway',
  'Ingle',
  'Jessop',
];
const forenames = [
  'Ada',
  'Ben',
  'Cara',
  'Dev',
  'Ella',
  'Finn',
  'Gita',
  'Hugo',
  'Isla',
  'Jay',
  'Kofi',
  'Lena',
];

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
