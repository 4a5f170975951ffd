import type { PdfToPrint } from '../../shared/rpc/engine-process.ts';
import { pageHeaders } from '../shells/content-security-policy.ts';

const PRINT = /^\/print\/([0-9a-f-]{36})$/;

/** The id in the address of a made document that is to be printed, or null where it is no such address. */
export function printedExportId(pathname: string): string | null {
  return PRINT.exec(pathname)?.[1] ?? null;
}

/** The headers of a document that a browser shows for printing, and keeps nowhere. */
export function pdfHeaders({ bytes, name }: PdfToPrint): Record<string, string> {
  return {
    ...pageHeaders("'none'"),
    // A browser's viewer puts the document into a page of its own with a style of its own. No other page may hold it.
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'",
    'Content-Type': 'application/pdf',
    'Content-Length': String(bytes.byteLength),
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
  };
}
