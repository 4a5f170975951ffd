import {
  academicYearLabel,
  academicYearOf,
  parseAcademicYear,
} from '../../../../shared/domain/academic-year.ts';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { parsePersonName, splitPreferredName, tidyName } from '../../../../shared/domain/person-name.ts';
import { cellText, isBlankCell, isErrorCell } from '../cell-text.ts';
import { saysLast } from '../heading-words.ts';
import type { FieldDefinition } from '../fields/field.ts';
import type { SourceCell } from '../read/source-workbook.ts';
import type { Section } from '../tables/sections.ts';
import type { Today } from '../value-signs.ts';
import { settleApprentices } from './apprentices.ts';
import type { CandidateRecord, InterpretedRow, Value } from './interpreted-row.ts';
import { readValue, timeBesideDay, type ReadValue } from './read-value.ts';
import type { ColumnPlan, RowPlan } from './row-plan.ts';
import { checkRow } from './row-rules.ts';
import { settleStages } from './stages-by-column.ts';
import { settleTwoReviews } from './two-reviews.ts';
import { settleVocationalProfiles } from './vocational-profiles.ts';

/** A cell in which a person corrected something, by column. */
export type CellCorrections = ReadonlyMap<number, string>;

/**
 * Reads one row as what it says of a young person and of each record it feeds. Blank cells say nothing. Whatever cannot
 * be used is a problem, is kept as additional information, or both; nothing is passed over.
 */
export function interpretRow(
  cells: readonly SourceCell[],
  plan: RowPlan,
  today: Today,
  corrections?: CellCorrections,
  comments?: readonly { column: number; text: string }[],
  section?: Section,
): InterpretedRow {
  const row: InterpretedRow = {
    person: new Map(),
    personColumns: new Map(),
    records: [],
    additional: [],
    problems: [],
  };
  const slots = new Map<string, CandidateRecord>();
  for (const column of plan.columns) {
    const corrected = corrections?.get(column.column);
    const cell = corrected ?? cells[column.column] ?? null;
    if (isBlankCell(cell)) continue;
    const { joins } = column;
    const isSecondHalf =
      joins !== null && !isBlankCell(corrections?.get(joins.column) ?? cells[joins.column] ?? null);
    readColumn(row, slots, column, cell, plan, today, isSecondHalf);
  }
  for (const comment of comments ?? []) {
    const heading = plan.headings.get(comment.column);
    row.additional.push({ heading: heading ? `Comment on ${heading}` : 'Comment', value: comment.text });
  }
  settlePreferredName(row);
  for (const [id, value] of plan.fixed) addFixed(slots, id, value);
  const ofSection = section?.yearGroup ? addYearGroup(slots, plan, section.yearGroup.year) : null;
  row.records = [...slots.values()];
  settleYears(row, plan);
  if (section) keepSection(row, section, ofSection);
  settleVocationalProfiles(row, plan);
  settleStages(row);
  settleTwoReviews(row, plan);
  settleApprentices(row, plan);
  settleEvents(row, plan);
  checkRow(row, plan.table.academicYear, today);
  return row;
}

function readColumn(
  row: InterpretedRow,
  slots: Map<string, CandidateRecord>,
  plan: ColumnPlan,
  cell: SourceCell,
  rowPlan: RowPlan,
  today: Today,
  isSecondHalf: boolean,
): void {
  const { field } = plan;
  if (!field) {
    if (!isErrorCell(cell)) row.additional.push({ heading: plan.heading, value: cellText(cell) });
    return;
  }
  const read = readCell(plan, field, cell, today);
  if (read.kind === 'blank') return;
  if (read.kind === 'unread') {
    const text = cellText(cell);
    row.problems.push({ severity: read.severity, column: plan.column, value: text, message: read.message });
    if (read.keep) row.additional.push({ heading: plan.heading, value: text });
    return;
  }
  if (read.warning) {
    const value = cellText(cell);
    row.problems.push({ severity: 'warning', column: plan.column, value, message: read.warning });
  }
  const { name } = plan;
  if (field.record === 'person') {
    if (field.id === 'person.fullName') addFullName(row, plan, cellText(cell));
    else if (field.id === 'person.forename') addForename(row, plan, cellText(cell));
    else put(row, row.person, row.personColumns, name, read.value, plan, isSecondHalf);
    return;
  }
  const slot = plan.oneOf ? (latestOf(slots, plan.oneOf) ?? plan.slot) : plan.slot;
  if (plan.oneOf && saysOfLatest(slots, plan.oneOf, slot)) {
    row.problems.push({
      severity: 'warning',
      column: plan.column,
      value: cellText(cell),
      message: `There are several annual reviews in this row, and it does not say which of them this is about. It is taken for the latest, of ${formatDate(dayOfReview(slots.get(slot)) ?? '')}.`,
    });
  }
  let record = slots.get(slot);
  if (!record) {
    record = {
      record: field.record,
      values: new Map(),
      year: plan.year ?? rowPlan.table.academicYear,
      columns: new Map(),
      cells: new Map(),
    };
    slots.set(slot, record);
  }
  put(row, record.values, record.columns, name, read.value, plan, isSecondHalf);
  record.cells.set(name, cell);
  if (read.keep) row.additional.push({ heading: plan.heading, value: cellText(cell) });
  if (read.last === undefined) return;
  // A column of its own for the last day holds, if there is one with another day.
  put(row, record.values, record.columns, LAST_DAY, read.last, plan, false);
  if (!record.cells.has(LAST_DAY)) record.cells.set(LAST_DAY, cell);
}

