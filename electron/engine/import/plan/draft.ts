import type { TrackedTableName } from '../../store/schema.ts';

export type Cell = string | number | null;
export type Row = Record<string, Cell>;

/** A row of the data file as it will be: an existing one with changes, or a new one. Nothing is written here. */
export class Draft {
  readonly table: TrackedTableName;
  readonly id: string;
  readonly isNew: boolean;
  /** The row as it was; for a new one, as it was begun. */
  private readonly original: Row;
  /** Only the columns that will be other than they were. */
  private changes: Row | null = null;

  constructor(table: TrackedTableName, id: string, isNew: boolean, row: Row) {
    this.table = table;
    this.id = id;
    this.isNew = isNew;
    this.original = row;
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

  /** The whole row, for inserting. */
  get row(): Row {
    return this.changes === null ? this.original : { ...this.original, ...this.changes };
  }

  /** The columns that changed, for updating. */
  get patch(): Row {
    return this.changes ?? {};
  }
}
