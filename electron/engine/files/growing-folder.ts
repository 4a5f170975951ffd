/** Files that are added to a folder one by one, and that nobody sees before all of them are there. */
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { numberedWhereAlike } from '../../../shared/domain/file-name.ts';
import { cannotWrite, syncFolder } from './write-errors.ts';

export interface GrowingFolder {
  /** @throws EngineError CANNOT_WRITE; then nothing is left. */
  add(name: string, bytes: Uint8Array): Promise<void>;
  /**
   * Moves every file into its place.
   * @throws EngineError CANNOT_WRITE; then what was new is gone again; what was replaced is whole.
   */
  finish(): Promise<void>;
  /** Leaves nothing behind. After `finish` it does nothing. */
  abandon(): Promise<void>;
}

/** The names in a folder. @throws EngineError CANNOT_WRITE when it is not there (any more) */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    throw cannotWrite(error);
  });
}

/**
 * Begins files within `folder`, in a folder of their own until all are there.
 * @param alreadyThere `keep-both` gives a new file a number where one of its name is there, `replace` replaces that one
 * @throws EngineError CANNOT_WRITE
 */
export async function startGrowingFolder(
  folder: string,
  alreadyThere: 'keep-both' | 'replace',
): Promise<GrowingFolder> {
  const own = join(folder, `~SEND Pathways.${randomUUID().slice(0, 8)}.tmp`);
  await mkdir(own, { mode: 0o700 }).catch((error: unknown) => {
    throw cannotWrite(error);
  });
  const names: string[] = [];
  let isThere = true;
  const abandon = async (): Promise<void> => {
    if (!isThere) return;
    isThere = false;
    await rm(own, { recursive: true, force: true }).catch(() => {});
  };
  const moved: string[] = [];
  return {
    async add(name, bytes) {
      try {
        await writeFile(join(own, name), bytes, { flag: 'wx', mode: 0o600 });
        names.push(name);
      } catch (error) {
        await abandon();
        throw cannotWrite(error);
      }
    },
    async finish() {
      try {
        for (const name of names) {
          if (alreadyThere === 'replace') await rename(join(own, name), join(folder, name));
          else moved.push(await moveBeside(join(own, name), folder, name));
        }
        await syncFolder(folder);
      } catch (error) {
        for (const path of moved) await rm(path, { force: true }).catch(() => {});
        throw cannotWrite(error);
      } finally {
        await abandon();
      }
    },
    abandon,
  };
}

/** Moves a file into a folder under its name or, where that is taken, under the next number. Nothing is replaced. */
async function moveBeside(from: string, folder: string, name: string): Promise<string> {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = [name.slice(0, dot), name.slice(dot)];
  for (;;) {
    const taken = new Set((await readdir(folder)).map((each) => withoutEnding(each, ending)));
    const [free = stem] = numberedWhereAlike([stem], taken);
    const path = join(folder, `${free}${ending}`);
    try {
      // Taken at once, so that nothing that somebody else writes meanwhile is replaced.
      await (await open(path, 'wx', 0o600)).close();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue;
      throw error;
    }
    try {
      await rename(from, path);
    } catch (error) {
      await rm(path, { force: true }).catch(() => {});
      throw error;
    }
    return path;
  }
}

/** A name without the ending; another kind of file takes no name away. */
export function withoutEnding(name: string, ending: string): string {
  return name.toLowerCase().endsWith(ending.toLowerCase()) ? name.slice(0, -ending.length) : `${name}\u0000`;
}
