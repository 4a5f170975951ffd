/** Making, opening and closing a data file. The format is described in `file-header.ts`. */
import { closeSync, existsSync, fstatSync, openSync, readSync, rmSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';

import type { Database } from './change.ts';
import { unfinishedCopy, writeCopyBefore } from './copies-beside.ts';
import { connect, openingError, type RawDatabase, sqliteCode } from './encrypted-connection.ts';
import { EngineError } from './engine-error.ts';
import {
  deriveKey,
  type FileKey,
  HEADER_BYTES,
  headerForKey,
  isOurHeader,
  keyFits,
  newFileKey,
} from './file-header.ts';
import { holdFile } from './held-files.ts';
import { migrate, newestVersion, versionOf } from './migrate.ts';
import type { Migration } from './migration.ts';
import { migrations as ownMigrations } from './migrations/list.ts';
import { type Place, placeOf } from './place.ts';
import { besideWithNewKey, putInPlace, writeCopyWithKey } from './new-key.ts';
import { queryConnection } from './query-connection.ts';
import { parseRecoveryKey } from './recovery-key.ts';
import type { Schema } from './schema.ts';
import { companionsOf, withSnapshot } from './snapshot.ts';
import { requireWritable } from './writable.ts';

/** An open data file. */
export interface Store {
  readonly db: Database;
  /** For what the query builder cannot say. Writes through it only inside `db.transaction()`: see `bulk-change.ts`. */
  readonly raw: RawDatabase;
  readonly filePath: string;
  readonly place: Place;
  readonly fileKey: FileKey;
  /** Aborted when closing begins, for work that takes long. */
  readonly closing: AbortSignal;
  /**
   * Gives the file another key (a changed passphrase) by putting a complete new file in its place. Whenever it is
   * interrupted, the old file or the new one is there, whole.
   * @throws EngineError CANNOT_WRITE; then the old key stands.
   */
  changeKey(next: FileKey): Promise<void>;
  /**
   * Runs `work` with every deleted byte overwritten, for what must really be gone; then writes the whole file anew, so
   * that nothing earlier is left in its empty space either.
   * @returns what `work` returns, and whether the file was written anew: when it could not be, `wipe` does it later.
   */
  erase<Result>(work: () => Promise<Result>): Promise<{ result: Result; isWiped: boolean }>;
  /** Writes the whole file anew, without what was deleted. Answers whether it could. */
  wipe(): Promise<boolean>;
  /** Waits for the running change, then leaves one whole file and nothing beside it. */
  close(): Promise<void>;
}

/** What opens a data file. The bare key is for tests and for the application's own sample. */
export type Unlock = { passphrase: string } | { recoveryKey: string } | { key: Buffer };

export interface StoreOptions {
  /** Only tests give another list than the application's own. */
  migrations?: readonly Migration[];
}

/**
 * Makes a new data file and opens it. Never overwrites.
 * @throws EngineError ALREADY_EXISTS, READ_ONLY_PLACE, FILE_MISSING (no such folder), CANNOT_WRITE; then no file is left.
 */
export async function createStore(
  path: string,
  unlock: { passphrase: string } | { key: Buffer },
  options: StoreOptions = {},
): Promise<Store> {
  const filePath = resolve(path);
  const fileKey =
    'key' in unlock
      ? { key: unlock.key, header: headerForKey(unlock.key) }
      : await newFileKey(unlock.passphrase);
  if (!existsSync(dirname(filePath))) throw new EngineError('FILE_MISSING');
  if ([filePath, ...companionsOf(filePath)].some((each) => existsSync(each)))
    throw new EngineError('ALREADY_EXISTS');
  requireWritable(filePath);
  reserve(filePath);
  const release = holdFile(filePath);
  try {
    const raw = connect(filePath, fileKey);
    try {
      migrate(raw, options.migrations ?? ownMigrations);
      return makeStore(raw, filePath, fileKey, release);
    } catch (error) {
      raw.close();
      throw error;
    }
  } catch (error) {
    release();
    for (const each of [filePath, ...companionsOf(filePath)]) rmSync(each, { force: true });
    throw openingError(error);
  }
}

/**
 * Opens a data file, bringing an older one up to date (a copy is made first).
 * @throws EngineError with one of the codes of `workspaceErrors`; then the file is as it was, and nothing is beside it.
 */
export async function openStore(path: string, unlock: Unlock, options: StoreOptions = {}): Promise<Store> {
  const filePath = resolve(path);
  requireShortName(filePath);
  const release = holdFile(filePath);
  try {
    const header = readHeader(filePath);
    const fileKey = { key: await keyFor(unlock, header), header };
    requireWritable(filePath);
    return openChecked(filePath, fileKey, release, options.migrations ?? ownMigrations);
  } catch (error) {
    release();
    throw cannotOpen(openingError(error));
  }
}

/** What could not be written while a file was being opened is no loss of anything that was typed. */
function cannotOpen(error: unknown): unknown {
  if (!(error instanceof EngineError) || error.code !== 'CANNOT_WRITE') return error;
  return new EngineError('CANNOT_OPEN', error.data);
}

function openChecked(
  filePath: string,
  fileKey: FileKey,
  release: () => void,
  migrations: readonly Migration[],
): Store {
  // After a crash SQLite finishes or takes back the last transaction as soon as it reads, and that changes the file.
  // Whether we may is found out on a copy.
  const interrupted = companionsOf(filePath).some((companion) => existsSync(companion));
  if (interrupted) withSnapshot(filePath, (copy) => inspectAndClose(copy, fileKey, migrations));

  const raw = connect(filePath, fileKey);
  try {
    const version = inspect(raw, migrations, interrupted ? 'version' : 'everything');
    if (version < newestVersion(migrations)) {
      writeCopyBefore(raw, filePath, newestVersion(migrations));
      migrate(raw, migrations);
    }
    // Left by a change of the passphrase that was interrupted before it took effect, or by a copy that was.
    for (const left of [...besideWithNewKey(filePath), ...unfinishedCopy(filePath)])
      rmSync(left, { force: true });
    return makeStore(raw, filePath, fileKey, release);
  } catch (error) {
    raw.close();
    throw error;
  }
}

function inspectAndClose(filePath: string, fileKey: FileKey, migrations: readonly Migration[]): void {
  const raw = connect(filePath, fileKey);
  try {
    inspect(raw, migrations, 'everything');
  } finally {
    raw.close();
  }
}

/** Takes the file for ourselves and answers its version, or throws what is wrong with it. Writes nothing. */
function inspect(raw: RawDatabase, migrations: readonly Migration[], what: 'version' | 'everything'): number {
  raw.exec('BEGIN EXCLUSIVE');
  try {
    const fileVersion = versionOf(raw);
    const ownVersion = newestVersion(migrations);
    if (fileVersion > ownVersion) throw new EngineError('NEWER_VERSION', { fileVersion, ownVersion });
    if (fileVersion < 1) throw new EngineError('DAMAGED');
    if (what === 'everything' && raw.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw new EngineError('DAMAGED');
    }
    return fileVersion;
  } finally {
    if (raw.inTransaction) raw.exec('ROLLBACK');
  }
}

function makeStore(first: RawDatabase, filePath: string, firstKey: FileKey, releaseFirst: () => void): Store {
  const place = placeOf(filePath);
  let raw = first;
  let fileKey = firstKey;
  let release = releaseFirst;
  settle(raw, place);

  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: queryConnection(() => raw) }) });
  // The connection is handed out to one at a time: this waits for the change that is being made, and others wait.
  const alone = (work: () => Promise<void>) => db.connection().execute(work);
  const closing = new AbortController();
  let closed: Promise<void> | null = null;

  const takeFrom = (key: FileKey) => {
    raw = connect(filePath, key);
    settle(raw, place);
    fileKey = key;
    release = holdFile(filePath);
  };
  const wipe = async () => {
    let isWiped = true;
    await alone(async () => {
      try {
        raw.exec('VACUUM');
        // What was written before is also in the log, until it is emptied.
        raw.pragma('wal_checkpoint(TRUNCATE)');
      } catch (error) {
        if (sqliteCode(error) === null) throw error;
        isWiped = false;
      }
    });
    return isWiped;
  };
  return {
    db,
    wipe,
    erase: async (work) => {
      await alone(async () => void raw.pragma('secure_delete = ON'));
      try {
        const result = await work();
        return { result, isWiped: await wipe() };
      } finally {
        await alone(async () => void raw.pragma(`secure_delete = ${SECURE_DELETE}`));
      }
    },
    get raw() {
      return raw;
    },
    get fileKey() {
      return fileKey;
    },
    filePath,
    place,
    closing: closing.signal,
    changeKey: (next) =>
      alone(async () => {
        const beside = writeCopyWithKey(raw, filePath, fileKey, next);
        leaveOneFile(raw);
        release();
        try {
          await putInPlace(beside, filePath);
        } catch (error) {
          takeFrom(fileKey);
          throw error;
        }
        takeFrom(next);
      }),
    close: () => {
      closing.abort();
      closed ??= alone(async () => {
        leaveOneFile(raw);
        release();
      });
      return closed;
    },
  };
}

