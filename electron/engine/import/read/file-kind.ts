import { detectEncoding, PieceDecoder } from './decode-text.ts';
import { isOleContainer, oleStreamNames } from './ole-container.ts';
import { type LooksLike, UnreadableWorkbook } from './unreadable-workbook.ts';

/** How the bytes are packed, whatever the file is called. */
export type Packing = 'zip' | 'ole' | 'text';

/**
 * Tells from the content how a file is packed, and refuses at once what cannot be a workbook.
 *
 * @throws UnreadableWorkbook empty, not-a-workbook, password-protected, damaged
 */
export function detectPacking(bytes: Uint8Array): Packing {
  if (bytes.byteLength === 0) throw new UnreadableWorkbook({ reason: 'empty' });
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return 'zip';
  if (isOleContainer(bytes)) {
    checkOleContent(bytes);
    return 'ole';
  }
  const looksLike = whatElse(bytes);
  if (looksLike) throw new UnreadableWorkbook({ reason: 'not-a-workbook', looksLike });
  return 'text';
}

function checkOleContent(bytes: Uint8Array): void {
  const streams = oleStreamNames(bytes);
  // A workbook with a password to open is an encrypted ZIP inside this old container.
  if (streams.has('EncryptedPackage')) throw new UnreadableWorkbook({ reason: 'password-protected' });
  if (streams.has('Workbook') || streams.has('Book')) return;
  const looksLike: LooksLike = streams.has('WordDocument')
    ? 'word-document'
    : streams.has('PowerPoint Document')
      ? 'presentation'
      : 'unknown';
  throw new UnreadableWorkbook({ reason: 'not-a-workbook', looksLike });
}

/** First bytes that belong to something else. */
const SIGNATURES: readonly (readonly [string, LooksLike])[] = [
  ['%PDF', 'pdf'],
  ['\u0089PNG', 'picture'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['GIF8', 'picture'],
  ['{\\rtf', 'word-document'],
  ['SQLite format 3', 'data-file'],
  ['\u001f\u008b', 'zip-archive'],
  ['7z\u00bc\u00af', 'zip-archive'],
  ['Rar!', 'zip-archive'],
];

const LOOKED_AT_BYTES = 8192;

function whatElse(bytes: Uint8Array): LooksLike | undefined {
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  if (known) return known[1];

  const { encoding, markBytes } = detectEncoding(bytes.subarray(0, LOOKED_AT_BYTES));
  // As Windows-1252 when the sample ends in the middle of a character, which does no harm here.
  const start = new PieceDecoder(encoding).write(bytes.subarray(markBytes, LOOKED_AT_BYTES));
  const text = start.trimStart().toLowerCase();
  // Many systems save a web page under the name of a workbook.
  if (/^(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|div|style|meta)\b/s.test(text))
    return 'web-page';
  if (text.startsWith('<?xml') || text.startsWith('<workbook'))
    return text.includes('<html') ? 'web-page' : 'xml-document';
  // oxlint-disable-next-line no-control-regex -- control codes are what tells data from text
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? 'unknown' : undefined;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[i] !== signature.charCodeAt(i)) return false;
  return true;
}
