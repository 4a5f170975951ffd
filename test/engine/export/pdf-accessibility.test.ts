import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { actionPlanPdf } from '../../../electron/engine/export/action-plan-pdf.ts';
import type { PdfModel } from '../../../electron/engine/export/pdf/blocks.ts';
import { loadFonts, type PdfFonts } from '../../../electron/engine/export/pdf/fonts.ts';
import { renderPdfWithPageCount } from '../../../electron/engine/export/pdf/render-pdf.ts';
import { toolkitPdf } from '../../../electron/engine/export/toolkit-pdf.ts';
import { instructionPlanPdf, jobAnalysisPdf } from '../../../electron/engine/export/work-plan-pdf.ts';
import { everyBlockModel } from './every-block.ts';
import { allNodes, inspectPdf, type InspectedNode, type InspectedPdf } from './pdf-inspector.ts';
import {
  emptyPlan,
  sampleInstructionPlan,
  sampleJobAnalysis,
  samplePacks,
  samplePlan,
  sampleToolkit,
} from './sample-reports.ts';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await loadFonts(join(import.meta.dirname, '../../../build/fonts'));
});

const copy = { authorityName: 'Northmoor Council', documentId: 'JA-1', preparedOn: '2026-11-22' } as const;
const documents: readonly [string, () => PdfModel][] = [
  ['the toolkit', () => toolkitPdf(sampleToolkit({ marking: 'OFFICIAL–SENSITIVE' }))],
  [
    'the toolkit without things to think about',
    () => toolkitPdf(sampleToolkit({ includeThingsToThinkAbout: false })),
  ],
  ['the action plan', () => actionPlanPdf(samplePlan())],
  ['an empty action plan', () => actionPlanPdf(emptyPlan())],
  ['assessment packs', () => samplePacks()],
  ['assessment packs in large print', () => samplePacks({ isLargePrint: true })],
  ['a job analysis', () => jobAnalysisPdf(sampleJobAnalysis(), copy)],
  ['a plan of systematic instruction', () => instructionPlanPdf(sampleInstructionPlan(), copy)],
  ['a document with every block', everyBlockModel],
];

const ofType = (root: InspectedNode, type: string): InspectedNode[] =>
  allNodes(root).filter((node) => node.type === type);

