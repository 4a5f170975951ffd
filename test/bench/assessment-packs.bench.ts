// 200 assessment packs of about six pages: ours (tagged, one after the other into one file) against the same pages by plain
// pdfmake, a document each; and how much memory packs need as more are added.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { packsDocument, packSection } from '../../electron/engine/export/assessment-pack-pdf.ts';
import type { PdfBlock, PdfCell, PdfText } from '../../electron/engine/export/pdf/blocks.ts';
import { loadFonts } from '../../electron/engine/export/pdf/fonts.ts';
import { startPdf } from '../../electron/engine/export/pdf/render-pdf.ts';
import { startGrowingFile } from '../../electron/engine/files/growing-file.ts';
import { samplePackContents, samplePackSettings } from '../engine/export/sample-reports.ts';

const PACKS = 200;
const BAR = 0.4;
const MEGABYTE = 1024 * 1024;
/** Leaves a pack of about six pages. */
const parts = ['at-a-glance', 'prompts', 'pathway', 'work', 'actions'] as const;

const fontsFolder = join(import.meta.dirname, '../../build/fonts');
const fonts = await loadFonts(fontsFolder);
const settings = samplePackSettings({ parts, withNotes: false });
const [content] = samplePackContents();
if (!content) throw new Error('There is no sample.');
const folder = mkdtempSync(join(tmpdir(), 'send-pathways-bench-'));

/** Writes a document of packs; answers with milliseconds, pages and the memory after it. */
async function ours(
  packs: number,
): Promise<{ time: number; pages: number; megabytes: number; heap: number }> {
  const file = await startGrowingFile(join(folder, `${packs}.pdf`));
  const start = performance.now();
  const pdf = startPdf(packsDocument(settings), fonts, { write: file.write });
  for (let index = 0; index < packs; index += 1) {
    const person = { ...content!.person, surname: `Sample ${index}` };
    await pdf.add([packSection({ ...content!, person }, settings)]);
  }
  const pages = await pdf.finish();
  await file.finish();
  const time = performance.now() - start;
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { time, pages, megabytes: rss / MEGABYTE, heap: heapUsed / MEGABYTE };
}

interface PlainPdfMake {
  setFonts(fonts: unknown): void;
  setUrlAccessPolicy(isAllowed: () => boolean): void;
  setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
  createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array> };
}

/** PDFMAKE names a folder with pdfmake 0.3.11 in its node_modules: it is no dependency of the application. */
function plainPdfMake(): PlainPdfMake | null {
  const place = process.env['PDFMAKE'];
  if (place === undefined) return null;
  const pdfMake = createRequire(join(place, 'package.json'))('pdfmake') as PlainPdfMake;
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy((path) => path.startsWith(fontsFolder));
  const face = (name: string) => join(fontsFolder, `SourceSans3-${name}.ttf`);
  pdfMake.setFonts({
    Roboto: {
      normal: face('Regular'),
      bold: face('Bold'),
      italics: face('Italic'),
      bolditalics: face('Bold'),
    },
  });
  return pdfMake;
}

const plainText = (text: PdfText): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('');
const cellText = (content: PdfCell['content']): string =>
  typeof content === 'string' ? content : content.map((part) => ('kind' in part ? '' : part.text)).join('');

/** A block as pdfmake writes it: as many words, tables and lines. */
function asPlain(block: PdfBlock): unknown[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text, bold: true, fontSize: 22 - 4 * block.level, margin: [0, 12, 0, 6] }];
    case 'paragraph':
      return [{ text: plainText(block.text), margin: [0, 4] }];
    case 'list':
      return [
        {
          ul: block.items.map((item) =>
            plainText(typeof item === 'object' && 'children' in item ? item.text : item),
          ),
        },
      ];
    case 'keyValues':
      return [
        {
          table: {
            widths: ['40%', '60%'],
            body: block.pairs.map(({ label, value }) => [label, plainText(value)]),
          },
        },
      ];
    case 'table':
      return [
        {
          table: {
            headerRows: 1,
            widths: block.columns.map(() => '*'),
            heights: block.leastRowHeight ?? 0,
            body: [
              block.columns.map(({ heading }) => ({ text: plainText(heading), bold: true })),
              ...block.rows.flatMap((row) =>
                row.kind === 'row' ? [row.cells.map((cell) => cellText(cell.content))] : [],
              ),
            ],
          },
        },
      ];
    case 'writingSpace':
      return [
        { text: block.label, bold: true, margin: [0, 8, 0, 0] },
        ...Array.from({ length: block.lines }, () => ({
          canvas: [{ type: 'line', x1: 0, y1: 26, x2: 490, y2: 26, lineWidth: 0.6 }],
        })),
      ];
    case 'pageBreak':
      return [{ text: '', pageBreak: 'after' }];
    default:
      return [];
  }
}

async function plain(pdfMake: PlainPdfMake, packs: number): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < packs; index += 1) {
    const { blocks } = packSection(content!, settings);
    await pdfMake
      .createPdf({
        pageSize: 'A4',
        defaultStyle: { fontSize: 11 },
        footer: (page: number, pages: number) => `Page ${page} of ${pages}`,
        content: blocks.flatMap(asPlain),
      })
      .getBuffer();
  }
  return performance.now() - start;
}

try {
  await ours(5);
  const pdfMake = plainPdfMake();
  const { time, pages } = await ours(PACKS);
  console.log(`${PACKS} packs of ${(pages / PACKS).toFixed(1)} pages: ${(time / 1000).toFixed(1)} s`);
  if (pdfMake === null) {
    console.log('Not compared: name a folder with pdfmake 0.3.11 in PDFMAKE (npm i pdfmake@0.3.11 there).');
  } else {
    // A tenth of them: each is a document of its own, so that ten times as many take ten times as long.
    await plain(pdfMake, 2);
    const theirs = (await plain(pdfMake, PACKS / 10)) * 10;
    const ratio = time / theirs;
    console.log(`plain pdfmake: ${(theirs / 1000).toFixed(1)} s; ours ${ratio.toFixed(2)} × (bar ${BAR})`);
    if (ratio > BAR) process.exitCode = 1;
  }
  for (const packs of [50, 100, 200, 1000]) {
    const { megabytes, heap } = await ours(packs);
    console.log(`after ${packs} packs: ${megabytes.toFixed(0)} MB in use, ${heap.toFixed(0)} MB of objects`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
