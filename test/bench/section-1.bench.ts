/**
 * The five-year Section 1 over 20,000 people in an encrypted data file: what the application takes, against the fastest
 * SQL we could write by hand for the same figures. Run it with `node test/bench/section-1.bench.ts`; it prints medians
 * and their ratio, and fails when the two disagree about any figure or the ratio is above the bar.
 */
import { calculateSection1 } from '../../electron/engine/toolkit/section-1.service.ts';
import { percentage } from '../../shared/domain/percentage.ts';
import { createTestStore } from '../support/test-store.ts';
import { fillPopulation } from './section-1-population.ts';

const PEOPLE = 20_000;
const ROUNDS = 11;
const MOST = 1.5;
const years = [2021, 2022, 2023, 2024, 2025];

const store = await createTestStore();
try {
  fillPopulation(store.raw, PEOPLE);
  const byHand = prepareHandWritten();
  const own = await calculateSection1(store.db, years);
  compare(Object.fromEntries([...own].map(([key, figure]) => [key, figure.value])), byHand());

  const times = { application: [] as number[], byHand: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    let start = performance.now();
    await calculateSection1(store.db, years);
    times.application.push(performance.now() - start);
    start = performance.now();
    byHand();
    times.byHand.push(performance.now() - start);
  }
  const application = median(times.application);
  const hand = median(times.byHand);
  const ratio = median(times.application.map((time, round) => time / times.byHand[round]!));
  console.log(
    `section 1, five years, ${PEOPLE} people: application ${application.toFixed(1)} ms, by hand ${hand.toFixed(1)} ms, ` +
      `ratio ${ratio.toFixed(2)} (at most ${MOST})`,
  );
  if (ratio > MOST) process.exitCode = 1;
} finally {
  await store.remove();
}

