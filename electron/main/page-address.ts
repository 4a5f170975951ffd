import { app } from 'electron';
import { isAddressOf } from './is-address-of.ts';

/**
 * The page's own scheme. It must be declared before the application is ready. A runtime that loads the application
 * only afterwards (some test runtimes do) is too late for that; there the page takes an https address that exists
 * nowhere, answered by the same handler, so that everything else about the page is the same.
 */
export const ownSchemeIsPossible = !app.isReady();
export const PAGE_SCHEME = ownSchemeIsPossible ? 'app' : 'https';
const PAGE_HOST = ownSchemeIsPossible ? 'send-pathways' : 'send-pathways.invalid';
export const PAGE_ADDRESS = `${PAGE_SCHEME}://${PAGE_HOST}/`;

/** Whether an address is the application's own page. */
export function isPageAddress(address: string): boolean {
  return isAddressOf(PAGE_ADDRESS, address);
}
