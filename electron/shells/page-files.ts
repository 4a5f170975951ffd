import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/**
 * The file of the built page that an address path means: a file below the folder, of a known type. A path without an
 * extension is a screen of the page and means index.html.
 * @returns null where there is no such file or it may not be served
 */
export async function readPageFile(
  folder: string,
  pathname: string,
): Promise<{ contentType: string; bytes: Buffer<ArrayBuffer> } | null> {
  const file = pageFilePath(folder, pathname);
  const contentType = file && CONTENT_TYPES[extname(file)];
  if (!contentType) return null;
  try {
    return { contentType, bytes: await readFile(file) };
  } catch {
    return null;
  }
}

/** Where the file of an address path lies, or null where the path would leave the folder. */
export function pageFilePath(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = join(folder, extname(decoded) === '' ? 'index.html' : decoded);
  return file.startsWith(folder + sep) ? file : null;
}
