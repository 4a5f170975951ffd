import { createHash } from 'node:crypto';
import { cellText } from '../cell-text.ts';
import type { FieldDefinition, NamedRecordKind } from '../fields/field.ts';
import { codesOf, findField, KEEP, LEAVE_OUT } from '../fields/registry.ts';
import { headingKey, saysLast } from '../heading-words.ts';
import type { SourceCell, SourceSheet } from '../read/source-workbook.ts';
import type { ColumnStandard, TableStandard } from '../standard/table-standard.ts';
import type { SourceTable, TableColumn } from '../tables/source-table.ts';
import { withPauses } from '../../steps.ts';
import type { Today } from '../value-signs.ts';
import { meaningOfCode } from './code-meaning.ts';
import { ColumnSigns } from './column-signs.ts';
import { listOfFields, proposeList, takeLoneNames } from './list-of-named.ts';
import { identifiesPeople, proposeMatching } from './propose-matching.ts';
import { keyOfPlace, type Remembered } from './remembered-matching.ts';
import { meaningOfYesNo } from './yes-no.ts';

/** What one value of a column means. */
export interface ValueMeaning {
  value: string;
  rows: number;
  /** A code, '' for "leave blank", or null while nobody has said. */
  meaning: string | null;
  /** False once a person has said so. */
  proposed: boolean;
}

/** A column and what it is matched to. */
export interface ColumnMatching {
  column: TableColumn;
  signs: ColumnSigns;
  field: string;
  confidence: number;
  why: string;
  /** A person chose the field. */
  corrected: boolean;
  meanings: Map<string, ValueMeaning>;
  /** What a standard file says about the column, while nobody has matched it otherwise. */
  standard?: ColumnStandard;
}

/** The matching of all tables with the same headings in the same columns. */
export interface LayoutMatching {
  layoutId: string;
  /** By which the same headings are known again in next month's file. */
  fingerprint: string;
  tables: SourceTable[];
  columns: ColumnMatching[];
  /** Values every row gets because a title says so: the kind of programme on a sheet called "Supported internships". */
  fixed: Map<string, { value: string; proposed: boolean }>;
  /** Set when its tables were recognised as tables of a standard file. */
  standard?: TableStandard;
}

/** The id of a table's layout within one file: the same headings and bands in the same columns. */
export function layoutIdOf(table: SourceTable): string {
  const words = ofFile(table.columns).map(
    (column) => `${column.column}|${headingKey(column.group)}|${headingKey(column.heading)}`,
  );
  // Columns without headings are told apart by their sheet: there is nothing else to know them by.
  const place = table.headingRows.length === 0 ? table.tableId : '';
  return sha256([place, ...words].join('\n')).slice(0, 16);
}

/** Without those for colours: a list is the same list before anybody has coloured it. */
function ofFile(columns: readonly TableColumn[]): TableColumn[] {
  return columns.filter((column) => !column.isColour);
}

/** The fingerprint of a layout across files: its headings and bands in order, without academic years. */
export function layoutFingerprint(table: SourceTable): string {
  return sha256(
    ofFile(table.columns)
      .map((column) => columnKey(column))
      .join('\n'),
  );
}

/** By which a column is known again: its headings, or its place where it has none. */
export function columnKey(column: TableColumn): string {
  if (column.heading === '' && column.group === '') return `${keyOfPlace}${column.place ?? column.column}`;
  return `${headingKey(column.group)}|${headingKey(column.heading)}`;
}

