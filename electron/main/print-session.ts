import { join } from 'node:path';
import { app, type DownloadItem, type Session, session } from 'electron';
import { safeFileName } from '../shells/safe-file-name.ts';
import { PAGE_SCHEME } from './page-address.ts';
import { isViewerAddress, printedDocumentId } from './print-address.ts';

/** A document in a print window, held in memory for as long as the window is there. */
export interface PrintedDocument {
  /** A copy of its own; nothing changes it while it is read. */
  bytes: Uint8Array<ArrayBuffer>;
  /** What it would be called if it were saved. */
  name: string;
}

const documents = new Map<string, PrintedDocument>();
let locked: Session | undefined;

/** Takes a document into the session of the print windows; the function returned lets go of it. */
export function showForPrinting(documentId: string, document: PrintedDocument): () => void {
  documents.set(documentId, document);
  return () => void documents.delete(documentId);
}

/** Whether this is the session of the print windows. */
export function isPrintSession(other: Session): boolean {
  return other === locked;
}

/**
 * The session of the print windows: the documents that are shown in them, Chromium's viewer, and nothing else. It has a
 * name of its own on the disk because the viewer stays empty in a session that is only in memory (Electron issues
 * 24378 and 27121); a cache it has not, so that nothing of a document is written there.
 */
export async function printSession(): Promise<Session> {
  if (locked) return locked;
  const print = session.fromPartition('persist:print', { cache: false });
  locked = print;
  print.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  print.setPermissionCheckHandler(() => false);
  print.setDevicePermissionHandler(() => false);
  print.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  print.setSpellCheckerEnabled(false);
  print.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: documentAt(url) === undefined && !isViewerAddress(url) }),
  );
  print.protocol.handle(PAGE_SCHEME, ({ url, method }) =>
    answerWith(method === 'GET' ? documentAt(url) : undefined),
  );
  print.on('will-download', (event, item) => askWhereToSave(event, item));
  // Whatever still tried to connect would reach a proxy that is not there.
  await print.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'socks5://127.0.0.1:1',
    proxyBypassRules: '<-loopback>',
  });
  return print;
}

function documentAt(address: string): PrintedDocument | undefined {
  const documentId = printedDocumentId(address);
  return documentId === null ? undefined : documents.get(documentId);
}

function answerWith(document: PrintedDocument | undefined): Response {
  const headers = {
    // The viewer puts the document into a page of its own with a style of its own.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
  if (!document) return new Response('There is nothing at this address.', { status: 404, headers });
  return new Response(document.bytes, { headers: { ...headers, 'Content-Type': 'application/pdf' } });
}

/** The viewer's own "Download" saves the document that it shows, where the person says; nothing else is ever saved. */
function askWhereToSave(event: Electron.Event, item: DownloadItem): void {
  const document = documentAt(item.getURL());
  if (!document) return event.preventDefault();
  item.setSaveDialogOptions({
    title: 'Save',
    defaultPath: join(app.getPath('documents'), safeFileName(document.name)),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
}
