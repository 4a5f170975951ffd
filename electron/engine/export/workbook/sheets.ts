import type { IsoDate } from '../../../../shared/domain/iso-date.ts';
import type { PictureType } from '../../../../shared/domain/picture-header.ts';

/** A day is written as a real date. A percentage is given as people say it, 0 to 100, and written as a number. */
export type SheetValue =
  | string
  | number
  | null
  | { readonly day: IsoDate }
  | { readonly percentage: number }
  /** A number as it is, without thousands and with all its decimals: a learner number, a score. */
  | { readonly plain: number };

export interface SheetColumn {
  readonly heading: string;
  /** Words over the headings of neighbouring columns, which have the same. */
  readonly group?: string;
  /** In characters of the standard font. Longer text is wrapped. */
  readonly width: number;
  /** Offered in a dropdown in every row of the column. */
  readonly choices?: readonly string[];
  /** Shown when a cell of the column is chosen. */
  readonly hint?: string;
  readonly align?: 'left' | 'right' | 'centre';
}

/** A picture, drawn as wide as the first column. */
export interface SheetPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: PictureType;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  readonly alternativeText: string;
}

export interface SheetRow {
  readonly values: readonly SheetValue[];
  /** In bold: a heading inside the table, or a priority. */
  readonly isBold?: boolean;
  /** Columns (from 0) whose cells alone are bold. */
  readonly boldColumns?: readonly number[];
  /** Columns (from 0) whose cells are coloured and bold, because somebody has to look at them. */
  readonly markedColumns?: readonly number[];
  /** Comments on its cells; columns from 0. */
  readonly comments?: readonly {
    readonly column: number;
    readonly text: string;
    readonly author: string | null;
  }[];
  /** Stands below its row. A list with pictures has no filter: what is sorted or hidden does not take them along. */
  readonly picture?: SheetPicture;
}

/** A sheet of rows under headings, which stay in view and are printed on every page. */
export interface TableSheet {
  readonly kind: 'table';
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  readonly title: string;
  /** Printed between the title and the headings. */
  readonly introduction: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Leading columns that stay in view. */
  readonly frozenColumns: number;
  readonly hasFilter?: boolean;
  /** Each row stays one row, because it will be read again: text too long for its height is cut off when printed. */
  readonly keepsRowsWhole?: boolean;
  /** Printed below the rows. */
  readonly notes?: readonly string[];
}

/** A sheet of labels and values, with notes below. */
export interface FactSheet {
  readonly kind: 'facts';
  readonly name: string;
  readonly title: string;
  readonly introduction: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: SheetValue }[];
  readonly notes?: readonly string[];
}

/** What a cell of a form says: a value, or a link to another sheet of the workbook. */
export type FormValue = SheetValue | { readonly text: string; readonly sheet: string };

/** How the cells of a field or column are filled in. */
export interface FormEntry {
  /** Unlocked, tinted and bordered; everything else on the sheet is locked. */
  readonly isToFill?: boolean;
  /** Offered in a dropdown where the cell is to be filled in. */
  readonly choices?: readonly string[];
  /** Nothing but a day is taken where the cell is to be filled in. */
  readonly isDay?: boolean;
}

export interface FormColumn extends FormEntry {
  readonly heading: string;
  /** A share of the page's width. */
  readonly width: number;
}

export type FormBlock =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly text: string;
      /** What stands below it, to the next heading, is printed on one page with it. */
      readonly keepsTogether?: boolean;
    }
  | { readonly kind: 'text'; readonly text: string; readonly isBold?: boolean }
  | {
      readonly kind: 'fields';
      readonly fields: readonly (FormEntry & { readonly label: string; readonly value: FormValue })[];
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly FormColumn[];
      readonly rows: readonly (readonly FormValue[])[];
      /** Rows below the others of which every cell is to be filled in. */
      readonly emptyRows?: number;
      /** Cells without a value are to be filled in. */
      readonly fillsBlanks?: boolean;
      /** Least height of a row, in lines. */
      readonly leastLines?: number;
      /** Its headings stay in view and are printed on every page: for a sheet that is one list. */
      readonly isFrozen?: boolean;
    }
  /** Room to write below a label. */
  | { readonly kind: 'space'; readonly label: string; readonly lines: number };

/** A sheet to be filled in: one page wide in portrait, protected but for the cells to fill. */
export interface FormSheet {
  readonly kind: 'form';
  readonly name: string;
  /** Stays in view and is printed on every page, unless a list's headings are. */
  readonly title: string;
  readonly blocks: readonly FormBlock[];
}

export interface WorkbookModel {
  readonly title: string;
  /** Whose workbook it is. */
  readonly owner: string;
  readonly attribution: string;
  readonly documentId: string;
  /** Protective marking, at the head of every printed page. */
  readonly marking?: string;
  readonly preparedOn: IsoDate;
  readonly sheets: readonly (TableSheet | FactSheet | FormSheet)[];
}
