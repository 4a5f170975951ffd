import type { PdfDocument } from './blocks.ts';
import { flowLines, type Align, type FlowLine } from './flow-text.ts';
import type { PdfFonts } from './fonts.ts';
import type { LaidOutPage } from './page-items.ts';
import { edgeMargin, runningStyle, sideMargin } from './style.ts';

interface RunningRow {
  readonly left: string;
  readonly centre: string;
  readonly right: string;
  readonly bold?: boolean;
}

/** The pages that are counted together: of one part, or of the whole document. */
export interface PagesOfPart {
  readonly part: string | undefined;
  readonly pages: LaidOutPage[];
}

function headRows(model: PdfDocument, part: string | undefined): RunningRow[] {
  const marking = model.marking ?? '';
  return [
    ...(marking === '' ? [] : [{ left: '', centre: marking, right: '', bold: true }]),
    { left: model.owner, centre: '', right: part ?? model.title },
  ];
}

function footRows(model: PdfDocument, page: number, pages: number): RunningRow[] {
  const marking = model.marking ?? '';
  return [
    { left: model.attribution, centre: '', right: `Page ${page} of ${pages}` },
    { left: `Document ${model.documentId}`, centre: '', right: '' },
    ...(marking === '' ? [] : [{ left: '', centre: marking, right: '', bold: true }]),
  ];
}

/** A row's texts side by side; each is wrapped, never clipped. */
function rowLines(row: RunningRow, width: number, fonts: PdfFonts): FlowLine[][] {
  const sides: readonly [string, Align, number][] = [
    [row.left, 'left', row.right === '' ? width : width * 0.55],
    [row.centre, 'centre', width],
    [row.right, 'right', row.left === '' ? width : width * 0.42],
  ];
  const style = { ...runningStyle, bold: row.bold ?? false };
  return sides.map(([text, align, part]) => {
    if (text === '') return [];
    return flowLines(text, part, style, fonts, { gapBefore: 0, align, owner: null }).map((line) => ({
      ...line,
      draw: (items, left, top) => line.draw(items, align === 'right' ? left + width - part : left, top),
    }));
  });
}

function rowsHeight(rows: readonly RunningRow[], width: number, fonts: PdfFonts): number {
  return rows.reduce((sum, row) => {
    const lines = Math.max(...rowLines(row, width, fonts).map((side) => side.length));
    return sum + lines * runningStyle.lineHeight;
  }, 0);
}

/** Heights of the running head and foot on pages of this width, in points. */
export function runningHeights(
  model: PdfDocument,
  part: string | undefined,
  pageWidth: number,
  fonts: PdfFonts,
): { readonly head: number; readonly foot: number } {
  const width = pageWidth - 2 * sideMargin;
  return {
    head: rowsHeight(headRows(model, part), width, fonts),
    foot: rowsHeight(footRows(model, 999, 999), width, fonts),
  };
}

/**
 * Draws the running head and foot: marking, whose document, title, attribution, id and "Page x of y". They are
 * artifacts: a screen reader does not read them again on every page. The first page of a part has its title large already.
 */
export function drawRunningLines(model: PdfDocument, { part, pages }: PagesOfPart, fonts: PdfFonts): void {
  pages.forEach((page, index) => {
    const width = page.width - 2 * sideMargin;
    const draw = (rows: readonly RunningRow[], start: number): void => {
      let top = start;
      for (const row of rows) {
        const sides = rowLines(row, width, fonts);
        for (const side of sides) {
          side.forEach((line, lineIndex) =>
            line.draw(page.items, sideMargin, top + lineIndex * runningStyle.lineHeight),
          );
        }
        top += Math.max(...sides.map((side) => side.length)) * runningStyle.lineHeight;
      }
    };
    const head = headRows(model, part);
    draw(index === 0 ? head.filter((row) => row.bold) : head, edgeMargin);
    const foot = footRows(model, index + 1, pages.length);
    draw(foot, page.height - edgeMargin - rowsHeight(foot, width, fonts));
  });
}
