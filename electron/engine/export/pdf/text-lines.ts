import type { PdfRun, PdfText } from './blocks.ts';
import type { FaceName } from './faces.ts';
import type { PdfFonts } from './fonts.ts';
import { breakableParts, lettersOf } from './letters.ts';
import type { TextPiece } from './page-items.ts';
import {
  type Direction,
  directionOf,
  hasRightToLeft,
  stretchesOf,
  withoutDirectingMarks,
} from './right-to-left.ts';
import type { TextStyle } from './style.ts';

/** One line of text, ready to be drawn. `width` does not count the space at its end. */
export interface TextLine {
  /** In the order in which they are read. */
  readonly pieces: readonly TextPiece[];
  readonly width: number;
  /** A line of a longer text that is written from right to left. */
  readonly standsRight?: boolean;
}

interface Span {
  readonly text: string;
  readonly face: FaceName;
  readonly width: number;
}

/** What no line break may divide, and the space after it. */
interface Word {
  readonly spans: Span[];
  width: number;
  space: Span | null;
}

/** Text as it can be printed: one kind of line break, no control or invisible characters, composed letters. */
export function printableText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(/\t/g, ' ')
      // oxlint-disable-next-line no-control-regex -- they are what must go
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
  );
}

/** A text as stretches of one look each; a plain one is a single stretch. */
export function runsOf(text: PdfText): readonly PdfRun[] {
  return typeof text === 'string' ? [{ text }] : text;
}

/** Whether anything would be printed. */
export function isBlank(text: PdfText): boolean {
  return runsOf(text).every(
    (run) =>
      printableText(run.text)
        .replace(/\p{Variation_Selector}/gu, '')
        .trim() === '',
  );
}

/** What every face has. */
const onlyPlainSigns = /^[\u0020-\u007e]+$/;

/** Letters of which each is one sign, and the signs that are typed with them. */
const onlySingleSigns = /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2027\u2030-\u205e\u20ac]+$/;

/** Cuts a word into spans that one face can draw, and measures them. */
function spansOf(
  text: string,
  wanted: FaceName,
  size: number,
  fonts: PdfFonts,
  before: FaceName | null = null,
): Span[] {
  const one = fonts.face(wanted);
  if (
    onlyPlainSigns.test(text) ||
    (onlySingleSigns.test(text) && Array.from(text).every((sign) => one.has(sign.codePointAt(0) ?? 0)))
  )
    return [{ text, face: wanted, width: one.widthOf(text) * size }];
  const spans: { text: string; face: FaceName }[] = [];
  for (const letter of lettersOf(text)) {
    const last = spans.at(-1);
    const face = fonts.faceFor(letter, wanted, last?.face ?? before);
    if (last?.face === face) last.text += letter;
    else spans.push({ text: letter, face });
  }
  return spans.map((span) => ({ ...span, width: fonts.face(span.face).widthOf(span.text) * size }));
}

/** A space as wide as that of the widest face: which one draws it is known only when the line has been ordered. */
function widest(space: Span, { size }: TextStyle, fonts: PdfFonts): Span {
  const widths = (['arabic', 'fallback'] as const).map((name) => fonts.face(name).widthOf(space.text) * size);
  return { ...space, width: Math.max(space.width, ...widths) };
}

/** The paragraph's words, with the runs' faces. */
function wordsOf(runs: readonly PdfRun[], style: TextStyle, fonts: PdfFonts, isDirected: boolean): Word[] {
  const words: Word[] = [];
  let isOpen = false;
  for (const run of runs) {
    const face: FaceName = style.bold || run.bold ? 'bold' : run.italic ? 'italic' : 'regular';
    for (const [part] of run.text.matchAll(/ +|[^ ]+/g)) {
      if (part.startsWith(' ')) {
        const word = words.at(-1);
        const [space] = spansOf(part, face, style.size, fonts);
        // Space at the very start is dropped: a line starts with a word.
        if (word !== undefined && space !== undefined)
          word.space = isDirected ? widest(space, style, fonts) : space;
        isOpen = false;
        continue;
      }
      for (const piece of breakableParts(part)) {
        const spans = spansOf(piece, face, style.size, fonts, words.at(-1)?.spans.at(-1)?.face);
        const width = spans.reduce((sum, span) => sum + span.width, 0);
        const open = isOpen ? words.at(-1) : undefined;
        if (open === undefined) {
          words.push({ spans, width, space: null });
        } else {
          open.spans.push(...spans);
          open.width += width;
        }
        isOpen = false;
      }
      isOpen = true;
    }
  }
  return words;
}

