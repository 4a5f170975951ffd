import { damaged } from './unreadable-workbook.ts';

/** The first eight bytes of the container that Office used before it used ZIP. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const MOST_DIRECTORY_SECTORS = 4096;
const LAST_SECTOR = 0xfffffffa;
const TABLES_IN_HEADER = 109;

/** Whether a file begins as an OLE container does ([MS-CFB] 2.2): an old workbook, or an encrypted new one. */
export function isOleContainer(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * The names of the streams in an OLE container, which tell an old workbook (`Workbook`) from an
 * encrypted new one (`EncryptedPackage`) and from a Word document. Nothing else is looked at
 * ([MS-CFB] 2.2, 2.6).
 *
 * @throws UnreadableWorkbook damaged
 */
export function oleStreamNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER_BYTES) throw damaged(null);
  const sectorShift = view.getUint16(30, true);
  if (sectorShift !== 9 && sectorShift !== 12) throw damaged(null);
  const sectorBytes = 2 ** sectorShift;
  const startOf = (sector: number): number => (sector + 1) * sectorBytes;
  const numberAt = (at: number): number => {
    if (at + 4 > bytes.byteLength) throw damaged(null);
    return view.getUint32(at, true);
  };
  const perTable = sectorBytes / 4;
  /** The sector that holds this piece of the table. The header lists 109, a chain of sectors the rest. */
  const tableSector = (table: number): number => {
    if (table < TABLES_IN_HEADER) return numberAt(76 + table * 4);
    let list = numberAt(68);
    let rest = table - TABLES_IN_HEADER;
    // The last entry of each list says where the next one is. Each step goes down, so this ends.
    for (; rest >= perTable - 1; rest -= perTable - 1) list = numberAt(startOf(list) + (perTable - 1) * 4);
    return numberAt(startOf(list) + rest * 4);
  };
  const nextSector = (sector: number): number =>
    numberAt(startOf(tableSector(Math.floor(sector / perTable))) + (sector % perTable) * 4);

  const names = new Set<string>();
  let sector = view.getUint32(48, true);
  for (let count = 0; sector < LAST_SECTOR; count++) {
    const start = startOf(sector);
    if (count >= MOST_DIRECTORY_SECTORS || start + sectorBytes > bytes.byteLength) throw damaged(null);
    for (let entry = start; entry < start + sectorBytes; entry += ENTRY_BYTES) {
      const nameBytes = view.getUint16(entry + 64, true);
      if (nameBytes < 2 || nameBytes > 64) continue;
      names.add(Buffer.from(bytes.subarray(entry, entry + nameBytes - 2)).toString('utf16le'));
    }
    sector = nextSector(sector);
  }
  return names;
}
