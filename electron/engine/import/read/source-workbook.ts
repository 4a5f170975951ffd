/**
 * What every reader of tracker files returns: sheets of typed rows and nothing else.
 *
 * Two rules hold for everything here:
 * - Rows and columns are counted from 0. `rows[0]` is the sheet's row 1, so a number shown to a
 *   person is the index plus one. Nothing is shifted: leading blank rows and columns are kept.
 * - Everything survives `structuredClone`, because it crosses from the reading thread.
 *
 * Text, plain numbers and booleans are JavaScript primitives rather than objects. Nine cells in ten
 * are one of these, and an object for each would double the memory of a large tracker.
 */

/** A day, or a day with a time. Taken from UTC fields, so a summer clock never moves a birthday. */
export interface SourceDate {
  kind: 'date';
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` when the cell holds a time that is not midnight. */
  iso: string;
}

/** A time of day without a date. */
export interface SourceTime {
  kind: 'time';
  /** `HH:MM:SS`, 24-hour. */
  time: string;
}

/** A length of time, from an elapsed-time format such as `[h]:mm`: 37:30 hours is 135,000 seconds. */
export interface SourceDuration {
  kind: 'duration';
  seconds: number;
}

/** A number shown as a percentage; `number` is what is stored, so 45% is 0.45. */
export interface SourcePercentage {
  kind: 'percentage';
  number: number;
}

/** An error left by a formula, such as `#N/A`. Never a value, and not the same as a blank. */
export interface SourceError {
  kind: 'error';
  code: string;
}

/**
 * One cell. `null` is blank (a formula that gives an empty text is blank too). Text is kept exactly,
 * with its spaces and line breaks. Every cell of a CSV or TSV file is text.
 *
 * A date cell that Excel itself shows as an impossible day is given as the text Excel shows:
 * serial 0 as `00/01/1900` (a formula that points at a blank cell) and serial 60 as `29/02/1900`.
 */
export type SourceCell =
  | null
  | string
  | number
  | boolean
  | SourceDate
  | SourceTime
  | SourceDuration
  | SourcePercentage
  | SourceError;

/** A merged block, both corners included. The value is in the top left cell; the rest are as stored. */
export interface SourceMerge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A comment or note on a cell; the replies of a threaded comment follow on their own lines. */
export interface SourceComment {
  row: number;
  column: number;
  text: string;
  author: string | null;
}

/** Which cells are filled with a colour by hand. What conditional formatting shows follows from values and is not here. */
export interface SourceFills {
  /** `RRGGBB`; never white, which looks like no fill. */
  colours: string[];
  /** Four numbers for each run of cells along a row: row, first and last column, place in `colours`. Rows in any order. */
  runs: number[];
  /** There were more runs than are kept. */
  isIncomplete: boolean;
}

/** One sheet. Blank cells at the end of a row and blank rows at the end of the sheet are trimmed. */
export interface SourceSheet {
  name: string;
  /** Hidden, or hidden so that only a macro can show it. Read all the same: hidden is not absent. */
  hidden: boolean;
  rows: SourceCell[][];
  merges: SourceMerge[];
  comments: SourceComment[];
  /** Rows hidden by hand or by a filter, in order, up to the last row of `rows`. */
  hiddenRows: number[];
  /** Hidden columns, in order, up to the widest row of `rows`. */
  hiddenColumns: number[];
  /** Left out when no cell is filled. */
  fills?: SourceFills;
}

/** Something a person should be told about a file that was read. Words for it live in the page. */
export type SourceNotice =
  /** Formulas that hold no stored value; their cells are blank here. The first one is named. */
  | { code: 'formulas-without-values'; sheet: string; count: number; row: number; column: number }
  /** The workbook points at other files. They were not opened; the values stored with it were read. */
  | { code: 'external-links'; count: number }
  /** The workbook asks another program for values (DDE). It was not asked. */
  | { code: 'dde-links'; count: number }
  /** The workbook carries macros. They were not run. */
  | { code: 'macros-ignored' }
  /** The colours of cells cannot be read in this kind of file. */
  | { code: 'colours-not-read' }
  /** A sheet that holds only a chart or a dialogue, so it has no rows. */
  | { code: 'sheet-without-rows'; sheet: string }
  /** A quotation mark in a CSV file is out of place: rows near here may have run together. */
  | { code: 'quotation-marks'; count: number; row: number }
  /** How the text of a CSV or TSV file was read. */
  | { code: 'text-read-as'; encoding: TextEncoding; delimiter: Delimiter };

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ',' | ';' | '\t' | '|';

export type WorkbookKind = 'xlsx' | 'xlsm' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'tsv';

export interface SourceWorkbook {
  /** What the content is, whatever the file is called. */
  kind: WorkbookKind;
  sheets: SourceSheet[];
  notices: SourceNotice[];
}