/** Proposes the matching of the tables of one layout. What was corrected before, here or in another file, is used first. */
export async function matchLayout(
  tables: readonly SourceTable[],
  sheets: readonly SourceSheet[],
  fileName: string,
  remembered: Remembered,
  today: Today,
  pause: () => Promise<void> | undefined = () => undefined,
  standard?: TableStandard,
): Promise<LayoutMatching> {
  const [first] = tables;
  if (!first) throw new RangeError('A layout has at least one table');
  const signs: ColumnSigns[] = [];
  const own = ofFile(first.columns);
  const columns = [...own, ...colourColumns(tables)];
  for (const column of columns) {
    signs.push(new ColumnSigns(cellsOf(tables, sheets, column.column), today));
    await pause();
  }
  const context = {
    fileName,
    sheetNames: [...new Set(tables.map((table) => table.sheetName))],
    titles: [...new Set(tables.map((table) => table.title))],
    hasAcademicYear: tables.every((table) => table.academicYear !== null),
  };
  const asPeople = await withPauses(proposeMatching(own, signs, context), pause);
  const proposals = (standard === undefined ? proposeList(own, signs, context, asPeople) : null) ?? asPeople;
  const layout: LayoutMatching = {
    layoutId: layoutIdOf(first),
    fingerprint: layoutFingerprint(first),
    tables: [...tables],
    columns: [],
    fixed: new Map(),
    ...(standard ? { standard } : {}),
  };
  layout.columns = columns.map((column, index) => {
    const ofStandard = standard?.columns.get(column.column);
    const proposal = ofStandard
      ? { field: ofStandard.field, confidence: 1, why: ofStandard.why }
      : (asInFirstFile(first, layout.fingerprint, column, remembered) ?? proposals[index] ?? colourAsked);
    // In a standard file only what was said of that very file counts: 'startdate' may be something else elsewhere.
    const before = ofStandard
      ? remembered.fieldInLayout(layout.fingerprint, columnKey(column))
      : remembered.fieldFor(layout.fingerprint, columnKey(column));
    const sign = signs[index] ?? new ColumnSigns([], today);
    const known =
      isStillThere(before) &&
      // Another list may have as many columns without headings: what stood in this place may be elsewhere there.
      (column.heading !== '' || column.group !== '' || couldHold(before, sign));
    return {
      column,
      signs: sign,
      ...(known ? { field: before, confidence: 1, why: MATCHED_BEFORE } : proposal),
      corrected: known,
      meanings: new Map(),
      ...(ofStandard && (!known || before === ofStandard.field) ? { standard: ofStandard } : {}),
    };
  });
  const name = listOf(layout);
  if (name !== null) {
    const column = layout.columns.find((it) => it.field === `${name}.name`)?.column.column;
    if (column !== undefined) takeLoneNames(layout.tables, sheets, column);
  }
  for (const column of layout.columns) {
    fillMeanings(layout, column, sheets, remembered);
    await pause();
  }
  proposeFixed(layout, remembered);
  return layout;
}

/** What a colour means, nobody but the people who gave it can say: they are always asked. */
const colourAsked = {
  field: KEEP,
  confidence: 0.1,
  why: 'Said by colour only. Choose the field that it is about and what each means; else it is kept as additional information.',
};

/** The columns for colours of any of the tables, each once. */
function colourColumns(tables: readonly SourceTable[]): TableColumn[] {
  const found = new Map<number, TableColumn>();
  for (const { columns } of tables)
    for (const column of columns) if (column.isColour) found.set(column.column, column);
  return [...found.values()];
}

/** Puts a table to those of the same headings that are matched already; columns for its colours come with it. */
export function joinLayout(
  layout: LayoutMatching,
  table: SourceTable,
  sheets: readonly SourceSheet[],
  remembered: Remembered,
  today: Today,
): void {
  layout.tables.push(table);
  for (const column of colourColumns([table])) {
    if (layout.columns.some((known) => known.column.column === column.column)) continue;
    const field = remembered.fieldFor(layout.fingerprint, columnKey(column));
    const isKnown = isStillThere(field);
    const matching: ColumnMatching = {
      column,
      signs: new ColumnSigns(cellsOf(layout.tables, sheets, column.column), today),
      ...(isKnown ? { field, confidence: 1, why: MATCHED_BEFORE } : colourAsked),
      corrected: isKnown,
      meanings: new Map(),
    };
    layout.columns.push(matching);
    fillMeanings(layout, matching, sheets, remembered);
  }
}

const MATCHED_BEFORE = 'You matched it this way before';

/** Whether what is remembered of a column can be used: a field may have gone since. */
function isStillThere(field: string | undefined): field is string {
  return field !== undefined && (field === KEEP || field === LEAVE_OUT || findField(field) !== undefined);
}

/** Whether the values look like those of a field. */
function couldHold(fieldId: string, sign: ColumnSigns): boolean {
  const field = findField(fieldId);
  return field === undefined || sign.filled === 0 || sign.shareFor(field) >= 0.5;
}

/** Rows that were put right are read as the file they are from was, however few and odd their values are. */
function asInFirstFile(
  table: SourceTable,
  fingerprint: string,
  column: TableColumn,
  remembered: Remembered,
): Pick<ColumnMatching, 'field' | 'confidence' | 'why'> | undefined {
  const field = table.isProblemRows ? remembered.fieldAsMatched(fingerprint, columnKey(column)) : undefined;
  if (!isStillThere(field)) return undefined;
  return { field, confidence: 1, why: 'As in the file these rows are from' };
}

