import { headingKey } from '../heading-words.ts';
import type { SourceTable, TableColumn } from '../tables/source-table.ts';

/** The columns that a workbook of problem rows has before and after those of the file its rows are from. */
export const addedHeadings = {
  sheet: 'Sheet in your file',
  row: 'Row in your file',
  problem: 'What to put right',
} as const;

/**
 * A table that came back from a workbook of problem rows is the table its rows are from: the columns that were added
 * say nothing of anybody and are not read. Any other table is as it was.
 */
export function withoutAddedColumns(table: SourceTable): SourceTable {
  const [sheet, row] = table.columns;
  const last = table.columns.findIndex((column) => isCalled(column, addedHeadings.problem));
  if (!isCalled(sheet, addedHeadings.sheet) || !isCalled(row, addedHeadings.row) || last < 2) return table;
  return {
    ...table,
    columns: table.columns.filter((_, index) => index >= 2 && index !== last),
    isProblemRows: true,
  };
}

function isCalled(column: TableColumn | undefined, heading: string): boolean {
  return column !== undefined && headingKey(column.heading) === headingKey(heading);
}
