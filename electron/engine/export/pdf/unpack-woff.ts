import { inflateSync } from 'node:zlib';

const WOFF = 0x774f4646;
const headerLength = { woff: 44, font: 12 };
const entryLength = { woff: 20, font: 16 };

/**
 * A font as it was before it was packed as WOFF 1.0 (W3C Recommendation); other bytes as they are. fontkit reads packed fonts
 * too, but unpacks the table of outlines again for every letter that it draws.
 * Throws when a packed table cannot be unpacked.
 */
export function unpackWoff(bytes: Buffer): Uint8Array {
  if (bytes.length < headerLength.woff || bytes.readUInt32BE(0) !== WOFF) return bytes;
  const count = bytes.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = headerLength.woff + index * entryLength.woff;
    const offset = bytes.readUInt32BE(entry + 4);
    const packed = bytes.subarray(offset, offset + bytes.readUInt32BE(entry + 8));
    const length = bytes.readUInt32BE(entry + 12);
    return {
      tag: bytes.subarray(entry, entry + 4),
      checksum: bytes.readUInt32BE(entry + 16),
      data: packed.length < length ? inflateSync(packed) : packed,
    };
  });
  // Every table begins at a multiple of four.
  const room = ({ data }: { data: Uint8Array }): number => Math.ceil(data.length / 4) * 4;
  let offset = headerLength.font + count * entryLength.font;
  const font = Buffer.alloc(tables.reduce((sum, table) => sum + room(table), offset));
  font.writeUInt32BE(bytes.readUInt32BE(4), 0);
  font.writeUInt16BE(count, 4);
  // What searches the directory by halves needs (OpenType specification, table directory).
  const halves = Math.floor(Math.log2(count));
  font.writeUInt16BE(2 ** halves * entryLength.font, 6);
  font.writeUInt16BE(halves, 8);
  font.writeUInt16BE((count - 2 ** halves) * entryLength.font, 10);
  tables.forEach((table, index) => {
    const entry = headerLength.font + index * entryLength.font;
    font.set(table.tag, entry);
    font.writeUInt32BE(table.checksum, entry + 4);
    font.writeUInt32BE(offset, entry + 8);
    font.writeUInt32BE(table.data.length, entry + 12);
    font.set(table.data, offset);
    offset += room(table);
  });
  return font;
}
