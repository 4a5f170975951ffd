import type { PdfModel } from './blocks.ts';
import type { PdfFonts } from './fonts.ts';
import { layOut } from './lay-out.ts';
import { paint } from './paint.ts';

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/**
 * Renders a document as a tagged A4 PDF (language en-GB, title shown, bookmarks, structure tree, running head and
 * foot as artifacts, fonts embedded as subsets) and counts its pages. It carries no PDF/UA identifier: that would be
 * a claim which no validator has confirmed. Throws when a table row does not fit its columns or a picture is unreadable.
 */
export async function renderPdfWithPageCount(
  model: PdfModel,
  fonts: PdfFonts,
  options: { readonly compress?: boolean } = {},
): Promise<RenderedPdf> {
  const document = layOut(model, fonts);
  const bytes = await paint(model, document, fonts, { compress: options.compress ?? true });
  return { bytes, pageCount: document.pages.length };
}

/** As `renderPdfWithPageCount`, the bytes only. */
export async function renderPdf(model: PdfModel, fonts: PdfFonts): Promise<Uint8Array> {
  return (await renderPdfWithPageCount(model, fonts)).bytes;
}