/** What is deleted is overwritten where that costs no writing of its own; an erasure overwrites everything. */
const SECURE_DELETE = 'FAST';

/** How a file that was found in order is worked with. */
function settle(raw: RawDatabase, place: Place): void {
  raw.pragma(`journal_mode = ${place === 'local-disk' ? 'WAL' : 'DELETE'}`);
  // A change that was answered as saved is on the disk, even when the power goes at that moment.
  raw.pragma('synchronous = FULL');
  raw.pragma(`secure_delete = ${SECURE_DELETE}`);
  raw.pragma('journal_size_limit = 16777216');
  // The lock is taken with the first transaction and, in exclusive mode, kept.
  raw.exec('BEGIN EXCLUSIVE; COMMIT');
}

function leaveOneFile(raw: RawDatabase): void {
  try {
    raw.pragma('wal_checkpoint(TRUNCATE)');
    raw.pragma('journal_mode = DELETE');
    // As long as the file is ours alone, SQLite keeps its (empty) rollback journal: leaving that mode removes it.
    raw.pragma('locking_mode = NORMAL');
    raw.pragma('journal_mode = PERSIST');
    raw.pragma('journal_mode = DELETE');
  } catch {
    // The drive may be gone. Every change is committed already; the next opening finishes what is left to do.
  }
  raw.close();
}

