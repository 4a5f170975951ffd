import type {
  CheckedRow,
  CheckResult,
  RowKind,
  recordCountSchema,
} from '../../../../shared/contract/import.ts';
import type { z } from 'zod';
import { adulthoodAreas } from '../../../../shared/content/codes/adulthood-area.ts';
import { labelOfCode } from '../../../../shared/content/codes/code-list.ts';
import type { RowFilter } from '../../../../shared/domain/import-choices.ts';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { academicYearLabel } from '../../../../shared/domain/academic-year.ts';
import { cellText } from '../cell-text.ts';
import type { CheckOutcome, RowOutcome } from '../check/check-rows.ts';
import { fieldDefinitions } from '../fields/registry.ts';
import type { ImportState } from '../import-session.ts';
import type { Cell, Draft } from '../plan/draft.ts';
import { columnsByRecord, tableWords } from '../plan/records-to-tables.ts';
import type { RecordTouch } from '../plan/row-drafts.ts';
import type { WorkspaceSnapshot } from '../plan/workspace-snapshot.ts';
import type { RowProblem } from '../rows/interpreted-row.ts';

type RecordCount = z.infer<typeof recordCountSchema>;

/** Rows of a sheet as they are, each with what it was taken for. */
export function showSheetRows(
  state: ImportState,
  sheetIndex: number,
  offset: number,
  limit: number,
): { total: number; rows: { row: number; kind: RowKind; hidden: boolean; cells: string[] }[] } {
  const sheet = state.workbook.sheets[sheetIndex];
  if (!sheet) return { total: 0, rows: [] };
  const tables = state.tables.filter((table) => table.sheetIndex === sheetIndex);
  const hidden = new Set(sheet.hiddenRows);
  const kindOf = (row: number, blank: boolean): RowKind => {
    for (const table of tables) if (table.headingRows.includes(row)) return 'heading';
    for (const table of tables) {
      if (row >= table.firstRow && row <= table.lastRow) return table.kinds[row - table.firstRow] ?? 'data';
    }
    return blank ? 'blank' : 'title';
  };
  const rows = sheet.rows.slice(offset, offset + limit).map((cells, index) => {
    const texts = cells.map((cell) => cellText(cell));
    const row = offset + index;
    return {
      row: row + 1,
      kind: kindOf(
        row,
        texts.every((it) => it === ''),
      ),
      hidden: hidden.has(row),
      cells: texts,
    };
  });
  return { total: sheet.rows.length, rows };
}

/** What a check found, in numbers. */
export function showCheck(outcome: CheckOutcome): CheckResult {
  const rows = { new: 0, changed: 0, unchanged: 0, doubtful: 0, problem: 0, skipped: 0 };
  let warnings = 0;
  let rowsWorthALook = 0;
  for (const row of outcome.rows) {
    rows[row.state] += 1;
    if (isWorthALook(row)) rowsWorthALook += 1;
    warnings += row.problems.filter((problem) => problem.severity === 'warning').length;
  }
  return { records: countRecords(outcome.drafts), rows, warnings, rowsWorthALook };
}

/** Whether a row belongs to those that are asked for. */
export function isAskedFor(row: RowOutcome, filter: RowFilter | null): boolean {
  if (filter === null) return true;
  return filter === 'worth-a-look' ? isWorthALook(row) : row.state === filter;
}

/** A row that comes in, or is in already, with something a person should look at. */
function isWorthALook({ state, problems }: RowOutcome): boolean {
  return comingIn.has(state) && problems.some((problem) => problem.severity === 'warning');
}

const comingIn: ReadonlySet<RowOutcome['state']> = new Set(['new', 'changed', 'unchanged']);

/** How many records of each kind are new, changed and unchanged. */
export function countRecords(drafts: Iterable<Draft>): RecordCount[] {
  const counts = new Map<string, RecordCount>();
  for (const words of Object.values(tableWords)) {
    counts.set(words.record, {
      record: words.record,
      recordLabel: words.label,
      new: 0,
      changed: 0,
      unchanged: 0,
    });
  }
  for (const draft of drafts) {
    const count = counts.get(tableWords[draft.table]?.record ?? '');
    if (count) count[draft.isNew ? 'new' : draft.isChanged ? 'changed' : 'unchanged'] += 1;
  }
  return [...counts.values()].filter((count) => count.new + count.changed + count.unchanged > 0);
}

/** One row of a check with everything a person needs to judge it. */
export function showRow(outcome: CheckOutcome, row: RowOutcome): CheckedRow {
  const { snapshot } = outcome;
  return {
    rowKey: row.key,
    sheet: row.table.sheetName,
    row: row.row + 1,
    state: row.state,
    personName: row.name,
    knownBy: row.knownBy,
    records: row.touches.map((touch) => ({
      record: tableWords[touch.draft.table]?.record ?? touch.draft.table,
      recordLabel: tableWords[touch.draft.table]?.label ?? touch.draft.table,
      state: touch.state,
      fields: fieldsOf(snapshot, touch),
    })),
    problems: row.problems.map((problem, index) => showProblem(row, problem, index)),
    candidates: row.candidates.flatMap(({ personId, why }) => {
      const person = snapshot.people.get(personId)?.known;
      if (!person) return [];
      const name = [person.forename, person.surname].filter((it) => it !== '').join(' ');
      return [{ personId, name, dateOfBirth: person.dateOfBirth, upn: person.upn, why }];
    }),
  };
}

