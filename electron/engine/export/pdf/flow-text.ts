import type { PdfCellBlock, PdfList, PdfListItem, PdfText } from './blocks.ts';
import type { PdfFonts } from './fonts.ts';
import type { PageItem } from './page-items.ts';
import { addNode, type StructureNode, type StructureType } from './structure.ts';
import { capitalHeight, listIndent, listItemGap, type TextStyle } from './style.ts';
import { breakIntoLines, type TextLine } from './text-lines.ts';

export type Align = 'left' | 'centre' | 'right';

/** A line that knows its height and how to draw itself: what pages and table cells are filled with. */
export interface FlowLine {
  /** White space above, in points; not used at the head of a page or cell. */
  readonly gapBefore: number;
  readonly height: number;
  /** Must not be parted from the next line by the end of a page. */
  readonly keepWithNext: boolean;
  draw(items: PageItem[], left: number, top: number): void;
}

function textItem(
  line: TextLine,
  style: TextStyle,
  x: number,
  top: number,
  owner: StructureNode | null,
): PageItem {
  // Capitals stand in the middle of the line's height.
  const baseline = top + (style.lineHeight + capitalHeight * style.size) / 2;
  return {
    kind: 'text',
    x,
    baseline,
    size: style.size,
    pieces: line.pieces,
    owner,
  };
}

interface LinesOptions {
  readonly gapBefore: number;
  readonly align?: Align;
  /** Null: an artifact, which is drawn but is no part of the document's text. */
  readonly owner: StructureNode | null;
  readonly keepWithNext?: boolean;
}

/** The lines of one paragraph. Neither its first nor its last line stands alone on a page. */
export function flowLines(
  text: PdfText,
  width: number,
  style: TextStyle,
  fonts: PdfFonts,
  { gapBefore, align = 'left', owner, keepWithNext = false }: LinesOptions,
): FlowLine[] {
  const lines = breakIntoLines(text, width, style, fonts);
  return lines.map((line, index) => {
    const room = width - line.width;
    const side = align === 'left' && line.standsRight === true ? 'right' : align;
    const offset = side === 'left' ? 0 : side === 'right' ? room : room / 2;
    const isLast = index === lines.length - 1;
    return {
      gapBefore: index === 0 ? gapBefore : 0,
      height: style.lineHeight,
      keepWithNext: isLast ? keepWithNext : index === 0 || index === lines.length - 2,
      draw(items, left, top) {
        if (line.pieces.length > 0) items.push(textItem(line, style, left + offset, top, owner));
      },
    };
  });
}

/** A paragraph (or heading: `type`) below `parent`. */
export function flowParagraph(
  text: PdfText,
  width: number,
  style: TextStyle,
  fonts: PdfFonts,
  options: Omit<LinesOptions, 'owner'> & { readonly parent: StructureNode; readonly type?: StructureType },
): FlowLine[] {
  const { parent, type = 'P', ...rest } = options;
  return flowLines(text, width, style, fonts, { ...rest, owner: addNode(parent, type) });
}

function labelOf(list: PdfList, index: number, depth: number): string {
  if (list.numbered) return `${index + 1}.`;
  return depth === 0 ? '•' : '–';
}

/**
 * A list below `parent`: each item a label and a body, the body's lines hanging from the label. An item's own list
 * stands below its text, in its body.
 */
export function flowList(
  list: PdfList,
  width: number,
  style: TextStyle,
  fonts: PdfFonts,
  options: { readonly gapBefore: number; readonly parent: StructureNode; readonly depth?: number },
): FlowLine[] {
  const { parent, depth = 0 } = options;
  const node = addNode(parent, 'L');
  const indent = list.numbered
    ? Math.max(listIndent, style.size * (list.items.length > 9 ? 2 : 1.5))
    : listIndent;
  return list.items.flatMap((listItem, index): FlowLine[] => {
    const { text, children } = isListItem(listItem) ? listItem : { text: listItem, children: [] };
    const item = addNode(node, 'LI');
    const label = addNode(item, 'Lbl');
    const body = addNode(item, 'LBody');
    const [labelLine] = breakIntoLines(labelOf(list, index, depth), indent, style, fonts);
    const gapBefore = index === 0 ? options.gapBefore : listItemGap;
    const keepWithNext = children.length > 0;
    const lines = flowLines(text, width - indent, style, fonts, { gapBefore, owner: body, keepWithNext });
    const own: PdfList = { kind: 'list', items: children };
    const below =
      children.length === 0
        ? []
        : flowList(own, width - indent, style, fonts, {
            gapBefore: listItemGap,
            parent: body,
            depth: depth + 1,
          });
    return [...lines, ...below].map((line, lineIndex) => ({
      ...line,
      draw(items, left, top) {
        if (lineIndex === 0 && labelLine !== undefined)
          items.push(textItem(labelLine, style, left, top, label));
        line.draw(items, left + indent, top);
      },
    }));
  });
}

function isListItem(item: PdfText | PdfListItem): item is PdfListItem {
  return typeof item === 'object' && 'children' in item;
}

/** A cell's paragraphs and lists, one below the other. */
export function flowCellBlocks(
  blocks: readonly PdfCellBlock[],
  width: number,
  style: TextStyle,
  fonts: PdfFonts,
  options: { readonly parent: StructureNode; readonly align: Align; readonly gap: number },
): FlowLine[] {
  return blocks.flatMap((block, index) => {
    const gapBefore = index === 0 ? 0 : options.gap;
    return block.kind === 'list'
      ? flowList(block, width, style, fonts, { gapBefore, parent: options.parent })
      : flowParagraph(block.text, width, style, fonts, {
          gapBefore,
          parent: options.parent,
          align: options.align,
          keepWithNext: block.keepWithNext ?? false,
        });
  });
}
