import type { ToolkitStatement } from '../../../shared/content/instrument-types.ts';
import type { PdfBlock, PdfCell, PdfCellBlock, PdfModel, PdfTable } from './pdf/blocks.ts';
import { plainTextBlocks } from './pdf/plain-text-blocks.ts';
import { actionDetails, formatDay } from './report-text.ts';
import {
  erasedIntroduction,
  erasedNotes,
  formatFigure,
  notScored,
  ownFigureNotes,
  scoredSummary,
  type ReportAction,
  type ToolkitReportData,
  type ToolkitReportRow,
  type ToolkitReportStatement,
} from './toolkit-report.ts';

/** Actions as a list: what is to be done, and below it who, by when and how far. */
function actionBlocks(actions: readonly ReportAction[]): PdfCellBlock[] {
  if (actions.length === 0) return [];
  return [
    {
      kind: 'list',
      items: actions.map((action) => {
        const details = actionDetails(action);
        const description = { text: action.description.trim() };
        return details === '' ? [description] : [description, { text: `\n${details}`, italic: true }];
      }),
    },
  ];
}

function cover(data: ToolkitReportData): PdfBlock[] {
  const { wording } = data;
  const labels = wording.headerLabels;
  return [
    // The form breaks its title there too.
    { kind: 'heading', level: 1, text: wording.title.replace(': ', ':\n') },
    { kind: 'paragraph', text: wording.subtitle, size: 'lead' },
    { kind: 'space', height: 12 },
    {
      kind: 'keyValues',
      pairs: [
        { label: labels.localAuthority.label, value: data.authorityName },
        { label: labels.dateCommenced.label, value: formatDay(data.commencedOn) },
        { label: labels.responsiblePerson.label, value: data.heldBy },
      ],
    },
    {
      kind: 'paragraph',
      text: `This copy was prepared on ${formatDay(data.preparedOn)}. ${scoredSummary(data)}`,
    },
    ...(wording.amendments.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: 'Amendments since the toolkit was published' },
          { kind: 'list', items: wording.amendments },
        ] satisfies PdfBlock[])),
  ];
}

function figureCells(
  row: ToolkitReportRow,
  data: ToolkitReportData,
  marks: ReadonlyMap<unknown, string>,
): PdfCell[] {
  if (row.values.length === 0) return data.years.map(() => ({ content: '', shaded: true }));
  return row.values.map((figure): PdfCell => {
    const mark = marks.get(figure);
    return { content: `${formatFigure(figure)}${mark === undefined ? '' : ` ${mark}`}` };
  });
}

function section1Table(data: ToolkitReportData, marks: ReadonlyMap<unknown, string>): PdfTable {
  const { section1 } = data.wording;
  return {
    kind: 'table',
    columns: [
      { heading: '', width: 0.5 },
      { heading: section1.questionsColumnLabel, width: 6.2 },
      ...data.years.map((year, index) => ({
        heading: `${section1.yearColumnLabels[index] ?? ''}\n${year.label}`,
        width: 1.55,
        align: 'right' as const,
      })),
    ],
    rows: [
      {
        kind: 'row',
        cells: [
          { content: '' },
          { content: section1.dateRowLabel, isRowHeading: true },
          ...data.years.map((year) => ({ content: formatDay(year.figuresTakenOn) })),
        ],
      },
      ...data.section1.map((row) => ({
        kind: 'row' as const,
        cells: [
          { content: row.number, isRowHeading: row.number !== '' },
          { content: row.text, isRowHeading: true },
          ...figureCells(row, data, marks),
        ],
      })),
    ],
  };
}

function section1(data: ToolkitReportData): PdfBlock[] {
  const { wording } = data;
  const own = ownFigureNotes(data);
  const erased = erasedNotes(data);
  const marks = new Map<unknown, string>(own.map((note) => [note.figure, note.mark]));
  const notes = plainTextBlocks(data.notes);
  return [
    { kind: 'heading', level: 2, text: wording.section1.title },
    { kind: 'paragraph', text: wording.section1.introduction, keepWithNext: true },
    section1Table(data, marks),
    { kind: 'paragraph', text: 'A figure that is not known is left blank.' },
    ...(erased.length === 0
      ? []
      : ([
          { kind: 'paragraph', text: erasedIntroduction, keepWithNext: true },
          { kind: 'list', items: erased },
        ] satisfies PdfBlock[])),
    ...(own.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: 'Own figures used instead of the calculated ones' },
          ...own.map((note): PdfBlock => ({ kind: 'paragraph', text: note.text })),
        ] satisfies PdfBlock[])),
    { kind: 'heading', level: 3, text: wording.section1.notesLabel },
    ...(notes.length > 0 ? notes : ([{ kind: 'paragraph', text: 'None recorded.' }] satisfies PdfBlock[])),
  ];
}

