/**
 * What erased young people go on adding to the figures of Section 1: numbers only, one row for each figure and year,
 * all who were erased taken together. The numbers are what the queries of the figures answered before the erasure less
 * what they answered after it, in one transaction, so that nothing is counted by a second rule.
 */
import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';

import type { AcademicYear } from '../../../shared/domain/academic-year.ts';
import type { FigureCode } from '../../../shared/contract/toolkit.ts';
import type { ErasedFigureTable, Schema } from '../store/schema.ts';
import type { Section1Counts, YearCount } from './section-1.repository.ts';

/** What the erased add to one figure of one year. */
export type ErasedFigure = Omit<ErasedFigureTable, 'id' | 'version'> & { code: FigureCode };

/**
 * The rows that concern these years. For the first paid job and the job starts also those of earlier years: once there
 * has been a paid job, those figures of every later year are known.
 */
export async function listErasedFigures(
  db: Kysely<Schema>,
  years: readonly AcademicYear[],
): Promise<ErasedFigure[]> {
  const rows = await db
    .selectFrom('erased_figure')
    .select(['code', 'academic_year', 'numerator', 'denominator', 'of_which_supported', 'left_out'])
    .where('academic_year', '<=', Math.max(...years))
    .execute();
  return rows.map((row) => ({ ...row, code: row.code as FigureCode }));
}

/** The counts of the living records with what the erased add. */
export function withErased(
  counts: Section1Counts,
  erased: readonly ErasedFigure[],
  years: readonly AcademicYear[],
): Section1Counts {
  if (erased.length === 0) return counts;
  const of = (code: FigureCode) => erased.filter((row) => row.code === code);
  const plain = (code: FigureCode): YearCount[] =>
    of(code).map((row) => ({ academicYear: row.academic_year, count: row.numerator }));
  const isKnown = (code: FigureCode, year: AcademicYear) =>
    of(code).some((row) => row.academic_year === year);
  const recorded = new Map(counts.recorded.map((row) => [row.academicYear, row]));
  return {
    cohort: [...counts.cohort, ...plain('base')],
    employmentReviews: [...counts.employmentReviews, ...plain('1')],
    workExperience: [
      ...counts.workExperience,
      ...workExperienceCodes.flatMap((code) => plain(code).map((row) => ({ ...row, code }))),
    ],
    programmes: addedUp([
      ...counts.programmes,
      ...programmeCodes.flatMap((code) =>
        of(code).map((row) => ({
          academicYear: row.academic_year,
          code,
          count: row.numerator,
          ofWhichSupported: row.of_which_supported ?? 0,
        })),
      ),
    ]),
    firstJobs: [...counts.firstJobs, ...plain('6')],
    jobStarts: startsAddedUp([
      ...counts.jobStarts,
      ...of('7').map((row) => ({
        academicYear: row.academic_year,
        all: (row.denominator ?? 0) + row.left_out,
        knownHours: row.denominator ?? 0,
        substantial: row.numerator,
      })),
    ]),
    recorded: years.map((academicYear) => {
      const living = recorded.get(academicYear);
      return {
        academicYear,
        reviews: living?.reviews === true || isKnown('1', academicYear),
        workExperience: living?.workExperience === true || isKnown('2a', academicYear),
        programmes: living?.programmes === true || isKnown('3', academicYear),
        jobs: living?.jobs === true || of('6').some((row) => row.academic_year <= academicYear),
        jobStarted: living?.jobStarted === true || isKnown('6', academicYear),
      };
    }),
  };
}

const workExperienceCodes = ['2a', '2b', '2c', '2d', '2e'] as const;
const programmeCodes = ['3', '4', '5'] as const;

function addedUp(rows: Section1Counts['programmes']): Section1Counts['programmes'] {
  const sums = new Map<string, Section1Counts['programmes'][number]>();
  for (const row of rows) {
    const key = `${row.code} ${row.academicYear}`;
    const sum = sums.get(key);
    sums.set(key, {
      ...row,
      count: row.count + (sum?.count ?? 0),
      ofWhichSupported: row.ofWhichSupported + (sum?.ofWhichSupported ?? 0),
    });
  }
  return [...sums.values()];
}

