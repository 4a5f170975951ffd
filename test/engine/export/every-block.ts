import { deflateSync } from 'node:zlib';

import type { PdfModel } from '../../../electron/engine/export/pdf/blocks.ts';

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A grey picture of 4 by 2 pixels. */
function smallPng(): Uint8Array {
  const header = Buffer.from([0, 0, 0, 4, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
  const pixels = deflateSync(Buffer.from([0, 40, 90, 140, 190, 0, 190, 140, 90, 40]));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export const pictureText = 'A young person at a till, beside her job coach';

/** One document with every kind of block, in both orientations. */
export function everyBlockModel(): PdfModel {
  return {
    title: 'Pack for Ŵyn & Sons <trial>',
    owner: 'Northshire Council',
    documentId: '019a9f00-5a5a-7000-8000-000000000003',
    attribution: '© National Development for Inclusion',
    preparedOn: '2026-09-14',
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { kind: 'pageBreak' },
          { kind: 'heading', level: 1, text: 'Assessment pack' },
          { kind: 'paragraph', text: 'A lead sentence.', size: 'lead' },
          {
            kind: 'paragraph',
            text: [{ text: 'Bold', bold: true }, { text: ' and ' }, { text: 'italic', italic: true }],
          },
          { kind: 'heading', level: 2, text: 'Facts' },
          {
            kind: 'keyValues',
            pairs: [
              { label: 'Setting', value: '' },
              { label: 'Plan', value: 'In force' },
            ],
          },
          {
            kind: 'list',
            numbered: true,
            items: Array.from({ length: 11 }, (_, index) => `Step ${index + 1}`),
          },
          { kind: 'list', items: ['Plain', { text: 'With its own list', children: ['first', 'second'] }] },
          { kind: 'writingSpace', label: 'What matters to me', lines: 4 },
          {
            kind: 'picture',
            bytes: smallPng(),
            pixelWidth: 4,
            pixelHeight: 2,
            width: 90,
            alternativeText: pictureText,
          },
          { kind: 'pageBreak' },
          { kind: 'pageBreak' },
          { kind: 'paragraph', text: 'After the break.' },
        ],
      },
      {
        orientation: 'landscape',
        blocks: [
          { kind: 'heading', level: 2, text: 'Table' },
          {
            kind: 'table',
            columns: [
              { heading: 'Name', width: 1 },
              { heading: 'Hours', width: 1, align: 'right' },
            ],
            rows: [{ kind: 'row', cells: [{ content: 'Job', isRowHeading: true }, { content: '16' }] }],
          },
          { kind: 'pageBreak' },
        ],
      },
    ],
  };
}
