// Names and views in the languages of families in England, and the emoji that young people type: they print, joined as they
// are written, and are copied out of the document as they were typed.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { PdfModel } from '../../../electron/engine/export/pdf/blocks.ts';
import { loadFonts, type PdfFonts } from '../../../electron/engine/export/pdf/fonts.ts';
import { renderPdfWithPageCount } from '../../../electron/engine/export/pdf/render-pdf.ts';
import { breakIntoLines } from '../../../electron/engine/export/pdf/text-lines.ts';
import { unpackWoff } from '../../../electron/engine/export/pdf/unpack-woff.ts';
import { inspectPdf } from './pdf-inspector.ts';

const fontsFolder = join(import.meta.dirname, '../../../build/fonts');
const style = { size: 12, lineHeight: 16 };
const wide = 10_000;

let fonts: PdfFonts;
let folder: string;
beforeAll(async () => {
  fonts = await loadFonts(fontsFolder);
  folder = await mkdtemp(join(tmpdir(), 'pdf-letters-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const modelOf = (texts: readonly string[]): PdfModel => ({
  title: 'Letters',
  owner: 'Northmoor Council',
  documentId: 'X-1',
  attribution: 'Made with SEND Pathways',
  preparedOn: '2026-11-22',
  sections: [{ orientation: 'portrait', blocks: texts.map((text) => ({ kind: 'paragraph', text })) }],
});

const piecesOf = (text: string) => breakIntoLines(text, wide, style, fonts).flatMap(({ pieces }) => pieces);

/** The glyphs that draw a text; number 0 is the box that a font has for what it lacks. */
const glyphsOf = (text: string): number[] =>
  piecesOf(text).flatMap(({ text: drawn, face }) =>
    fonts
      .face(face)
      .parsed.layout(drawn)
      .glyphs.map((glyph) => (glyph as { id: number }).id),
  );

const samples: [string, string][] = [
  ['Polish', 'Zażółć gęślą jaźń'],
  ['Romanian', 'Ștefan Țîrlea, mâine în grădiniță'],
  ['Vietnamese', 'Nguyễn Thị Ánh thích làm việc'],
  ['Greek', 'Γεώργιος Παπαδόπουλος'],
  ['Ukrainian', 'Олександр Їжакевич'],
  ['Bengali', 'মোহাম্মদ রহমান আমি কাজ করতে চাই। শ্রীমতী ক্ষুদ্র স্ত্রী'],
  ['Punjabi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ ਮੈਂ ਕੰਮ ਕਰਨਾ ਚਾਹੁੰਦਾ ਹਾਂ।'],
  ['Gujarati', 'પ્રિયા પટેલ મને કામ કરવું ગમે છે.'],
  ['Hindi', 'प्रिया शर्मा विद्यार्थी श्रीमती हिन्दी।'],
  ['Tamil', 'கார்த்திகா நான் வேலை செய்ய விரும்புகிறேன்'],
  ['Telugu', 'శ్రీనివాస్ క్షమించండి'],
  ['Kannada', 'ಶ್ರೀಕೃಷ್ಣ ಕೆಲಸ'],
  ['Malayalam', 'കൃഷ്ണൻ എനിക്ക് ജോലി വേണം'],
  ['Sinhala', 'ශ්‍රී ලංකා ක්‍රියා'],
  ['Thai', 'ฉันชอบทำงานกับสัตว์'],
  ['Khmer', 'ខ្ញុំចង់ធ្វើការ'],
  ['Burmese', 'ကျွန်တော် အလုပ်လုပ်ချင်တယ်'],
  ['Tigrinya', 'ኣነ ክሰርሕ ይደሊ። ዮሃንስ'],
  ['Chinese, simplified', '王小明喜欢在图书馆工作，他想成为管理员。'],
  ['Chinese, traditional', '陳大文喜歡在圖書館工作「學習」。'],
  ['Cantonese', '佢話佢唔鍾意嗰啲嘢，喺嚟咗'],
  ['Japanese', '田中さんは図書館で働きたいです。'],
  ['Korean', '김민수는 도서관에서 일하고 싶어요'],
  ['Georgian and Armenian', 'გიორგი Արմեն'],
];

test.each(samples)('every letter of %s is drawn, in regular and in bold', (_, text) => {
  for (const bold of [false, true]) {
    const pieces = breakIntoLines(text, wide, { ...style, bold }, fonts).flatMap((line) => line.pieces);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.map(({ face }) => face)).not.toContain('missing');
    for (const { text: drawn, face } of pieces) {
      const glyphs = fonts.face(face).parsed.layout(drawn).glyphs as { id: number }[];
      expect(glyphs.filter(({ id }) => id === 0)).toEqual([]);
    }
  }
});

test('the mark that is written after a letter and drawn before it stands before it: the i of Hindi कि', () => {
  const [letter] = glyphsOf('क');
  expect(glyphsOf('कि')).toHaveLength(2);
  expect(glyphsOf('कि').at(1)).toBe(letter);
  // The one of कू stands below it and is drawn after it.
  expect(glyphsOf('कू').at(0)).toBe(letter);
});

test('Burmese signs are joined: the ship သင်္ဘော has one sign above and one before its last consonant', () => {
  // s, e, bh, "kinzi" (three signs in one), aa
  expect(glyphsOf('သင်္ဘော')).toHaveLength(5);
  expect(glyphsOf('သင်္ဘော').at(1)).toBe(glyphsOf('အေ').at(0));
});

test.each(['👍🏽', '👨‍👩‍👧‍👦', '👩🏾‍💻', '🏳️‍🌈', '🇬🇧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣', '❤️', '❤️‍🔥', '🤷🏻‍♀️', '🫱🏻‍🫲🏿'])(
  'the emoji %s is one picture',
  (emoji) => {
    expect(piecesOf(emoji).map(({ face }) => face)).toEqual(['emoji']);
    expect(glyphsOf(emoji).filter((id) => id === 0)).toEqual([]);
    expect(piecesOf(emoji)[0]?.asWritten).toBe(emoji);
    // As wide as one.
    expect(fonts.face('emoji').widthOf(emoji)).toBeCloseTo(fonts.face('emoji').widthOf('🎨'), 5);
  },
);

test('pictures that are joined in a way no font knows stand side by side, without a box', () => {
  const texas = '🏴󠁵󠁳󠁴󠁸󠁿';
  for (const text of ['🐶‍🎨', texas]) expect(glyphsOf(text)).not.toContain(0);
});

test('a sign that is no picture keeps the look of text', () => {
  expect(piecesOf('✓ ☐ ☎ ™').map(({ face }) => face)).not.toContain('emoji');
  expect(piecesOf('1 2 # *').map(({ face }) => face)).toEqual(['regular']);
});

test('pictures within Hebrew stand in the order in which it is read', () => {
  // From the right the palette, then the dog to its left: their piece is drawn from its left.
  const pictures = piecesOf('אני 🎨🐶 מאוד').find(({ face }) => face === 'emoji');
  expect(pictures?.text).toBe('🐶🎨');
  expect(pictures?.asWritten).toBe('🎨🐶');
});

test('what no font has is shown as one "�" for each letter, and is copied as it was typed', async () => {
  const text = 'ꦗꦮ and \ue000';
  const { bytes } = await renderPdfWithPageCount(modelOf([text]), fonts, { compress: false });
  const shown = inspectPdf(bytes).pages.flatMap((page) => page.shown.map((each) => each.text));
  expect(shown).toEqual(expect.arrayContaining(['\uFFFD\uFFFD', '\uFFFD']));
  const readings = piecesOf(text).map(({ asWritten, text: drawn }) => asWritten ?? drawn);
  expect(readings.join('')).toBe(text);
});

test('half of a sign is shown as "�" and does not spoil the document', () => {
  expect(
    piecesOf('a\ud83d b')
      .map((piece) => piece.text)
      .join(''),
  ).toBe('a\uFFFD b');
});

describe('lines', () => {
  const linesOf = (text: string, width: number) =>
    breakIntoLines(text, width, style, fonts).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));

  test('of Chinese end after any sign, but none begins with a full stop or ends with an opening bracket', () => {
    // Each sign is as wide as the letters are high: five of them to a line.
    expect(linesOf('我喜欢图书。我想工作', 61)).toEqual(['我喜欢图', '书。我想工', '作']);
    expect(linesOf('我喜欢图「书」', 61)).toEqual(['我喜欢图', '「书」']);
  });

  test('of Thai end between words', () => {
    const lines = linesOf('ฉันชอบทำงานกับสัตว์', 60);
    expect(lines.join('')).toBe('ฉันชอบทำงานกับสัตว์');
    expect(lines.length).toBeGreaterThan(1);
    // The words: I, like, work, with, animals.
    const ends = new Set(['ฉัน', 'ฉันชอบ', 'ฉันชอบทำงาน', 'ฉันชอบทำงานกับ', 'ฉันชอบทำงานกับสัตว์', 'ฉันชอบทำ']);
    let soFar = '';
    for (const line of lines) {
      soFar += line;
      expect(ends).toContain(soFar);
    }
  });

  test('never part a picture', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(linesOf(family.repeat(5), 40)).toEqual([family.repeat(2), family.repeat(2), family]);
  });
});

