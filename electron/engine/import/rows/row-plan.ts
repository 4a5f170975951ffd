import type { AcademicYear } from '../../../../shared/domain/academic-year.ts';
import { eventKinds, type FieldDefinition, type RecordKind } from '../fields/field.ts';
import { findField, KEEP, LEAVE_OUT } from '../fields/registry.ts';
import { canRepeat, instanceOf, repeatsOnlyByYear } from '../matching/instances.ts';
import { listOf, type ColumnMatching, type LayoutMatching } from '../matching/layout-matching.ts';
import { isWholeName, pairsOfHalves } from '../matching/name-halves.ts';
import { columnLetters } from '../read/cell-reference.ts';
import type { ReadValue } from './read-value.ts';
import type { SourceTable } from '../tables/source-table.ts';

/** How one column of a table is read. */
export interface ColumnPlan {
  column: number;
  heading: string;
  /** null keeps the cell as additional information. */
  field: FieldDefinition | null;
  /** Which of the row's records of this kind it feeds. */
  slot: string;
  year: AcademicYear | null;
  matching: ColumnMatching;
  /** The field's last part: 'heldOn'. */
  name: string;
  /** The column with the other half of the name, which was read before it, and whether this half is the first. */
  joins: { column: number; isFirst: boolean } | null;
  /**
   * The slots of the dated reviews it may be about: one "Outcome" beside several of them. Those that stand before it,
   * if any do; null where there is no doubt.
   */
  oneOf: readonly string[] | null;
  /** What values of the column were read as, and how often that was of use; null when it seldom is. */
  remembered: { values: Map<string | number, ReadValue>; used: number } | null;
}

/** How the rows of one table are read. Made once, used for every row. */
export interface RowPlan {
  table: SourceTable;
  columns: ColumnPlan[];
  /** Values every row gets, by field. */
  fixed: ReadonlyMap<string, string>;
  /** Headings by column, for the words of problems. */
  headings: ReadonlyMap<number, string>;
  /** In a standard file a code can say that there is no programme, although a placement has its days. */
  isStandard: boolean;
}

/** Turns the matching of a layout into a plan for reading the rows of one of its tables. */
export function planRows(layout: LayoutMatching, table: SourceTable): RowPlan {
  const used = new Map<string, number>();
  const columns: ColumnPlan[] = [];
  const headings = new Map<number, string>();
  const years = soleYears(layout.columns);
  const pairs = pairsOfHalves(
    layout.columns.map(({ column }) => column),
    listOf(layout) !== null,
  );
  for (const [index, matching] of layout.columns.entries()) {
    const { column } = matching;
    const heading = headingOf(matching);
    headings.set(column.column, heading);
    if (matching.field === LEAVE_OUT) continue;
    const field = matching.field === KEEP ? null : (findField(matching.field) ?? null);
    const instance = instanceOf(column);
    const ofRecord = field ? years.get(field.record) : undefined;
    const year = instance.year ?? ofRecord ?? null;
    let slot = '';
    const other = otherHalf(columns, layout.columns, pairs, index);
    if (other) slot = other.slot;
    else if (field) {
      const base = slotBase(field, year, instance.ordinal);
      // The second column of the same field feeds a second record, unless its texts are simply put together.
      const count = field.several ? 0 : (used.get(`${field.id} ${base}`) ?? 0);
      if (!field.several) used.set(`${field.id} ${base}`, count + 1);
      slot =
        canRepeat(field) && count > 0 && field.record !== 'vocational-profile' ? `${base}+${count}` : base;
    }
    columns.push({
      column: column.column,
      heading,
      field,
      slot,
      year,
      matching,
      joins: other ? { column: other.column, isFirst: pairs.some((it) => it.forename === index) } : null,
      name: field ? field.id.slice(field.id.indexOf('.') + 1) : '',
      oneOf: null,
      remembered: { values: new Map(), used: 0 },
    });
  }
  for (const [index, column] of columns.entries()) column.oneOf = reviewsToChooseFrom(columns, index);
  const fixed = new Map([...layout.fixed].map(([field, { value }]) => [field, value]));
  return { table, columns, fixed, headings, isStandard: layout.standard !== undefined };
}

