/** Starting an assessment: a new one, or the next one from the last, which is closed with its figures frozen. */
import { currentToolkit, findToolkit } from '../../../shared/content/instruments.ts';
import type { ToolkitInstrument } from '../../../shared/content/instrument-types.ts';
import { academicYearLabel, type AcademicYear } from '../../../shared/domain/academic-year.ts';
import { makeChange, type Change, type Database } from '../store/change.ts';
import type { AssessmentTable } from '../store/schema.ts';
import { assessmentYears } from './assessment-years.ts';
import { calculateSection1, figureKey } from './section-1.service.ts';
import { section1FigureCodes } from '../../../shared/domain/section-1-figures.ts';
import {
  getAssessment,
  listOwnFigures,
  listPriorities,
  listStatements,
  listYears,
} from './toolkit.repository.ts';

export interface StartInput {
  firstYear: AcademicYear;
  from: { assessmentId: string; carry: Carry } | null;
}
/** What goes over from the last assessment besides its header. */
export interface Carry {
  evidence: boolean;
  scores: boolean;
  priorities: boolean;
}

/**
 * Starts an assessment with the current edition of the toolkit. From another one: its header is taken over, with the
 * dates and own figures of the years that both have, and what `carry` says; open actions are linked to the new one
 * too; and the other is closed with its counted figures frozen. Everything is one change.
 *
 * @returns the new assessment's id
 * @throws EngineError NOT_FOUND
 */
export async function startAssessment(db: Database, input: StartInput): Promise<string> {
  const label = `start of the assessment ${academicYearLabel(input.firstYear)} to ${academicYearLabel(input.firstYear + 4)}`;
  const { result } = await makeChange(db, { label }, async (change) => {
    const previous = input.from ? await getAssessment(change.db, input.from.assessmentId) : null;
    const assessmentId = await insertAssessment(change, input.firstYear, previous);
    await insertYears(change, assessmentId, input.firstYear, previous);
    await insertStatements(change, assessmentId, previous, input.from?.carry ?? null);
    await insertPriorities(change, assessmentId, input.from?.carry.priorities ? previous : null);
    if (previous && input.from) {
      await carryOwnFigures(change, assessmentId, input.firstYear, previous);
      await linkOpenActions(change, assessmentId, previous, input.from.carry);
      if (previous.state === 'open') await closeAssessment(change, previous);
    }
    return assessmentId;
  });
  return result;
}

async function insertAssessment(
  change: Change,
  firstYear: AcademicYear,
  previous: AssessmentTable | null,
): Promise<string> {
  const workspace = await change.db.selectFrom('workspace').selectAll().executeTakeFirst();
  return change.insert('assessment', {
    instrument_id: currentToolkit.id,
    instrument_version: currentToolkit.version,
    state: 'open',
    first_year: firstYear,
    previous_id: previous?.id ?? null,
    authority_name: previous?.authority_name || (workspace?.authority_name ?? ''),
    commenced_on: null,
    held_by: previous?.held_by || (workspace?.responsible_person ?? ''),
    notes: '',
    created_at: change.at,
  });
}

async function insertYears(
  change: Change,
  assessmentId: string,
  firstYear: AcademicYear,
  previous: AssessmentTable | null,
): Promise<void> {
  const before = previous ? await listYears(change.db, previous.id) : [];
  for (const year of assessmentYears(firstYear)) {
    await change.insert('assessment_year', {
      assessment_id: assessmentId,
      academic_year: year,
      figures_taken_on: before.find((row) => row.academic_year === year)?.figures_taken_on ?? null,
    });
  }
}

async function insertStatements(
  change: Change,
  assessmentId: string,
  previous: AssessmentTable | null,
  carry: Carry | null,
): Promise<void> {
  const before = previous ? await listStatements(change.db, previous.id) : [];
  for (const { number } of currentToolkit.section2.statements) {
    const oldNumber = previous ? numberInEdition(previous, number) : null;
    const old = before.find((row) => row.number === oldNumber);
    await change.insert('assessment_statement', {
      assessment_id: assessmentId,
      number,
      score: carry?.scores ? (old?.score ?? null) : null,
      evidence: carry?.evidence ? (old?.evidence ?? '') : '',
    });
  }
}