test('a document in English reads no other font than its own', async () => {
  for (const name of ['Regular', 'Bold', 'Italic']) {
    const file = `SourceSans3-${name}.ttf`;
    await copyFile(join(fontsFolder, file), join(folder, file));
  }
  const few = await loadFonts(folder);
  const english = modelOf(['Zoë Ó Súilleabháin’s review – “Ready for work”, £1,250 …']);
  expect((await renderPdfWithPageCount(english, few)).pageCount).toBe(1);
  // The others are looked for when a letter needs them.
  await expect(renderPdfWithPageCount(modelOf(['王小明']), few)).rejects.toThrow('ENOENT');
});

test('every font is shipped with its licence', async () => {
  const files = await readdir(fontsFolder);
  const families = files.filter((file) => /\.(ttf|woff)$/.test(file)).map((file) => file.split(/[-.]/)[0]);
  for (const family of new Set(families)) {
    expect(files).toContain(`${family}-LICENCE.txt`);
    const about = await readFile(join(fontsFolder, 'README.md'), 'utf8');
    expect(about).toContain(`${family}-`.replace('DejaVuSans-', 'DejaVuSans'));
  }
});

test('a font that is not packed is left as it is', async () => {
  const bytes = await readFile(join(fontsFolder, 'SourceSans3-Regular.ttf'));
  expect(unpackWoff(bytes)).toBe(bytes);
  expect(unpackWoff(Buffer.from('wOFF'))).toEqual(Buffer.from('wOFF'));
});

const hasPdftotext = spawnSync('pdftotext', ['-v']).status === 0;

test.skipIf(!hasPdftotext)('a program that knows nothing of ours copies the same text', async () => {
  const texts = [...samples.map(([, text]) => text), 'I like 🎨 and 👨‍👩‍👧‍👦 1️⃣', 'ꦗꦮ'];
  const { bytes } = await renderPdfWithPageCount(modelOf(texts), fonts);
  const file = join(folder, 'letters.pdf');
  await writeFile(file, bytes);
  const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', '-layout', file, '-'], { encoding: 'utf8' });
  const copied = stdout.split('\n').map((line) => line.trim());
  for (const text of texts) expect(copied).toContain(text);
});
