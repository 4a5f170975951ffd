/** Everything that a completed toolkit prints, gathered from the data file. */
import type { Kysely } from 'kysely';

import { actionStatuses } from '../../../shared/content/codes/action-status.ts';
import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { findToolkit } from '../../../shared/content/instruments.ts';
import type { StatementScore, ToolkitInstrument } from '../../../shared/content/instrument-types.ts';
import type { Section1Figure } from '../../../shared/contract/toolkit.ts';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { section1FigureUnit } from '../../../shared/domain/section-1-figures.ts';
import type {
  ReportAction,
  ToolkitReportData,
  ToolkitReportFigure,
  ToolkitReportRow,
} from '../export/toolkit-report.ts';
import { notFound } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { section1Figures } from '../toolkit/section-1.service.ts';
import { getAssessment, listPriorities, listStatements, listYears } from '../toolkit/toolkit.repository.ts';
import { documentId } from './document-id.ts';
import { countChanges, listActionsOfAssessment, type LinkedAction } from './reports.repository.ts';

/** @throws EngineError NOT_FOUND (assessment, or an edition of the form that this application does not know) */
export async function toolkitReportData(
  db: Kysely<Schema>,
  assessmentId: string,
  preparedOn: IsoDate,
): Promise<ToolkitReportData> {
  const assessment = await getAssessment(db, assessmentId);
  const wording = findToolkit(assessment.instrument_id, assessment.instrument_version);
  if (!wording) throw notFound('edition of the form');
  const years = await listYears(db, assessmentId);
  const statements = await listStatements(db, assessmentId);
  const priorities = await listPriorities(db, assessmentId);
  const actions = await listActionsOfAssessment(db, assessmentId);
  return {
    wording,
    includeThingsToThinkAbout: true,
    authorityName: assessment.authority_name,
    commencedOn: assessment.commenced_on,
    heldBy: assessment.held_by,
    years: years.map((year) => ({
      academicYear: year.academic_year,
      label: academicYearLabel(year.academic_year),
      figuresTakenOn: year.figures_taken_on,
    })),
    section1: section1Rows(
      wording,
      await section1Figures(db, assessment),
      years.map((year) => year.academic_year),
    ),
    notes: assessment.notes,
    statements: statements.map((statement) => ({
      number: statement.number,
      text: wording.section2.statements.find((each) => each.number === statement.number)?.text ?? '',
      score: statement.score as StatementScore | null,
      evidence: statement.evidence,
      actions: actions.filter((action) => action.statement_number === statement.number).map(toReportAction),
    })),
    priorities: priorities.map((priority) => ({
      number: priority.number,
      text: priority.text,
      actions: actions.filter((action) => action.priority_number === priority.number).map(toReportAction),
    })),
    statusChoices: actionStatuses.map((status) => status.label),
    attribution: wording.attribution,
    documentId: documentId('EPT', assessmentId, await countChanges(db)),
    preparedOn,
  };
}

function section1Rows(
  wording: ToolkitInstrument,
  figures: readonly Section1Figure[],
  years: readonly number[],
): ToolkitReportRow[] {
  return wording.section1.questions.map((question) => ({
    number: question.number,
    code: question.code,
    text: question.text,
    values: question.isHeading
      ? []
      : years.map((year) => {
          const figure = figures.find((each) => each.code === question.code && each.academicYear === year);
          return figure
            ? toReportFigure(figure)
            : { value: null, kind: section1FigureUnit(question.code), source: 'none' as const };
        }),
  }));
}

function toReportFigure(figure: Section1Figure): ToolkitReportFigure {
  return {
    value: figure.value,
    kind: section1FigureUnit(figure.code),
    source: figure.source,
    noJobStarts: figure.noJobStarts,
    ...(figure.calculated?.erased && { erased: figure.calculated.erased }),
    ...(figure.source === 'overridden' && {
      calculated: figure.calculated?.value ?? null,
      reason: figure.own?.reason ?? '',
    }),
  };
}

function toReportAction(action: LinkedAction): ReportAction {
  return {
    description: action.description,
    lead: action.lead,
    dueOn: action.due_on,
    statusLabel: labelOfCode(actionStatuses, action.status),
  };
}
