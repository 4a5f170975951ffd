import {
  headingsOf,
  isOfOnePerson,
  peopleWorkbookAbout,
  peopleWorkbookEdition,
  peopleWorkbookSheets,
  peopleWorkbookTitle,
  whoseHeadings,
  type OwnColumn,
  type OwnSheet,
  type OwnTable,
} from '../../../shared/content/standard-files/people-workbook.ts';
import type { CodeList } from '../../../shared/content/codes/code-list.ts';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { FactSheet, SheetColumn, SheetValue, TableSheet, WorkbookModel } from './workbook/sheets.ts';

/** Protective marking of everything that holds personal data of young people. */
export const officialSensitive = 'OFFICIAL–SENSITIVE';

/** A row of the data file. */
export type PeopleReportRow = Readonly<Record<string, string | number | null>>;

/**
 * Everything the workbook of young people prints: the rows of each table, in the order in which they are printed; each
 * with its `person_id`, also where the table has it only by way of another record.
 */
export interface PeopleReportData {
  readonly authorityName: string;
  readonly documentId: string;
  readonly preparedOn: IsoDate;
  readonly rows: Readonly<Record<OwnTable, readonly PeopleReportRow[]>>;
}

/** Longer lists of answers are not offered in a cell: a dropdown holds no more. */
const LONGEST_CHOICES = 250;
/** Excel knows no day before this one. */
const FIRST_DAY = '1900-03-01';

/**
 * The workbook of young people: one sheet a kind of record, one row a record, with numbers at the end of each row by
 * which an import knows the records again.
 */
export function peopleWorkbook(data: PeopleReportData): WorkbookModel {
  const nameOf = new Map<string, string>();
  for (const table of ['setting', 'employer', 'job_coach'] as const)
    for (const row of data.rows[table]) nameOf.set(String(row['id']), String(row['name']));
  const people = new Map(data.rows.person.map((row) => [String(row['id']), row]));
  return {
    title: peopleWorkbookTitle,
    owner: data.authorityName,
    attribution: 'SEND Pathways',
    documentId: data.documentId,
    marking: officialSensitive,
    preparedOn: data.preparedOn,
    sheets: [about(data), ...peopleWorkbookSheets.map((sheet) => tableSheet(sheet, data, people, nameOf))],
  };
}

function about(data: PeopleReportData): FactSheet {
  return {
    kind: 'facts',
    name: peopleWorkbookAbout,
    title: peopleWorkbookTitle,
    introduction: [
      `${officialSensitive}. This workbook holds personal data of young people. Keep it only as long as you need it, where only those who need it can open it.`,
    ],
    facts: [
      { label: 'Local authority', value: data.authorityName },
      { label: 'Young people', value: data.rows.person.length },
      ...peopleWorkbookSheets
        .filter((sheet) => sheet.table !== 'person')
        .map((sheet) => ({ label: sheet.name, value: data.rows[sheet.table].length })),
      { label: 'This copy was prepared on', value: { day: data.preparedOn } },
      { label: 'Document', value: data.documentId },
      { label: 'Edition of this workbook', value: peopleWorkbookEdition },
    ],
    notes: [
      'To bring it back, choose it in Import. Each record is known by the number at the end of its row, so only what was changed since is changed. Keep the names of the sheets, the headings and the numbers as they are.',
      'A cell that is made blank does not clear what is recorded. A row without a number is a new record.',
    ],
  };
}

function tableSheet(
  sheet: OwnSheet,
  data: PeopleReportData,
  people: ReadonlyMap<string, PeopleReportRow>,
  nameOf: ReadonlyMap<string, string>,
): TableSheet {
  const isOfPerson = isOfOnePerson(sheet);
  return {
    kind: 'table',
    name: sheet.name,
    title: sheet.name,
    introduction: [`${officialSensitive}. ${sheet.about}`],
    columns: columnsOf(sheet),
    rows: data.rows[sheet.table].map((row, index) => {
      const person = isOfPerson ? people.get(String(row['person_id'])) : undefined;
      return {
        values: [
          index + 1,
          ...(isOfPerson
            ? [
                textOf(person?.['surname']),
                textOf(person?.['forename']),
                dayOf(person?.['date_of_birth'] ?? null),
              ]
            : []),
          ...sheet.columns.map((column) => valueOf(column, row[column.column] ?? null, nameOf)),
          ...sheet.columns.flatMap((column) => (column.kind === 'named' ? [textOf(row[column.column])] : [])),
          ...(sheet.partOf ? [textOf(row[sheet.partOf.column])] : []),
          ...(isOfPerson ? [textOf(row['person_id'])] : []),
          textOf(row['id']),
        ],
      };
    }),
    frozenColumns: isOfPerson ? 1 + whoseHeadings.length : 1,
    hasFilter: true,
  };
}

function columnsOf(sheet: OwnSheet): SheetColumn[] {
  const widths = new Map<string, number>([
    ['No.', 7],
    ['Surname', 18],
    ['Forename', 18],
    ['Date of birth', 19],
  ]);
  return headingsOf(sheet).map((heading) => {
    const column = sheet.columns.find((it) => it.heading === heading);
    const choices = column ? choicesOf(column) : undefined;
    return {
      heading,
      // Numbers by which records are known are for the computer: wide enough to be seen, not to be read.
      width: column?.width ?? widths.get(heading) ?? 38,
      ...(choices ? { choices } : {}),
      ...(heading === 'No.' ? { align: 'left' as const } : {}),
    };
  });
}

function choicesOf(column: OwnColumn): string[] | undefined {
  const labels =
    column.kind === 'yes-no'
      ? ['Yes', 'No']
      : column.codes?.map((entry) => labelFor(column.codes ?? [], entry.code));
  if (!labels || labels.some((label) => label.includes(',')) || labels.join(',').length > LONGEST_CHOICES)
    return undefined;
  return labels;
}

function valueOf(
  column: OwnColumn,
  value: string | number | null,
  nameOf: ReadonlyMap<string, string>,
): SheetValue {
  if (value === null || value === '') return null;
  switch (column.kind) {
    case 'text':
      return String(value);
    case 'date':
      return dayOf(value);
    case 'number':
      return Number(value);
    case 'yes-no':
      return Number(value) === 1 ? 'Yes' : 'No';
    case 'academic-year':
      return academicYearLabel(Number(value));
    case 'named':
      return nameOf.get(String(value)) ?? null;
    case 'code':
      return labelFor(column.codes ?? [], String(value));
  }
}

/** The words of a code; the code itself where the list does not have it or two of its answers have the same words. */
function labelFor(codes: CodeList, code: string): string {
  const entry = codes.find((it) => it.code === code);
  if (!entry) return code;
  const isClear = codes.every((it) => it === entry || (it.label !== entry.label && it.code !== entry.label));
  return isClear ? entry.label : code;
}

function dayOf(value: string | number | null): SheetValue {
  if (value === null || value === '') return null;
  const day = String(value);
  return day < FIRST_DAY ? day : { day };
}

function textOf(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
