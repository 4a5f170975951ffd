// Names and notes in Arabic, Urdu, Persian and Hebrew, and letters with marks on them, print and are read aloud.
import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import type { PdfBlock, PdfModel } from '../../../electron/engine/export/pdf/blocks.ts';
import { loadFonts, type PdfFonts } from '../../../electron/engine/export/pdf/fonts.ts';
import { layOut } from '../../../electron/engine/export/pdf/lay-out.ts';
import type { PageItem } from '../../../electron/engine/export/pdf/page-items.ts';
import { renderPdfWithPageCount } from '../../../electron/engine/export/pdf/render-pdf.ts';
import { sideMargin } from '../../../electron/engine/export/pdf/style.ts';
import { inspectPdf } from './pdf-inspector.ts';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await loadFonts(join(import.meta.dirname, '../../../build/fonts'));
});

const modelOf = (blocks: PdfBlock[]): PdfModel => ({
  title: 'Names',
  owner: 'Northmoor Council',
  documentId: 'X-1',
  attribution: 'Made with SEND Pathways',
  preparedOn: '2026-11-22',
  sections: [{ orientation: 'portrait', blocks }],
});

type TextItem = Extract<PageItem, { kind: 'text' }>;

/** The lines of the text itself, without the running head and foot. */
function linesOf(text: string): TextItem[] {
  const [page] = layOut(modelOf([{ kind: 'paragraph', text }]), fonts).pages;
  return (page?.items ?? []).filter((item): item is TextItem => item.kind === 'text' && item.owner !== null);
}

/** How a line is read aloud and copied. */
const readingOf = (line: TextItem | undefined): string =>
  (line?.pieces ?? []).map(({ text, asWritten }) => asWritten ?? text).join('');

test.each([
  ['Arabic', 'محمد الأحمد'],
  ['Urdu', 'ہمزہ ڈار والے'],
  ['Persian', 'پریسا گلچین ژاله'],
  ['Hebrew', 'דוד בן־גוריון'],
  ['letters with marks of their own', 'q̇ m̂ x̌ Nguyễn Thị Ánh'],
])('every letter of %s has a face that draws it', (_, text) => {
  const [line] = linesOf(text);
  const pieces = line?.pieces ?? [];
  expect(pieces.length).toBeGreaterThan(0);
  expect(pieces.map((piece) => piece.text).join('')).not.toContain('\uFFFD');
  for (const piece of pieces) {
    const signs = Array.from(piece.text, (sign) => sign.codePointAt(0) ?? 0);
    expect(signs.filter((sign) => !fonts.face(piece.face).has(sign))).toEqual([]);
  }
});

test('the letters of a word are joined: the four letters of محمد have the shapes of beginning, middle and end', () => {
  const names = fonts
    .face('arabic')
    .parsed.layout('محمد')
    .glyphs.map((glyph) => (glyph as { name: string }).name);
  // Drawn from left to right, so the last letter comes first.
  expect(names).toEqual(['uni062F.fina', 'uni0645.medi', 'uni062D.medi', 'uni0645.init']);
});

test('a name from right to left stands within an English line, and the line says how it is read', () => {
  const [line] = linesOf('Name: محمد (Year 11)');
  expect(line?.pieces.map(({ text, face }) => [text, face])).toEqual([
    ['Name: ', 'regular'],
    ['محمد', 'arabic'],
    [' (Year 11)', 'regular'],
  ]);
  expect(readingOf(line)).toBe('Name: محمد (Year 11)');
  const places = line?.pieces.map(({ x }) => x) ?? [];
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('Arabic and Persian figures keep their order', () => {
  const [line] = linesOf('۱۲۳');
  // The face sets its text from right to left, so it is handed the last figure first.
  expect(line?.pieces.map(({ text }) => text)).toEqual(['۳۲۱']);
  expect(readingOf(line)).toBe('۱۲۳');
});

test('the pieces of a line are drawn in the order in which they are read', () => {
  const [line] = linesOf('שלום (abc) עולם 12');
  expect(readingOf(line)).toBe('שלום (abc) עולם 12');
  const [first, latin, second, figures] = ['שלום', 'abc', 'עולם', '12'].map(
    (text) => line?.pieces.find((piece) => piece.asWritten?.includes(text) || piece.text.includes(text))?.x,
  );
  // Read from the right.
  expect([figures, second, latin, first]).toEqual(
    [figures, second, latin, first].toSorted((a, b) => (a ?? 0) - (b ?? 0)),
  );
});

test('a longer text from right to left begins at the right and stays within the page', () => {
  const lines = linesOf('محمد يحب العمل في المكتبة مع الكتب ويريد أن يجرب العمل في مقهى '.repeat(4).trim());
  expect(lines.length).toBeGreaterThan(1);
  const right = 595.28 - sideMargin;
  for (const line of lines) {
    const last = line.pieces.at(-1);
    const end =
      line.x + (last?.x ?? 0) + fonts.face(last?.face ?? 'regular').widthOf(last?.text ?? '') * line.size;
    expect(line.x).toBeGreaterThanOrEqual(sideMargin - 0.01);
    expect(end).toBeCloseTo(right, 1);
  }
});

test('Hebrew is set from right to left on a page that has a sign of the same font before it', async () => {
  const { bytes } = await renderPdfWithPageCount(
    modelOf([
      { kind: 'paragraph', text: '\u260e' },
      { kind: 'paragraph', text: 'שלום' },
    ]),
    fonts,
    { compress: false },
  );
  const texts = inspectPdf(bytes).pages.flatMap((page) => page.shown.map(({ text }) => text));
  expect(texts).toContain('\u260e');
  // From left to right, the last letter first.
  expect(texts).toContain('םולש');
});

test('a screen reader is given the text as it is written', async () => {
  const { bytes } = await renderPdfWithPageCount(
    modelOf([
      { kind: 'heading', level: 1, text: 'محمد' },
      { kind: 'paragraph', text: 'Zoë' },
    ]),
    fonts,
    { compress: false },
  );
  const utf16 = Buffer.from('\uFEFFمحمد', 'utf16le').swap16().toString('latin1');
  expect(Buffer.from(bytes).toString('latin1')).toContain(`/Span <<\n/ActualText (${utf16})\n>> BDC`);
  const pdf = inspectPdf(bytes);
  expect(pdf.root.children.map(({ type }) => type)).toEqual(['H1', 'P']);
  expect(pdf.lostParents).toBe(0);
});
