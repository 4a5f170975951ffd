import type { PdfModel } from './blocks.ts';
import { blockFragments } from './block-fragments.ts';
import type { PdfFonts } from './fonts.ts';
import type { LaidOutPage } from './page-items.ts';
import { paginate } from './paginate.ts';
import { drawRunningLines, runningHeights } from './running-lines.ts';
import type { StructureNode } from './structure.ts';
import { edgeMargin, pageSize, runningGap, sideMargin } from './style.ts';

export interface LaidOutDocument {
  readonly pages: readonly LaidOutPage[];
  readonly structure: StructureNode;
}

/** Places every block of the model on pages and builds the structure tree. Pure: nothing is drawn yet. */
export function layOut(model: PdfModel, fonts: PdfFonts): LaidOutDocument {
  const structure: StructureNode = { type: 'Document', children: [] };
  const pages = model.sections.flatMap((section) => {
    const { width, height } = pageSize[section.orientation];
    const running = runningHeights(model, width, fonts);
    const top = edgeMargin + running.head + runningGap;
    const bottom = height - edgeMargin - running.foot - runningGap;
    const flow = blockFragments(section.blocks, {
      width: width - 2 * sideMargin,
      pageHeight: bottom - top,
      fonts,
      parent: structure,
    });
    return paginate(flow, { width, height, left: sideMargin, top, bottom });
  });
  drawRunningLines(model, pages, fonts);
  return { pages, structure };
}
