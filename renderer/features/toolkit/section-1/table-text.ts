/** Cells as text between this grid and Excel: one line a row, a tab between cells, quotes around what needs them. */

/** Rows of cells as the clipboard carries them. */
export function writeTableText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}

/** Rows of cells from the clipboard. The line break that Excel puts at the end begins no further row. */
export function readTableText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  const all = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  for (let at = 0; at < all.length; at += 1) {
    const character = all.charAt(at);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (all.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === '\t') endCell();
    else if (character === '\n') endRow();
    else cell += character;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