function showProblem(row: RowOutcome, problem: RowProblem, index: number): CheckedRow['problems'][number] {
  const column = row.table.columns.find((it) => it.column === problem.column);
  const heading = column ? (column.group === '' ? column.heading : `${column.group}: ${column.heading}`) : '';
  return {
    problemId: `${row.key}:${index}`,
    severity: problem.severity,
    sheet: row.table.sheetName,
    row: row.row + 1,
    column: problem.column === null ? null : problem.column + 1,
    ...(column?.place === undefined ? {} : { place: column.place + 1 }),
    heading,
    value: problem.value,
    message: problem.message,
  };
}

function fieldsOf(
  snapshot: WorkspaceSnapshot,
  touch: RecordTouch,
): { field: string; before: string | null; after: string | null; kept?: boolean }[] {
  const show = (column: string, value: Cell) => describeValue(snapshot, touch.draft, column, value);
  if (touch.state !== 'new') {
    return touch.fields.map((change) => ({
      field: fieldLabel(touch.draft, change.column),
      before: show(change.column, change.before),
      after: show(change.column, change.after),
      ...(change.kept ? { kept: true } : {}),
    }));
  }
  const fields: { field: string; before: null; after: string | null }[] = [];
  for (const [column, value] of Object.entries(touch.draft.row)) {
    const label = fieldLabel(touch.draft, column);
    if (label === '' || value === null || value === '') continue;
    fields.push({ field: label, before: null, after: show(column, value) });
  }
  return fields;
}

/** The words for a column; '' for columns that are nobody's business (keys, versions). */
function fieldLabel(draft: Draft, column: string): string {
  return labels.get(`${draft.table} ${column}`) ?? '';
}

const labels = new Map<string, string>([
  ['person_year academic_year', 'Academic year'],
  ['person_need rank', 'Rank'],
  ['person_need code', 'Need'],
  ['additional_information heading', 'Heading'],
  ['additional_information value', 'Value'],
  ['setting name', 'Name'],
  ['setting type', 'Type of setting'],
  ['setting urn', 'URN'],
  ['setting ukprn', 'UKPRN'],
  ['employer name', 'Name'],
  ['job_coach name', 'Name'],
  ['review_advice source', 'From'],
  ['review_advice requested_on', 'Asked for'],
  ['review_advice received_on', 'Received'],
  ['review_outcome area', 'Heading'],
  ['review_outcome outcome', 'Outcome'],
  ['review_outcome steps', 'Steps'],
  ['review_outcome progress', 'Progress'],
  ['review_advice author', 'Name'],
  ['job_check hourly_pay', 'Pay an hour (£)'],
  ['job_check weeks', 'After (weeks)'],
  ['job_check checked_on', 'Checked on'],
  ['job_check still_in_work', 'Still in work'],
  ['job_check weekly_hours', 'Hours a week'],
  ['job_check note', 'Note'],
]);
const codeLists = new Map<string, NonNullable<(typeof fieldDefinitions)[number]['codes']>>([
  ['review_outcome area', adulthoodAreas],
]);
for (const field of fieldDefinitions) {
  const [record, name] = field.id.split('.') as [keyof typeof columnsByRecord, string];
  const column = columnsByRecord[record][name];
  if (!column) continue;
  for (const [table, words] of Object.entries(tableWords)) {
    if (words.record !== record) continue;
    const key = `${table} ${column}`;
    if (!labels.has(key)) labels.set(key, field.label);
    if (field.codes) codeLists.set(key, field.codes);
  }
}
const settingTypeList = fieldDefinitions.find((field) => field.id === 'person.settingType')?.codes;
if (settingTypeList) codeLists.set('setting type', settingTypeList);

function describeValue(
  snapshot: WorkspaceSnapshot,
  draft: Draft,
  column: string,
  value: Cell,
): string | null {
  if (value === null || value === '') return null;
  const codes = codeLists.get(`${draft.table} ${column}`);
  if (codes) return labelOfCode(codes, String(value));
  if (typeof value === 'string') {
    // Columns that point at another row are shown by its name; a local id is what it says.
    if (column.endsWith('_id') && column !== 'local_id') return snapshot.nameOf.get(value) ?? null;
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
    return value;
  }
  if (column === 'academic_year') return academicYearLabel(value);
  if (flagColumns.has(column)) return value === 1 ? 'Yes' : 'No';
  return String(value);
}

const flagColumns = new Set([
  'attended',
  'employment_focus',
  'access_to_work',
  'left_early',
  'has_profile',
  'attached_to_plan',
  'still_in_work',
]);