/** The days by which the reviews of one row are told apart. */
const daysOfReviews: ReadonlySet<string> = new Set(['review.heldOn', 'review.dueOn', 'review.meetingOn']);

/** See `oneOf`. What says by its heading which review it is about, or is there for each of them, is in no doubt. */
function reviewsToChooseFrom(columns: readonly ColumnPlan[], index: number): readonly string[] | null {
  const own = columns[index];
  if (own?.field?.record !== 'review' || daysOfReviews.has(own.field.id)) return null;
  const same = columns.filter((it) => it.field?.id === own.field?.id);
  const { year, ordinal } = instanceOf(own.matching.column);
  if (same.length > 1 || year !== null || ordinal > 1) return null;
  const dated = columns.filter((it) => it.field && daysOfReviews.has(it.field.id));
  const slots = (among: readonly ColumnPlan[]) => [...new Set(among.map((it) => it.slot))];
  if (slots(dated).length < 2) return null;
  const before = slots(dated.filter((it) => columns.indexOf(it) < index));
  // Between the days of two reviews it follows the first.
  return before.length > 0 ? before : slots(dated);
}

/**
 * The academic year of each kind of event of which only one is named, and of which the columns with the year are not
 * there again without it: 'Course 2023/24' beside 'Start' and 'Left' is one programme and not two.
 */
function soleYears(columns: readonly ColumnMatching[]): Map<RecordKind, AcademicYear> {
  const found = new Map<RecordKind, { years: Set<AcademicYear>; dated: Set<string>; undated: Set<string> }>();
  for (const { column, field: id } of columns) {
    const field = findField(id);
    if (!field || !(eventKinds as readonly RecordKind[]).includes(field.record)) continue;
    const { year } = instanceOf(column);
    const own = found.get(field.record) ?? { years: new Set(), dated: new Set(), undated: new Set() };
    found.set(field.record, own);
    if (year !== null) own.years.add(year);
    (year === null ? own.undated : own.dated).add(id);
  }
  const sole = new Map<RecordKind, AcademicYear>();
  for (const [record, { years, dated, undated }] of found) {
    const [only] = years;
    if (only !== undefined && years.size === 1 && ![...dated].some((id) => undated.has(id)))
      sole.set(record, only);
  }
  return sole;
}

/** The column before that holds the other half of the same name and is matched to the same field. */
function otherHalf(
  before: readonly ColumnPlan[],
  columns: readonly ColumnMatching[],
  pairs: ReturnType<typeof pairsOfHalves>,
  index: number,
): ColumnPlan | undefined {
  const pair = pairs.find(({ forename, surname }) => forename === index || surname === index);
  if (!pair) return undefined;
  const own = columns[index];
  const other = columns[pair.forename === index ? pair.surname : pair.forename];
  if (!own || !other || own.field !== other.field || !isWholeName(own.field)) return undefined;
  return before.find(({ column }) => column === other.column.column);
}

/** The key of the record within the row: its kind, and for events which of them. */
function slotBase(field: FieldDefinition, year: AcademicYear | null, ordinal: number): string {
  const record: RecordKind =
    field.id === 'person.setting' || field.id === 'person.settingType' ? 'person' : field.record;
  if (!canRepeat(field) || record === 'person') return record;
  if (repeatsOnlyByYear(field)) return `${record} ${year ?? ''}`;
  return `${record} ${year ?? ''} ${ordinal}`;
}

/** The heading as a person would say it: with its band, where there is one; else the column's letters. */
function headingOf({ column }: ColumnMatching): string {
  if (column.heading === '')
    return column.group === '' ? `Column ${columnLetters(column.column)}` : column.group;
  return column.group === '' ? column.heading : `${column.group}: ${column.heading}`;
}
