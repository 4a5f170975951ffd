import { besidePictureFragments } from './beside-picture.ts';
import type { PdfBlock, PdfPicture, PdfWritingSpace } from './blocks.ts';
import { flowList, flowParagraph, type FlowLine } from './flow-text.ts';
import type { PdfFonts } from './fonts.ts';
import type { Flow, Fragment } from './fragments.ts';
import { addNode, type StructureNode, type StructureType } from './structure.ts';
import { bodyStyle, borderWidth, headingStyles, leadStyle, paragraphGap, tableGap } from './style.ts';
import { keyValueFragments, tableFragments } from './table.ts';

export interface BlockPlace {
  readonly width: number;
  /** Height of a page's text. */
  readonly pageHeight: number;
  readonly fonts: PdfFonts;
  readonly parent: StructureNode;
}

const headingTypes: Readonly<Record<1 | 2 | 3, StructureType>> = { 1: 'H1', 2: 'H2', 3: 'H3' };
const writingLineHeight = 26;

function asFragments(lines: readonly FlowLine[], gapAfter: number): Fragment[] {
  return lines.map((line, index) => (index === lines.length - 1 ? { ...line, gapAfter } : line));
}

function pictureFragment(picture: PdfPicture, place: BlockPlace): Fragment {
  const owner = addNode(place.parent, 'Figure', { alternativeText: picture.alternativeText });
  const proportion = picture.pixelHeight / picture.pixelWidth;
  const width = Math.min(picture.width, place.width, place.pageHeight / proportion);
  const height = width * proportion;
  return {
    gapBefore: paragraphGap,
    gapAfter: paragraphGap,
    height,
    keepWithNext: false,
    draw: (items, x, y) => items.push({ kind: 'picture', x, y, width, height, bytes: picture.bytes, owner }),
  };
}

function writingSpaceFragments(space: PdfWritingSpace, place: BlockPlace): Fragment[] {
  const style = { ...bodyStyle, bold: true };
  const label =
    space.label === ''
      ? []
      : flowParagraph(space.label, place.width, style, place.fonts, {
          gapBefore: paragraphGap,
          parent: place.parent,
          keepWithNext: true,
        });
  const lines = Array.from({ length: space.lines }, (_, index): Fragment => {
    return {
      gapBefore: 0,
      ...(index === space.lines - 1 ? { gapAfter: tableGap } : {}),
      height: writingLineHeight,
      // Lines without their words at the head of a page would say nothing.
      keepWithNext: index < space.lines - 1,
      draw(items, left, top) {
        const y = top + writingLineHeight - borderWidth;
        items.push({ kind: 'line', x1: left, y1: y, x2: left + place.width, y2: y, width: borderWidth });
      },
    };
  });
  return [...label, ...lines];
}

/** A section's blocks as fragments, and their nodes below `place.parent`. */
export function blockFragments(blocks: readonly PdfBlock[], place: BlockPlace): Flow[] {
  let headingLevel = 0;
  const { width, fonts, parent } = place;
  return blocks.flatMap((block): Flow[] => {
    switch (block.kind) {
      case 'heading': {
        headingLevel = block.level;
        const { before, after, ...style } = headingStyles[block.level];
        const lines = flowParagraph(block.text, width, style, fonts, {
          gapBefore: before,
          parent,
          type: headingTypes[block.level],
        });
        return asFragments(lines, after).map((line, index) => ({
          ...line,
          keepWithNext: true,
          ...(index === 0
            ? { bookmarks: [{ title: block.text.replaceAll('\n', ' '), level: block.level }] }
            : {}),
        }));
      }
      case 'paragraph': {
        const style = block.size === 'lead' ? leadStyle : bodyStyle;
        const options = { gapBefore: paragraphGap, parent, keepWithNext: block.keepWithNext ?? false };
        return asFragments(flowParagraph(block.text, width, style, fonts, options), paragraphGap);
      }
      case 'list':
        return asFragments(
          flowList(block, width, bodyStyle, fonts, { gapBefore: paragraphGap, parent }),
          paragraphGap,
        );
      case 'table':
        return tableFragments(block, { ...place, bookmarkLevel: headingLevel + 1 });
      case 'keyValues':
        return keyValueFragments(block, { ...place, bookmarkLevel: headingLevel + 1 });
      case 'writingSpace':
        return writingSpaceFragments(block, place);
      case 'picture':
        return [pictureFragment(block, place)];
      case 'besidePicture':
        return besidePictureFragments(block, place, (words, wide) =>
          blockFragments(words, { ...place, width: wide }),
        );
      case 'space':
        return [{ gapBefore: block.height, height: 0, keepWithNext: false, draw: () => {} }];
      case 'pageBreak':
        return ['pageBreak'];
    }
  });
}
