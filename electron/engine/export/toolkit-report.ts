import type { StatementScore, ToolkitInstrument } from '../../../shared/content/instrument-types.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { formatPercentage } from '../../../shared/domain/percentage.ts';

/** One figure of Section 1. A figure that is not known has value null and is printed blank, never 0. */
export interface ToolkitReportFigure {
  /** A count, or a percentage from 0 to 100 with one decimal. */
  readonly value: number | null;
  readonly kind: 'count' | 'percentage';
  readonly source: 'calculated' | 'entered' | 'overridden' | 'none';
  /** For an overridden figure: what was calculated, null when nothing could be. */
  readonly calculated?: number | null;
  /** For an overridden figure: why the authority uses its own. */
  readonly reason?: string;
  /** How many of what is counted are people (question 7: job starts) whose records were erased; left out for none. */
  readonly erased?: { readonly numerator: number; readonly denominator: number | null };
  /** Question 7 in a year without job starts: there is no percentage, and that is what is printed. */
  readonly noJobStarts?: boolean;
}

export interface ToolkitReportYear {
  /** 2021 means 2021/22. */
  readonly academicYear: number;
  readonly label: string;
  readonly figuresTakenOn: IsoDate | null;
}

/** A row of Section 1; a heading row (question 2) has no values. */
export interface ToolkitReportRow {
  /** As the form prints it: '1', 'a)', or '' for the base number. */
  readonly number: string;
  readonly code: string;
  /** The form's exact words. */
  readonly text: string;
  readonly values: readonly ToolkitReportFigure[];
}

export interface ReportAction {
  readonly description: string;
  readonly lead: string;
  readonly dueOn: IsoDate | null;
  readonly statusLabel: string;
}

export interface ToolkitReportStatement {
  readonly number: number;
  readonly text: string;
  /** Null: not scored, which is never the same as 1. */
  readonly score: StatementScore | null;
  readonly evidence: string;
  readonly actions: readonly ReportAction[];
}

export interface ToolkitReportPriority {
  readonly number: number;
  readonly text: string;
  readonly actions: readonly ReportAction[];
}

/** Everything that a completed toolkit prints. */
export interface ToolkitReportData {
  /** The edition of the form that the assessment was made with: its headings and labels. */
  readonly wording: ToolkitInstrument;
  /** Whether the form's "Things to think about" are printed below each statement, as on paper. */
  readonly includeThingsToThinkAbout: boolean;
  readonly authorityName: string;
  readonly commencedOn: IsoDate | null;
  readonly heldBy: string;
  /** The five years of the grid, in order. */
  readonly years: readonly ToolkitReportYear[];
  readonly section1: readonly ToolkitReportRow[];
  readonly notes: string;
  readonly statements: readonly ToolkitReportStatement[];
  readonly priorities: readonly ToolkitReportPriority[];
  /** The words for the status of an action, in order, for the dropdowns of the workbook. */
  readonly statusChoices: readonly string[];
  readonly attribution: string;
  readonly documentId: string;
  readonly preparedOn: IsoDate;
  /** Protective marking, when the organisation wants one. */
  readonly marking?: string;
}

export const notScored = 'Not scored';
export const noJobStarts = 'No job starts';

function formatNumber(value: number, kind: ToolkitReportFigure['kind']): string {
  return kind === 'percentage' ? formatPercentage(value) : value.toLocaleString('en-GB');
}

/** A figure as it is printed: "1,204", "42.9%", "No job starts", or nothing when it is not known. */
export function formatFigure(figure: ToolkitReportFigure): string {
  if (figure.value !== null) return formatNumber(figure.value, figure.kind);
  return figure.noJobStarts ? noJobStarts : '';
}

export interface OwnFigureNote {
  /** Stands beside the figure, for example "[1]". */
  readonly mark: string;
  readonly figure: ToolkitReportFigure;
  /** "[1] Question 3, 2023/24. Own figure: 961 instead of 958, because …" */
  readonly text: string;
}

/** The questions as one speaks of them: "Question 2a", "Number of young people in this group". */
function questionName(row: ToolkitReportRow): string {
  return row.code === 'base' ? 'Number of young people in this group' : `Question ${row.code}`;
}

/** A note for each overridden figure, numbered through the grid row by row. */
export function ownFigureNotes(data: ToolkitReportData): OwnFigureNote[] {
  const notes: OwnFigureNote[] = [];
  for (const row of data.section1) {
    row.values.forEach((figure, index) => {
      if (figure.source !== 'overridden') return;
      const mark = `[${notes.length + 1}]`;
      const calculated = figure.calculated ?? null;
      const own = formatFigure(figure);
      const instead = calculated === null ? '' : ` instead of ${formatNumber(calculated, figure.kind)}`;
      const reason = (figure.reason ?? '').trim();
      // Typed before there was anything to calculate: nobody has been asked yet, and whoever reads it should know.
      const because = reason === '' ? '; no reason given' : `, because: ${reason}`;
      const place = `${questionName(row)}, ${data.years[index]?.label ?? ''}`;
      notes.push({ mark, figure, text: `${mark} ${place}. Own figure: ${own}${instead}${because}` });
    });
  }
  return notes;
}

/**
 * What of the calculated figures stands for erased records, row by row and year by year:
 * "Question 1, 2023/24: of which 2 erased, out of 3". A figure of the authority's own has no part of it.
 */
export function erasedNotes(data: ToolkitReportData): string[] {
  return data.section1.flatMap((row) =>
    row.values.flatMap((figure, index) => {
      if (!figure.erased || figure.value === null || figure.source !== 'calculated') return [];
      const { numerator, denominator } = figure.erased;
      const outOf = denominator === null ? '' : `, out of ${denominator.toLocaleString('en-GB')}`;
      const place = `${questionName(row)}, ${data.years[index]?.label ?? ''}`;
      return [`${place}: of which ${numerator.toLocaleString('en-GB')} erased${outOf}`];
    }),
  );
}

/** Stands above those notes. */
export const erasedIntroduction =
  'Young people whose records were erased stay counted in these figures, as numbers only:';

/** "9 of 12 statements are scored" */
export function scoredSummary(data: ToolkitReportData): string {
  const scored = data.statements.filter((statement) => statement.score !== null).length;
  return `${scored} of ${data.statements.length} statements are scored.`;
}