/** Cuts a word that is wider than the line (a web address) into parts that fit, after . / @ _ - where it can. */
function cutWideWord(word: Word, width: number, size: number, fonts: PdfFonts): Word[] {
  const parts: Word[] = [];
  let current: Word = { spans: [], width: 0, space: null };
  for (const span of word.spans) {
    let text = '';
    let textWidth = 0;
    const keep = (kept: string): void => {
      if (kept === '') return;
      const keptWidth = fonts.face(span.face).widthOf(kept) * size;
      current.spans.push({ text: kept, face: span.face, width: keptWidth });
      current.width += keptWidth;
    };
    for (const sign of lettersOf(span.text)) {
      const nextWidth = fonts.face(span.face).widthOf(text + sign) * size;
      if (current.width + nextWidth > width && (text !== '' || current.spans.length > 0)) {
        const nice = Math.max(...['.', '/', '@', '_', '-'].map((mark) => text.lastIndexOf(mark))) + 1;
        const cut = nice > text.length / 2 ? nice : text.length;
        keep(text.slice(0, cut));
        parts.push(current);
        current = { spans: [], width: 0, space: null };
        text = text.slice(cut) + sign;
        textWidth = fonts.face(span.face).widthOf(text) * size;
      } else {
        text += sign;
        textWidth = nextWidth;
      }
    }
    if (textWidth > 0) keep(text);
  }
  current.space = word.space;
  parts.push(current);
  return parts;
}

/** Faces that draw a sign for a sign, one after the other, so that each says by itself how it is read. */
const plainFaces: ReadonlySet<FaceName> = new Set(['regular', 'bold', 'italic', 'fallback']);

/** Says of a piece how it is read and copied, where the signs that are drawn do not. */
function withItsReading(piece: TextPiece): TextPiece {
  const saysSo = plainFaces.has(piece.face) && !/\p{Default_Ignorable_Code_Point}/u.test(piece.text);
  return saysSo ? piece : { ...piece, asWritten: piece.text };
}

/**
 * Joins the words of a line: neighbours in one face become one piece. The space at the end is drawn unless it is the
 * paragraph's last line, so that text read aloud or copied keeps its words apart.
 */
function lineOf(words: readonly Word[], isLast: boolean): TextLine {
  const pieces: { text: string; face: FaceName; x: number }[] = [];
  let x = 0;
  let width = 0;
  const add = (span: Span): void => {
    const last = pieces.at(-1);
    if (last?.face === span.face) last.text += span.text;
    else pieces.push({ text: span.text, face: span.face, x });
    x += span.width;
  };
  words.forEach((word, index) => {
    word.spans.forEach(add);
    width = x;
    if (word.space !== null && !(isLast && index === words.length - 1)) add(word.space);
  });
  return { pieces: pieces.map(withItsReading), width };
}

/** The face that sets the same letters from right to left; null for letters and pictures that are never set so. */
function turnedFace(face: FaceName): FaceName | null {
  if (face === 'arabic' || face === 'arabicBold') return face;
  return plainFaces.has(face) ? 'fallbackRightToLeft' : null;
}

