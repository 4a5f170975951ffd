import type { PdfModel } from './blocks.ts';
import type { PdfFonts } from './fonts.ts';
import { layingOut } from './lay-out.ts';
import { paint } from './paint.ts';

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/**
 * Renders a document as a tagged A4 PDF (language en-GB, title shown, bookmarks, structure tree, running head and
 * foot as artifacts, fonts embedded as subsets) and counts its pages. It carries no PDF/UA identifier: that would be
 * a claim which no validator has confirmed. `pause` is awaited now and then, so that a long document leaves room for
 * other work, and throws when it is no longer wanted. Throws when a table row does not fit its columns or a picture is unreadable.
 */
export async function renderPdfWithPageCount(
  model: PdfModel,
  fonts: PdfFonts,
  options: { readonly compress?: boolean; readonly pause?: () => Promise<void> | undefined } = {},
): Promise<RenderedPdf> {
  const { compress = true, pause = () => undefined } = options;
  const steps = layingOut(model, fonts);
  for (;;) {
    const step = steps.next();
    await pause();
    if (!step.done) continue;
    const bytes = await paint(model, step.value, fonts, { compress, pause });
    return { bytes, pageCount: step.value.pages.length };
  }
}

/** As `renderPdfWithPageCount`, the bytes only. */
export async function renderPdf(model: PdfModel, fonts: PdfFonts): Promise<Uint8Array> {
  return (await renderPdfWithPageCount(model, fonts)).bytes;
}
