import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { create, type GlyphRun, type ParsedFont } from 'fontkit';

export type FaceName =
  | 'regular'
  | 'bold'
  | 'italic'
  | 'fallback'
  /** These three set their text from right to left. */
  | 'arabic'
  | 'arabicBold'
  | 'fallbackRightToLeft';

/** One face of the document font, parsed once and shared by every document that this process makes. */
export interface FontFace {
  readonly name: FaceName;
  readonly parsed: ParsedFont;
  /** Width of `text` at 1 pt, in points. */
  widthOf(text: string): number;
  has(codePoint: number): boolean;
}

export type PdfFonts = Readonly<Record<FaceName, FontFace>>;

/**
 * Source Sans 3 has no Arabic letters (Noto Sans Arabic has those of Urdu, Persian and Pashto too), no Hebrew, no
 * symbols …: DejaVu Sans stands in for whatever is left, so that a name is never lost.
 */
const fileNames: Readonly<Record<Exclude<FaceName, 'fallbackRightToLeft'>, string>> = {
  regular: 'SourceSans3-Regular.ttf',
  bold: 'SourceSans3-Bold.ttf',
  italic: 'SourceSans3-Italic.ttf',
  fallback: 'DejaVuSans.ttf',
  arabic: 'NotoSansArabic-Regular.woff',
  arabicBold: 'NotoSansArabic-Bold.woff',
};

/** Words remembered before the memory of them is thrown away, so that a long-lived process does not grow. */
const rememberedWords = 20_000;

/** Runs one after the other, as a copy: pdfkit changes the positions it is given. */
function joinRuns(runs: readonly GlyphRun[]): GlyphRun {
  const positions = runs.flatMap((run) => run.positions.map((position) => ({ ...position })));
  return {
    glyphs: runs.flatMap((run) => run.glyphs),
    positions,
    get advanceWidth() {
      return positions.reduce((sum, position) => sum + position.xAdvance, 0);
    },
  };
}

/**
 * Sets words with a memory of those already set. Setting (kerning, ligatures) is most of the time that a document
 * takes, and forms use the same words again and again. pdfkit asks for words with the space after them: that space
 * is set apart, so that measuring and drawing share one answer.
 */
function rememberRuns(parsed: ParsedFont): (text: string) => readonly GlyphRun[] {
  const runs = new Map<string, GlyphRun>();
  const runOf = (text: string): GlyphRun => {
    let run = runs.get(text);
    if (run === undefined) {
      run = parsed.layout(text);
      if (runs.size >= rememberedWords) runs.clear();
      runs.set(text, run);
    }
    return run;
  };
  return (text) =>
    text.length > 1 && text.endsWith(' ') ? [runOf(text.slice(0, -1)), runOf(' ')] : [runOf(text)];
}

function createFace(name: FaceName, font: ParsedFont): FontFace {
  const runsOf = rememberRuns(font);
  const layout = (text: string, features?: unknown): GlyphRun =>
    features === undefined ? joinRuns(runsOf(text)) : font.layout(text, features);
  const known = new Map<number, boolean>();
  return {
    name,
    parsed: Object.create(font, { layout: { value: layout } }) as ParsedFont,
    widthOf: (text) => runsOf(text).reduce((sum, run) => sum + run.advanceWidth, 0) / font.unitsPerEm,
    has(codePoint) {
      let found = known.get(codePoint);
      if (found === undefined) {
        found = font.hasGlyphForCodePoint(codePoint);
        known.set(codePoint, found);
      }
      return found;
    },
  };
}

/**
 * A face that sets every text from right to left as a whole: letters join over the stretch, and the run that comes out
 * stands in the order in which it is drawn.
 */
function createRightToLeftFace(name: FaceName, font: ParsedFont): FontFace {
  const runs = new Map<string, GlyphRun>();
  const runOf = (text: string): GlyphRun => {
    let run = runs.get(text);
    if (run === undefined) {
      run = font.layout(text, undefined, undefined, undefined, 'rtl');
      if (runs.size >= rememberedWords) runs.clear();
      runs.set(text, run);
    }
    return run;
  };
  return {
    name,
    parsed: Object.create(font, {
      layout: { value: (text: string) => joinRuns([runOf(text)]) },
    }) as ParsedFont,
    widthOf: (text) => runOf(text).advanceWidth / font.unitsPerEm,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
  };
}

const loaded = new Map<string, Promise<PdfFonts>>();

async function readFonts(folder: string): Promise<PdfFonts> {
  const parse = async (name: keyof typeof fileNames): Promise<ParsedFont> =>
    create(await readFile(join(folder, fileNames[name])));
  const [regular, bold, italic, fallback, arabic, arabicBold] = await Promise.all([
    parse('regular'),
    parse('bold'),
    parse('italic'),
    parse('fallback'),
    parse('arabic'),
    parse('arabicBold'),
  ]);
  return {
    regular: createFace('regular', regular),
    bold: createFace('bold', bold),
    italic: createFace('italic', italic),
    fallback: createFace('fallback', fallback),
    arabic: createRightToLeftFace('arabic', arabic),
    arabicBold: createRightToLeftFace('arabicBold', arabicBold),
    fallbackRightToLeft: createRightToLeftFace('fallbackRightToLeft', fallback),
  };
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
