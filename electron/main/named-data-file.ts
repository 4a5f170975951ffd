import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The data file that a command line names, as a double click does: its absolute path, or null. The program itself
 * comes first and is passed over, as are options.
 * @param folder the folder the command was given in
 */
export function namedDataFile(commandLine: readonly string[], folder: string): string | null {
  const named = commandLine.slice(1).find((part) => !part.startsWith('-') && isDataFileName(part));
  if (named === undefined) return null;
  if (!named.startsWith('file:')) return resolve(folder, named);
  try {
    return fileURLToPath(named);
  } catch {
    // The address of a file on another host, or no address at all.
    return null;
  }
}

/** What a second start of the application hands over to the first: anything may stand there. */
export function dataFileHandedOver(data: unknown): string | null {
  const path = typeof data === 'object' && data !== null && 'dataFile' in data ? data.dataFile : null;
  return typeof path === 'string' && isDataFileName(path) ? path : null;
}

function isDataFileName(name: string): boolean {
  return name.toLowerCase().endsWith('.pathways');
}