describe.each(documents)('%s', (_, makeModel) => {
  let model: PdfModel;
  let pdf: InspectedPdf;
  beforeAll(async () => {
    model = makeModel();
    const { bytes, pageCount } = await renderPdfWithPageCount(model, fonts, { compress: false });
    pdf = inspectPdf(bytes);
    expect(pdf.pages).toHaveLength(pageCount);
  });

  it('says its title and language and shows the title', () => {
    expect(pdf).toMatchObject({ title: model.title, language: 'en-GB', showsTitle: true, isMarked: true });
    expect(pdf.pages.every((page) => page.hasTabOrder)).toBe(true);
  });

  it('embeds every font it uses', () => {
    expect(pdf.fonts.length).toBeGreaterThan(0);
    expect(pdf.fonts.filter((font) => !font.isEmbedded)).toEqual([]);
  });

  it('has all text either in the structure tree or in an artifact, and draws nothing unmarked', () => {
    for (const page of pdf.pages) {
      expect(page.unmarkedDrawing).toEqual([]);
      for (const shown of page.shown) {
        expect(shown.marks, shown.text).toHaveLength(1);
        const [mark] = shown.marks;
        expect(mark?.tag === 'Artifact' ? mark.mcid === null : mark?.mcid !== null, shown.text).toBe(true);
      }
    }
  });

  it('names every piece of marked content exactly once in the tree', () => {
    const inTree = allNodes(pdf.root).flatMap((node) => node.content);
    const onPages = pdf.pages.flatMap((page, index) => page.mcids.map((mcid) => `${index}:${mcid}`));
    expect(onPages.length).toBeGreaterThan(0);
    expect([...inTree].toSorted()).toEqual([...onPages].toSorted());
    expect(pdf.lostParents).toBe(0);
  });

  it('starts with a heading of level 1 and leaves no level out', () => {
    expect(pdf.root.type).toBe('Document');
    const levels = allNodes(pdf.root)
      .filter((node) => /^H\d$/.test(node.type))
      .map((node) => Number(node.type.slice(1)));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(pdf.bookmarks[0]).toEqual({
      title: pdf.root.children[0]?.text.trim().replace(/\s+/g, ' '),
      level: 1,
    });
  });

  it('has tables of rows of cells, with headings that say what they head, and no row short of a cell', () => {
    const tables = ofType(pdf.root, 'Table');
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      expect(new Set(table.children.map((row) => row.type))).toEqual(new Set(['TR']));
      const heads = ofType(table, 'TH');
      expect(heads.length).toBeGreaterThan(0);
      expect(heads.filter((head) => head.scope === null)).toEqual([]);
      // A cell that spans rows takes its place in the rows below.
      const reachingDown: number[] = [];
      const widths = table.children.map((row) => {
        const fromAbove = reachingDown.filter((rows) => rows > 0).length;
        reachingDown.forEach((rows, index) => (reachingDown[index] = rows - 1));
        for (const cell of row.children) {
          expect(['TH', 'TD']).toContain(cell.type);
          if (cell.rowSpan !== null) reachingDown.push(cell.rowSpan - 1);
        }
        return row.children.length + fromAbove;
      });
      expect(new Set(widths).size).toBe(1);
      expect(reachingDown.every((rows) => rows <= 0)).toBe(true);
    }
  });

  it('has lists of items with label and body', () => {
    for (const list of ofType(pdf.root, 'L')) {
      for (const item of list.children) {
        expect(item.type).toBe('LI');
        expect(item.children.map((child) => child.type)).toEqual(['Lbl', 'LBody']);
      }
    }
  });

  it('has no page without text of its own, and says the page, id and attribution on each', () => {
    const counts: [page: number, of: number][] = [];
    pdf.pages.forEach((page) => {
      expect(page.mcids.length).toBeGreaterThan(0);
      const artifacts = page.shown
        .filter((shown) => shown.marks[0]?.tag === 'Artifact')
        .map((shown) => shown.text);
      const [, number, of] = /^Page (\d+) of (\d+)$/m.exec(artifacts.join('\n')) ?? [];
      counts.push([Number(number), Number(of)]);
      expect(artifacts).toContain(`Document ${model.documentId}`);
      expect(artifacts).toContain(model.attribution);
      expect(artifacts.filter((text) => text === model.marking)).toHaveLength(
        model.marking === undefined ? 0 : 2,
      );
    });
    // Every part is counted from its first page to its last.
    let parts = 0;
    while (counts.length > 0) {
      const of = counts[0]?.[1] ?? 0;
      expect(counts.splice(0, of)).toEqual(Array.from({ length: of }, (_unused, index) => [index + 1, of]));
      parts += 1;
    }
    expect(parts).toBe(new Set(model.sections.map(({ part }) => part)).size);
  });

  it('prints nothing of the document smaller than 11 points', () => {
    const sizes = pdf.pages.flatMap((page) =>
      page.shown.filter((shown) => shown.marks[0]?.tag !== 'Artifact').map((shown) => shown.size),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });
});

it('repeats table headings on further pages for the eye only', async () => {
  const { bytes } = await renderPdfWithPageCount(toolkitPdf(sampleToolkit()), fonts, { compress: false });
  const pdf = inspectPdf(bytes);
  const heading = 'What evidence do you have for this score?';
  const shown = pdf.pages.flatMap((page) => page.shown.filter((each) => each.text.trim() === heading));
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((each) => each.marks[0]?.tag !== 'Artifact')).toHaveLength(1);
});
