/** What a file that is not a workbook turned out to be, as far as its first bytes tell. */
export type LooksLike =
  | 'web-page'
  | 'xml-document'
  | 'pdf'
  | 'word-document'
  | 'presentation'
  | 'picture'
  | 'zip-archive'
  | 'apple-numbers'
  | 'data-file'
  | 'unknown';

/**
 * The closed list of reasons for which a file is refused. Rows and columns count from 0, and `limit`
 * is in the unit of the reason. The words a person reads are made from these in the page.
 */
export type UnreadableReason =
  | { reason: 'empty' }
  | { reason: 'not-a-workbook'; looksLike: LooksLike }
  /** Cut short or broken. `part` is the piece inside the file, when one is known. */
  | { reason: 'damaged'; part: string | null }
  | { reason: 'password-protected' }
  /** More bytes than are accepted. */
  | { reason: 'too-large'; bytes: number; limit: number }
  /** A small file that would unpack to far too much. `limit` is in bytes. */
  | { reason: 'unpacks-too-large'; limit: number }
  | { reason: 'too-many-parts'; limit: number }
  | { reason: 'too-many-rows'; sheet: string; limit: number }
  | { reason: 'too-many-columns'; sheet: string; row: number; limit: number }
  | { reason: 'too-many-sheets'; limit: number }
  /** `limit` is in characters. Where it is may be unknown, as texts are stored apart from the cells. */
  | {
      reason: 'cell-too-long';
      at: { sheet: string; row: number; column: number } | null;
      limit: number;
    }
  /** The cells together need more memory than is allowed. `limit` is in bytes. */
  | { reason: 'too-much-content'; limit: number }
  /** A name inside the file that climbs out of it, is absolute, or is there twice. */
  | { reason: 'unsafe-names'; name: string }
  /** A document type or entity declaration, which no spreadsheet program writes. */
  | { reason: 'unsafe-xml'; part: string }
  | { reason: 'took-too-long'; limitMilliseconds: number };

/** Thrown when a file cannot be read. `why` survives the way between threads as plain data. */
export class UnreadableWorkbook extends Error {
  readonly why: UnreadableReason;
  /** Which one of several files that are read as one. */
  fileName?: string;

  constructor(why: UnreadableReason, options?: ErrorOptions) {
    super(`The workbook cannot be read: ${why.reason}`, options);
    this.name = 'UnreadableWorkbook';
    this.why = why;
  }
}

/** A file that is cut short or broken; `part` names the piece inside it. */
export function damaged(part: string | null, cause?: unknown): UnreadableWorkbook {
  return new UnreadableWorkbook({ reason: 'damaged', part }, cause === undefined ? undefined : { cause });
}