/** The slot of the latest of some reviews: of those that were held, if any was; undefined while none has a day. */
function latestOf(slots: ReadonlyMap<string, CandidateRecord>, among: readonly string[]): string | undefined {
  const held = among.filter((slot) => slots.get(slot)?.values.has('heldOn'));
  const dated = (held.length > 0 ? held : among).filter((slot) => dayOfReview(slots.get(slot)) !== null);
  return dated.toSorted((a, b) =>
    (dayOfReview(slots.get(b)) ?? '').localeCompare(dayOfReview(slots.get(a)) ?? ''),
  )[0];
}

/** Whether a person should be told that it was taken for the latest: there are others. */
function saysOfLatest(
  slots: ReadonlyMap<string, CandidateRecord>,
  among: readonly string[],
  latest: string,
): boolean {
  return among.some((slot) => slot !== latest && dayOfReview(slots.get(slot)) !== null);
}

function dayOfReview(record: CandidateRecord | undefined): string | null {
  for (const name of ['heldOn', 'meetingOn', 'dueOn']) {
    const day = record?.values.get(name);
    if (typeof day === 'string') return day;
  }
  return null;
}

const LAST_DAY = 'endedOn';

/** Different values of a column that are remembered: trackers say the same few things thousands of times. */
const MOST_REMEMBERED = 2000;

/** `readValue`, remembered by column for as long as its values repeat. */
function readCell(plan: ColumnPlan, field: FieldDefinition, cell: SourceCell, today: Today): ReadValue {
  const { remembered } = plan;
  if (remembered === null || (typeof cell !== 'string' && typeof cell !== 'number'))
    return readValue(field, cell, plan.matching.meanings, today);
  const known = remembered.values.get(cell);
  if (known) {
    remembered.used += 1;
    return known;
  }
  const read = readValue(field, cell, plan.matching.meanings, today);
  if (remembered.values.size < MOST_REMEMBERED) remembered.values.set(cell, read);
  // A column in which nearly every value is another, such as UPNs, is not worth remembering.
  else if (remembered.used < MOST_REMEMBERED) plan.remembered = null;
  return read;
}

function put(
  row: InterpretedRow,
  values: Map<string, Value>,
  columns: Map<string, number>,
  name: string,
  value: Value,
  plan: ColumnPlan,
  isSecondHalf: boolean,
): void {
  const before = values.get(name);
  if (before === undefined) {
    values.set(name, value);
    columns.set(name, plan.column);
  } else if (isSecondHalf) {
    values.set(name, joinedName(String(before), String(value), plan.joins?.isFirst ?? false));
  } else if (plan.field?.several) {
    values.set(name, `${before}\n${value}`);
  } else if (before !== value) {
    row.problems.push({
      severity: 'warning',
      column: plan.column,
      value: String(value),
      message:
        'Another column of this row says something else for the same field; that one is used, this is kept as additional information.',
    });
    row.additional.push({ heading: plan.heading, value: String(value) });
  }
}

/** The two halves of a name as one. Where several texts are put one below the other, the last is the other half. */
function joinedName(before: string, half: string, isFirst: boolean): string {
  const lines = before.split('\n');
  const other = lines.pop() ?? '';
  return [...lines, isFirst ? `${half} ${other}` : `${other} ${half}`].join('\n');
}

