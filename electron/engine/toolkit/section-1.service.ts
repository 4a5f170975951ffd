/** The figures of Section 1: counted, typed in, or frozen with a closed assessment; and never 0 for "not known". */
import type { Kysely } from 'kysely';

import type { FigureCode, Section1Figure } from '../../../shared/contract/toolkit.ts';
import type { AcademicYear } from '../../../shared/domain/academic-year.ts';
import { percentage, roundToOneDecimal } from '../../../shared/domain/percentage.ts';
import { section1FigureCodes, section1FigureUnit } from '../../../shared/domain/section-1-figures.ts';
import type { AssessmentTable, FrozenFigureTable, OwnFigureTable, Schema } from '../store/schema.ts';
import { assessmentYears } from './assessment-years.ts';
import { type ErasedFigure, listErasedFigures, withErased } from './erased-figures.repository.ts';
import {
  countCohort,
  countEmploymentReviews,
  countFirstJobs,
  countJobStarts,
  countProgrammes,
  countSection1,
  countWorkExperience,
  inYears,
  type Section1Counts,
  type YearCount,
} from './section-1.repository.ts';
import { listFrozenFigures, listOwnFigures } from './toolkit.repository.ts';

/** A counted figure: a number, or a percentage with what it is made of (null when there is nothing to divide by). */
export type CalculatedFigure = NonNullable<Section1Figure['calculated']>;

/** The counted figures of some years; a figure that there is nothing to count for is missing. */
export type CalculatedFigures = ReadonlyMap<string, CalculatedFigure>;

export type Calculate = (years: readonly AcademicYear[]) => Promise<CalculatedFigures>;

/** The key of a figure in {@link CalculatedFigures}. */
export function figureKey(code: FigureCode, year: AcademicYear): string {
  return `${code} ${year}`;
}

/**
 * Counts every figure of the years given from the young people.
 *
 * A figure is missing, not 0, while there is nothing to count it from: no cohort in that year; no annual review held in
 * it (question 1); no work experience (2), no programme (3 to 5) that overlaps it; no paid job up to its end (6 and 7).
 * Question 7 is a percentage of the job starts whose weekly hours are known.
 */
export async function calculateSection1(
  db: Kysely<Schema>,
  years: readonly AcademicYear[],
): Promise<CalculatedFigures> {
  const figures = new Map<string, CalculatedFigure>();
  if (years.length === 0) return figures;
  const erased = await listErasedFigures(db, years);
  const counts = withErased(await countSection1(db, years), erased, years);
  for (const year of years) {
    for (const [code, figure] of calculateYear(counts, year)) {
      const part = erasedPart(erased, code, year);
      figures.set(figureKey(code, year), part ? { ...figure, erased: part } : figure);
    }
  }
  return figures;
}

/** How many of a figure are people (or job starts) whose records were erased; undefined where there are none. */
function erasedPart(
  erased: readonly ErasedFigure[],
  code: FigureCode,
  year: AcademicYear,
): CalculatedFigure['erased'] {
  const of = (wanted: FigureCode) => erased.find((row) => row.code === wanted && row.academic_year === year);
  const numerator = of(code)?.numerator ?? 0;
  const denominator =
    code === '1' ? (of('base')?.numerator ?? 0) : code === '7' ? (of('7')?.denominator ?? 0) : null;
  return numerator === 0 && (denominator ?? 0) === 0 ? undefined : { numerator, denominator };
}

function* calculateYear(
  counts: Section1Counts,
  year: AcademicYear,
): Generator<[FigureCode, CalculatedFigure]> {
  const inYear = <Row extends { academicYear: AcademicYear }>(rows: readonly Row[]) =>
    rows.filter((row) => row.academicYear === year);
  const total = (rows: readonly YearCount[]) => inYear(rows).reduce((sum, row) => sum + row.count, 0);

  const cohort = total(counts.cohort);
  if (cohort === 0) return;
  yield ['base', count(cohort)];

  const recorded = inYear(counts.recorded)[0];
  if (recorded?.reviews) yield ['1', share(total(counts.employmentReviews), cohort)];
  if (recorded?.workExperience) {
    for (const code of ['2a', '2b', '2c', '2d', '2e'] as const) {
      yield [code, count(total(counts.workExperience.filter((row) => row.code === code)))];
    }
  }
  if (recorded?.programmes) {
    for (const code of ['3', '4', '5'] as const) {
      const row = inYear(counts.programmes).find((each) => each.code === code);
      yield [
        code,
        { ...count(row?.count ?? 0), ofWhichSupported: code === '5' ? (row?.ofWhichSupported ?? 0) : null },
      ];
    }
  }
  if (recorded?.jobs) {
    yield ['6', count(total(counts.firstJobs))];
    const starts = inYear(counts.jobStarts)[0];
    // Job starts of which not one has its hours recorded leave the percentage unknown, which is not "no job starts".
    if (!starts || starts.knownHours > 0)
      yield ['7', share(starts?.substantial ?? 0, starts?.knownHours ?? 0)];
  }
}

