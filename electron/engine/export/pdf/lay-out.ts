import type { PdfDocument, PdfModel, PdfSection } from './blocks.ts';
import { blockFragments } from './block-fragments.ts';
import type { PdfFonts } from './fonts.ts';
import type { LaidOutPage } from './page-items.ts';
import { paginate } from './paginate.ts';
import { drawRunningLines, runningHeights } from './running-lines.ts';
import { allAtOnce, type Steps } from '../../steps.ts';
import type { StructureNode } from './structure.ts';
import { edgeMargin, pageSize, runningGap, sideMargin } from './style.ts';

export interface LaidOutDocument {
  readonly pages: readonly LaidOutPage[];
  readonly structure: StructureNode;
}

/** Places every block of the model on pages and builds the structure tree. Pure: nothing is drawn yet. */
export function layOut(model: PdfModel, fonts: PdfFonts): LaidOutDocument {
  const parts = [...partsOf(model.sections)].map((sections) =>
    allAtOnce(layingOutPart(model, sections, fonts)),
  );
  return {
    pages: parts.flatMap(({ pages }) => pages),
    structure: { type: 'Document', children: parts.flatMap(({ structure }) => structure.children) },
  };
}

/** Neighbouring sections of one part, which have to be laid out together because their pages are counted together. */
export function* partsOf(sections: Iterable<PdfSection>): Generator<PdfSection[], void, void> {
  let part: PdfSection[] = [];
  for (const section of sections) {
    if (part.length > 0 && part[0]?.part !== section.part) {
      yield part;
      part = [];
    }
    part.push(section);
  }
  if (part.length > 0) yield part;
}

/** Places the sections of one part on pages, stopping after each, so that other work can be done. */
export function* layingOutPart(
  document: PdfDocument,
  sections: readonly PdfSection[],
  fonts: PdfFonts,
): Steps<LaidOutDocument> {
  const structure: StructureNode = { type: 'Document', children: [] };
  const scale = document.scale ?? 1;
  const pages: LaidOutPage[] = [];
  for (const { orientation, blocks, part } of sections) {
    // What is printed larger has a smaller page to itself.
    const width = pageSize[orientation].width / scale;
    const height = pageSize[orientation].height / scale;
    const running = runningHeights(document, part, width, fonts);
    const top = edgeMargin + running.head + runningGap;
    const bottom = height - edgeMargin - running.foot - runningGap;
    const flow = blockFragments(blocks, {
      width: width - 2 * sideMargin,
      pageHeight: bottom - top,
      fonts,
      parent: structure,
    });
    pages.push(...paginate(flow, { width, height, left: sideMargin, top, bottom }));
    yield;
  }
  drawRunningLines(document, { part: sections[0]?.part, pages }, fonts);
  return { pages, structure };
}