/** A whole name in one cell. Columns of their own for surname and forename, where there are any, win. */
function addFullName(row: InterpretedRow, plan: ColumnPlan, written: string): void {
  const { name: text, preferredName } = splitPreferredName(written);
  if (preferredName !== '') row.called ??= { name: preferredName, column: plan.column };
  const name = parsePersonName(text);
  const put = (key: 'surname' | 'forename', value: string) => {
    if (value !== '' && !row.person.has(key)) {
      row.person.set(key, value);
      row.personColumns.set(key, plan.column);
    }
  };
  if (name) {
    put('surname', name.surname);
    put('forename', name.forename);
    return;
  }
  put('surname', tidyName(text));
  row.problems.push({
    severity: 'warning',
    column: plan.column,
    value: text,
    message: 'Only one part of a name is here; it is taken for the surname. Write it as SMITH, John.',
  });
}

/** A forename, without what stands in brackets behind it: what the young person is called. */
function addForename(row: InterpretedRow, plan: ColumnPlan, written: string): void {
  const { name, preferredName } = splitPreferredName(written);
  if (preferredName !== '') row.called ??= { name: preferredName, column: plan.column };
  put(row, row.person, row.personColumns, 'forename', tidyName(name), plan, false);
}

/** A column of its own for what somebody is called wins over brackets. */
function settlePreferredName(row: InterpretedRow): void {
  if (!row.called || row.person.has('preferredName')) return;
  row.person.set('preferredName', row.called.name);
  row.personColumns.set('preferredName', row.called.column);
}

function addFixed(slots: Map<string, CandidateRecord>, id: string, value: string): void {
  const [kind, name] = id.split('.');
  for (const record of slots.values()) {
    if (record.record === kind && name !== undefined && !record.values.has(name))
      record.values.set(name, value);
  }
}

/** The year group that a band above the row names, where no column of the row says it. */
function addYearGroup(
  slots: Map<string, CandidateRecord>,
  plan: RowPlan,
  yearGroup: number,
): CandidateRecord | null {
  const years = [...slots.values()].filter((record) => record.record === 'year');
  if (years.some((record) => record.values.has('taughtYear'))) return null;
  const own = years.length === 1 ? years[0] : undefined;
  const record: CandidateRecord = own ?? {
    record: 'year',
    values: new Map(),
    year: plan.table.academicYear,
    columns: new Map(),
    cells: new Map(),
  };
  record.values.set('taughtYear', yearGroup);
  if (!own) slots.set('year of the section', record);
  return record;
}

/** Whatever else the bands above the row say is kept; a year group too when nothing says of which academic year. */
function keepSection(row: InterpretedRow, section: Section, ofSection: CandidateRecord | null): void {
  if (ofSection && section.yearGroup && !row.records.includes(ofSection))
    row.additional.push({ heading: 'Year group', value: section.yearGroup.words });
  for (const value of section.words) row.additional.push({ heading: 'Section of the list', value });
}

/** Taught years and settings need to know their academic year: the block's, the table's, the row's, or that of the review. */
function settleYears(row: InterpretedRow, plan: RowPlan): void {
  const own = row.records.find((it) => it.record === 'year' && it.values.has('academicYear'));
  const ownYear = own?.values.get('academicYear');
  const rowYear = typeof ownYear === 'number' ? ownYear : null;
  for (const record of row.records) {
    if (record.year === null || record.year === plan.table.academicYear) record.year = rowYear ?? record.year;
  }
  const review = row.records.find((it) => it.record === 'review');
  // "Last AR" may lie years back, and beside it "Year" is the year group of today.
  const heldColumn = review?.columns.get('heldOn');
  const isLast = heldColumn !== undefined && saysLast.test(plan.headings.get(heldColumn) ?? '');
  const reviewDay = isLast ? undefined : (review?.values.get('heldOn') ?? review?.values.get('dueOn'));
  const kept: CandidateRecord[] = [];
  for (const record of row.records) {
    if (record.record !== 'year') {
      kept.push(record);
      continue;
    }
    record.values.delete('academicYear');
    if (record.values.size === 0) continue;
    record.year ??= typeof reviewDay === 'string' ? academicYearOf(reviewDay) : null;
    if (record.year !== null) kept.push(record);
    else
      keepAll(
        row,
        record,
        plan,
        'Nothing says which academic year this belongs to, so it is kept as additional information.',
      );
  }
  row.records = kept;
}

/** Decides which events there are. A column for every event does not make one: something has to have happened. */
function settleEvents(row: InterpretedRow, plan: RowPlan): void {
  const kept: CandidateRecord[] = [];
  for (const record of row.records) if (isThere(row, record, plan)) kept.push(record);
  row.records = kept;
}

