/**
 * A ZIP file in memory, for many documents in one download. Its files are stored as they are: PDFs are packed already.
 * Written after the ZIP File Format Specification (APPNOTE 6.3): sizes and sums stand before each file, names are UTF-8.
 */
import { crc32 } from 'node:zlib';

export interface ZipFile {
  /** @param name with its ending, no folder */
  add(name: string, bytes: Uint8Array): void;
  /** The whole file. */
  finish(): Uint8Array;
}

/** Names are UTF-8 (general purpose bit 11). */
const UTF8_NAMES = 0x0800;
const VERSION = 20;
/** 1 January 1980, midnight: the files say nothing of when they were made; the documents do. */
const DAY = 0x0021;
/** Beyond these a ZIP file needs the 64-bit form. */
const MOST_FILES = 65_535;
const MOST_BYTES = 0xffff_ffff;

/** @throws RangeError (from `add`) beyond 65,535 files or 4 GB */
export function createZipFile(): ZipFile {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const push = (part: Uint8Array): void => {
    parts.push(part);
    offset += part.byteLength;
  };
  return {
    add(name, bytes) {
      if (directory.length === MOST_FILES || offset + bytes.byteLength + 1024 > MOST_BYTES)
        throw new RangeError('The ZIP file would be too large.');
      const nameBytes = Buffer.from(name, 'utf8');
      const common = Buffer.alloc(26);
      common.writeUInt16LE(VERSION, 0);
      common.writeUInt16LE(UTF8_NAMES, 2);
      common.writeUInt16LE(DAY, 8);
      common.writeUInt32LE(crc32(bytes), 10);
      common.writeUInt32LE(bytes.byteLength, 14);
      common.writeUInt32LE(bytes.byteLength, 18);
      common.writeUInt16LE(nameBytes.byteLength, 22);
      const start = offset;
      push(Buffer.concat([signature(0x04034b50), common, nameBytes]));
      push(bytes);
      const entry = Buffer.alloc(14);
      entry.writeUInt32LE(start, 10);
      const madeBy = Buffer.alloc(2);
      madeBy.writeUInt16LE(VERSION);
      directory.push(Buffer.concat([signature(0x02014b50), madeBy, common, entry, nameBytes]));
    },
    finish() {
      const start = offset;
      directory.forEach(push);
      const end = Buffer.alloc(18);
      end.writeUInt16LE(directory.length, 4);
      end.writeUInt16LE(directory.length, 6);
      end.writeUInt32LE(offset - start, 8);
      end.writeUInt32LE(start, 12);
      push(Buffer.concat([signature(0x06054b50), end]));
      return new Uint8Array(Buffer.concat(parts));
    },
  };
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
