import type { FoundTable } from '../../../../shared/contract/import.ts';
import { countOf, listInWords } from '../import-words.ts';

/** What a table is called: its title, else where it lies. */
export function tableName({
  title,
  firstRow,
  lastRow,
}: Pick<FoundTable, 'title' | 'firstRow' | 'lastRow'>): string {
  if (title.trim() !== '') return title.trim();
  return firstRow === lastRow ? `Table in row ${firstRow}` : `Table in rows ${firstRow} to ${lastRow}`;
}

/** '1,060 rows; 6 bands and 1 total are not brought in'. */
export function tableCounts({
  dataRows,
  bandRows,
  totalRows,
}: Pick<FoundTable, 'dataRows' | 'bandRows' | 'totalRows'>): string {
  const others = [
    ...(bandRows > 0 ? [countOf(bandRows, 'band')] : []),
    ...(totalRows > 0 ? [countOf(totalRows, 'total')] : []),
  ];
  const rows = countOf(dataRows, 'row');
  if (others.length === 0) return rows;
  return `${rows}; ${listInWords(others)} ${bandRows + totalRows === 1 ? 'is' : 'are'} not brought in`;
}

/** The table a row of its sheet belongs to: the one around it, else the next below, else the last. */
export function tableAt(tables: readonly FoundTable[], row: number): FoundTable | undefined {
  const inOrder = [...tables].sort((a, b) => topOf(a) - topOf(b));
  return (
    inOrder.find((table) => row >= topOf(table) && row <= table.lastRow) ??
    inOrder.find((table) => topOf(table) > row) ??
    inOrder.at(-1)
  );
}

/** Whether a row lies in a table that is not chosen. */
export function isLeftOut(tables: readonly FoundTable[], row: number): boolean {
  const table = tables.find((it) => row >= topOf(it) && row <= it.lastRow);
  return table === undefined || !table.chosen;
}

function topOf({ headingRows, firstRow }: FoundTable): number {
  return Math.min(firstRow, ...headingRows);
}
