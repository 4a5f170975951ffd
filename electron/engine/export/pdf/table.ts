import type { PdfCell, PdfCellBlock, PdfKeyValues, PdfTable, PdfText } from './blocks.ts';
import { flowCellBlocks, flowLines, type Align, type FlowLine } from './flow-text.ts';
import type { PdfFonts } from './fonts.ts';
import type { Fragment } from './fragments.ts';
import { columnWidths } from './column-widths.ts';
import { addNode, type StructureNode } from './structure.ts';
import { cellBlockGap, cellPadding, tableGap, tableHeadStyle, tableStyle } from './style.ts';
import { rowGroupFragment, type ColumnEdges, type FilledCell } from './table-row.ts';
import { isBlank } from './text-lines.ts';
import { isPdfBlockList, plainTextBlocks } from './plain-text-blocks.ts';

export interface TablePlace {
  readonly width: number;
  /** Height of a page's text. */
  readonly pageHeight: number;
  readonly fonts: PdfFonts;
  readonly parent: StructureNode;
  /** Level of the bookmarks that rows carry. */
  readonly bookmarkLevel: number;
}

/** Of a page's height: a row that is no higher stays whole. */
const keepTogetherShare = 0.55;

/** Of a page's height: a row that is no higher goes to the next page with the last one. */
const keptWithLastShare = 0.15;

function edgesOf(widths: readonly number[]): ColumnEdges {
  let edge = 0;
  return [0, ...widths.map((width) => (edge += width))];
}

function cellBlocks(content: PdfCell['content']): readonly PdfCellBlock[] {
  if (typeof content === 'string') return plainTextBlocks(content);
  if (isPdfBlockList(content)) return content;
  return isBlank(content) ? [] : [{ kind: 'paragraph', text: content }];
}

/** Where a table's cells get their width, node and text style from. */
function fillCell(
  cell: PdfCell,
  place: { width: number; align: Align; fonts: PdfFonts; row: StructureNode; rowSpan?: number },
): FilledCell {
  const node = addNode(place.row, cell.isRowHeading ? 'TH' : 'TD', {
    ...(cell.isRowHeading ? { scope: 'Row' } : {}),
    ...(place.rowSpan === undefined || place.rowSpan < 2 ? {} : { rowSpan: place.rowSpan }),
  });
  const style = cell.isRowHeading ? tableHeadStyle : tableStyle;
  const width = place.width - 2 * cellPadding.x;
  const align = cell.align ?? place.align;
  return {
    lines: flowCellBlocks(cellBlocks(cell.content), width, style, place.fonts, {
      parent: node,
      align,
      gap: cellBlockGap,
    }),
    isShaded: cell.shaded ?? false,
    continued:
      cell.continued === undefined
        ? []
        : flowLines(cell.continued, width, style, place.fonts, { gapBefore: 0, owner: null }),
  };
}

function headFragment(
  headings: readonly { text: PdfText; align: Align }[],
  edges: ColumnEdges,
  table: StructureNode,
  fonts: PdfFonts,
): { first: Fragment; again: NonNullable<Fragment['head']> } {
  const row = addNode(table, 'TR');
  const cellsWith = (owner: (column: number) => StructureNode | null): FilledCell[] =>
    headings.map(({ text, align }, column) => {
      const width = (edges[column + 1] ?? 0) - (edges[column] ?? 0) - 2 * cellPadding.x;
      const options = { gapBefore: 0, align, owner: owner(column) };
      const lines: FlowLine[] = isBlank(text) ? [] : flowLines(text, width, tableHeadStyle, fonts, options);
      return { lines, isShaded: true, continued: [] };
    });
  const options = { edges, leastRowHeight: 0, keepTogetherHeight: Number.POSITIVE_INFINITY };
  const cells = cellsWith((column) =>
    // An empty corner is no heading.
    isBlank(headings[column]?.text ?? '') ? addNode(row, 'TD') : addNode(row, 'TH', { scope: 'Column' }),
  );
  const first = rowGroupFragment({ spanning: [], rows: [cells] }, { ...options, gapBefore: tableGap });
  // On further pages the headings are drawn again for the eye only; a screen reader has met them already.
  const again = rowGroupFragment({ spanning: [], rows: [cellsWith(() => null)] }, options);
  return { first: { ...first, keepWithNext: true }, again };
}

