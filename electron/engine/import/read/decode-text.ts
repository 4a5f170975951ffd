import { isAscii, isUtf8 } from 'node:buffer';
import type { TextEncoding } from './source-workbook.ts';

export interface DetectedEncoding {
  encoding: TextEncoding;
  /** Bytes of the mark at the beginning, which are not text. */
  markBytes: 0 | 2 | 3;
}

/** How much of the beginning is looked at to tell UTF-16 without a mark. */
const SAMPLE_BYTES = 4096;

/**
 * Finds how the text of a CSV file is encoded: by its mark; as UTF-16 without one when every other
 * byte is zero; as UTF-8 when all of it is valid UTF-8; otherwise as Windows-1252, which is what Excel
 * for Windows saves as "CSV" in this country.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };

  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 2));
  let zerosFirst = 0;
  let zerosSecond = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) zerosFirst++;
    if (sample[i + 1] === 0) zerosSecond++;
  }
  const many = sample.length * 0.35;
  const few = sample.length * 0.02;
  if (zerosSecond > many && zerosFirst <= few) return { encoding: 'utf-16le', markBytes: 0 };
  if (zerosFirst > many && zerosSecond <= few) return { encoding: 'utf-16be', markBytes: 0 };

  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', markBytes: 0 };
}

/** Thrown when bytes are not valid in the encoding they are said to have. */
export class InvalidText extends Error {
  constructor(encoding: TextEncoding) {
    super(`Not valid ${encoding}`);
    this.name = 'InvalidText';
  }
}

/**
 * Turns bytes into text piece by piece. A character cut by the edge of a piece waits for the next one,
 * so `£` and `✓` never become two wrong characters, wherever the pieces fall.
 */
export class PieceDecoder {
  private readonly encoding: TextEncoding;
  private rest: Uint8Array = new Uint8Array(0);

  constructor(encoding: TextEncoding) {
    this.encoding = encoding;
  }

  /** @throws InvalidText for bytes that are not UTF-8 */
  write(piece: Uint8Array): string {
    const bytes =
      this.rest.byteLength === 0
        ? Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
        : Buffer.concat([this.rest, piece]);
    const whole = this.wholeCharacters(bytes);
    this.rest = Uint8Array.from(bytes.subarray(whole));
    return this.decode(bytes.subarray(0, whole));
  }

  /** @throws InvalidText when the text ends in the middle of a character */
  end(): void {
    if (this.rest.byteLength > 0) throw new InvalidText(this.encoding);
  }

  private decode(bytes: Buffer): string {
    switch (this.encoding) {
      case 'utf-8':
        if (isAscii(bytes)) return bytes.toString('latin1');
        if (!isUtf8(bytes)) throw new InvalidText(this.encoding);
        return bytes.toString('utf8');
      case 'utf-16le':
        return bytes.toString('utf16le');
      case 'utf-16be':
        return Buffer.from(bytes).swap16().toString('utf16le');
      case 'windows-1252':
        return decodeWindows1252(bytes);
    }
  }

  /** How many bytes make whole characters. */
  private wholeCharacters(bytes: Buffer): number {
    const { length } = bytes;
    if (this.encoding === 'windows-1252') return length;
    if (this.encoding !== 'utf-8') {
      const even = length - (length % 2);
      const highByte = this.encoding === 'utf-16le' ? bytes[even - 1] : bytes[even - 2];
      // The first half of a pair (an emoji, say) waits for the second.
      return highByte !== undefined && highByte >= 0xd8 && highByte <= 0xdb ? even - 2 : even;
    }
    // A UTF-8 character has at most four bytes: look for a first byte among the last three.
    for (let back = 1; back <= 3 && back <= length; back++) {
      const byte = bytes[length - back]!;
      if (byte < 0x80) return length;
      if (byte >= 0xc0) {
        const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
        return needs > back ? length - back : length;
      }
    }
    return length;
  }
}

/**
 * Bytes 0x80 to 0x9F of Windows-1252; the other bytes equal Latin-1. Written out because some releases
 * of Node decode "windows-1252" as Latin-1, which turns the apostrophe of O’Neill into a control code.
 */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeWindows1252(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  // oxlint-disable-next-line no-control-regex -- these control codes are the bytes to be replaced
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
}