function isThere(row: InterpretedRow, record: CandidateRecord, plan: RowPlan): boolean {
  const { values } = record;
  const has = (...names: string[]) => names.some((name) => values.has(name));
  switch (record.record) {
    case 'review': {
      // The day of an appointment often comes with its time.
      const meetingAt = timeBesideDay(record.cells.get('meetingOn'));
      if (meetingAt !== null && !has('meetingAt')) values.set('meetingAt', meetingAt);
      if (has('heldOn', 'dueOn', 'meetingOn')) return true;
      // A yes or an outcome without a date cannot be counted in any year; that employment was not discussed is no news.
      if ([...values].some(([name, value]) => name !== 'employmentFocus' || value === 1) && !hasError(row))
        keepAll(
          row,
          record,
          plan,
          'The review has no date, so what is said of it is kept as additional information. Add the date it was held.',
        );
      return false;
    }
    case 'vocational-profile':
      // Who knows the day of a profile has one.
      if (has('recordedOn') && !has('hasProfile')) values.set('hasProfile', 1);
      return values.size > 0;
    case 'experience':
      if (has('employer', 'startedOn', 'endedOn', 'kind', 'reflection', 'role')) return true;
      return keptWithout(row, record, plan, 'Nothing says where or when the work experience was');
    case 'voluntary':
      if (has('employer', 'startedOn')) return true;
      return keptWithout(row, record, plan, 'Nothing says where or when the voluntary work was');
    case 'programme': {
      if (!has('kind')) {
        if (plan.isStandard) return false;
        if (has('startedOn') && !hasError(row)) {
          row.problems.push({
            severity: 'error',
            column: record.columns.get('startedOn') ?? null,
            value: '',
            message:
              'It is not said which kind of programme this is: supported internship, traineeship, apprenticeship, supported apprenticeship or another.',
          });
          return false;
        }
        if (!says(values)) return false;
        return keptWithout(row, record, plan, 'Nothing says which programme this belongs to');
      }
      // A kind that every row gets, because the title says so, makes no programme by itself.
      if (record.columns.has('kind') || has('startedOn', 'endedOn', 'provider', 'hostEmployer', 'jobCoach'))
        return true;
      values.delete('kind');
      if (!says(values)) return false;
      return keptWithout(row, record, plan, 'Nothing says that the programme took place');
    }
    case 'job': {
      const hasJob = values.get('has');
      values.delete('has');
      const said = has('employer', 'role', 'startedOn', 'endedOn', 'weeklyHours', 'hourlyPay', 'contract');
      if (hasJob === 0 && said) {
        keepAll(
          row,
          record,
          plan,
          'One column says there is no paid job and others describe one, so no job is brought in. Correct the one that is wrong.',
        );
        return false;
      }
      if (hasJob === 1 && !said) {
        row.problems.push({
          severity: 'warning',
          column: record.columns.get('has') ?? null,
          value: cellText(record.cells.get('has')),
          message:
            'There is a paid job, but nothing about it: no employer, no start date, no hours. It is kept as additional information.',
        });
        const heading = plan.headings.get(record.columns.get('has') ?? -1) ?? 'Paid job';
        row.additional.push({ heading, value: cellText(record.cells.get('has')) });
      }
      if (said) return true;
      return keptWithout(row, record, plan, 'Nothing says which paid job this belongs to');
    }
    default:
      return values.size > 0;
  }
}

/** Whether anything is said but that something is not there: a no is no news where there is nothing else. */
function says(values: CandidateRecord['values']): boolean {
  return [...values.values()].some((value) => value !== 0);
}

/** Keeps what is said of a record that cannot be made of it alone; answers that there is no record. */
function keptWithout(row: InterpretedRow, record: CandidateRecord, plan: RowPlan, why: string): false {
  if (says(record.values) && !hasError(row))
    keepAll(row, record, plan, `${why}, so it is kept as additional information.`);
  return false;
}

/** Whether something in the row is wrong already: then it waits for that, and need not be told twice. */
function hasError(row: InterpretedRow): boolean {
  return row.problems.some((problem) => problem.severity === 'error');
}

/** The same words of two years are two things said, so the heading names the year. */
function headingWithYear(plan: RowPlan, column: number, { year }: CandidateRecord): string {
  const heading = plan.headings.get(column) ?? '';
  return year === null || parseAcademicYear(heading) !== null
    ? heading
    : `${heading} (${academicYearLabel(year)})`;
}

function keepAll(row: InterpretedRow, record: CandidateRecord, plan: RowPlan, message: string): void {
  let first: number | null = null;
  for (const [name, cell] of record.cells) {
    const column = record.columns.get(name);
    if (column === undefined) continue;
    first ??= column;
    row.additional.push({ heading: headingWithYear(plan, column, record), value: cellText(cell) });
  }
  if (first !== null) row.problems.push({ severity: 'warning', column: first, value: '', message });
}
