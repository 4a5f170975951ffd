/** Costs and funding of programmes in an academic year, as a document and as a workbook. */
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { programmeKinds } from '../../../shared/content/codes/programme-kind.ts';
import type { CostGroup, CostRecord, CostReport } from '../../../shared/contract/costs.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { inPounds } from '../../../shared/domain/minimum-wage.ts';
import type { PdfBlock, PdfModel, PdfTable } from './pdf/blocks.ts';
import { officialSensitive } from './people-workbook.ts';
import type { SheetRow, TableSheet, WorkbookModel } from './workbook/sheets.ts';

export interface CostsReportData {
  readonly authorityName: string;
  readonly report: CostReport;
  /** Every programme of the year. */
  readonly records: readonly CostRecord[];
  readonly documentId: string;
  readonly preparedOn: IsoDate;
}

export const costsTitle = ({ academicYear }: CostReport): string =>
  `Costs and funding of programmes ${academicYearLabel(academicYear)}`;

/** How the figures are to be read. */
const rules = [
  'A programme is in every academic year on any day of which it ran, with the cost recorded for one year of it. Nothing is shared out by days.',
  'What is not recorded adds nothing. A sum of which nothing is recorded is left blank; it is not nought.',
];

const attribution = 'Made with SEND Pathways';

function divisions({ report }: CostsReportData) {
  return [
    { title: 'By academic year', heading: 'Academic year', groups: report.byYear, total: null },
    { title: 'By kind of programme', heading: 'Programme', groups: report.by.kind, total: report.total },
    { title: 'By funding', heading: 'Funding', groups: report.by.funding, total: report.total },
    { title: 'By provider', heading: 'Provider', groups: report.by.provider, total: report.total },
  ];
}

function withoutStartWords(count: number): string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? '1 programme without the day it began is in no year.'
      : `${count.toLocaleString('en-GB')} programmes without the day they began are in no year.`,
  ];
}

function table(heading: string, groups: readonly CostGroup[], total: CostGroup | null): PdfTable {
  const pounds = (value: number | null) => (value === null ? '' : inPounds(value));
  const row = (group: CostGroup, shaded: boolean) => ({
    kind: 'row' as const,
    cells: [
      { content: group.label, isRowHeading: true, shaded },
      { content: String(group.programmes), shaded },
      { content: pounds(group.cost), shaded },
      { content: String(group.withCost), shaded },
      { content: pounds(group.accessToWork), shaded },
      { content: String(group.withAccessToWork), shaded },
    ],
  });
  const figure = (words: string, width: number) => ({ heading: words, width, align: 'right' as const });
  return {
    kind: 'table',
    columns: [
      { heading, width: 3 },
      figure('Programmes', 1.6),
      figure('Cost a year', 1.7),
      figure('Recorded for', 1.3),
      figure('Access to Work a year', 1.7),
      figure('Recorded for', 1.3),
    ],
    rows: [...groups.map((group) => row(group, false)), ...(total ? [row(total, true)] : [])],
  };
}

/** The figures alone: nobody is named in it. */
export function costsPdf(data: CostsReportData): PdfModel {
  const title = costsTitle(data.report);
  const blocks: PdfBlock[] = [
    { kind: 'heading', level: 1, text: title },
    ...[...rules, ...withoutStartWords(data.report.withoutStart)].map((text): PdfBlock => ({
      kind: 'paragraph',
      text,
    })),
    ...divisions(data).flatMap(({ title: words, heading, groups, total }): PdfBlock[] => [
      { kind: 'heading', level: 2, text: words },
      groups.length === 0 ? { kind: 'paragraph', text: 'No programme ran.' } : table(heading, groups, total),
    ]),
  ];
  return {
    title,
    owner: data.authorityName,
    documentId: data.documentId,
    attribution,
    preparedOn: data.preparedOn,
    sections: [{ orientation: 'portrait', blocks }],
  };
}

/** The figures, a sheet each, and the programmes behind them by name. */
export function costsWorkbook(data: CostsReportData): WorkbookModel {
  const title = costsTitle(data.report);
  return {
    title,
    owner: data.authorityName,
    attribution,
    documentId: data.documentId,
    marking: officialSensitive,
    preparedOn: data.preparedOn,
    sheets: [...divisions(data).map((division) => figures(division, data, title)), programmes(data, title)],
  };
}

function figures(
  division: ReturnType<typeof divisions>[number],
  data: CostsReportData,
  title: string,
): TableSheet {
  const row = (group: CostGroup, isBold: boolean): SheetRow => ({
    values: [
      group.label,
      group.programmes,
      group.cost,
      group.withCost,
      group.accessToWork,
      group.withAccessToWork,
    ],
    isBold,
  });
  return {
    kind: 'table',
    name: division.title,
    title: `${title}: ${division.title.toLowerCase()}`,
    introduction: rules,
    columns: [
      { heading: division.heading, width: 34 },
      { heading: 'Programmes', width: 14 },
      { heading: 'Cost a year (£)', width: 18 },
      { heading: 'Cost recorded for', width: 18 },
      { heading: 'Access to Work a year (£)', width: 18 },
      { heading: 'Access to Work recorded for', width: 18 },
    ],
    rows: [
      ...division.groups.map((group) => row(group, false)),
      ...(division.total ? [row(division.total, true)] : []),
    ],
    frozenColumns: 1,
    notes: withoutStartWords(data.report.withoutStart),
  };
}

function programmes(data: CostsReportData, title: string): TableSheet {
  return {
    kind: 'table',
    name: 'Programmes',
    title: `${title}: the programmes behind the figures`,
    introduction: [
      `${officialSensitive}. It names young people: keep it where only those who need it can open it.`,
    ],
    columns: [
      { heading: 'Surname', width: 20 },
      { heading: 'Forename', width: 18 },
      { heading: 'Programme', width: 26 },
      { heading: 'Funding', width: 28 },
      { heading: 'Provider', width: 28 },
      { heading: 'Started', width: 19 },
      { heading: 'Ended', width: 19 },
      { heading: 'Cost a year (£)', width: 18 },
      { heading: 'Access to Work a year (£)', width: 18 },
    ],
    rows: data.records.map((record) => ({
      values: [
        record.surname,
        record.forename,
        labelOfCode(programmeKinds, record.kind),
        record.funding,
        record.provider,
        { day: record.startedOn },
        record.endedOn === null ? null : { day: record.endedOn },
        record.yearlyCost,
        record.accessToWorkYearly,
      ],
    })),
    frozenColumns: 2,
    hasFilter: true,
  };
}
