// A document of many parts: what is painted is written at once, not kept until the end.
import { expect, test } from 'vitest';

import type { PdfDocument, PdfSection } from '../../../electron/engine/export/pdf/blocks.ts';
import { loadFonts } from '../../../electron/engine/export/pdf/fonts.ts';
import { startPdf } from '../../../electron/engine/export/pdf/render-pdf.ts';

const document: PdfDocument = {
  title: 'Packs',
  owner: 'Northmoor Council',
  documentId: 'X-1',
  attribution: 'SEND Pathways',
  preparedOn: '2026-09-01',
};

/** Three pages: two of them can be written when the part is painted, the last may still be written on. */
const part = (name: string): PdfSection => ({
  orientation: 'portrait',
  part: name,
  blocks: [1, 2, 3].flatMap((page) => [
    ...Array.from({ length: 20 }, (_, line) => ({
      kind: 'paragraph' as const,
      text: `Line ${line} of page ${page} of ${name}`,
    })),
    ...(page < 3 ? [{ kind: 'pageBreak' } as const] : []),
  ]),
});

test('every part is written before the next is painted', async () => {
  const fonts = await loadFonts('build/fonts');
  const chunks: Uint8Array[] = [];
  const pdf = startPdf(document, fonts, { compress: false, write: async (bytes) => void chunks.push(bytes) });
  const written = () => chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const afterEach: number[] = [];
  for (let index = 0; index < 6; index += 1) {
    await pdf.add([part(`Young person ${index}`)]);
    afterEach.push(written());
  }
  expect(await pdf.finish()).toBe(18);
  const [first = 0] = afterEach;
  expect(first).toBeGreaterThan(0);
  // From then on two pages of one part and the last of the one before: as much each time, but for a few digits.
  const grown = afterEach.slice(1).map((bytes, index) => bytes - (afterEach[index] ?? 0));
  for (const each of grown) expect(each).toBeGreaterThan(first);
  expect(Math.max(...grown)).toBeLessThan(Math.min(...grown) * 1.1);
  const whole = Buffer.concat(chunks).toString('latin1');
  expect(whole).toMatch(/^%PDF-1\.7/);
  expect(whole.trimEnd()).toMatch(/%%EOF$/);
});