async function insertPriorities(
  change: Change,
  assessmentId: string,
  carriedFrom: AssessmentTable | null,
): Promise<void> {
  const before = carriedFrom ? await listPriorities(change.db, carriedFrom.id) : [];
  for (let number = 1; number <= currentToolkit.section3.priorities; number += 1) {
    const text = before.find((row) => row.number === number)?.text ?? '';
    await change.insert('assessment_priority', { assessment_id: assessmentId, number, text });
  }
}

/** A figure typed for a year stays true of that year, whichever assessment shows it. */
async function carryOwnFigures(
  change: Change,
  assessmentId: string,
  firstYear: AcademicYear,
  previous: AssessmentTable,
): Promise<void> {
  const years = assessmentYears(firstYear);
  for (const figure of await listOwnFigures(change.db, previous.id)) {
    if (!years.includes(figure.academic_year)) continue;
    await change.insert('own_figure', {
      assessment_id: assessmentId,
      code: figure.code,
      academic_year: figure.academic_year,
      value: figure.value,
      reason: figure.reason,
      entered_at: figure.entered_at,
    });
  }
}

/** Actions that are neither done nor stopped go on under the new assessment; a priority's only if it was carried. */
async function linkOpenActions(
  change: Change,
  assessmentId: string,
  previous: AssessmentTable,
  carry: Carry,
): Promise<void> {
  const links = await change.db
    .selectFrom('action_link')
    .innerJoin('action', 'action.id', 'action_link.action_id')
    .where('action_link.assessment_id', '=', previous.id)
    .where('action.status', 'not in', ['done', 'stopped'])
    .orderBy('action_link.id')
    .select(['action_link.action_id', 'action_link.statement_number', 'action_link.priority_number'])
    .execute();
  for (const link of links) {
    const statement = link.statement_number === null ? null : numberNow(previous, link.statement_number);
    const priority = carry.priorities ? link.priority_number : null;
    if (statement === null && priority === null) continue;
    await change.insert('action_link', {
      action_id: link.action_id,
      assessment_id: assessmentId,
      statement_number: statement,
      priority_number: priority,
    });
  }
}

async function closeAssessment(change: Change, assessment: AssessmentTable): Promise<void> {
  const years = assessmentYears(assessment.first_year);
  const figures = await calculateSection1(change.db, years);
  for (const year of years) {
    for (const code of section1FigureCodes) {
      const figure = figures.get(figureKey(code, year));
      if (!figure) continue;
      await change.insert('frozen_figure', {
        assessment_id: assessment.id,
        code,
        academic_year: year,
        value: figure.value,
        numerator: figure.numerator,
        denominator: figure.denominator,
        of_which_supported: figure.ofWhichSupported,
      });
    }
  }
  await change.update('assessment', assessment.id, { state: 'closed' }, { what: 'assessment' });
}

/** The number that a statement of the current edition had in an assessment's own edition, by its wording. */
function numberInEdition(assessment: AssessmentTable, currentNumber: number): number | null {
  return numberByWording(currentToolkit, editionOf(assessment), currentNumber);
}

/** The number that a statement of an assessment's edition has in the current one, by its wording. */
function numberNow(assessment: AssessmentTable, oldNumber: number): number | null {
  return numberByWording(editionOf(assessment), currentToolkit, oldNumber);
}

function editionOf(assessment: AssessmentTable): ToolkitInstrument | undefined {
  return findToolkit(assessment.instrument_id, assessment.instrument_version);
}

function numberByWording(
  from: ToolkitInstrument | undefined,
  to: ToolkitInstrument | undefined,
  number: number,
): number | null {
  const text = from?.section2.statements.find((statement) => statement.number === number)?.text;
  return to?.section2.statements.find((statement) => statement.text === text)?.number ?? null;
}
