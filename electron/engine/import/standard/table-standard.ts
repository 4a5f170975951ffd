import type { OwnSheet } from '../../../../shared/content/standard-files/people-workbook.ts';
import type { Sen2Return } from './sen2-return.ts';

/** What a standard file says about one of its columns. */
export interface ColumnStandard {
  field: string;
  why: string;
  meanings?: Readonly<Record<string, string>>;
  /** Short codes are asked about instead of guessed. */
  asks?: boolean;
}

/** A table that was recognised: what it is, and what its columns mean without matching. */
export interface TableStandard {
  /** "This is the SEN2 file of named plans." */
  words: string;
  /** By column, from 0. */
  columns: Map<number, ColumnStandard>;
  /** Columns that were put beside the table: copied from the people's table, or worked out from the row. */
  added: Set<number>;
  /** What keeps its rows from coming in, in sentences. */
  missing: string[];
  /** Set for a sheet of the application's own workbook of young people: it comes back exactly as it went out. */
  ownSheet: OwnSheet | null;
}

/** Whose row a row is: another row of this import, or why that is not known. */
export type RowLink = { to: string } | { problem: string };

/** What was recognised in a file. */
export interface StandardFindings {
  ofTable: Map<string, TableStandard>;
  /** By the key of a row (see `rowKeyOf`). */
  links: Map<string, RowLink>;
  /** What a person should be told, in sentences. */
  notices: string[];
  /** The tables of a SEN2 return and how they lead to its people; null when there are none. */
  sen2: Sen2Return | null;
}

/** For files that are no standard ones. */
export function nothingStandard(): StandardFindings {
  return { ofTable: new Map(), links: new Map(), notices: [], sen2: null };
}
