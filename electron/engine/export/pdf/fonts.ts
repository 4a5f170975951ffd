import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { create, type ParsedFont } from 'fontkit';

export type FaceName = 'regular' | 'bold' | 'italic' | 'fallback';

/** One face of the document font, parsed once and shared by every document that this process makes. */
export interface FontFace {
  readonly name: FaceName;
  readonly parsed: ParsedFont;
  /** Width of `text` at 1 pt, in points. */
  widthOf(text: string): number;
  has(codePoint: number): boolean;
}

export type PdfFonts = Readonly<Record<FaceName, FontFace>>;

/** Source Sans 3 has no Hebrew, Arabic, symbols …: DejaVu Sans stands in, so that a name is never lost. */
const fileNames: Readonly<Record<FaceName, string>> = {
  regular: 'SourceSans3-Regular.ttf',
  bold: 'SourceSans3-Bold.ttf',
  italic: 'SourceSans3-Italic.ttf',
  fallback: 'DejaVuSans.ttf',
};

/** Words measured before the memory of them is thrown away, so that a long-lived process does not grow. */
const rememberedWidths = 20_000;

function createFace(name: FaceName, bytes: Uint8Array): FontFace {
  const parsed = create(bytes);
  const widths = new Map<string, number>();
  const known = new Map<number, boolean>();
  return {
    name,
    parsed,
    widthOf(text) {
      let width = widths.get(text);
      if (width === undefined) {
        width = parsed.layout(text).advanceWidth / parsed.unitsPerEm;
        if (widths.size >= rememberedWidths) widths.clear();
        widths.set(text, width);
      }
      return width;
    },
    has(codePoint) {
      let found = known.get(codePoint);
      if (found === undefined) {
        found = parsed.hasGlyphForCodePoint(codePoint);
        known.set(codePoint, found);
      }
      return found;
    },
  };
}

const loaded = new Map<string, Promise<PdfFonts>>();

async function readFonts(folder: string): Promise<PdfFonts> {
  const read = async (name: FaceName): Promise<FontFace> =>
    createFace(name, await readFile(join(folder, fileNames[name])));
  const [regular, bold, italic, fallback] = await Promise.all([
    read('regular'),
    read('bold'),
    read('italic'),
    read('fallback'),
  ]);
  return { regular, bold, italic, fallback };
}

/**
 * The document fonts from `folder` (build/fonts in the project, fonts beside the bundle). Parsing a font costs more
 * than laying out a page, so each folder is read and parsed once per process. Rejects when a file is missing or is
 * not a font; the next call then tries again.
 */
export function loadFonts(folder: string): Promise<PdfFonts> {
  let fonts = loaded.get(folder);
  if (fonts === undefined) {
    fonts = readFonts(folder);
    loaded.set(folder, fonts);
    fonts.catch(() => loaded.delete(folder));
  }
  return fonts;
}
