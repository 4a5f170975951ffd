import { isAddressOf } from './is-address-of.ts';
import { ownSchemeIsPossible, PAGE_SCHEME } from './page-address.ts';

/** A site of its own, which only the session of the print windows answers: the page's own site is not reached from it. */
const PRINT_SITE = `${PAGE_SCHEME}://${ownSchemeIsPossible ? 'send-pathways-print' : 'print.send-pathways.invalid'}/`;

/** Chromium's own viewer of PDFs and what it is drawn with. All of it is inside the runtime. */
const VIEWER_SITE = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';
const VIEWER_PARTS = 'chrome://resources/';

/** Where a document is shown for printing. Neither its name nor its place stands in the address. */
export function printAddress(documentId: string): string {
  return `${PRINT_SITE}${documentId}`;
}

/** The id in the address of a document to print, or null where it is no such address. */
export function printedDocumentId(address: string): string | null {
  return isAddressOf(PRINT_SITE, address) ? new URL(address).pathname.slice(1) : null;
}

/** Whether an address belongs to the viewer of PDFs. */
export function isViewerAddress(address: string): boolean {
  return address.startsWith(VIEWER_SITE) || address.startsWith(VIEWER_PARTS);
}

/** Whether the viewer may put this address into a frame of its own within a print window. */
export function isViewerFrame(address: string): boolean {
  return address.startsWith(VIEWER_SITE);
}