/** Matches a column to another field; its values get new meanings. */
export function correctColumn(
  layout: LayoutMatching,
  column: ColumnMatching,
  field: string,
  sheets: readonly SourceSheet[],
  remembered: Remembered,
): void {
  column.field = field;
  column.confidence = 1;
  column.why = 'You chose this';
  column.corrected = true;
  delete column.standard;
  fillMeanings(layout, column, sheets, remembered);
  proposeFixed(layout, remembered);
}

/** Whether a field needs to be told what its values mean. */
export function needsMeanings(field: FieldDefinition): boolean {
  return field.kind === 'code' || field.kind === 'yes-no';
}

/** What a value means by itself; see {@link ValueMeaning}. */
export function proposedMeaning(field: FieldDefinition, value: string): string | null {
  return field.kind === 'yes-no' ? meaningOfYesNo(value) : meaningOfCode(field.codes ?? [], value);
}

function fillMeanings(
  layout: LayoutMatching,
  column: ColumnMatching,
  sheets: readonly SourceSheet[],
  remembered: Remembered,
): void {
  column.meanings = new Map();
  const field = findField(column.field);
  // Our own workbook says its answers in our own words.
  if (!field || !needsMeanings(field) || layout.standard?.ownSheet) return;
  const codes = new Set(codesOf(field).map((it) => it.code));
  for (const cell of cellsOf(layout.tables, sheets, column.column.column)) {
    const value = cellText(cell);
    if (value === '') continue;
    const known = column.meanings.get(value);
    if (known) {
      known.rows += 1;
      continue;
    }
    const before = remembered.meaningFor(meaningsKey(column), value);
    const usable = before !== undefined && (before === '' || codes.has(before));
    column.meanings.set(value, {
      value,
      rows: 1,
      meaning: usable ? before : meaningInStandard(column.standard, field, value),
      proposed: !usable,
    });
  }
}

/** Under which the meanings of a column's values are remembered: codes of a standard file are its own. */
export function meaningsKey(column: ColumnMatching): string {
  return column.standard?.asks ? `standard ${column.field}` : column.field;
}

/** What a value means in a standard file: by its own list, else by itself; short codes nobody told us are asked about. */
function meaningInStandard(
  standard: ColumnStandard | undefined,
  field: FieldDefinition,
  value: string,
): string | null {
  const known = standard?.meanings?.[value];
  if (known !== undefined) return known;
  return standard?.asks && value.length <= LONGEST_CODE ? null : proposedMeaning(field, value);
}

/** Longer values are words, which say what they mean. */
const LONGEST_CODE = 4;

/** 'Supported internships 2024/25' over a list without a column for the kind: every row is one. */
function proposeFixed(layout: LayoutMatching, remembered: Remembered): void {
  const matched = new Set(layout.columns.map((column) => column.field));
  const feedsProgramme = [...matched].some((id) => findField(id)?.record === 'programme');
  const before = layout.fixed.get('programme.kind');
  if (!feedsProgramme || matched.has('programme.kind')) {
    layout.fixed.delete('programme.kind');
    return;
  }
  if (before) return;
  const known = remembered.fixedFor(layout.fingerprint, 'programme.kind');
  const value = known ?? kindSaid(layout);
  if (value !== null && value !== undefined)
    layout.fixed.set('programme.kind', { value, proposed: known === undefined });
}

/** The kind that the titles name; where they name none, the headings: 'SI start', 'SI provider'. Null for several. */
function kindSaid(layout: LayoutMatching): string | null {
  const inTitles = kindsIn(layout.tables.map((table) => `${table.title} ${table.sheetName}`));
  const ofProgramme = layout.columns.filter(({ field }) => findField(field)?.record === 'programme');
  const kinds =
    inTitles.size > 0
      ? inTitles
      : kindsIn(ofProgramme.map(({ column }) => `${column.group} ${column.heading}`));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : null;
}

/** The kinds of programme that some words name. */
function kindsIn(texts: readonly string[]): Set<string> {
  const kinds = new Set<string>();
  const rest = texts
    .join(' – ')
    .toLowerCase()
    .replace(/supp(?:orted)? app(?:rentices\w*|s)?\b/g, () => (kinds.add('supported-apprenticeship'), ' '));
  if (/supported intern|\binternships?\b|\bsis?\b/.test(rest)) kinds.add('supported-internship');
  if (/trainees/.test(rest)) kinds.add('traineeship');
  if (/apprentices|\bapps\b/.test(rest)) kinds.add('apprenticeship');
  return kinds;
}

