import type { ReadLimits } from './limits.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';

/** One piece of a packed file, as the directory at its end describes it. Nothing is unpacked yet. */
export interface ZipEntry {
  name: string;
  /** 0 is stored as it is, 8 is deflate. Nothing else occurs in a workbook. */
  method: 0 | 8;
  checksum: number;
  packedBytes: number;
  /** What the directory claims. It can lie, so it is counted again while unpacking. */
  declaredBytes: number;
  /** Where the packed bytes begin in the file. */
  dataStart: number;
}

/** The pieces by name in lower case, because part names differ only in case between writers. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LOCATOR64_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const RATIO_IS_LOOKED_AT_ABOVE = 32 * 1024 * 1024;

/**
 * Reads the directory of a ZIP file and refuses what no spreadsheet program writes, before any piece
 * is unpacked: names that climb out of the file, names given twice, pieces that overlap (the trick of
 * the 42 KB file that unpacks to gigabytes), and declared sizes or ratios beyond the limits.
 *
 * @throws UnreadableWorkbook damaged, unsafe-names, unpacks-too-large, too-many-parts, password-protected
 */
export function readZipDirectory(bytes: Uint8Array, limits: ReadLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, start } = readEnd(view, end);
  if (count > limits.parts) throw new UnreadableWorkbook({ reason: 'too-many-parts', limit: limits.parts });

  const directory = new Map<string, ZipEntry>();
  const extents: { from: number; to: number }[] = [];
  let declared = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged(null);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const next = at + ENTRY_BYTES + nameLength + extraLength + commentLength;
    if (next > end) throw damaged(null);

    const name = readName(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
    const flags = view.getUint16(at + 8, true);
    const sizes = readSizes(view, at, at + ENTRY_BYTES + nameLength, extraLength);
    at = next;

    // A folder entry holds nothing.
    if (name.endsWith('/') && sizes.declaredBytes === 0) continue;
    if ((flags & 1) !== 0) throw new UnreadableWorkbook({ reason: 'password-protected' });
    const { method } = sizes;
    if (method !== 0 && method !== 8) throw damaged(name);

    const key = name.toLowerCase();
    if (directory.has(key)) throw new UnreadableWorkbook({ reason: 'unsafe-names', name });
    const dataStart = findData(view, sizes.localHeader, name);
    if (dataStart + sizes.packedBytes > start) throw damaged(name);

    declared += sizes.declaredBytes;
    if (declared > limits.unpackedBytes) {
      throw new UnreadableWorkbook({ reason: 'unpacks-too-large', limit: limits.unpackedBytes });
    }
    extents.push({ from: sizes.localHeader, to: dataStart + sizes.packedBytes });
    directory.set(key, {
      name,
      method,
      checksum: sizes.checksum,
      packedBytes: sizes.packedBytes,
      declaredBytes: sizes.declaredBytes,
      dataStart,
    });
  }

  if (declared > RATIO_IS_LOOKED_AT_ABOVE && declared / bytes.byteLength > limits.unpackRatio) {
    throw new UnreadableWorkbook({
      reason: 'unpacks-too-large',
      limit: bytes.byteLength * limits.unpackRatio,
    });
  }
  extents.sort((one, other) => one.from - other.from);
  for (let i = 1; i < extents.length; i++) {
    if (extents[i]!.from < extents[i - 1]!.to) throw damaged(null);
  }
  return directory;
}

/** The end record is last, but a comment of up to 64 KB may follow it. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  // The directory is written last, so a file that was cut short has none.
  throw damaged(null);
}

function readEnd(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== 0xffffffff) return checkedStart(count, start, end);
  // A 64-bit directory; some writers use one however small the file is.
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64_SIGNATURE)
    return checkedStart(count, start, end);
  const end64 = readBigSize(view, locator + 8);
  if (end64 + 56 > end || view.getUint32(end64, true) !== END64_SIGNATURE) throw damaged(null);
  return checkedStart(readBigSize(view, end64 + 32), readBigSize(view, end64 + 48), end);
}

function checkedStart(count: number, start: number, end: number): { count: number; start: number } {
  if (start > end || count * ENTRY_BYTES > end - start) throw damaged(null);
  return { count, start };
}

function readSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  let packedBytes = view.getUint32(at + 20, true);
  let declaredBytes = view.getUint32(at + 24, true);
  let localHeader = view.getUint32(at + 42, true);
  if (packedBytes === 0xffffffff || declaredBytes === 0xffffffff || localHeader === 0xffffffff) {
    // Field 1 of the extra data holds, in this order, only those that did not fit in 32 bits.
    let field = extraAt;
    const extraEnd = extraAt + extraLength;
    while (field + 4 <= extraEnd) {
      const id = view.getUint16(field, true);
      const fieldEnd = field + 4 + view.getUint16(field + 2, true);
      if (fieldEnd > extraEnd) throw damaged(null);
      if (id === 1) {
        let value = field + 4;
        const take = (): number => {
          if (value + 8 > fieldEnd) throw damaged(null);
          value += 8;
          return readBigSize(view, value - 8);
        };
        if (declaredBytes === 0xffffffff) declaredBytes = take();
        if (packedBytes === 0xffffffff) packedBytes = take();
        if (localHeader === 0xffffffff) localHeader = take();
      }
      field = fieldEnd;
    }
  }
  return {
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedBytes,
    declaredBytes,
    localHeader,
  };
}

function readBigSize(view: DataView, at: number): number {
  const size = view.getBigUint64(at, true);
  if (size > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged(null);
  return Number(size);
}

/** The packed bytes follow a second, local header whose lengths differ from the directory's. */
function findData(view: DataView, localHeader: number, name: string): number {
  if (localHeader + LOCAL_BYTES > view.byteLength) throw damaged(name);
  if (view.getUint32(localHeader, true) !== LOCAL_SIGNATURE) throw damaged(name);
  const nameLength = view.getUint16(localHeader + 26, true);
  const extraLength = view.getUint16(localHeader + 28, true);
  return localHeader + LOCAL_BYTES + nameLength + extraLength;
}

function readName(raw: Uint8Array): string {
  // Some old writers separate folders with a backslash; Excel accepts them.
  const name = new TextDecoder('utf-8').decode(raw).replaceAll('\\', '/');
  const unsafe =
    name === '' ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.includes('\0') ||
    name.split('/').includes('..');
  if (unsafe) throw new UnreadableWorkbook({ reason: 'unsafe-names', name });
  return name;
}
