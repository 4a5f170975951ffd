import type { FlowLine } from './flow-text.ts';
import type { Fragment } from './fragments.ts';
import type { Bookmark, PageItem } from './page-items.ts';
import { borderWidth, cellPadding, tableStyle } from './style.ts';

/** A cell whose text has been broken into lines. */
export interface FilledCell {
  readonly lines: readonly FlowLine[];
  readonly isShaded: boolean;
  /** Stands in the cell on further pages, once its own lines are used up. */
  readonly continued: readonly FlowLine[];
}

/** Left edges of the columns and, last, the table's right edge, in points from the table's left edge. */
export type ColumnEdges = readonly number[];

/** Leading cells that stand beside all rows, and the rows' own cells. A simple row has no leading cells. */
export interface RowGroup {
  readonly spanning: readonly FilledCell[];
  readonly rows: readonly (readonly FilledCell[])[];
}

export interface RowGroupOptions {
  readonly edges: ColumnEdges;
  readonly leastRowHeight: number;
  /** A group or row that is no higher than this is never divided. */
  readonly keepTogetherHeight: number;
  readonly head?: NonNullable<Fragment['head']>;
  readonly bookmarks?: readonly Bookmark[];
  readonly gapBefore?: number;
  readonly gapAfter?: number;
}

function linesHeight(lines: readonly FlowLine[]): number {
  return lines.reduce((sum, line, index) => sum + line.height + (index > 0 ? line.gapBefore : 0), 0);
}

function cellHeight(cell: FilledCell): number {
  return cell.lines.length === 0 ? 0 : linesHeight(cell.lines) + 2 * cellPadding.y;
}

/** An empty row is as high as a row of one line. */
function rowHeight(cells: readonly FilledCell[], least: number): number {
  return Math.max(least, tableStyle.lineHeight + 2 * cellPadding.y, ...cells.map(cellHeight));
}

/** Divides a cell's lines into those that fit into `available` points and the rest, without a lonely line. */
function cutCell(cell: FilledCell, available: number): { first: FilledCell; rest: FilledCell } {
  let used = 2 * cellPadding.y;
  let count = 0;
  for (const line of cell.lines) {
    const height = line.height + (count > 0 ? line.gapBefore : 0);
    if (used + height > available) break;
    used += height;
    count += 1;
  }
  if (count < cell.lines.length) {
    while (count > 0 && cell.lines[count - 1]?.keepWithNext) count -= 1;
  }
  const left = cell.lines.slice(count);
  return {
    first: { ...cell, lines: cell.lines.slice(0, count) },
    rest: { ...cell, lines: left.length > 0 ? left : cell.continued },
  };
}

function cutRow(
  cells: readonly FilledCell[],
  available: number,
): { first: readonly FilledCell[]; rest: readonly FilledCell[] } | null {
  const parts = cells.map((cell) => cutCell(cell, available));
  const isUseful = parts.every(
    (part, index) => part.first.lines.length > 0 || cells[index]?.lines.length === 0,
  );
  return isUseful ? { first: parts.map((part) => part.first), rest: parts.map((part) => part.rest) } : null;
}

function emptyCellsLike(cells: readonly FilledCell[]): FilledCell[] {
  return cells.map((cell) => ({ lines: cell.continued, isShaded: cell.isShaded, continued: cell.continued }));
}

function drawCell(
  items: PageItem[],
  cell: FilledCell,
  box: { left: number; top: number; width: number; height: number },
): void {
  if (cell.isShaded)
    items.push({ kind: 'fill', x: box.left, y: box.top, width: box.width, height: box.height });
  let y = box.top + cellPadding.y;
  cell.lines.forEach((line, index) => {
    if (index > 0) y += line.gapBefore;
    line.draw(items, box.left + cellPadding.x, y);
    y += line.height;
  });
}

