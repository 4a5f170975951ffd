import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { create, type GlyphRun, type ParsedFont } from 'fontkit';

import { burmeseFeatures, inDrawnOrder } from './burmese.ts';
import { type FaceName, fileNames, standIns } from './faces.ts';
import { lettersOf } from './letters.ts';
import { allowLettersWithoutPlaces } from './place-marks.ts';
import { unpackWoff } from './unpack-woff.ts';

/** One face of the document font, parsed once and shared by every document that this process makes. */
export interface FontFace {
  readonly name: FaceName;
  readonly parsed: ParsedFont;
  /** Width of `text` at 1 pt, in points. */
  widthOf(text: string): number;
  has(codePoint: number): boolean;
}

/** Source Sans 3 is read beforehand; any other file when a letter first needs it, or not at all. */
export interface PdfFonts {
  face(name: FaceName): FontFace;
  /**
   * The face that draws a letter: the wanted one where it has it, else one that stands in, so that a name is never lost.
   * @param letter with its marks, or an emoji with what is joined to it: they are placed by one face
   * @param before the face of the letter before it, which a sign of no script of its own keeps to
   */
  faceFor(letter: string, wanted: FaceName, before: FaceName | null): FaceName;
}

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
function rememberRuns(set: (text: string) => GlyphRun): (text: string) => readonly GlyphRun[] {
  const runs = new Map<string, GlyphRun>();
  const runOf = (text: string): GlyphRun => {
    let run = runs.get(text);
    if (run === undefined) {
      run = set(text);
      if (runs.size >= rememberedWords) runs.clear();
      runs.set(text, run);
    }
    return run;
  };
  return (text) =>
    text.length > 1 && text.endsWith(' ') ? [runOf(text.slice(0, -1)), runOf(' ')] : [runOf(text)];
}

function createFace(
  name: FaceName,
  font: ParsedFont,
  set: (text: string) => GlyphRun = (text) => font.layout(text),
): FontFace {
  const runsOf = rememberRuns(set);
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

/** Two faces of one file must not have one name: pdfkit would set the text of both as that of the first. */
function nameOfItsOwn(face: FaceName, font: ParsedFont): string {
  return `${font.postscriptName}-${face}`;
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
      postscriptName: { value: nameOfItsOwn(name, font) },
    }) as ParsedFont,
    widthOf: (text) => runOf(text).advanceWidth / font.unitsPerEm,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
  };
}

/** A face that draws one "�" for each letter, whatever it is. */
function createMissingFace(fallback: FontFace): FontFace {
  const drawn = (text: string): string => '\uFFFD'.repeat(lettersOf(text).length);
  return {
    name: 'missing',
    parsed: Object.create(fallback.parsed, {
      layout: { value: (text: string) => fallback.parsed.layout(drawn(text)) },
      postscriptName: { value: nameOfItsOwn('missing', fallback.parsed) },
    }) as ParsedFont,
    widthOf: (text) => fallback.widthOf(drawn(text)),
    has: () => true,
  };
}

/** An emoji, or a sign that is asked to look like one, or several that are joined. */
const isPicture = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\u20E3|\p{Extended_Pictographic}\p{M}*\u200D/u;

/** Punctuation, figures and the like, which many scripts use; and Chinese, where one text keeps to one face. */
const keepsToFaceBefore = /^[\p{Script=Common}\p{Script=Inherited}\p{Script=Han}]+$/u;

function* facesToTry(letter: string, wanted: FaceName, before: FaceName | null): Generator<FaceName> {
  if (isPicture.test(letter)) yield 'emoji';
  yield wanted;
  const fitting = standIns.filter(({ signs }) => signs.test(letter));
  const weights = fitting.map(({ regular, bold }) => (wanted === 'bold' ? bold : regular));
  if (before !== null && weights.includes(before) && keepsToFaceBefore.test(letter)) yield before;
  yield* weights;
  yield 'fallback';
  if (/\p{Extended_Pictographic}/u.test(letter)) yield 'emoji';
}

/** What is drawn of a letter: signs that only direct or join are not seen, and no face need have them. */
function seenSigns(letter: string): number[] {
  return Array.from(
    letter.replace(/\p{Default_Ignorable_Code_Point}/gu, ''),
    (sign) => sign.codePointAt(0) ?? 0,
  );
}

function createFonts(folder: string, parsed: Map<string, ParsedFont>): PdfFonts {
  const faces = new Map<FaceName, FontFace>();
  const fontOf = (name: FaceName): ParsedFont => {
    const file = fileNames[name];
    let font = parsed.get(file);
    if (font === undefined) {
      font = allowLettersWithoutPlaces(create(unpackWoff(readFileSync(join(folder, file)))));
      parsed.set(file, font);
    }
    return font;
  };
  const createNamed = (name: FaceName): FontFace => {
    switch (name) {
      case 'missing':
        return createMissingFace(face('fallback'));
      case 'arabic':
      case 'arabicBold':
      case 'fallbackRightToLeft':
        return createRightToLeftFace(name, fontOf(name));
      case 'Myanmar':
      case 'MyanmarBold': {
        const font = fontOf(name);
        return createFace(name, font, (text) => font.layout(inDrawnOrder(text), burmeseFeatures));
      }
      default:
        return createFace(name, fontOf(name));
    }
  };
  const face = (name: FaceName): FontFace => {
    let known = faces.get(name);
    if (known === undefined) {
      known = createNamed(name);
      faces.set(name, known);
    }
    return known;
  };
  return {
    face,
    faceFor(letter, wanted, before) {
      const signs = seenSigns(letter);
      for (const name of facesToTry(letter, wanted, before)) {
        if (signs.every((sign) => face(name).has(sign))) return name;
      }
      return 'missing';
    },
  };
}

const loaded = new Map<string, Promise<PdfFonts>>();

async function readFonts(folder: string): Promise<PdfFonts> {
  const files = (['regular', 'bold', 'italic'] as const).map((name) => fileNames[name]);
  const parsed = await Promise.all(
    files.map(async (file): Promise<[string, ParsedFont]> => [
      file,
      create(await readFile(join(folder, file))),
    ]),
  );
  return createFonts(folder, new Map(parsed));
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
