import { isBlankCell } from '../cell-text.ts';
import type { SourceSheet } from '../read/source-workbook.ts';

/**
 * A cell merged down over several rows of a table ("Harrow Hill School" beside its five pupils) is meant for each of
 * them: its value is put into the blank cells below it. Cells merged across are bands and are left alone.
 * @param firstRow the first row below the headings
 * @param lastRow the last row of the table
 */
export function fillDownMerges(sheet: SourceSheet, firstRow: number, lastRow: number): void {
  for (const { top, bottom, left, right } of sheet.merges) {
    if (left !== right || bottom === top || top < firstRow || top > lastRow) continue;
    const value = sheet.rows[top]?.[left] ?? null;
    if (isBlankCell(value)) continue;
    for (let row = top + 1; row <= Math.min(bottom, lastRow); row += 1) {
      const cells = sheet.rows[row];
      // A row with nothing else in it is nobody's.
      if (!cells || cells.every(isBlankCell)) continue;
      while (cells.length <= left) cells.push(null);
      if (isBlankCell(cells[left])) cells[left] = value;
    }
  }
}
