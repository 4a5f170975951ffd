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
  const pdf = startPdf(model, fonts, { ...options, write: async (bytes) => void chunks.push(bytes) });
  for (const sections of partsOf(model.sections)) await pdf.add(sections);
  const pageCount = await pdf.finish();
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pageCount };
}

/** As `renderPdfWithPageCount`, the bytes only. */
export async function renderPdf(model: PdfModel, fonts: PdfFonts): Promise<Uint8Array> {
  return (await renderPdfWithPageCount(model, fonts)).bytes;
}

/** A document that is too long to be kept in memory: each part is laid out, painted and written before the next. */
export interface GrowingPdf {
  /** Adds the sections of one part (see `partsOf`). */
  add(sections: readonly PdfSection[]): Promise<void>;
  /** Writes the end; answers with the number of pages. */
  finish(): Promise<number>;
}

/** @param options `write` is awaited after each part with what has come since */
export function startPdf(
  document: PdfDocument,
  fonts: PdfFonts,
  options: RenderOptions & { readonly write: (bytes: Uint8Array) => Promise<void> },
): GrowingPdf {
  const { compress = true, pause = () => undefined } = options;
  let waiting: Uint8Array[] = [];
  let pageCount = 0;
  const painting = startPainting(document, fonts, { compress, write: (bytes) => waiting.push(bytes) });
  const writeWaiting = async (): Promise<void> => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    if (bytes.byteLength > 0) await options.write(bytes);
  };
  return {
    async add(sections) {
      const laidOut = await withPauses(layingOutPart(document, sections, fonts), pause);
      await painting.add(laidOut, pause);
      pageCount += laidOut.pages.length;
      await writeWaiting();
    },
    async finish() {
      await painting.finish();
      await writeWaiting();
      return pageCount;
    },
  };
}
