import type { PdfRun, PdfText } from './blocks.ts';
import type { FaceName, PdfFonts } from './fonts.ts';
import type { TextPiece } from './page-items.ts';
import type { TextStyle } from './style.ts';

/** One line of text, ready to be drawn. `width` does not count the space at its end. */
export interface TextLine {
  readonly pieces: readonly TextPiece[];
  readonly width: number;
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
      .replace(/\p{Variation_Selector}/gu, '')
  );
}

export function runsOf(text: PdfText): readonly PdfRun[] {
  return typeof text === 'string' ? [{ text }] : text;
}

/** Whether anything would be printed. */
export function isBlank(text: PdfText): boolean {
  return runsOf(text).every((run) => printableText(run.text).trim() === '');
}

/** Cuts a word into spans that one face can draw, and measures them. A sign no face has becomes "�". */
function spansOf(text: string, wanted: FaceName, size: number, fonts: PdfFonts): Span[] {
  const spans: { text: string; face: FaceName }[] = [];
  for (const sign of text) {
    const codePoint = sign.codePointAt(0) ?? 0;
    const face = fonts[wanted].has(codePoint) ? wanted : 'fallback';
    const drawn = face === wanted || fonts.fallback.has(codePoint) ? sign : '\uFFFD';
    const last = spans.at(-1);
    if (last?.face === face) last.text += drawn;
    else spans.push({ text: drawn, face });
  }
  return spans.map((span) => ({ ...span, width: fonts[span.face].widthOf(span.text) * size }));
}

/** "Mon-Fri" and "employer/provider" may break after the sign; "2021/22" and "12-09" may not. */
const afterJoiningSign = /(?<=[\p{L}\p{N})][-–—/])(?=\p{L})/u;

/** The paragraph's words, with the runs' faces. */
function wordsOf(runs: readonly PdfRun[], style: TextStyle, fonts: PdfFonts): Word[] {
  const words: Word[] = [];
  let isOpen = false;
  for (const run of runs) {
    const face: FaceName = style.bold || run.bold ? 'bold' : run.italic ? 'italic' : 'regular';
    for (const [part] of run.text.matchAll(/ +|[^ ]+/g)) {
      if (part.startsWith(' ')) {
        const word = words.at(-1);
        const [space] = spansOf(part, face, style.size, fonts);
        // Space at the very start is dropped: a line starts with a word.
        if (word !== undefined && space !== undefined) word.space = space;
        isOpen = false;
        continue;
      }
      for (const piece of part.split(afterJoiningSign)) {
        const spans = spansOf(piece, face, style.size, fonts);
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
      const keptWidth = fonts[span.face].widthOf(kept) * size;
      current.spans.push({ text: kept, face: span.face, width: keptWidth });
      current.width += keptWidth;
    };
    for (const sign of span.text) {
      const nextWidth = fonts[span.face].widthOf(text + sign) * size;
      if (current.width + nextWidth > width && (text !== '' || current.spans.length > 0)) {
        const nice = Math.max(...['.', '/', '@', '_', '-'].map((mark) => text.lastIndexOf(mark))) + 1;
        const cut = nice > text.length / 2 ? nice : text.length;
        keep(text.slice(0, cut));
        parts.push(current);
        current = { spans: [], width: 0, space: null };
        text = text.slice(cut) + sign;
        textWidth = fonts[span.face].widthOf(text) * size;
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
  return { pieces, width };
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
    const words = wordsOf(paragraph, style, fonts).flatMap((word) =>
      word.width > width ? cutWideWord(word, width, style.size, fonts) : [word],
    );
    let line: Word[] = [];
    let used = 0;
    for (const word of words) {
      if (line.length > 0 && used + word.width > width + 0.01) {
        lines.push(lineOf(line, false));
        line = [];
        used = 0;
      }
      line.push(word);
      used += word.width + (word.space?.width ?? 0);
    }
    lines.push(lineOf(line, true));
  }
  return lines;
}
