import type { TrackedTableName } from '../../store/schema.ts';
import { newId } from './new-id.ts';
import type { RecordTouch } from './row-drafts.ts';

export type Cell = string | number | null;
export type Row = Record<string, Cell>;

/** A row of the data file as it will be: an existing one with changes, or a new one. Nothing is written here. */
export class Draft {
  readonly table: TrackedTableName;
  private givenId: string | null;
  readonly isNew: boolean;
  /** The row as it was; for a new one the blank row of its table, which all of them share. Never changed here. */
  private readonly original: Readonly<Row>;
  /** Only the columns that will be other than they were. */
  private changes: Row | null;
  /** The turn of the row of the file that began it; 0 when it was there before. Every row that is planned has a turn. */
  begunIn = 0;
  /** The turn of the last row that has something to do with it, and what that row does to it. */
  touchedIn = 0;
  touch: RecordTouch | null = null;

  /**
   * @param id null for a new row that nothing refers to yet: it gets one when it is asked for it, as a rule when it is
   *   written
   * @param changes what a new row begins with; it is the draft's own from then on
   */
  constructor(
    table: TrackedTableName,
    id: string | null,
    isNew: boolean,
    row: Readonly<Row>,
    changes: Row | null = null,
  ) {
    this.table = table;
    this.givenId = id;
    this.isNew = isNew;
    this.original = row;
    this.changes = changes;
  }

  get id(): string {
    this.givenId ??= newId();
    return this.givenId;
  }

  get(column: string): Cell {
    const changed = this.changes?.[column];
    return changed === undefined ? (this.original[column] ?? null) : changed;
  }

  set(column: string, value: Cell): void {
    this.changes ??= {};
    this.changes[column] = value;
    if (!this.isNew && this.original[column] === value) {
      delete this.changes[column];
      if (Object.keys(this.changes).length === 0) this.changes = null;
    }
  }

  /** Whether this import has set the column, or the whole row is new. */
  hasSet(column: string): boolean {
    return this.isNew || (this.changes !== null && column in this.changes);
  }

  get isChanged(): boolean {
    return this.isNew || this.changes !== null;
  }

  /** The whole row with its id, for inserting. */
  get row(): Row {
    return { ...this.original, ...this.changes, id: this.id };
  }

  /** The columns of the whole row, the id first: one and the same list for the new rows of a table, as a rule. */
  get columns(): readonly string[] {
    const usual = columnsOf(this.original);
    for (const column in this.changes)
      if (!(column in this.original)) return ['id', ...Object.keys({ ...this.original, ...this.changes })];
    return usual;
  }

  /** The values of such columns. */
  valuesOf(columns: readonly string[]): Cell[] {
    const values: Cell[] = [this.id];
    for (let index = 1; index < columns.length; index += 1) values.push(this.get(columns[index] ?? ''));
    return values;
  }

  /** The columns that changed, for updating. */
  get patch(): Row {
    return this.changes ?? {};
  }
}

const columnsOfRows = new WeakMap<Readonly<Row>, readonly string[]>();

/** The id, then the columns of a blank row, which has no id: remembered, as all new rows of a table share one. */
function columnsOf(row: Readonly<Row>): readonly string[] {
  const known = columnsOfRows.get(row);
  if (known) return known;
  const columns = ['id', ...Object.keys(row)];
  columnsOfRows.set(row, columns);
  return columns;
}
