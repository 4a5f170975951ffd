import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectEncoding, InvalidText, PieceDecoder } from './decode-text.ts';

const bytesOf = (text: string, encoding: BufferEncoding): Uint8Array =>
  Uint8Array.from(Buffer.from(text, encoding));

describe('the encoding of a text file', () => {
  test.for<[string, Uint8Array, { encoding: string; markBytes: number }]>([
    ['plain', bytesOf('UPN,Name', 'utf8'), { encoding: 'utf-8', markBytes: 0 }],
    ['UTF-8', bytesOf('Siân ✓', 'utf8'), { encoding: 'utf-8', markBytes: 0 }],
    ['UTF-8 with a mark', bytesOf('\ufeffa', 'utf8'), { encoding: 'utf-8', markBytes: 3 }],
    ['UTF-16 with a mark', bytesOf('\ufeffa', 'utf16le'), { encoding: 'utf-16le', markBytes: 2 }],
    ['UTF-16 without a mark', bytesOf('UPN,Name', 'utf16le'), { encoding: 'utf-16le', markBytes: 0 }],
    ['Windows-1252', bytesOf('Si\u00e2n', 'latin1'), { encoding: 'windows-1252', markBytes: 0 }],
  ])('%s', ([, bytes, expected]) => {
    expect(detectEncoding(bytes)).toEqual(expected);
  });
});

describe('text in pieces', () => {
  test.for(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s is the same wherever it is cut', (encoding) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 5 }), (text, size) => {
        const bytes = Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
        if (encoding === 'utf-16be') bytes.swap16();
        const decoder = new PieceDecoder(encoding);
        let decoded = '';
        for (let at = 0; at < bytes.length; at += size)
          decoded += decoder.write(bytes.subarray(at, at + size));
        decoder.end();
        expect(decoded).toBe(text);
      }),
    );
  });

  test('all 256 bytes of Windows-1252', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const text = new PieceDecoder('windows-1252').write(bytes);
    expect(text).toHaveLength(256);
    // From the published table: 80 €, 85 …, 91 ‘, 92 ’, 93 “, 96 –, 99 ™, 9F Ÿ, A3 £, E9 é.
    expect(
      [0x80, 0x85, 0x91, 0x92, 0x93, 0x96, 0x99, 0x9f, 0xa3, 0xe9].map((byte) => text[byte]).join(''),
    ).toBe('€…‘’“–™Ÿ£é');
    expect(text.slice(0, 128)).toBe(Buffer.from(bytes.subarray(0, 128)).toString('latin1'));
  });

  test('bytes that are not UTF-8 are not passed off as text', () => {
    expect(() => new PieceDecoder('utf-8').write(Uint8Array.of(0x41, 0xff, 0x41))).toThrow(InvalidText);
    const cut = new PieceDecoder('utf-8');
    expect(cut.write(Uint8Array.of(0x41, 0xe2, 0x9c))).toBe('A');
    expect(() => cut.end()).toThrow(InvalidText);
  });
});
