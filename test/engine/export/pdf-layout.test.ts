import { join } from 'node:path';

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import type { PdfBlock, PdfModel, PdfTable } from '../../../electron/engine/export/pdf/blocks.ts';
import { columnWidths } from '../../../electron/engine/export/pdf/column-widths.ts';
import { loadFonts, type PdfFonts } from '../../../electron/engine/export/pdf/fonts.ts';
import { layOut } from '../../../electron/engine/export/pdf/lay-out.ts';
import type { PageItem } from '../../../electron/engine/export/pdf/page-items.ts';
import { renderPdf, renderPdfWithPageCount } from '../../../electron/engine/export/pdf/render-pdf.ts';
import { bodyStyle, sideMargin } from '../../../electron/engine/export/pdf/style.ts';
import { breakIntoLines } from '../../../electron/engine/export/pdf/text-lines.ts';
import { everyBlockModel, pictureText } from './every-block.ts';
import { allNodes, inspectPdf } from './pdf-inspector.ts';

const folder = join(import.meta.dirname, '../../../build/fonts');
let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await loadFonts(folder);
});

function modelOf(blocks: readonly PdfBlock[], changes: Partial<PdfModel> = {}): PdfModel {
  return { ...everyBlockModel(), sections: [{ orientation: 'landscape', blocks }], ...changes };
}

