import { CFB } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { oleStreamNames } from './ole-container.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;

test('the streams of a container that SheetJS wrote', () => {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/Workbook', Buffer.alloc(5000));
  const bytes = Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Buffer);
  expect(oleStreamNames(bytes)).toContain('Workbook');
});

/** A container whose directory is so far down (beyond 7 MB) that the header no longer lists its table. */
function farDirectory(next: number): Uint8Array {
  const directory = 109 * 128 + 8;
  const bytes = Buffer.alloc((directory + 2) * SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(directory, 48);
  // Sector 0 continues the list of tables; sector 1 is the table of the directory's own sector.
  bytes.writeUInt32LE(0, 68);
  bytes.writeUInt32LE(1, SECTOR);
  bytes.writeUInt32LE(next, 2 * SECTOR + 8 * 4);
  const entry = (directory + 1) * SECTOR;
  bytes.write('Workbook', entry, 'utf16le');
  bytes.writeUInt16LE(18, entry + 64);
  return Uint8Array.from(bytes);
}

test('a directory far down a large file is found', () => {
  expect([...oleStreamNames(farDirectory(END_OF_CHAIN))]).toEqual(['Workbook']);
});

test('a directory that goes round in circles is damaged, and does not run for ever', () => {
  expect(() => oleStreamNames(farDirectory(109 * 128 + 8))).toThrow(UnreadableWorkbook);
});