async function keyFor(unlock: Unlock, header: Buffer): Promise<Buffer> {
  const key =
    'key' in unlock
      ? unlock.key
      : 'recoveryKey' in unlock
        ? parseRecoveryKey(unlock.recoveryKey)
        : await deriveKey(unlock.passphrase, header);
  if (key === null || !keyFits(key, header)) throw new EngineError('WRONG_PASSPHRASE');
  return key;
}

/** Bytes that systems allow for a name (255), less the longest ending of what lies beside a data file at times. */
const LONGEST_NAME_BYTES = 230;

/** @throws EngineError NAME_TOO_LONG */
export function requireShortName(filePath: string): void {
  if (Buffer.byteLength(basename(filePath)) > LONGEST_NAME_BYTES) throw new EngineError('NAME_TOO_LONG');
}

function readHeader(filePath: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  let handle: number;
  try {
    handle = openSync(filePath, 'r');
  } catch (error) {
    throw new EngineError(isPermission(error) ? 'READ_ONLY_PLACE' : 'FILE_MISSING');
  }
  try {
    if (!fstatSync(handle).isFile()) throw new EngineError('NOT_A_WORKSPACE');
    const length = readSync(handle, header, 0, HEADER_BYTES, 0);
    if (!isOurHeader(header.subarray(0, length))) throw new EngineError('NOT_A_WORKSPACE');
    return header;
  } finally {
    closeSync(handle);
  }
}

/** Takes the name with an empty file, which no other program can do at the same time. */
function reserve(filePath: string): void {
  try {
    closeSync(openSync(filePath, 'wx', 0o600));
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new EngineError(exists ? 'ALREADY_EXISTS' : 'READ_ONLY_PLACE');
  }
}

function isPermission(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}
