/** Which cells of a grid are selected, and how keys move the selection, as in Excel. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** From the cell the selection began at to the active one, in any direction. */
export interface Selection {
  readonly anchor: Place;
  readonly active: Place;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface Key {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
}

/** A selection of one cell. */
export function at(place: Place): Selection {
  return { anchor: place, active: place };
}

/** The cells of a selection, ends included. */
export function rangeOf({ anchor, active }: Selection): Range {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

/** Whether a cell lies in a range. */
export function isWithin({ row, column }: Place, range: Range): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/**
 * The selection after a key, or null when the key does not move it: Tab past either end of the grid then leaves it.
 * Arrows, Home, End, Page Up and Page Down move; with Shift they extend; with Ctrl they go to the edge. Enter moves
 * down and Tab to the right, with Shift the other way.
 */
export function moveSelection(
  selection: Selection,
  { key, shift, ctrl }: Key,
  size: GridSize,
): Selection | null {
  const { row, column } = selection.active;
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  if (ctrl && key.toLowerCase() === 'a') {
    return { anchor: { row: 0, column: 0 }, active: { row: lastRow, column: lastColumn } };
  }
  if (key === 'Tab') {
    const index = row * size.columns + column + (shift ? -1 : 1);
    if (index < 0 || index >= size.rows * size.columns) return null;
    return at({ row: Math.floor(index / size.columns), column: index % size.columns });
  }
  if (key === 'Enter') return at({ row: clamp(row + (shift ? -1 : 1), lastRow), column });
  const target: Place | undefined = {
    ArrowUp: { row: ctrl ? 0 : row - 1, column },
    ArrowDown: { row: ctrl ? lastRow : row + 1, column },
    ArrowLeft: { row, column: ctrl ? 0 : column - 1 },
    ArrowRight: { row, column: ctrl ? lastColumn : column + 1 },
    Home: { row: ctrl ? 0 : row, column: 0 },
    End: { row: ctrl ? lastRow : row, column: lastColumn },
    PageUp: { row: 0, column },
    PageDown: { row: lastRow, column },
  }[key];
  if (!target) return null;
  const active = { row: clamp(target.row, lastRow), column: clamp(target.column, lastColumn) };
  return shift ? { anchor: selection.anchor, active } : at(active);
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}
