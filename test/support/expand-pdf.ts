import { inflateSync } from 'node:zlib';

/**
 * The same PDF with its page contents no longer compressed, as the inspector of tests reads it. For files that pdfkit
 * wrote: no object streams, one cross-reference table.
 * @throws when the file has no table of its objects
 */
export function expandPdf(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1');
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const trailer = /trailer\s*([\s\S]*?)startxref/.exec(file.slice(tableAt))?.[1];
  if (!Number.isInteger(tableAt) || trailer === undefined)
    throw new Error('This PDF has no table of objects.');
  const offsets = file
    .slice(tableAt, file.indexOf('trailer', tableAt))
    .split('\n')
    .filter((line) => / n\s*$/.test(line))
    .map((line) => Number(line.slice(0, 10)));
  const sorted = offsets.toSorted((a, b) => a - b);

  let written = file.slice(0, sorted[0]);
  const moved = new Map<number, number>();
  for (const [index, offset] of sorted.entries()) {
    moved.set(offset, written.length);
    written += expandObject(file.slice(offset, sorted[index + 1] ?? tableAt));
  }
  const table = offsets.map((offset) => `${String(moved.get(offset)).padStart(10, '0')} 00000 n \n`).join('');
  const head = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`;
  return Buffer.from(
    `${written}${head}${table}trailer\n${trailer}startxref\n${written.length}\n%%EOF\n`,
    'latin1',
  );
}

function expandObject(object: string): string {
  const start = /stream\r?\n/.exec(object);
  if (!start || !object.includes('/Filter /FlateDecode')) return object;
  const length = Number(/\/Length (\d+)/.exec(object)?.[1]);
  const from = start.index + start[0].length;
  const content = inflateSync(Buffer.from(object.slice(from, from + length), 'latin1')).toString('latin1');
  const head = object
    .slice(0, start.index)
    .replace('/Filter /FlateDecode', '')
    .replace(/\/Length \d+/, `/Length ${content.length}`);
  return `${head}stream\n${content}\nendstream\nendobj\n`;
}
