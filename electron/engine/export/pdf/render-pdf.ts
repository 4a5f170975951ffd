import type { PdfDocument, PdfModel, PdfSection } from './blocks.ts';
import type { PdfFonts } from './fonts.ts';
import { layingOutPart, partsOf } from './lay-out.ts';
import { startPainting } from './paint.ts';
import { withPauses } from '../../steps.ts';

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

export interface RenderOptions {
  /** False leaves the page contents readable for tests. */
  readonly compress?: boolean;
  /** Awaited now and then, so that a long document leaves room for other work; throws when it is no longer wanted. */
  readonly pause?: () => Promise<void> | undefined;
}

/**
 * Renders a document as a tagged A4 PDF (language en-GB, title shown, bookmarks, structure tree, running head and
 * foot as artifacts, fonts embedded as subsets) and counts its pages. It carries no PDF/UA identifier: that would be
 * a claim which no validator has confirmed. Throws when a table row does not fit its columns or a picture is unreadable.
 */
export async function renderPdfWithPageCount(
  model: PdfModel,
  fonts: PdfFonts,
  options: RenderOptions = {},
): Promise<RenderedPdf> {
  const chunks: Uint8Array[] = [];
  const pageCount = await renderPdfInParts(model, partsOf(model.sections), fonts, {
    ...options,
    write: async (bytes) => void chunks.push(bytes),
  });
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pageCount };
}

/** As `renderPdfWithPageCount`, the bytes only. */
export async function renderPdf(model: PdfModel, fonts: PdfFonts): Promise<Uint8Array> {
  return (await renderPdfWithPageCount(model, fonts)).bytes;
}

/**
 * As `renderPdfWithPageCount`, for a document that is too long to be kept in memory: each part is fetched, laid out,
 * painted and written before the next. Sections of one part come together. Answers with the number of pages.
 * @param options `write` is awaited after each part with what has come since
 */
export async function renderPdfInParts(
  document: PdfDocument,
  parts: Iterable<readonly PdfSection[]> | AsyncIterable<readonly PdfSection[]>,
  fonts: PdfFonts,
  options: RenderOptions & { readonly write: (bytes: Uint8Array) => Promise<void> },
): Promise<number> {
  const { compress = true, pause = () => undefined } = options;
  let waiting: Uint8Array[] = [];
  const painting = startPainting(document, fonts, { compress, write: (bytes) => waiting.push(bytes) });
  const writeWaiting = async (): Promise<void> => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    if (bytes.byteLength > 0) await options.write(bytes);
  };
  let pageCount = 0;
  for await (const sections of parts) {
    const laidOut = await withPauses(layingOutPart(document, sections, fonts), pause);
    await painting.add(laidOut, pause);
    pageCount += laidOut.pages.length;
    await writeWaiting();
  }
  await painting.finish();
  await writeWaiting();
  return pageCount;
}