function drawGroup(
  items: PageItem[],
  group: RowGroup,
  heights: readonly number[],
  edges: ColumnEdges,
  left: number,
  top: number,
): void {
  const edge = (column: number): number => left + (edges[column] ?? 0);
  const height = heights.reduce((sum, each) => sum + each, 0);
  const right = edge(edges.length - 1);
  const boxOf = (column: number, y: number, boxHeight: number) => ({
    left: edge(column),
    top: y,
    width: edge(column + 1) - edge(column),
    height: boxHeight,
  });
  const line = (x1: number, y1: number, x2: number, y2: number): void => {
    items.push({ kind: 'line', x1, y1, x2, y2, width: borderWidth });
  };

  // Reading order: the leading cells, then row by row.
  group.spanning.forEach((cell, column) => drawCell(items, cell, boxOf(column, top, height)));
  let y = top;
  group.rows.forEach((cells, index) => {
    const cellsHeight = heights[index] ?? 0;
    cells.forEach((cell, column) =>
      drawCell(items, cell, boxOf(group.spanning.length + column, y, cellsHeight)),
    );
    y += cellsHeight;
    if (index < group.rows.length - 1) line(edge(group.spanning.length), y, right, y);
  });
  line(left, top, right, top);
  line(left, top + height, right, top + height);
  edges.forEach((_, column) => line(edge(column), top, edge(column), top + height));
}

/**
 * A group of rows as a fragment. When it has to be divided at the end of a page, its rows stay whole where they can,
 * every column of a divided row goes on where it stopped, and the box is closed on both pages.
 */
export function rowGroupFragment(group: RowGroup, options: RowGroupOptions): Fragment {
  const { edges, leastRowHeight, keepTogetherHeight } = options;
  const heights = group.rows.map((cells) => rowHeight(cells, leastRowHeight));
  const missing =
    Math.max(0, ...group.spanning.map(cellHeight)) - heights.reduce((sum, each) => sum + each, 0);
  // The last row grows when the leading cells need more room than all rows.
  if (missing > 0) heights.push((heights.pop() ?? 0) + missing);
  const height = heights.reduce((sum, each) => sum + each, 0);

  const rest = (spanning: readonly FilledCell[], rows: readonly (readonly FilledCell[])[]): Fragment => {
    const { bookmarks: _, gapBefore: __, ...common } = options;
    // A few lines left over are few because they were cut: they need no least height.
    return rowGroupFragment({ spanning, rows }, { ...common, leastRowHeight: 0 });
  };

  const at = (available: number): { first: Fragment; rest: Fragment } | null => {
    const taken: (readonly FilledCell[])[] = [];
    const left: (readonly FilledCell[])[] = [];
    let used = 0;
    for (const cells of group.rows) {
      const needed = rowHeight(cells, leastRowHeight);
      if (left.length > 0) {
        left.push(cells);
      } else if (used + needed <= available) {
        taken.push(cells);
        used += needed;
      } else {
        const parts = needed <= keepTogetherHeight ? null : cutRow(cells, available - used);
        if (parts !== null) taken.push(parts.first);
        left.push(parts === null ? cells : parts.rest);
      }
    }
    const spanning = group.spanning.map((cell) => cutCell(cell, available));
    const isUseful =
      taken.length > 0 &&
      spanning.every(
        (part, index) => part.first.lines.length > 0 || group.spanning[index]?.lines.length === 0,
      );
    if (!isUseful) return null;
    const lastRow = group.rows.at(-1) ?? [];
    return {
      first: rowGroupFragment(
        { spanning: spanning.map((part) => part.first), rows: taken },
        { ...options, leastRowHeight: 0 },
      ),
      rest: rest(
        spanning.map((part) => part.rest),
        left.length > 0 ? left : [emptyCellsLike(lastRow)],
      ),
    };
  };

  // At least the first row, or a few lines of it, and a few lines of the leading cells.
  const [firstRow = []] = group.rows;
  const firstRowHeight = rowHeight(firstRow, leastRowHeight);
  const fewLines = 4 * tableStyle.lineHeight + 2 * cellPadding.y;
  const leastHeight = Math.max(
    firstRowHeight <= keepTogetherHeight ? firstRowHeight : fewLines,
    ...group.spanning.map((cell) => Math.min(cellHeight(cell), fewLines)),
  );
  const canBeCut = height > keepTogetherHeight;
  return {
    gapBefore: options.gapBefore ?? 0,
    ...(options.gapAfter === undefined ? {} : { gapAfter: options.gapAfter }),
    height,
    keepWithNext: false,
    draw: (items, left, top) => drawGroup(items, group, heights, edges, left, top),
    ...(options.bookmarks === undefined ? {} : { bookmarks: options.bookmarks }),
    ...(options.head === undefined ? {} : { head: options.head }),
    ...(canBeCut ? { cut: { leastHeight, at } } : {}),
  };
}
