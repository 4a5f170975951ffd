/**
 * The figures of Section 1 counted straight from the tables, by the definitions of the product and by nothing of the
 * application's own: plain loops over plain rows, so that the import is judged by another hand.
 */
import type { Store } from '../../../electron/engine/store/open-store.ts';
import { rowsOf } from './support.ts';

export interface Section1Truth {
  cohort: number;
  q1: number;
  q2a: number;
  q2b: number;
  q2c: number;
  q2d: number;
  q2e: number;
  q3: number;
  q4: number;
  q5: number;
  q6: number;
  jobs: number;
  q7: number;
}

type Text = string | null;

/** @param year 2021 for 2021/22 */
export function countByHand(store: Store, year: number): Section1Truth {
  const from = `${year}-09-01`;
  const to = `${year + 1}-08-31`;
  const overlaps = (start: Text, end: Text) => start !== null && start <= to && (end === null || end >= from);
  const ageOn = (born: string, day: string) =>
    Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);

  const people = new Map(
    rowsOf<{ id: string; date_of_birth: Text; setting_id: Text }>(store, 'SELECT * FROM person').map((it) => [
      it.id,
      it,
    ]),
  );
  const furtherEducation = new Set(
    rowsOf<{ id: string; type: string }>(store, 'SELECT id, type FROM setting')
      .filter((it) => it.type === 'further-education-college')
      .map((it) => it.id),
  );
  const years = new Map(
    rowsOf<{ person_id: string; taught_year: number | null; setting_id: Text }>(
      store,
      `SELECT * FROM person_year WHERE academic_year = ${year}`,
    ).map((it) => [it.person_id, it]),
  );
  const cohort = new Set<string>();
  for (const plan of rowsOf<{ person_id: string; started_on: Text; ceased_on: Text }>(
    store,
    'SELECT * FROM ehc_plan',
  )) {
    const born = people.get(plan.person_id)?.date_of_birth;
    if (!born || !overlaps(plan.started_on, plan.ceased_on)) continue;
    const age = ageOn(born, to);
    if (age >= 14 && age <= 25) cohort.add(plan.person_id);
  }

  const reviewed = new Set<string>();
  for (const review of rowsOf<{ person_id: string; held_on: Text; employment_focus: number | null }>(
    store,
    'SELECT * FROM annual_review',
  )) {
    if (
      review.held_on !== null &&
      review.held_on >= from &&
      review.held_on <= to &&
      review.employment_focus === 1
    ) {
      if (cohort.has(review.person_id)) reviewed.add(review.person_id);
    }
  }

  const experienced = new Set<string>();
  for (const it of rowsOf<{ person_id: string; kind: Text; started_on: Text; ended_on: Text }>(
    store,
    'SELECT * FROM work_experience',
  )) {
    if (it.kind === 'open' && overlaps(it.started_on, it.ended_on) && cohort.has(it.person_id))
      experienced.add(it.person_id);
  }
  const rows = { a: 0, b: 0, c: 0, d: 0, e: 0 };
  for (const id of experienced) {
    const person = people.get(id);
    if (!person?.date_of_birth) continue;
    const own = years.get(id);
    const taught = own?.taught_year ?? ageOn(person.date_of_birth, `${year}-08-31`) - 4;
    const setting = own?.setting_id ?? person.setting_id;
    const isFurtherEducation = setting !== null && furtherEducation.has(setting);
    if (taught === 10) rows.a += 1;
    else if (taught === 11) rows.b += 1;
    else if (taught >= 14 || ((taught === 12 || taught === 13) && isFurtherEducation)) rows.e += 1;
    else if (taught === 12) rows.c += 1;
    else if (taught === 13) rows.d += 1;
  }

  const programmes = {
    si: new Set<string>(),
    traineeship: new Set<string>(),
    apprenticeship: new Set<string>(),
  };
  for (const it of rowsOf<{ person_id: string; kind: string; started_on: Text; ended_on: Text }>(
    store,
    'SELECT * FROM programme',
  )) {
    if (!cohort.has(it.person_id) || !overlaps(it.started_on, it.ended_on)) continue;
    if (it.kind === 'supported-internship') programmes.si.add(it.person_id);
    if (it.kind === 'traineeship') programmes.traineeship.add(it.person_id);
    if (it.kind === 'apprenticeship' || it.kind === 'supported-apprenticeship')
      programmes.apprenticeship.add(it.person_id);
  }

  const jobs = rowsOf<{ person_id: string; started_on: Text; weekly_hours: number | null }>(
    store,
    'SELECT * FROM paid_job WHERE started_on IS NOT NULL ORDER BY started_on',
  );
  const first = new Map<string, string>();
  let starts = 0;
  let long = 0;
  for (const job of jobs) {
    const start = job.started_on ?? '';
    if (!first.has(job.person_id)) first.set(job.person_id, start);
    if (start < from || start > to) continue;
    starts += 1;
    if ((job.weekly_hours ?? 0) >= 16) long += 1;
  }
  let q6 = 0;
  for (const [id, start] of first) {
    const born = people.get(id)?.date_of_birth;
    if (born && start >= from && start <= to && ageOn(born, start) < 25) q6 += 1;
  }
  const percent = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;
  return {
    cohort: cohort.size,
    q1: percent(reviewed.size, cohort.size),
    q2a: rows.a,
    q2b: rows.b,
    q2c: rows.c,
    q2d: rows.d,
    q2e: rows.e,
    q3: programmes.si.size,
    q4: programmes.traineeship.size,
    q5: programmes.apprenticeship.size,
    q6,
    jobs: starts,
    q7: percent(long, starts),
  };
}
