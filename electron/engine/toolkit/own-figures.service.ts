/** Figures that a person types: where there is nothing to count, or over a counted one with a reason. */
import type { FigureCode } from '../../../shared/contract/toolkit.ts';
import { academicYearLabel, type AcademicYear } from '../../../shared/domain/academic-year.ts';
import { section1FigureUnit } from '../../../shared/domain/section-1-figures.ts';
import { findToolkit } from '../../../shared/content/instruments.ts';
import { makeChange, type Database } from '../store/change.ts';
import { refused } from '../store/engine-error.ts';
import type { AssessmentTable } from '../store/schema.ts';
import { assessmentYears } from './assessment-years.ts';
import { getOpenAssessment } from './open-assessment.ts';
import { calculateSection1, figureKey } from './section-1.service.ts';
import { getAssessment, listOwnFigures } from './toolkit.repository.ts';

/** A figure as typed; null takes an own figure away, so that the counted one shows again. */
export interface TypedFigure {
  code: FigureCode;
  academicYear: AcademicYear;
  value: number | null;
  reason: string;
}

/**
 * Saves figures as typed, all or none, as one change.
 * @throws EngineError NOT_FOUND, CLOSED_ASSESSMENT; REFUSED with the field `value`, `reason`, `academicYear` or
 * `figures`
 */
export async function saveOwnFigures(
  db: Database,
  input: { assessmentId: string; figures: readonly TypedFigure[] },
): Promise<{ savedAt: string }> {
  const label = labelOf(await getAssessment(db, input.assessmentId), input.figures);
  const { at } = await makeChange(db, { label }, async (change) => {
    const assessment = await getOpenAssessment(change.db, input.assessmentId);
    checkCells(assessment, input.figures);
    const typed = input.figures.filter((figure) => figure.value !== null);
    const calculated = await calculateSection1(change.db, [
      ...new Set(typed.map((figure) => figure.academicYear)),
    ]);
    const existing = new Map(
      (await listOwnFigures(change.db, assessment.id)).map((row) => [
        figureKey(row.code as FigureCode, row.academic_year),
        row,
      ]),
    );
    for (const { code, academicYear, value, reason } of input.figures) {
      const key = figureKey(code, academicYear);
      const row = existing.get(key);
      if (value === null) {
        if (row) await change.remove('own_figure', row.id, { what: 'own figure' });
        continue;
      }
      if (calculated.has(key) && reason.trim() === '') {
        throw refused('reason', 'Say why your own figure is used instead of the calculated one.');
      }
      const own = { value, reason: reason.trim() };
      if (!row) {
        const place = { assessment_id: assessment.id, code, academic_year: academicYear };
        await change.insert('own_figure', { ...place, ...own, entered_at: change.at });
      } else if (row.value !== own.value || row.reason !== own.reason) {
        await change.update('own_figure', row.id, { ...own, entered_at: change.at }, { what: 'own figure' });
      }
    }
  });
  return { savedAt: at };
}

function checkCells(assessment: AssessmentTable, figures: readonly TypedFigure[]): void {
  const years = assessmentYears(assessment.first_year);
  const seen = new Set<string>();
  for (const { code, academicYear, value } of figures) {
    if (!years.includes(academicYear)) {
      throw refused(
        'academicYear',
        `Choose one of the five years ${academicYearLabel(years[0] ?? 0)} to ${academicYearLabel(years.at(-1) ?? 0)}.`,
      );
    }
    const key = figureKey(code, academicYear);
    if (seen.has(key)) throw refused('figures', 'Give each figure of a year once.');
    seen.add(key);
    if (value === null) continue;
    if (section1FigureUnit(code) === 'count') {
      if (!Number.isSafeInteger(value) || value < 0)
        throw refused('value', 'Enter a whole number, 0 or more.');
    } else if (!(value >= 0 && value <= 100)) {
      throw refused('value', 'Enter a percentage from 0 to 100.');
    }
  }
}

/** "own figure: supported internships 2024/25", or how many there are. */
function labelOf(assessment: AssessmentTable, figures: readonly TypedFigure[]): string {
  const [only] = figures;
  if (figures.length !== 1 || !only) return `${figures.length} own figures`;
  const edition = findToolkit(assessment.instrument_id, assessment.instrument_version);
  const question = edition?.section1.questions.find((each) => each.code === only.code);
  const name = question ? lowerFirst(question.shortLabel) : `question ${only.code}`;
  const what = only.value === null ? 'own figure taken away' : 'own figure';
  return `${what}: ${name} ${academicYearLabel(only.academicYear)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