async function inspect(blocks: readonly PdfBlock[], changes: Partial<PdfModel> = {}) {
  const { bytes } = await renderPdfWithPageCount(modelOf(blocks, changes), fonts, { compress: false });
  return inspectPdf(bytes);
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textItems = (items: readonly PageItem[]) => items.filter((item) => item.kind === 'text');

describe('fonts', () => {
  it('are parsed once for a folder', async () => {
    expect(await loadFonts(folder)).toBe(fonts);
  });

  it('that are missing are an error, and are looked for again the next time', async () => {
    const nowhere = join(folder, 'nowhere');
    await expect(loadFonts(nowhere)).rejects.toThrow('ENOENT');
    await expect(loadFonts(nowhere)).rejects.toThrow('ENOENT');
  });

  it('have every sign that the forms and Welsh names need', () => {
    for (const sign of '£é’–—✓•≥ŵŷŴŶ“”…½àôñłżŞğ') {
      for (const face of ['regular', 'bold', 'italic'] as const) {
        expect(fonts.face(face).has(sign.codePointAt(0) ?? 0), `${sign} in ${face}`).toBe(true);
      }
    }
  });
});

describe('columns', () => {
  const tableOfOneRow = (widths: readonly number[], cells: readonly string[]): PdfTable => ({
    kind: 'table',
    columns: widths.map((width, column) => ({ heading: `Column ${column + 1}`, width })),
    rows: [{ kind: 'row', cells: cells.map((content) => ({ content })) }],
  });
  /** Each line that is drawn. */
  const linesOf = (table: PdfTable, scale: number): string[] => {
    const sections = [{ orientation: 'portrait' as const, blocks: [table] }];
    const { pages } = layOut(modelOf([], { sections, scale }), fonts);
    return pages
      .flatMap(({ items }) => textItems(items))
      .map(({ pieces }) =>
        pieces
          .map(({ text }) => text)
          .join('')
          .replaceAll('\u00a0', ' ')
          .trim(),
      );
  };

  it('are as they are asked for where everything fits', () => {
    const table = tableOfOneRow([1, 3, 1], ['Yes', 'A few words', 'No']);
    expect(columnWidths(table, 500, fonts)).toEqual([100, 300, 100]);
  });

  it('are made wider where a day or a word would be cut, in large print too, and fill the table', () => {
    const cells = [
      '22\u00a0November\u00a02026',
      'Open employment setting',
      'To check the list before starting.',
    ];
    const table = tableOfOneRow([1, 0.9, 3], cells);
    for (const scale of [1, 16 / 11]) {
      expect(linesOf(table, scale)).toContain('22 November 2026');
      expect(linesOf(table, scale).join(' ')).toContain('employment');
    }
    const widths = columnWidths(table, 330, fonts);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(330, 6);
    // 330 × 1 / 4.9 and 330 × 0.9 / 4.9 were asked for.
    expect(widths[0]).toBeGreaterThan(67.4);
    expect(widths[1]).toBeGreaterThan(60.7);
  });

  it('do not give way to an address of the web, which is cut', () => {
    const address = `https://www.northmoor.example/${'supported-internships/'.repeat(12)}`;
    expect(columnWidths(tableOfOneRow([1, 1], [address, 'A few words']), 400, fonts)).toEqual([200, 200]);
  });
});

describe('text', () => {
  it('keeps letters of other alphabets, and shows that a sign cannot be drawn instead of dropping it', async () => {
    const pdf = await inspect([{ kind: 'paragraph', text: 'Łukasz Şahin Жанна שרה 👍 ꦗ ŵ' }]);
    // Hebrew is drawn from right to left, so its letters stand in the file in that order.
    expect(words(pdf.root.text)).toMatch(/^Łukasz Şahin Жанна (שרה|הרש) 👍 � ŵ$/u);
    const names = pdf.fonts.map((font) => font.name.replace(/^.*\+/, ''));
    // One file, set from right to left for Hebrew, and for what no font has.
    expect(names).toEqual(expect.arrayContaining(['DejaVuSans-fallbackRightToLeft', 'DejaVuSans-missing']));
  });

  it('loses invisible control characters and keeps line breaks', () => {
    const lines = breakIntoLines('one\u0000\u00ad\r\ntwo\u200b\n\nthree', 400, bodyStyle, fonts);
    expect(lines.map((line) => line.pieces.map((piece) => piece.text).join(''))).toEqual([
      'one',
      'two',
      '',
      'three',
    ]);
  });

  it('breaks after a hyphen, never inside a year', () => {
    const narrow = breakIntoLines('year 2021/22 co-producing', 60, bodyStyle, fonts);
    const shown = narrow.map((line) => words(line.pieces.map((piece) => piece.text).join('')));
    expect(shown).toEqual(['year', '2021/22 co-', 'producing']);
  });

  it('is never wider than its line and never loses a sign, however long a word is', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: fc.constantFrom(...Array.from('abWMi.@/-–éŵ')), minLength: 1, maxLength: 60 }),
          {
            maxLength: 12,
          },
        ),
        fc.integer({ min: 24, max: 300 }),
        (parts, width) => {
          const text = parts.join(' ').normalize('NFC');
          const lines = breakIntoLines(text, width, bodyStyle, fonts);
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
          const printed = lines.flatMap((line) => line.pieces.map((piece) => piece.text)).join('');
          expect(printed.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('pages', () => {
  it('escape the title in the XML metadata', async () => {
    const { title, xmlMetadata } = await inspect([{ kind: 'paragraph', text: 'x' }]);
    expect(title).toBe('Pack for Ŵyn & Sons <trial>');
    expect(xmlMetadata).toContain('Pack for Ŵyn &#38; Sons &#60;trial&#62;');
    expect(xmlMetadata).not.toContain('<trial>');
  });

  it('keep a heading with the text below it', () => {
    for (let lines = 1; lines < 40; lines += 1) {
      const { pages } = layOut(
        modelOf([
          ...Array.from({ length: lines }, (): PdfBlock => ({ kind: 'paragraph', text: 'Filling.' })),
          { kind: 'heading', level: 2, text: 'Heading' },
          { kind: 'paragraph', text: 'Below.' },
        ]),
        fonts,
      );
      const pageOf = (text: string): number =>
        pages.findIndex((page) => textItems(page.items).some((item) => item.pieces[0]?.text === text));
      expect(pageOf('Heading')).toBe(pageOf('Below.'));
    }
  });

  it('have no blank page for page breaks at either end or beside each other', async () => {
    const { pageCount } = await renderPdfWithPageCount(everyBlockModel(), fonts);
    expect(pageCount).toBe(3);
  });

  it('are one page for an empty document', async () => {
    expect(Buffer.from(await renderPdf(modelOf([]), fonts)).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(layOut(modelOf([]), fonts).pages).toHaveLength(1);
  });

  it('give a picture its alternative text', async () => {
    const { bytes } = await renderPdfWithPageCount(everyBlockModel(), fonts, { compress: false });
    const figures = allNodes(inspectPdf(bytes).root).filter((node) => node.type === 'Figure');
    expect(figures.map((figure) => [figure.alternativeText, figure.content.length])).toEqual([
      [pictureText, 1],
    ]);
  });

  it('are drawn the same each time', async () => {
    const [first, second] = await Promise.all([
      renderPdf(everyBlockModel(), fonts),
      renderPdf(everyBlockModel(), fonts),
    ]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

describe('table rows', () => {
  const paragraph = fc
    .array(fc.constantFrom('evidence', 'of', 'the', 'internship', 'year', 'a', 'profile\n', '- typed'), {
      maxLength: 260,
    })
    .map((parts) => parts.join(' '));

  function tableOf(
    groups: readonly { topic: string; outcome: string; actions: readonly string[] }[],
  ): PdfTable {
    return {
      kind: 'table',
      columns: ['Topic', 'Outcome', 'Action', 'Lead'].map((heading) => ({ heading, width: 1 })),
      rows: groups.map(({ topic, outcome, actions }) => ({
        kind: 'group',
        spanning: [
          { content: topic, isRowHeading: true, continued: `${topic} (continued)` },
          { content: outcome },
        ],
        rows: (actions.length > 0 ? actions : ['']).map((action) => [{ content: action }, { content: '' }]),
      })),
    };
  }
  const plain = (text: string): string => words(text.replace(/^\s*- (?=\S)/gm, '• '));

  it('lose nothing at the ends of pages, stay on the page and in their columns', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            topic: fc.constantFrom('Data', 'Curriculum'),
            outcome: paragraph,
            actions: fc.array(paragraph, { maxLength: 5 }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (groups) => {
          const { pages, structure } = layOut(modelOf([tableOf(groups)]), fonts);
          const textOf = (owner: unknown): string =>
            pages
              .flatMap((page) => textItems(page.items).filter((item) => item.owner === owner))
              .flatMap((item) => item.pieces.map((piece) => piece.text))
              .join(' ');
          const cellText = (node: typeof structure): string =>
            [textOf(node), ...node.children.map(cellText)].join(' ');
          const rows = structure.children[0]?.children.slice(1) ?? [];
          const found = rows.map((row) => row.children.map((cell) => words(cellText(cell))));
          const expected = groups.flatMap(({ topic, outcome, actions }) =>
            (actions.length > 0 ? actions : ['']).map((action, index) => [
              ...(index === 0 ? [topic, plain(outcome)] : []),
              plain(action),
              '',
            ]),
          );
          expect(found).toEqual(expected);
          for (const page of pages) {
            const bottom = Math.max(...page.items.map((item) => (item.kind === 'line' ? item.y2 : 0)));
            expect(bottom).toBeLessThan(page.height - 28 - 25);
            for (const item of page.items) {
              if (item.kind === 'text') expect(item.x).toBeGreaterThanOrEqual(sideMargin);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('say on the next page which topic goes on', () => {
    const actions = Array.from({ length: 30 }, (_, index) => `Action ${index + 1}`);
    const { pages } = layOut(
      modelOf([tableOf([{ topic: '5 Annual Reviews', outcome: 'x', actions }])]),
      fonts,
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(1)) {
      const artifacts = textItems(page.items).filter((item) => item.owner === null);
      const shown = artifacts.map((item) => item.pieces.map((piece) => piece.text).join('')).join(' ');
      expect(words(shown)).toContain('5 Annual Reviews (continued)');
    }
  });

  it('do not leave the last one on a page by itself', () => {
    const table = (rows: number): PdfTable => ({
      kind: 'table',
      columns: [{ heading: 'Step', width: 1 }],
      rows: Array.from({ length: rows }, (_, row) => ({
        kind: 'row',
        cells: [{ content: `Step ${row + 1}` }],
      })),
    });
    const pagesOf = (rows: number): string[][] =>
      layOut(modelOf([table(rows)]), fonts).pages.map(({ items }) =>
        textItems(items)
          .map(({ pieces }) => pieces.map(({ text }) => text).join(''))
          .filter((text) => text.startsWith('Step ')),
      );
    let most = 1;
    while (pagesOf(most + 1).length === 1) most += 1;
    const [first, second] = pagesOf(most + 1);
    expect(second).toEqual([`Step ${most}`, `Step ${most + 1}`]);
    expect(first).toHaveLength(most - 1);
  });

  it('that do not fit the columns are an error', () => {
    const table: PdfTable = {
      kind: 'table',
      columns: [
        { heading: 'A', width: 1 },
        { heading: 'B', width: 1 },
      ],
      rows: [{ kind: 'row', cells: [{ content: 'only one' }] }],
    };
    expect(() => layOut(modelOf([table]), fonts)).toThrow('does not have 2 cells');
  });
});