function startsAddedUp(rows: Section1Counts['jobStarts']): Section1Counts['jobStarts'] {
  const sums = new Map<AcademicYear, Section1Counts['jobStarts'][number]>();
  for (const row of rows) {
    const sum = sums.get(row.academicYear);
    sums.set(row.academicYear, {
      academicYear: row.academicYear,
      all: row.all + (sum?.all ?? 0),
      knownHours: row.knownHours + (sum?.knownHours ?? 0),
      substantial: row.substantial + (sum?.substantial ?? 0),
    });
  }
  return [...sums.values()];
}

/**
 * What was counted before an erasure and is not counted after it.
 * @param erasedRecords whether the erased had anything to count from, year by year: then a figure of 0 stays 0
 */
export function lessAfter(
  before: Section1Counts,
  after: Section1Counts,
  erasedRecords: Section1Counts['recorded'],
): ErasedFigure[] {
  const figures: ErasedFigure[] = [];
  for (const { academicYear, reviews, workExperience, programmes, jobStarted } of erasedRecords) {
    const gone = (pick: (counts: Section1Counts) => readonly YearCount[]) =>
      sumOf(pick(before), academicYear) - sumOf(pick(after), academicYear);
    const add = (code: FigureCode, numerator: number, rest: Partial<ErasedFigure> = {}) =>
      figures.push({
        code,
        academic_year: academicYear,
        numerator,
        denominator: null,
        of_which_supported: null,
        left_out: 0,
        ...rest,
      });
    const cohort = gone((counts) => counts.cohort);
    if (cohort > 0) add('base', cohort);
    if (reviews)
      add(
        '1',
        gone((counts) => counts.employmentReviews),
      );
    if (workExperience) {
      for (const code of workExperienceCodes)
        add(
          code,
          gone((counts) => counts.workExperience.filter((row) => row.code === code)),
        );
    }
    if (programmes) {
      for (const code of programmeCodes) {
        const of = (counts: Section1Counts) => counts.programmes.filter((row) => row.code === code);
        const supported = (counts: Section1Counts) =>
          sumOf(
            of(counts).map((row) => ({ ...row, count: row.ofWhichSupported })),
            academicYear,
          );
        add(code, gone(of), {
          of_which_supported: code === '5' ? supported(before) - supported(after) : null,
        });
      }
    }
    if (jobStarted) {
      const [all, known, substantial] = (['all', 'knownHours', 'substantial'] as const).map((which) =>
        gone((counts) => counts.jobStarts.map((row) => ({ ...row, count: row[which] }))),
      ) as [number, number, number];
      add(
        '6',
        gone((counts) => counts.firstJobs),
      );
      add('7', substantial, { denominator: known, left_out: all - known });
    }
  }
  return figures;
}

function sumOf(rows: readonly YearCount[], year: AcademicYear): number {
  return rows.reduce((sum, row) => (row.academicYear === year ? sum + row.count : sum), 0);
}

/** Adds to what is kept already. Not a change that can be taken back: part of an erasure, in its transaction. */
export async function addErasedFigures(db: Kysely<Schema>, figures: readonly ErasedFigure[]): Promise<void> {
  for (const figure of figures) {
    const known = await db
      .selectFrom('erased_figure')
      .selectAll()
      .where('code', '=', figure.code)
      .where('academic_year', '=', figure.academic_year)
      .executeTakeFirst();
    if (!known) {
      await db
        .insertInto('erased_figure')
        .values({ ...figure, id: newId(), version: 1 })
        .execute();
      continue;
    }
    await db
      .updateTable('erased_figure')
      .set({
        version: known.version + 1,
        numerator: known.numerator + figure.numerator,
        denominator: sum(known.denominator, figure.denominator),
        of_which_supported: sum(known.of_which_supported, figure.of_which_supported),
        left_out: known.left_out + figure.left_out,
      })
      .where('id', '=', known.id)
      .execute();
  }
}

function sum(one: number | null, other: number | null): number | null {
  return one === null && other === null ? null : (one ?? 0) + (other ?? 0);
}
