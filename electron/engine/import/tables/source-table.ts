import type { AcademicYear } from '../../../../shared/domain/academic-year.ts';
import type { RowKind } from '../../../../shared/contract/import.ts';

/** One column of a table that was found. Columns count from 0 here; a person is shown the number plus one. */
export interface TableColumn {
  column: number;
  /** The words right above the values, line breaks and spaces tidied. '' when the column has none. */
  heading: string;
  /** The words of the band above several headings: 'Paid employment' over 'Start', 'End', 'Employer'. */
  group: string;
  /** Where it stood in the file that its rows are from, when that is elsewhere. */
  place?: number;
  /** It is no column of the file: it says how cells of the column at `place` are coloured. */
  isColour?: true;
}

/** A table found on a sheet. Rows count from 0 here. */
export interface SourceTable {
  tableId: string;
  sheetIndex: number;
  sheetName: string;
  title: string;
  academicYear: AcademicYear | null;
  headingRows: number[];
  /** From the first row below the headings to the last row that belongs to the table. */
  firstRow: number;
  lastRow: number;
  columns: TableColumn[];
  /** What each row from `firstRow` to `lastRow` is. */
  kinds: RowKind[];
  /** It came back from a workbook of problem rows, to be read like the table its rows are from. */
  isProblemRows?: true;
  /** Where such a table says what the bands above each row said in the file that the row is from. */
  bandColumn?: number;
}

/** How many rows of a table are of this kind. */
export function countKind(table: SourceTable, kind: RowKind): number {
  let count = 0;
  for (const each of table.kinds) if (each === kind) count += 1;
  return count;
}

/** The rows of a table that are brought in, from the top. */
export function* dataRows(table: SourceTable): Generator<number> {
  for (const [index, kind] of table.kinds.entries()) if (kind === 'data') yield table.firstRow + index;
}
