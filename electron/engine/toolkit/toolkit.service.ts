/** Assessments: read, and saved field by field. Starting one is in `start-assessment.service.ts`. */
import type { Kysely } from 'kysely';

import type { Saved } from '../../../shared/contract/common.ts';
import type { Assessment, AssessmentSummary, Score } from '../../../shared/contract/toolkit.ts';
import { academicYearLabel, type AcademicYear } from '../../../shared/domain/academic-year.ts';
import { makeChange, type Change, type Database } from '../store/change.ts';
import type { AssessmentStatementTable, AssessmentTable, Schema } from '../store/schema.ts';
import { getOpenAssessment } from './open-assessment.ts';
import {
  getAssessment,
  getPriority,
  getStatement,
  getYear,
  listAllStatements,
  listAssessments,
  listPriorities,
  listStatements,
  listYears,
} from './toolkit.repository.ts';

/** Every assessment, newest first. */
export async function assessmentSummaries(db: Kysely<Schema>): Promise<AssessmentSummary[]> {
  const statements = await listAllStatements(db);
  const assessments = await listAssessments(db);
  return assessments.map((assessment) =>
    toSummary(
      assessment,
      statements.filter((statement) => statement.assessment_id === assessment.id),
    ),
  );
}

/**
 * One assessment with all its sections.
 * @throws EngineError NOT_FOUND
 */
export async function assessmentDetails(db: Kysely<Schema>, assessmentId: string): Promise<Assessment> {
  const assessment = await getAssessment(db, assessmentId);
  const statements = await listStatements(db, assessmentId);
  const years = await listYears(db, assessmentId);
  const priorities = await listPriorities(db, assessmentId);
  return {
    ...toSummary(assessment, statements),
    authorityName: assessment.authority_name,
    heldBy: assessment.held_by,
    notes: assessment.notes,
    previousId: assessment.previous_id,
    version: assessment.version,
    years: years.map((year) => ({
      academicYear: year.academic_year,
      figuresTakenOn: year.figures_taken_on,
      version: year.version,
    })),
    statements: statements.map((statement) => ({
      number: statement.number,
      score: statement.score as Score,
      evidence: statement.evidence,
      version: statement.version,
    })),
    priorities: priorities.map(({ number, text, version }) => ({ number, text, version })),
  };
}

function toSummary(
  assessment: AssessmentTable,
  statements: readonly AssessmentStatementTable[],
): AssessmentSummary {
  const scores = statements.map((statement) => statement.score as Score);
  return {
    assessmentId: assessment.id,
    instrumentId: assessment.instrument_id,
    instrumentVersion: assessment.instrument_version,
    state: assessment.state,
    firstYear: assessment.first_year,
    commencedOn: assessment.commenced_on,
    createdAt: assessment.created_at,
    // An unscored statement adds nothing and is not counted: it is not a 1.
    scoredStatements: scores.filter((score) => score !== null).length,
    totalScore: scores.reduce<number>((total, score) => total + (score ?? 0), 0),
    scores,
  };
}

/** What of the header is changed; a field that is left out stays. */
export interface HeaderPatch {
  authorityName?: string | undefined;
  commencedOn?: string | null | undefined;
  heldBy?: string | undefined;
  notes?: string | undefined;
}

/** @throws EngineError NOT_FOUND, CLOSED_ASSESSMENT, CHANGED_ELSEWHERE */
export async function saveHeader(
  db: Database,
  input: { assessmentId: string; version: number; patch: HeaderPatch },
): Promise<Saved> {
  const { patch } = input;
  const justNotes = Object.keys(patch).length === 1 && patch.notes !== undefined;
  return saved(
    db,
    justNotes ? 'notes about the data' : 'details of the assessment',
    input.assessmentId,
    (change) =>
      change.update(
        'assessment',
        input.assessmentId,
        withoutUndefined({
          authority_name: patch.authorityName,
          commenced_on: patch.commencedOn,
          held_by: patch.heldBy,
          notes: patch.notes,
        }),
        { what: 'assessment', version: input.version },
      ),
  );
}

/** @throws EngineError NOT_FOUND, CLOSED_ASSESSMENT, CHANGED_ELSEWHERE */
export async function saveYearDate(
  db: Database,
  input: { assessmentId: string; academicYear: AcademicYear; figuresTakenOn: string | null; version: number },
): Promise<Saved> {
  const label = `date of the figures for ${academicYearLabel(input.academicYear)}`;
  return saved(db, label, input.assessmentId, async (change) => {
    const { id } = await getYear(change.db, input.assessmentId, input.academicYear);
    return change.update(
      'assessment_year',
      id,
      { figures_taken_on: input.figuresTakenOn },
      { what: 'date of the figures', version: input.version },
    );
  });
}

/** @throws EngineError NOT_FOUND, CLOSED_ASSESSMENT, CHANGED_ELSEWHERE */
export async function saveScore(
  db: Database,
  input: { assessmentId: string; number: number; score: Score; version: number },
): Promise<Saved> {
  return saveStatement(db, `score of statement ${input.number}`, input, { score: input.score });
}

/** @throws EngineError NOT_FOUND, CLOSED_ASSESSMENT, CHANGED_ELSEWHERE */
export async function saveEvidence(
  db: Database,
  input: { assessmentId: string; number: number; evidence: string; version: number },
): Promise<Saved> {
  return saveStatement(db, `evidence of statement ${input.number}`, input, { evidence: input.evidence });
}

async function saveStatement(
  db: Database,
  label: string,
  input: { assessmentId: string; number: number; version: number },
  patch: { score?: Score; evidence?: string },
): Promise<Saved> {
  return saved(db, label, input.assessmentId, async (change) => {
    const { id } = await getStatement(change.db, input.assessmentId, input.number);
    const options = { what: `statement ${input.number}`, version: input.version };
    return change.update('assessment_statement', id, patch, options);
  });
}

/** @throws EngineError NOT_FOUND, CLOSED_ASSESSMENT, CHANGED_ELSEWHERE */
export async function savePriority(
  db: Database,
  input: { assessmentId: string; number: number; text: string; version: number },
): Promise<Saved> {
  return saved(db, `priority ${input.number}`, input.assessmentId, async (change) => {
    const { id } = await getPriority(change.db, input.assessmentId, input.number);
    const options = { what: `priority ${input.number}`, version: input.version };
    return change.update('assessment_priority', id, { text: input.text }, options);
  });
}

/** One change of an open assessment that ends in the new version of one row. */
async function saved(
  db: Database,
  label: string,
  assessmentId: string,
  work: (change: Change) => Promise<number>,
): Promise<Saved> {
  const { result, at } = await makeChange(db, { label }, async (change) => {
    await getOpenAssessment(change.db, assessmentId);
    return work(change);
  });
  return { version: result, savedAt: at };
}

function withoutUndefined<Patch extends object>(
  patch: Patch,
): { [Key in keyof Patch]?: Exclude<Patch[Key], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as never;
}