function count(value: number): CalculatedFigure {
  return { value, numerator: value, denominator: null, ofWhichSupported: null };
}

function share(numerator: number, denominator: number): CalculatedFigure {
  return { value: percentage(numerator, denominator), numerator, denominator, ofWhichSupported: null };
}

/**
 * What a figure of one year is counted as, whether or not it may be shown (0 of 0 where there is nothing), and how many
 * job starts question 7 leaves out because their hours are not recorded.
 */
export async function calculatedNumbers(
  db: Kysely<Schema>,
  code: FigureCode,
  year: AcademicYear,
): Promise<CalculatedNumbers> {
  const living = await livingNumbers(db, code, year);
  const erased = await listErasedFigures(db, [year]);
  const part = erasedPart(erased, code, year);
  const withoutHours =
    code === '7' ? erased.find((row) => row.code === '7' && row.academic_year === year) : null;
  return {
    numerator: living.numerator + (part?.numerator ?? 0),
    denominator: living.denominator === null ? null : living.denominator + (part?.denominator ?? 0),
    startsWithoutHours: living.startsWithoutHours + (withoutHours?.left_out ?? 0),
    erased: part ?? null,
  };
}

export interface CalculatedNumbers {
  numerator: number;
  denominator: number | null;
  /** Job starts that question 7 leaves out. */
  startsWithoutHours: number;
  /** How many of them are people (or job starts) whose records were erased, and who cannot be listed any more. */
  erased: { numerator: number; denominator: number | null } | null;
}

async function livingNumbers(
  db: Kysely<Schema>,
  code: FigureCode,
  year: AcademicYear,
): Promise<Omit<CalculatedNumbers, 'erased'>> {
  const query = inYears(db, [year]);
  const sum = (rows: readonly YearCount[]) => rows.reduce((total, row) => total + row.count, 0);
  const plain = (numerator: number) => ({ numerator, denominator: null, startsWithoutHours: 0 });
  switch (code) {
    case 'base':
      return plain(sum(await countCohort(query)));
    case '1':
      return {
        ...plain(sum(await countEmploymentReviews(query))),
        denominator: sum(await countCohort(query)),
      };
    case '3':
    case '4':
    case '5':
      return plain(sum((await countProgrammes(query)).filter((row) => row.code === code)));
    case '6':
      return plain(sum(await countFirstJobs(query)));
    case '7': {
      const [starts = { all: 0, knownHours: 0, substantial: 0 }] = await countJobStarts(query);
      return {
        numerator: starts.substantial,
        denominator: starts.knownHours,
        startsWithoutHours: starts.all - starts.knownHours,
      };
    }
    default:
      return plain(sum((await countWorkExperience(query)).filter((row) => row.code === code)));
  }
}

/**
 * All figures of an assessment's years, in the order of the form: the counted ones, and those typed in or over them.
 * @param calculate counts the figures of an open assessment
 */
export async function section1Figures(
  db: Kysely<Schema>,
  assessment: AssessmentTable,
  calculate: Calculate = (years) => calculateSection1(db, years),
): Promise<Section1Figure[]> {
  const years = assessmentYears(assessment.first_year);
  const calculated = await calculatedFiguresOf(db, assessment, calculate);
  const own = new Map(
    (await listOwnFigures(db, assessment.id)).map((row) => [
      figureKey(row.code as FigureCode, row.academic_year),
      row,
    ]),
  );
  return section1FigureCodes.flatMap((code) =>
    years.map((year) => {
      const key = figureKey(code, year);
      return toFigure(code, year, calculated.get(key) ?? null, own.get(key) ?? null);
    }),
  );
}

/** The counted figures of an assessment: as they are now, or as they were when it was closed. */
export async function calculatedFiguresOf(
  db: Kysely<Schema>,
  assessment: AssessmentTable,
  calculate: Calculate = (years) => calculateSection1(db, years),
): Promise<CalculatedFigures> {
  if (assessment.state === 'open') return calculate(assessmentYears(assessment.first_year));
  const frozen = await listFrozenFigures(db, assessment.id);
  return new Map(
    frozen.map((row) => [figureKey(row.code as FigureCode, row.academic_year), fromFrozen(row)]),
  );
}

function fromFrozen(row: FrozenFigureTable): CalculatedFigure {
  return {
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    ofWhichSupported: row.of_which_supported,
  };
}

function toFigure(
  code: FigureCode,
  academicYear: AcademicYear,
  calculated: CalculatedFigure | null,
  own: OwnFigureTable | null,
): Section1Figure {
  return {
    code,
    academicYear,
    source: own ? (calculated ? 'overridden' : 'entered') : calculated ? 'calculated' : 'none',
    value: own ? shown(code, own.value) : (calculated?.value ?? null),
    noJobStarts: code === '7' && calculated?.denominator === 0,
    calculated,
    own: own && { value: own.value, reason: own.reason, enteredAt: own.entered_at },
  };
}

/** A percentage is shown to one decimal, however exactly it was typed. */
function shown(code: FigureCode, value: number): number {
  return section1FigureUnit(code) === 'percentage' ? roundToOneDecimal(value) : value;
}