/** Without a space at its end: drawn from right to left it would stand at the left. */
function directedLine(words: readonly Word[], direction: Direction, size: number, fonts: PdfFonts): TextLine {
  const spans = words.flatMap((word, index) =>
    word.space !== null && index < words.length - 1 ? [...word.spans, word.space] : word.spans,
  );
  const written = spans.map(({ text }) => text).join('');
  const faceAt = spans.flatMap(({ text, face }) => Array.from({ length: text.length }, () => face));
  const pieces: { readonly start: number; readonly piece: TextPiece }[] = [];
  let x = 0;
  const add = (text: string, face: FaceName, { start, length }: { start: number; length: number }): void => {
    const drawn = withoutDirectingMarks(text);
    if (drawn === '') return;
    const asWritten = withoutDirectingMarks(written.slice(start, start + length));
    pieces.push({ start, piece: { text: drawn, face, x, asWritten } });
    x += fonts.face(face).widthOf(drawn) * size;
  };
  for (const stretch of stretchesOf(written, direction)) {
    const { isRightToLeft } = stretch;
    const inOneFace: { text: string; face: FaceName; start: number; length: number }[] = [];
    for (let index = 0; index < stretch.text.length; index += 1) {
      const sign = stretch.text[index] ?? '';
      const start = stretch.start + index;
      const face = faceAt[start] ?? 'regular';
      const last = inOneFace.at(-1);
      if (last && (last.face === face || (isRightToLeft && sign === ' ' && turnedFace(last.face) !== null))) {
        last.text += sign;
        last.length += 1;
      } else inOneFace.push({ text: sign, face, start, length: 1 });
    }
    if (isRightToLeft) {
      for (const piece of inOneFace.toReversed()) {
        const face = turnedFace(piece.face);
        // The PDF writer sets words one by one from left to right; a space that does not part them keeps them together.
        if (face !== null) add(piece.text.replaceAll(' ', '\u00a0'), face, piece);
        else add(lettersOf(piece.text).toReversed().join(''), piece.face, piece);
      }
    } else {
      for (const piece of inOneFace) {
        // Figures are read from left to right in every script, and this face sets its text the other way.
        const isTurned = piece.face === 'arabic' || piece.face === 'arabicBold';
        add(isTurned ? Array.from(piece.text).toReversed().join('') : piece.text, piece.face, piece);
      }
    }
  }
  // Each stands at its own place; they are drawn in the order in which they are read.
  const inOrder = pieces.toSorted((one, other) => one.start - other.start);
  return { pieces: inOrder.map(({ piece }) => piece), width: x };
}

/** No sign is wider than this, as a share of the size of its letters. */
const WIDEST_SIGN = 1.2;

/**
 * The width of the widest stretch that no line break may divide, in points; 0 where none is wider than `least`.
 * @param most wider ones are not counted: they are cut in any case
 */
export function widestWord(
  text: PdfText,
  style: TextStyle,
  fonts: PdfFonts,
  least: number,
  most: number,
): number {
  let widest = 0;
  for (const paragraph of paragraphsOf(runsOf(text))) {
    // Most words are so short that they need not be measured.
    const longest = Math.max(
      0,
      ...paragraph.flatMap((run) => run.text.split(' ').map(({ length }) => length)),
    );
    if (paragraph.length === 1 && longest * style.size * WIDEST_SIGN <= least) continue;
    for (const { width } of wordsOf(paragraph, style, fonts, false))
      if (width > Math.max(widest, least) && width <= most) widest = width;
  }
  return widest;
}

/** Divides runs at their line breaks. */
function paragraphsOf(runs: readonly PdfRun[]): PdfRun[][] {
  const paragraphs: PdfRun[][] = [[]];
  for (const run of runs) {
    printableText(run.text)
      .split('\n')
      .forEach((text, index) => {
        if (index > 0) paragraphs.push([]);
        if (text !== '') paragraphs.at(-1)?.push({ ...run, text });
      });
  }
  return paragraphs;
}

/**
 * Breaks text into lines no wider than `width` points. A line break in the text is kept, an empty line too. No word
 * is ever clipped: one that is wider than the line is cut.
 */
export function breakIntoLines(text: PdfText, width: number, style: TextStyle, fonts: PdfFonts): TextLine[] {
  const lines: TextLine[] = [];
  for (const paragraph of paragraphsOf(runsOf(text))) {
    const written = paragraph.map((run) => run.text).join('');
    const direction = directionOf(written);
    const isDirected = hasRightToLeft(written);
    const words = wordsOf(paragraph, style, fonts, isDirected).flatMap((word) =>
      word.width > width ? cutWideWord(word, width, style.size, fonts) : [word],
    );
    const first = lines.length;
    const close = (isLast: boolean): void => {
      lines.push(isDirected ? directedLine(line, direction, style.size, fonts) : lineOf(line, isLast));
    };
    let line: Word[] = [];
    let used = 0;
    for (const word of words) {
      if (line.length > 0 && used + word.width > width + 0.01) {
        close(false);
        line = [];
        used = 0;
      }
      line.push(word);
      used += word.width + (word.space?.width ?? 0);
    }
    close(true);
    // A name of one line stays where English text stands; a longer text begins at the right.
    if (direction === 'rtl' && lines.length - first > 1) {
      lines.splice(
        first,
        lines.length - first,
        ...lines.slice(first).map((it) => ({ ...it, standsRight: true })),
      );
    }
  }
  return lines;
}