/** The cells of one column of the rows that are brought in. */
function cellsOf(
  tables: readonly SourceTable[],
  sheets: readonly SourceSheet[],
  column: number,
): SourceCell[] {
  const cells: SourceCell[] = [];
  for (const { sheetIndex, kinds, firstRow } of tables) {
    const rows = sheets[sheetIndex]?.rows ?? [];
    for (let index = 0; index < kinds.length; index += 1)
      if (kinds[index] === 'data') cells.push(rows[firstRow + index]?.[column] ?? null);
  }
  return cells;
}

/** What is missing before the rows can be brought in, in sentences. */
export function missingFrom(layout: LayoutMatching): string[] {
  const fields = layout.columns.map((column) => column.field);
  if (layout.standard?.ownSheet) return [...layout.standard.missing];
  if (listOf(layout) !== null) return [];
  const missing: string[] = [];
  if (layout.standard && !identifiesPeople(fields)) missing.push(...layout.standard.missing);
  else if (!identifiesPeople(fields)) {
    missing.push(
      'No column says who the young person is. Match a UPN, or a name together with a date of birth.',
    );
  }
  if (identifiesPeople(fields) && !fields.some((id) => tellsPeopleApart.has(id))) {
    missing.push(
      'There is nothing but a name to know young people by. Those who are in your data are found and asked about one by one; nobody new can come in without a UPN or a date of birth.',
    );
  }
  const asked = layout.columns.filter(
    (column) => column.standard?.asks && [...column.meanings.values()].some((it) => it.meaning === null),
  );
  if (asked.length > 0) {
    const words = asked.map(({ column }) => `“${column.heading}”`).join(' and ');
    missing.push(
      `The return has codes of its own in ${words}. Say once what each means; it is remembered for the next file.`,
    );
  }
  const has = (record: string) => fields.some((id) => findField(id)?.record === record);
  if (has('programme') && !fields.includes('programme.kind') && !layout.fixed.has('programme.kind')) {
    missing.push(
      'Nothing says which kind of programme these are. Match a column to “Kind of programme”, or say it once for all rows.',
    );
  }
  if (
    has('review') &&
    !['review.heldOn', 'review.dueOn', 'review.meetingOn'].some((id) => fields.includes(id))
  ) {
    missing.push('Annual reviews need the date on which they were held or are due.');
  }
  if (has('job') && !fields.includes('job.startedOn')) {
    missing.push('Paid jobs without a start date cannot be counted in any year.');
  }
  const yearless = layout.tables.filter((table) => table.academicYear === null);
  const needsYear = layout.columns.some(
    (column) => findField(column.field)?.record === 'year' && column.field !== 'year.academicYear',
  );
  const days = layout.columns.filter(({ field }) => field === 'review.heldOn' || field === 'review.dueOn');
  // The last review may lie in any year.
  const eventDated =
    days.length > 0 &&
    !days.some(({ field, column }) => field === 'review.heldOn' && saysLast.test(column.heading));
  if (needsYear && yearless.length > 0 && !fields.includes('year.academicYear') && !eventDated) {
    missing.push(
      'The taught year belongs to an academic year, and nothing says which. Say which academic year the table is about.',
    );
  }
  return missing;
}

/** By which somebody is known who is not in the data yet. */
const tellsPeopleApart: ReadonlySet<string> = new Set([
  'person.upn',
  'person.uln',
  'person.localId',
  'person.dateOfBirth',
]);

/** What each row feeds. */
export function feedsOf(layout: LayoutMatching): string[] {
  const kinds = new Set<string>();
  for (const column of layout.columns) {
    const field = findField(column.field);
    if (field) kinds.add(field.record);
  }
  return [...kinds];
}

/** What each row is where none is a young person: an employer or a job coach; null for any other layout. */
export function listOf(layout: LayoutMatching): NamedRecordKind | null {
  return layout.standard ? null : listOfFields(layout.columns.map((column) => column.field));
}

/** Whether the rows of a layout can be brought in: they are about people, or each is an employer or a job coach. */
export function canBeBroughtIn(layout: LayoutMatching): boolean {
  return isAboutPeople(layout) || listOf(layout) !== null;
}

/** Whether a layout's rows can be about people and what they did. */
export function isAboutPeople(layout: LayoutMatching): boolean {
  if (layout.standard?.ownSheet) return layout.standard.missing.length === 0;
  return identifiesPeople(layout.columns.map((column) => column.field));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
