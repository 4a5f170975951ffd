import type { PdfBlock, PdfCell, PdfColumn, PdfTable } from '../pdf/blocks.ts';

/** A table whose rows are named by their first cell. */
export function table(columns: readonly PdfColumn[], rows: readonly (readonly string[])[]): PdfTable {
  return {
    kind: 'table',
    columns,
    rows: rows.map((cells) => ({
      kind: 'row',
      cells: cells.map((content, index): PdfCell =>
        index === 0 && content !== '' ? { content, isRowHeading: true } : { content },
      ),
    })),
  };
}

/** A table or, where it would have no rows, a sentence that says so. */
export function tableOrLines(
  columns: readonly PdfColumn[],
  rows: readonly (readonly string[])[],
  none: string,
): PdfBlock {
  return rows.length === 0 ? { kind: 'paragraph', text: none } : table(columns, rows);
}

/** What is known, one line each; blanks are left out. */
export function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
