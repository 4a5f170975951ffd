/** The one place where SQLite is opened: with the key set before anything else is said to it. */
import Database from 'better-sqlite3-multiple-ciphers';

import { EngineError } from './engine-error.ts';
import type { FileKey } from './file-header.ts';

/** A connection of better-sqlite3: synchronous, one per open data file. */
export type RawDatabase = InstanceType<typeof Database>;

/** A compiled statement of such a connection. */
export type RawStatement = Database.Statement;

/** How long to wait for somebody else's lock before saying OPEN_ELSEWHERE. The file is locked for as long as it is open. */
const BUSY_MILLISECONDS = 300;

/**
 * Opens an encrypted file. Nothing is read from it yet: whether the key fits shows with the first query.
 * `create` allows the file to be empty.
 */
export function connect(filePath: string, fileKey: FileKey): RawDatabase {
  const raw = new Database(filePath, { fileMustExist: true, timeout: BUSY_MILLISECONDS });
  try {
    raw.pragma("cipher = 'sqlcipher'");
    raw.pragma('legacy = 4');
    raw.pragma(`key = "${keyLiteral(fileKey)}"`);
    // One writer, for as long as the file is open: a second window or computer is told so instead of being let in.
    raw.pragma('locking_mode = EXCLUSIVE');
    raw.pragma('foreign_keys = ON');
    raw.pragma('temp_store = MEMORY');
    raw.pragma('trusted_schema = OFF');
    raw.pragma('cell_size_check = ON');
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** Gives the file another key and header, page by page, in one transaction. */
export function rekey(raw: RawDatabase, fileKey: FileKey): void {
  raw.pragma(`rekey = "${keyLiteral(fileKey)}"`);
}

/** Writes a complete, compact copy with the same key. The copy must not exist yet. */
export function copyInto(raw: RawDatabase, copyPath: string): void {
  raw.prepare('VACUUM INTO ?').run(copyPath);
}

function keyLiteral({ key, header }: FileKey): string {
  return `x'${key.toString('hex')}${header.toString('hex')}'`;
}

/** SQLite's own result code of an error ('SQLITE_BUSY', 'SQLITE_IOERR_WRITE'), or null for any other error. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}

/** What an error while opening means to the person who opens. Errors that say nothing are handed back as they are. */
export function openingError(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new EngineError('OPEN_ELSEWHERE');
  if (/^SQLITE_(NOTADB|CORRUPT|FORMAT|IOERR_SHORT_READ|IOERR_DATA|IOERR_CORRUPTFS)/.test(code)) {
    return new EngineError('DAMAGED');
  }
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|AUTH)/.test(code)) return new EngineError('READ_ONLY_PLACE');
  return writingError(error);
}

/** What a failed write means: nothing was written, and why. Any other error is handed back as it is. */
export function writingError(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  if (code === 'SQLITE_FULL') return new EngineError('CANNOT_WRITE', { reason: 'disk-full' });
  if (code.startsWith('SQLITE_READONLY')) return new EngineError('CANNOT_WRITE', { reason: 'read-only' });
  if (/^SQLITE_(IOERR|CANTOPEN)/.test(code)) return new EngineError('CANNOT_WRITE', { reason: 'gone' });
  // What a drive that went away leaves of an open file no longer makes sense. Opening it again tells how it really is.
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return new EngineError('CANNOT_WRITE', { reason: 'other' });
  return error;
}