/** The same figures in SQL with the years written into it: one pass for the cohort, the records first for the rest. */
function prepareHandWritten(): () => Record<string, number | null> {
  const cohort = (year: number) =>
    `p.date_of_birth BETWEEN '${year - 25}-09-01' AND '${year - 13}-08-31' AND EXISTS (SELECT 1 FROM ehc_plan e
      WHERE e.person_id = p.id AND e.started_on <= '${year + 1}-08-31'
        AND (e.ceased_on IS NULL OR (e.ceased_on >= '${year}-09-01' AND e.ceased_on >= e.started_on)))`;
  const overlaps = (year: number) =>
    `r.started_on <= '${year + 1}-08-31' AND (r.ended_on IS NULL
      OR (r.ended_on >= '${year}-09-01' AND r.ended_on >= r.started_on))`;
  const planInYear = (year: number) =>
    `p.date_of_birth BETWEEN '${year - 25}-09-01' AND '${year - 13}-08-31' AND e.started_on <= '${year + 1}-08-31'
      AND (e.ceased_on IS NULL OR (e.ceased_on >= '${year}-09-01' AND e.ceased_on >= e.started_on))`;
  const [first, last] = [years[0]!, years.at(-1)!];
  const everBorn = `p.date_of_birth BETWEEN '${first - 25}-09-01' AND '${last - 13}-08-31'`;

  const base = store.raw.prepare(
    `SELECT ${years.map((year) => `sum(y${year}) AS y${year}`).join(', ')} FROM (
      SELECT ${years.map((year) => `max(${planInYear(year)}) AS y${year}`).join(', ')}
      FROM person p CROSS JOIN ehc_plan e ON e.person_id = p.id WHERE ${everBorn} GROUP BY p.id)`,
  );
  const reviews = store.raw.prepare(
    `SELECT ${years
      .map(
        (year) => `(SELECT count(*) FROM person p WHERE p.id IN (SELECT r.person_id FROM annual_review r
          WHERE r.held_on BETWEEN '${year}-09-01' AND '${year + 1}-08-31' AND r.employment_focus = 1)
          AND ${cohort(year)}) AS y${year}`,
      )
      .join(', ')}`,
  );
  const perYear = years.map((year) => ({
    year,
    workExperience: store.raw.prepare(
      `SELECT code, count(*) AS n FROM (
        SELECT DISTINCT p.id, CASE WHEN ncy >= 14 OR (ncy IN (12, 13) AND s.type IN ('sixth-form-college',
          'further-education-college', 'specialist-post-16-institution', 'training-provider')) THEN '2e'
          WHEN ncy = 10 THEN '2a' WHEN ncy = 11 THEN '2b' WHEN ncy = 12 THEN '2c' WHEN ncy = 13 THEN '2d' END AS code
        FROM (SELECT p.id, coalesce(t.taught_year, ${year} - 4 - CAST(substr(p.date_of_birth, 1, 4) AS INTEGER)
            - (substr(p.date_of_birth, 6) > '08-31')) AS ncy, coalesce(t.setting_id, p.setting_id) AS setting_id
          FROM work_experience r CROSS JOIN person p
          LEFT JOIN person_year t ON t.person_id = p.id AND t.academic_year = ${year}
          WHERE r.kind = 'open' AND ${overlaps(year)} AND p.id = r.person_id AND ${cohort(year)}) p
        LEFT JOIN setting s ON s.id = p.setting_id) GROUP BY code`,
    ),
    programmes: store.raw.prepare(
      `SELECT r.kind AS kind, count(DISTINCT p.id) AS n FROM programme r CROSS JOIN person p
        WHERE ${overlaps(year)} AND r.kind IN ('supported-internship', 'traineeship') AND p.id = r.person_id
          AND ${cohort(year)} GROUP BY r.kind
        UNION ALL SELECT 'apprenticeship', count(DISTINCT p.id) FROM programme r CROSS JOIN person p
        WHERE ${overlaps(year)} AND r.kind IN ('apprenticeship', 'supported-apprenticeship') AND p.id = r.person_id
          AND ${cohort(year)}`,
    ),
    firstJobs: store.raw.prepare(
      `SELECT count(*) AS n FROM (SELECT person_id, min(started_on) AS first FROM paid_job
          WHERE started_on IS NOT NULL GROUP BY person_id) j CROSS JOIN person p
        WHERE j.first BETWEEN '${year}-09-01' AND '${year + 1}-08-31' AND p.id = j.person_id
          AND p.date_of_birth > (CAST(substr(j.first, 1, 4) AS INTEGER) - 25) || substr(j.first, 5)`,
    ),
    jobs: store.raw.prepare(
      `SELECT count(weekly_hours) AS known, sum(weekly_hours >= 16) AS substantial FROM paid_job
        WHERE started_on BETWEEN '${year}-09-01' AND '${year + 1}-08-31'`,
    ),
  }));

  return () => {
    const figures: Record<string, number | null> = {};
    const cohorts = base.get() as Record<string, number>;
    const reviewed = reviews.get() as Record<string, number>;
    for (const { year, workExperience, programmes, firstJobs, jobs } of perYear) {
      figures[`base ${year}`] = cohorts[`y${year}`]!;
      figures[`1 ${year}`] = percentage(reviewed[`y${year}`]!, cohorts[`y${year}`]!);
      for (const code of ['2a', '2b', '2c', '2d', '2e']) figures[`${code} ${year}`] = 0;
      for (const row of workExperience.all() as { code: string | null; n: number }[]) {
        if (row.code !== null) figures[`${row.code} ${year}`] = row.n;
      }
      for (const row of programmes.all() as { kind: string; n: number }[]) {
        const code = { 'supported-internship': '3', traineeship: '4' }[row.kind] ?? '5';
        figures[`${code} ${year}`] = row.n;
      }
      figures[`6 ${year}`] = (firstJobs.get() as { n: number }).n;
      const { known, substantial } = jobs.get() as { known: number; substantial: number };
      figures[`7 ${year}`] = percentage(substantial, known);
    }
    return figures;
  };
}

function compare(own: Record<string, number | null>, byHand: Record<string, number | null>): void {
  const keys = [...new Set([...Object.keys(own), ...Object.keys(byHand)])];
  const different = keys.filter((key) => own[key] !== byHand[key]);
  if (keys.length !== 60 || different.length > 0) {
    throw new Error(
      `The figures differ: ${different.map((key) => `${key}: ${own[key]} / ${byHand[key]}`).join('; ')}`,
    );
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