/** A table: its headings, then a fragment for each row or group of rows. Throws when a row does not fit the columns. */
export function tableFragments(table: PdfTable, place: TablePlace): Fragment[] {
  const { fonts } = place;
  const node = addNode(place.parent, 'Table');
  const edges = edgesOf(columnWidths(table, place.width, fonts));
  const widthOf = (column: number): number => (edges[column + 1] ?? 0) - (edges[column] ?? 0);
  const alignOf = (column: number): Align => table.columns[column]?.align ?? 'left';
  const headings = table.columns.map((column) => ({ text: column.heading, align: column.align ?? 'left' }));
  const hasHeadings = headings.some((heading) => !isBlank(heading.text));
  const heading = hasHeadings ? headFragment(headings, edges, node, fonts) : null;

  const rows = table.rows.map((row, index): Fragment => {
    const spanning = row.kind === 'group' ? row.spanning : [];
    const ownRows = row.kind === 'group' ? row.rows : [row.cells];
    const fill = (cell: PdfCell, column: number, tableRow: StructureNode, rowSpan?: number): FilledCell =>
      fillCell(cell, {
        width: widthOf(column),
        align: alignOf(column),
        fonts,
        row: tableRow,
        ...(rowSpan === undefined ? {} : { rowSpan }),
      });
    const rowNodes = ownRows.map(() => addNode(node, 'TR'));
    const [firstNode] = rowNodes;
    if (firstNode === undefined) throw new Error('A group of table rows needs at least one row.');
    const filledSpanning = spanning.map((cell, column) => fill(cell, column, firstNode, ownRows.length));
    const filledRows = ownRows.map((cells, rowIndex) => {
      if (spanning.length + cells.length !== table.columns.length) {
        throw new Error(`Row ${index + 1} of a table does not have ${table.columns.length} cells.`);
      }
      return cells.map((cell, column) =>
        fill(cell, spanning.length + column, rowNodes[rowIndex] ?? firstNode),
      );
    });
    return rowGroupFragment(
      { spanning: filledSpanning, rows: filledRows },
      {
        edges,
        leastRowHeight: table.leastRowHeight ?? 0,
        keepTogetherHeight: place.pageHeight * keepTogetherShare,
        ...(heading === null ? {} : { head: heading.again }),
        ...(row.bookmark === undefined
          ? {}
          : { bookmarks: [{ title: row.bookmark, level: place.bookmarkLevel }] }),
        ...(index === 0 && heading === null ? { gapBefore: tableGap } : {}),
        // Between two rows there is no gap, whatever follows the table.
        gapAfter: index === table.rows.length - 1 ? tableGap : 0,
      },
    );
  });
  // The last row does not go to the next page by itself; a row of which much stands before it does not go with it.
  const isKept = (row: Fragment, index: number): boolean =>
    index < rows.length - 1 &&
    (table.isKeptTogether === true ||
      (index === rows.length - 2 && row.height <= place.pageHeight * keptWithLastShare));
  const kept = rows.map((row, index) => (isKept(row, index) ? { ...row, keepWithNext: true } : row));
  return heading === null ? kept : [heading.first, ...kept];
}

/** Labels and values as a table whose rows are headed by the labels. */
export function keyValueFragments(block: PdfKeyValues, place: TablePlace): Fragment[] {
  const share = block.labelShare ?? 0.4;
  return tableFragments(
    {
      kind: 'table',
      columns: [
        { heading: '', width: share },
        { heading: '', width: 1 - share },
      ],
      rows: block.pairs.map(({ label, value }) => ({
        kind: 'row',
        cells: [{ content: label, isRowHeading: true, shaded: true }, { content: value }],
      })),
    },
    place,
  );
}
