import { actionDetails } from './report-text.ts';
import {
  erasedIntroduction,
  erasedNotes,
  formatFigure,
  notScored,
  ownFigureNotes,
  scoredSummary,
  type ReportAction,
  type ToolkitReportData,
  type ToolkitReportFigure,
} from './toolkit-report.ts';
import type { FactSheet, SheetRow, SheetValue, TableSheet, WorkbookModel } from './workbook/sheets.ts';

function about(data: ToolkitReportData): FactSheet {
  const { wording } = data;
  const labels = wording.headerLabels;
  return {
    kind: 'facts',
    name: 'About',
    title: wording.title,
    introduction: [wording.subtitle],
    facts: [
      { label: labels.localAuthority.label, value: data.authorityName },
      {
        label: labels.dateCommenced.label,
        value: data.commencedOn === null ? null : { day: data.commencedOn },
      },
      { label: labels.responsiblePerson.label, value: data.heldBy },
      { label: 'This copy was prepared on', value: { day: data.preparedOn } },
      { label: 'Document', value: data.documentId },
    ],
    notes: [scoredSummary(data), ...wording.amendments, data.attribution],
  };
}

/** Numbers stay numbers; an unknown figure is an empty cell; "No job starts" is said in words. */
function figureValue(figure: ToolkitReportFigure): SheetValue {
  if (figure.value === null) return formatFigure(figure);
  return figure.kind === 'percentage' ? { percentage: figure.value } : figure.value;
}

function section1(data: ToolkitReportData): TableSheet {
  const { section1: wording } = data.wording;
  const own = ownFigureNotes(data);
  const noteWithoutMark = (figure: ToolkitReportFigure): string =>
    own.find((note) => note.figure === figure)?.text.replace(/^\[\d+\] .*?\. (?=Own figure)/, '') ?? '';
  const rows: SheetRow[] = [
    {
      values: [
        '',
        wording.dateRowLabel,
        ...data.years.map((year) => (year.figuresTakenOn === null ? null : { day: year.figuresTakenOn })),
        '',
      ],
    },
    ...data.section1.map((row) => ({
      boldColumns: row.values.length === 0 ? [1] : [],
      values: [
        row.number,
        row.text,
        ...data.years.map((_, index) => {
          const figure = row.values[index];
          return figure === undefined ? null : figureValue(figure);
        }),
        row.values
          .map((figure, index) =>
            figure.source === 'overridden'
              ? `${data.years[index]?.label ?? ''}: ${noteWithoutMark(figure)}`
              : '',
          )
          .filter((note) => note !== '')
          .join('\n'),
      ],
    })),
  ];
  const notes = data.notes.trim();
  const erased = erasedNotes(data);
  return {
    kind: 'table',
    name: 'Section 1 Data',
    title: wording.title,
    introduction: [wording.introduction, 'A figure that is not known is left blank.'],
    columns: [
      { heading: 'No.', width: 6 },
      { heading: wording.questionsColumnLabel, width: 58 },
      ...data.years.map((year, index) => ({
        heading: `${wording.yearColumnLabels[index] ?? ''}\n${year.label}`,
        width: 18,
        align: 'right' as const,
      })),
      { heading: 'Own figures and why', width: 36 },
    ],
    rows,
    frozenColumns: 2,
    notes: [
      ...(erased.length === 0 ? [] : [erasedIntroduction, ...erased]),
      wording.notesLabel,
      notes === '' ? 'None recorded.' : notes,
    ],
  };
}

function actionLines(actions: readonly ReportAction[]): string {
  return actions
    .map((action) => {
      const details = actionDetails(action);
      return `• ${action.description.trim()}${details === '' ? '' : ` (${details})`}`;
    })
    .join('\n');
}

function section2(data: ToolkitReportData): TableSheet {
  const { section2: wording } = data.wording;
  const basis = wording.scale.map((option) => `${option.score}: ${option.label}`).join('\n');
  return {
    kind: 'table',
    name: 'Section 2 Scoring',
    title: wording.title,
    introduction: [
      wording.introduction,
      `${wording.scaleColumnLabels.score} and ${wording.scaleColumnLabels.basis.toLowerCase()}: ${basis.replaceAll('\n', '; ')}`,
    ],
    columns: [
      { heading: 'No.', width: 12, align: 'left' },
      { heading: wording.columnLabels.statement, width: 42 },
      {
        heading: wording.columnLabels.score,
        width: 12,
        align: 'centre',
        choices: [...wording.scale.map((option) => String(option.score)), notScored],
        hint: basis,
      },
      { heading: wording.columnLabels.evidence, width: 72 },
      { heading: wording.columnLabels.actions, width: 52 },
    ],
    rows: data.statements.map((statement) => ({
      values: [
        statement.number,
        statement.text,
        statement.score ?? notScored,
        statement.evidence,
        actionLines(statement.actions),
      ],
    })),
    frozenColumns: 2,
  };
}

function section3(data: ToolkitReportData): TableSheet {
  const { section3: wording } = data.wording;
  const empty: ReportAction = { description: '', lead: '', dueOn: null, statusLabel: '' };
  return {
    kind: 'table',
    name: 'Section 3 Actions',
    title: wording.title,
    introduction: [wording.introduction],
    columns: [
      { heading: 'No.', width: 12, align: 'left' },
      { heading: wording.columnLabels.priority, width: 45 },
      { heading: wording.columnLabels.actions, width: 60 },
      { heading: 'Lead', width: 26 },
      { heading: 'Due', width: 19 },
      { heading: 'Status', width: 16, choices: data.statusChoices },
    ],
    rows: data.priorities.flatMap((priority) =>
      (priority.actions.length > 0 ? priority.actions : [empty]).map((action) => ({
        boldColumns: [1],
        values: [
          priority.number,
          priority.text,
          action.description,
          action.lead,
          action.dueOn === null ? null : { day: action.dueOn },
          action.statusLabel,
        ],
      })),
    ),
    frozenColumns: 2,
  };
}

/** The completed toolkit as a workbook: About, Section 1 Data, Section 2 Scoring, Section 3 Actions. */
export function toolkitWorkbook(data: ToolkitReportData): WorkbookModel {
  return {
    title: data.wording.title,
    owner: data.authorityName,
    attribution: data.attribution,
    documentId: data.documentId,
    ...(data.marking === undefined ? {} : { marking: data.marking }),
    preparedOn: data.preparedOn,
    sheets: [about(data), section1(data), section2(data), section3(data)],
  };
}
