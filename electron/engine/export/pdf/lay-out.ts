import type { PdfModel } from './blocks.ts';
import { blockFragments } from './block-fragments.ts';
import type { PdfFonts } from './fonts.ts';
import type { LaidOutPage } from './page-items.ts';
import { paginate } from './paginate.ts';
import { drawRunningLines, type PagesOfPart, runningHeights } from './running-lines.ts';
import type { StructureNode } from './structure.ts';
import { edgeMargin, pageSize, runningGap, sideMargin } from './style.ts';

export interface LaidOutDocument {
  readonly pages: readonly LaidOutPage[];
  readonly structure: StructureNode;
}

/** Places every block of the model on pages and builds the structure tree. Pure: nothing is drawn yet. */
export function layOut(model: PdfModel, fonts: PdfFonts): LaidOutDocument {
  const steps = layingOut(model, fonts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `layOut`, stopping after each section, so that other work can be done. */
export function* layingOut(model: PdfModel, fonts: PdfFonts): Generator<void, LaidOutDocument, void> {
  const structure: StructureNode = { type: 'Document', children: [] };
  const scale = model.scale ?? 1;
  const pages: LaidOutPage[] = [];
  const parts: PagesOfPart[] = [];
  for (const { orientation, blocks, part } of model.sections) {
    // What is printed larger has a smaller page to itself.
    const width = pageSize[orientation].width / scale;
    const height = pageSize[orientation].height / scale;
    const running = runningHeights(model, part, width, fonts);
    const top = edgeMargin + running.head + runningGap;
    const bottom = height - edgeMargin - running.foot - runningGap;
    const flow = blockFragments(blocks, {
      width: width - 2 * sideMargin,
      pageHeight: bottom - top,
      fonts,
      parent: structure,
    });
    const own = paginate(flow, { width, height, left: sideMargin, top, bottom });
    pages.push(...own);
    const last = parts.at(-1);
    if (last && last.part === part) last.pages.push(...own);
    else parts.push({ part, pages: own });
    yield;
  }
  for (const part of parts) {
    drawRunningLines(model, part, fonts);
    yield;
  }
  return { pages, structure };
}
