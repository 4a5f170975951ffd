/** The copies that are made beside a data file before it is brought up to a newer version. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** `Northmoor.before-version-2.pathways`, with a number when an earlier attempt left one. */
export function freePathForCopy(filePath: string, version: number): string {
  for (let attempt = 1; ; attempt += 1) {
    const again = attempt === 1 ? '' : ` (${attempt})`;
    const path = join(dirname(filePath), `${beginningOf(filePath)}${version}${again}.pathways`);
    if (!existsSync(path)) return path;
  }
}

/** The names of such copies that are still there. Somebody whose records are erased stands in them still. */
export async function copiesBeside(filePath: string): Promise<string[]> {
  const beginning = beginningOf(filePath);
  const names = await readdir(dirname(filePath));
  return names
    .filter(
      (name) =>
        name.startsWith(beginning) && /^\d+(?: \(\d+\))?\.pathways$/.test(name.slice(beginning.length)),
    )
    .toSorted();
}

function beginningOf(filePath: string): string {
  return `${basename(filePath, '.pathways')}.before-version-`;
}
