/** Assessments and what belongs to them, as rows. Writes go through a change (`store/change.ts`). */
import type { Kysely } from 'kysely';

import { notFound } from '../store/engine-error.ts';
import type {
  AssessmentPriorityTable,
  AssessmentStatementTable,
  AssessmentTable,
  AssessmentYearTable,
  FrozenFigureTable,
  OwnFigureTable,
  Schema,
} from '../store/schema.ts';

type Reader = Kysely<Schema>;

/** Newest first. */
export async function listAssessments(db: Reader): Promise<AssessmentTable[]> {
  return db
    .selectFrom('assessment')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** @throws EngineError NOT_FOUND */
export async function getAssessment(db: Reader, id: string): Promise<AssessmentTable> {
  const row = await db.selectFrom('assessment').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('assessment');
  return row;
}

/** In order of the years. */
export async function listYears(db: Reader, assessmentId: string): Promise<AssessmentYearTable[]> {
  return db
    .selectFrom('assessment_year')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('academic_year')
    .execute();
}

/** @throws EngineError NOT_FOUND */
export async function getYear(db: Reader, assessmentId: string, year: number): Promise<AssessmentYearTable> {
  const row = await db
    .selectFrom('assessment_year')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('academic_year', '=', year)
    .executeTakeFirst();
  if (!row) throw notFound('year of the assessment');
  return row;
}

/** In order of their numbers. */
export async function listStatements(db: Reader, assessmentId: string): Promise<AssessmentStatementTable[]> {
  return db
    .selectFrom('assessment_statement')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('number')
    .execute();
}

/** The statements of every assessment, in order of their numbers. */
export async function listAllStatements(db: Reader): Promise<AssessmentStatementTable[]> {
  return db.selectFrom('assessment_statement').selectAll().orderBy('number').execute();
}

/** @throws EngineError NOT_FOUND */
export async function getStatement(
  db: Reader,
  assessmentId: string,
  number: number,
): Promise<AssessmentStatementTable> {
  const row = await db
    .selectFrom('assessment_statement')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw notFound('statement');
  return row;
}

/** In order of their numbers. */
export async function listPriorities(db: Reader, assessmentId: string): Promise<AssessmentPriorityTable[]> {
  return db
    .selectFrom('assessment_priority')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('number')
    .execute();
}

/** @throws EngineError NOT_FOUND */
export async function getPriority(
  db: Reader,
  assessmentId: string,
  number: number,
): Promise<AssessmentPriorityTable> {
  const row = await db
    .selectFrom('assessment_priority')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw notFound('priority');
  return row;
}

/** The figures of Section 1 that were typed, with their reasons. */
export async function listOwnFigures(db: Reader, assessmentId: string): Promise<OwnFigureTable[]> {
  return db.selectFrom('own_figure').selectAll().where('assessment_id', '=', assessmentId).execute();
}

/** The figures of Section 1 as they were when the assessment was closed. */
export async function listFrozenFigures(db: Reader, assessmentId: string): Promise<FrozenFigureTable[]> {
  return db.selectFrom('frozen_figure').selectAll().where('assessment_id', '=', assessmentId).execute();
}
