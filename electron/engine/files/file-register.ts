/**
 * What the page knows by id only: files that a person chose (their paths stay here), files that a browser sent, and
 * documents that were made and are waiting to be saved.
 */
import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import type { FileTicket } from '../../../shared/contract/common.ts';
import type { FilePurpose, PdfToPrint, SavedFile } from '../../../shared/rpc/engine-process.ts';
import { EngineError, notFound } from '../store/engine-error.ts';
import { isHeld } from '../store/held-files.ts';
import { writeWholeFile } from './write-whole-file.ts';

const MEGABYTE = 1024 * 1024;
/** The most that is read into memory from one chosen file; the workbook readers have closer limits of their own. */
const LARGEST_FILE_BYTES = 200 * MEGABYTE;
/** Uploads kept at once; the oldest goes first. */
const UPLOAD_BYTES = 300 * MEGABYTE;
const EXPORT_BYTES = 300 * MEGABYTE;
const MOST_EXPORTS = 10;

/** A finished document or workbook. */
export interface MadeDocument {
  bytes: Uint8Array;
  suggestedName: string;
  mime: string;
  /** Pages of a PDF; null for a workbook. */
  pages: number | null;
}

/** As in the contract's `madeReportSchema`. */
export interface KeptExport {
  exportId: string;
  suggestedName: string;
  size: number;
  pages: number | null;
}

export interface FileRegister {
  /** Takes note of a file (or folder to save into) the person chose. A file to be created need not exist. */
  register(path: string, purpose: FilePurpose): Promise<FileTicket>;
  /** Keeps the bytes of a file that a browser sent, for importing. */
  upload(name: string, bytes: Uint8Array): FileTicket;
  /**
   * Adds what follows in a file that a browser sends in parts.
   * @throws EngineError NOT_FOUND, UNREADABLE_FILE (too-large)
   */
  append(fileId: string, bytes: Uint8Array): FileTicket;
  /**
   * The bytes of a file chosen or sent for importing, as it is now.
   * @throws EngineError NOT_FOUND, UNREADABLE_FILE (too-large)
   */
  read(fileId: string): Promise<{ name: string; bytes: Uint8Array }>;
  /**
   * The path of a file chosen for this purpose.
   * @throws EngineError NOT_FOUND
   */
  pathFor(fileId: string, purpose: FilePurpose): string;
  /** Keeps a made document until it is saved and for a while after, or the data file is closed. */
  keepExport(document: MadeDocument): KeptExport;
  /** @throws EngineError NOT_FOUND */
  exportOf(exportId: string): MadeDocument;
  /**
   * A made PDF, to be printed.
   * @throws EngineError NOT_FOUND: also of what is no PDF
   */
  pdfToPrint(exportId: string): PdfToPrint;
  /**
   * Writes a made document to the place the person chose, replacing what is there (the dialog has asked).
   * @throws EngineError NOT_FOUND, CANNOT_WRITE
   */
  writeExport(exportId: string, path: string): Promise<SavedFile>;
  /** Takes note of a document, or a folder of documents, that was written to where the person chose. */
  noteSaved(path: string): SavedFile;
  /** @throws EngineError NOT_FOUND */
  pathOf(savedFileId: string): string;
  /** Lets go of documents and uploads, which hold personal data, when the data file is closed. */
  clear(): void;
}

