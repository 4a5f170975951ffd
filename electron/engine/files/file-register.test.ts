import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { createFileRegister } from './file-register.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'send-pathways-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const report = (text: string) => ({
  bytes: Buffer.from(text),
  suggestedName: 'Toolkit.pdf',
  mime: 'application/pdf',
  pages: 2,
});

test('a made document is written whole, replaces an older one, and its place is known afterwards', async () => {
  const files = createFileRegister();
  const kept = files.keepExport(report('new contents'));
  expect(kept).toMatchObject({ suggestedName: 'Toolkit.pdf', size: 12, pages: 2 });
  const path = join(folder, 'Toolkit.pdf');
  writeFileSync(path, 'old');
  const saved = await files.writeExport(kept.exportId, path);
  expect(saved.name).toBe('Toolkit.pdf');
  expect(readFileSync(path, 'utf8')).toBe('new contents');
  expect(files.pathOf(saved.savedFileId)).toBe(path);
  expect(readdirSync(folder)).toEqual(['Toolkit.pdf']);
});

test('only a PDF can be printed, and none after the data file was closed', () => {
  const files = createFileRegister();
  const { exportId } = files.keepExport(report('%PDF-'));
  expect(files.pdfToPrint(exportId)).toEqual({ bytes: Buffer.from('%PDF-'), name: 'Toolkit.pdf' });
  const workbook = files.keepExport({ ...report('PK'), mime: 'application/zip', pages: null });
  expect(() => files.pdfToPrint(workbook.exportId)).toThrow('NOT_FOUND');
  files.clear();
  expect(() => files.pdfToPrint(exportId)).toThrow('NOT_FOUND');
});

test('a document that cannot be written says why, and leaves nothing', async () => {
  const files = createFileRegister();
  const { exportId } = files.keepExport(report('x'));
  await expect(files.writeExport(exportId, join(folder, 'gone', 'Toolkit.pdf'))).rejects.toMatchObject({
    code: 'CANNOT_WRITE',
    data: { reason: 'gone' },
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('the last ten documents are kept, and none after the data file was closed', () => {
  const files = createFileRegister();
  const ids = Array.from({ length: 11 }, (_, number) => files.keepExport(report(String(number))).exportId);
  expect(() => files.exportOf(ids[0] ?? '')).toThrow('NOT_FOUND');
  expect(Buffer.from(files.exportOf(ids[1] ?? '').bytes).toString()).toBe('1');
  files.clear();
  expect(() => files.exportOf(ids[10] ?? '')).toThrow('NOT_FOUND');
});

test('a file that is sent in parts is read as one, and its size is known as it grows', async () => {
  const files = createFileRegister();
  const { fileId } = files.upload('list.csv', Buffer.from('Surname,'));
  expect(files.append(fileId, Buffer.from('Forename'))).toEqual({ fileId, name: 'list.csv', size: 16 });
  expect(await files.read(fileId)).toEqual({
    name: 'list.csv',
    bytes: new Uint8Array(Buffer.from('Surname,Forename')),
  });
  files.clear();
  expect(() => files.append(fileId, Buffer.from('x'))).toThrow('NOT_FOUND');
});

test('parts that together are too large are refused, and nothing of them is kept', async () => {
  const files = createFileRegister();
  const { fileId } = files.upload('list.csv', new Uint8Array(150 * 1024 * 1024));
  expect(() => files.append(fileId, new Uint8Array(51 * 1024 * 1024))).toThrow('UNREADABLE_FILE');
  await expect(files.read(fileId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a chosen file is read as it is now; a folder or a missing file is not found', async () => {
  const files = createFileRegister();
  const path = join(folder, 'list.csv');
  writeFileSync(path, 'a,b');
  const ticket = await files.register(path, 'import');
  expect(ticket).toMatchObject({ name: 'list.csv', size: 3 });
  writeFileSync(path, 'a,b,c');
  expect(await files.read(ticket.fileId)).toEqual({ name: 'list.csv', bytes: Buffer.from('a,b,c') });
  rmSync(path);
  await expect(files.read(ticket.fileId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(files.register(folder, 'import')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(files.register(path, 'open-workspace')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await files.register(path, 'create-workspace')).toMatchObject({ name: 'list.csv', size: 0 });
});