function thingsToThinkAbout(statement: ToolkitStatement, label: string): PdfCellBlock[] {
  const items = statement.thingsToThinkAbout.map(({ text, children = [] }) => ({ text, children }));
  return [
    { kind: 'paragraph', text: [{ text: label, italic: true }], keepWithNext: true },
    { kind: 'list', items },
    ...(statement.footnote === undefined
      ? []
      : [{ kind: 'paragraph' as const, text: `${statement.footnote.mark} ${statement.footnote.text}` }]),
  ];
}

function statementCells(statement: ToolkitReportStatement, data: ToolkitReportData): PdfCell[] {
  const { section2 } = data.wording;
  const printed = section2.statements.find((each) => each.number === statement.number);
  const basis = section2.scale.find((option) => option.score === statement.score)?.label ?? '';
  return [
    { content: String(statement.number), isRowHeading: true, continued: String(statement.number) },
    {
      content: [
        { kind: 'paragraph', text: [{ text: statement.text, bold: true }] },
        ...(data.includeThingsToThinkAbout && printed !== undefined
          ? thingsToThinkAbout(printed, section2.thingsToThinkAboutLabel)
          : []),
      ],
    },
    {
      content:
        statement.score === null
          ? notScored
          : [
              { kind: 'paragraph', text: [{ text: String(statement.score), bold: true }] },
              { kind: 'paragraph', text: basis },
            ],
    },
    { content: statement.evidence },
    { content: actionBlocks(statement.actions) },
  ];
}

function section2(data: ToolkitReportData): PdfBlock[] {
  const { section2: wording } = data.wording;
  return [
    { kind: 'heading', level: 2, text: wording.title },
    { kind: 'paragraph', text: wording.introduction, keepWithNext: true },
    {
      kind: 'table',
      columns: [
        { heading: wording.scaleColumnLabels.score, width: 1 },
        { heading: wording.scaleColumnLabels.basis, width: 8 },
      ],
      rows: wording.scale.map((option) => ({
        kind: 'row',
        cells: [{ content: String(option.score), isRowHeading: true }, { content: option.label }],
      })),
    },
    {
      kind: 'table',
      columns: [
        { heading: '', width: 0.42 },
        { heading: wording.columnLabels.statement, width: 2.55 },
        { heading: wording.columnLabels.score, width: 1.08 },
        { heading: wording.columnLabels.evidence, width: 3.2 },
        { heading: wording.columnLabels.actions, width: 2.7 },
      ],
      rows: data.statements.map((statement) => ({
        kind: 'row',
        bookmark: `Statement ${statement.number}`,
        cells: statementCells(statement, data),
      })),
    },
  ];
}

function section3(data: ToolkitReportData): PdfBlock[] {
  const { section3: wording } = data.wording;
  return [
    { kind: 'heading', level: 2, text: wording.title },
    { kind: 'paragraph', text: wording.introduction, keepWithNext: true },
    {
      kind: 'table',
      columns: [
        { heading: wording.columnLabels.priority, width: 2 },
        { heading: wording.columnLabels.actions, width: 3 },
      ],
      leastRowHeight: 60,
      rows: data.priorities.map((priority) => ({
        kind: 'row',
        bookmark: `Priority ${priority.number}`,
        cells: [
          { content: `${priority.number} ${priority.text}`.trim(), isRowHeading: true },
          { content: actionBlocks(priority.actions) },
        ],
      })),
    },
  ];
}

/** The completed toolkit, laid out as the paper form: cover, Section 1, Section 2, Section 3. */
export function toolkitPdf(data: ToolkitReportData): PdfModel {
  return {
    title: data.wording.title,
    owner: data.authorityName,
    documentId: data.documentId,
    attribution: data.attribution,
    ...(data.marking === undefined ? {} : { marking: data.marking }),
    preparedOn: data.preparedOn,
    sections: [
      { orientation: 'portrait', blocks: cover(data) },
      { orientation: 'landscape', blocks: section1(data) },
      { orientation: 'landscape', blocks: [...section2(data), { kind: 'pageBreak' }, ...section3(data)] },
    ],
  };
}