/** Makes an empty register. One per engine. */
export function createFileRegister(): FileRegister {
  const chosen = new Map<string, { path: string; purpose: FilePurpose }>();
  const uploads = new Map<string, { name: string; parts: Uint8Array[] }>();
  const made = new Map<string, MadeDocument>();
  const saved = new Map<string, string>();

  const exportOf = (exportId: string) => made.get(exportId) ?? missing('document');
  const pathFor = (fileId: string, purpose: FilePurpose) => {
    const file = chosen.get(fileId);
    return file?.purpose === purpose ? file.path : missing('file');
  };

  const noteSaved = (path: string): SavedFile => {
    const savedFileId = randomUUID();
    saved.set(savedFileId, path);
    return { savedFileId, name: basename(path) };
  };

  const append = (fileId: string, bytes: Uint8Array): FileTicket => {
    const { name, parts } = uploads.get(fileId) ?? missing('file');
    const size = lengthOf(parts) + bytes.byteLength;
    if (size > LARGEST_FILE_BYTES) {
      uploads.delete(fileId);
      throw tooLarge();
    }
    parts.push(bytes);
    dropOldest(uploads, (each) => lengthOf(each.parts), UPLOAD_BYTES, Number.POSITIVE_INFINITY);
    return { fileId, name, size };
  };

  return {
    register: async (path, purpose) => {
      const fileId = randomUUID();
      const size = await sizeOf(path);
      if (purpose === 'save-folder' ? !(await isFolder(path)) : size === null && !isToBeCreated(purpose))
        return missing('file');
      chosen.set(fileId, { path, purpose });
      return { fileId, name: basename(path), size: size ?? 0 };
    },
    upload: (name, bytes) => {
      const fileId = randomUUID();
      uploads.set(fileId, { name, parts: [] });
      return append(fileId, bytes);
    },
    append,
    read: async (fileId) => {
      const sent = uploads.get(fileId);
      if (sent) {
        // Joined once: an import reads its file again when a step is gone back to.
        const bytes = joined(sent.parts);
        sent.parts = [bytes];
        return { name: sent.name, bytes };
      }
      const path = pathFor(fileId, 'import');
      const size = await sizeOf(path);
      if (size === null) return missing('file');
      if (size > LARGEST_FILE_BYTES) throw tooLarge();
      // The open data file itself was chosen: looking into it would give up its lock.
      if (isHeld(path)) throw new EngineError('UNREADABLE_FILE', { reason: 'not-a-workbook', detail: '' });
      return { name: basename(path), bytes: await readFile(path) };
    },
    pathFor,
    keepExport: (document) => {
      const exportId = randomUUID();
      made.set(exportId, document);
      dropOldest(made, ({ bytes }) => bytes.byteLength, EXPORT_BYTES, MOST_EXPORTS);
      const { suggestedName, bytes, pages } = document;
      return { exportId, suggestedName, size: bytes.byteLength, pages };
    },
    exportOf,
    pdfToPrint: (exportId) => {
      const { mime, bytes, suggestedName } = exportOf(exportId);
      return mime === 'application/pdf' ? { bytes, name: suggestedName } : missing('document');
    },
    writeExport: async (exportId, path) => {
      await writeWholeFile(path, exportOf(exportId).bytes);
      return noteSaved(path);
    },
    noteSaved,
    pathOf: (savedFileId) => saved.get(savedFileId) ?? missing('file'),
    clear: () => {
      uploads.clear();
      made.clear();
    },
  };
}

function isToBeCreated(purpose: FilePurpose): boolean {
  return purpose === 'create-workspace' || purpose === 'save-document';
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

/** Bytes of a file, or null when there is none (or it is a folder). */
async function sizeOf(path: string): Promise<number | null> {
  try {
    const status = await stat(path);
    return status.isFile() ? status.size : null;
  } catch {
    return null;
  }
}

/** Maps keep the order of insertion, so the first is the oldest. The newest always stays. */
function dropOldest<Kept>(
  kept: Map<string, Kept>,
  bytesOf: (each: Kept) => number,
  mostBytes: number,
  most: number,
): void {
  let total = [...kept.values()].reduce((sum, each) => sum + bytesOf(each), 0);
  for (const [id, each] of kept) {
    if (kept.size === 1 || (total <= mostBytes && kept.size <= most)) return;
    kept.delete(id);
    total -= bytesOf(each);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const bytes = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.byteLength, 0);
}

function tooLarge(): EngineError {
  const detail = `${LARGEST_FILE_BYTES / MEGABYTE} MB`;
  return new EngineError('UNREADABLE_FILE', { reason: 'too-large', detail });
}

function missing(what: string): never {
  throw notFound(what);
}
