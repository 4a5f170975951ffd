import { join } from 'node:path';
import { protocol } from 'electron';
import { pageHeaders } from '../shells/content-security-policy.ts';
import { readPageFile } from '../shells/page-files.ts';
import { isPageAddress, ownSchemeIsPossible, PAGE_SCHEME } from './page-address.ts';

const PAGE_FOLDER = join(import.meta.dirname, '..', 'renderer');

/** Makes app:// a secure scheme of its own with an origin. Must run before the application is ready. */
export function registerAppScheme(): void {
  if (!ownSchemeIsPossible) return;
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built page, and only that, under its own address. */
export function serveAppScheme(): void {
  protocol.handle(PAGE_SCHEME, async (request) => {
    const address = new URL(request.url);
    const found =
      request.method === 'GET' && isPageAddress(request.url)
        ? await readPageFile(PAGE_FOLDER, address.pathname)
        : null;
    if (!found)
      return new Response('There is nothing at this address.', {
        status: 404,
        headers: pageHeaders("'none'"),
      });
    return new Response(found.bytes, {
      headers: { ...pageHeaders("'none'"), 'Content-Type': found.contentType },
    });
  });
}
