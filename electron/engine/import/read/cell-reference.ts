const A = 65;
const LETTERS = 26;

export interface CellPosition {
  row: number;
  column: number;
}

/** `C7` is row 6, column 2 (both from 0); undefined for what is not a cell reference. */
export function parseCellReference(reference: string): CellPosition | undefined {
  const match = /^\$?([A-Za-z]{1,7})\$?([0-9]{1,9})$/.exec(reference);
  if (!match) return undefined;
  const row = Number(match[2]) - 1;
  return row < 0 ? undefined : { row, column: columnOfReference(match[1]!) };
}

/** The column, from 0, that the letters at the start of a reference name; -1 when there are none. */
export function columnOfReference(reference: string): number {
  let column = 0;
  // Seven letters are beyond any sheet and still an exact number.
  for (let i = 0; i < reference.length && i < 7; i++) {
    const letter = (reference.charCodeAt(i) & 0xdf) - A;
    if (letter < 0 || letter >= LETTERS) break;
    column = column * LETTERS + letter + 1;
  }
  return column - 1;
}

/** A block such as `B2:D4`, or one cell; undefined for anything else. */
export function parseRange(
  range: string,
): { top: number; left: number; bottom: number; right: number } | undefined {
  const [first = '', second = first] = range.split(':');
  const one = parseCellReference(first);
  const other = parseCellReference(second);
  if (!one || !other) return undefined;
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** 0 is 'A', 26 is 'AA'. */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
