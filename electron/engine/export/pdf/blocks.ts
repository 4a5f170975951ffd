/** A stretch of text in one face. Bold wins where both are asked for: there is no bold italic. */
export interface PdfRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Plain text or runs. A line break in the text starts a new line. */
export type PdfText = string | readonly PdfRun[];

export interface PdfParagraph {
  readonly kind: 'paragraph';
  readonly text: PdfText;
  /** Lead is a step larger than body text. In a table every paragraph has the table's size. */
  readonly size?: 'body' | 'lead';
  readonly keepWithNext?: boolean;
}

/** A list item with a list of its own below its text. */
export interface PdfListItem {
  readonly text: PdfText;
  readonly children: readonly PdfText[];
}

export interface PdfList {
  readonly kind: 'list';
  /** Numbered from 1, or with bullets. */
  readonly numbered?: boolean;
  readonly items: readonly (PdfText | PdfListItem)[];
}

/** What may stand in a table cell. */
export type PdfCellBlock = PdfParagraph | PdfList;

export interface PdfCell {
  readonly content: PdfText | readonly PdfCellBlock[];
  /** The cell names its row: TH with Scope Row, in bold. */
  readonly isRowHeading?: boolean;
  readonly align?: 'left' | 'centre' | 'right';
  readonly shaded?: boolean;
  /** Printed at the head of each further page that the cell's row reaches, for example "1 Data (continued)". */
  readonly continued?: string;
}

export interface PdfColumn {
  readonly heading: PdfText;
  /** A share of the table's width: 1 and 3 give a quarter and three quarters. */
  readonly width: number;
  readonly align?: 'left' | 'centre' | 'right';
}

/**
 * `row`: a cell for every column. `group`: the leading cells stand beside all of the group's rows; together with the
 * cells of any row they fill the columns.
 */
export type PdfTableRow =
  | { readonly kind: 'row'; readonly cells: readonly PdfCell[]; readonly bookmark?: string }
  | {
      readonly kind: 'group';
      readonly spanning: readonly PdfCell[];
      readonly rows: readonly (readonly PdfCell[])[];
      readonly bookmark?: string;
    };

export interface PdfTable {
  readonly kind: 'table';
  readonly columns: readonly PdfColumn[];
  readonly rows: readonly PdfTableRow[];
  /** Least height of a row in points, for room to write by hand. */
  readonly leastRowHeight?: number;
  /** Stands on one page where it fits on one: rows to write in, of which a few alone on a page would say nothing. */
  readonly isKeptTogether?: boolean;
}

/** Labels with their values: a table whose rows are headed by the label. An empty value leaves an empty cell. */
export interface PdfKeyValues {
  readonly kind: 'keyValues';
  readonly pairs: readonly { readonly label: string; readonly value: PdfText }[];
  /** The labels' share of the width, 0 to 1. */
  readonly labelShare?: number;
}

export interface PdfHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** Ruled lines to write on, below their label where it is not ''. */
export interface PdfWritingSpace {
  readonly kind: 'writingSpace';
  readonly label: string;
  readonly lines: number;
}

/** PNG or JPEG, drawn `width` points wide (less when the page is narrower) in its own proportions. */
export interface PdfPicture {
  readonly kind: 'picture';
  readonly bytes: Uint8Array;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  readonly width: number;
  readonly alternativeText: string;
}

/** Pictures in a column on the left with words beside them; where there is none, an empty box to draw in or nothing. */
export interface PdfBesidePicture {
  readonly kind: 'besidePicture';
  /** Of the left column, in points. */
  readonly pictureWidth: number;
  readonly pictures: readonly PdfPicture[];
  readonly hasBox: boolean;
  readonly blocks: readonly (PdfParagraph | PdfList | PdfWritingSpace)[];
}

export type PdfBlock =
  | PdfHeading
  | PdfParagraph
  | PdfList
  | PdfTable
  | PdfKeyValues
  | PdfWritingSpace
  | PdfPicture
  | PdfBesidePicture
  /** White space in points; gone at the head of a page. */
  | { readonly kind: 'space'; readonly height: number }
  | { readonly kind: 'pageBreak' };

export type PdfOrientation = 'portrait' | 'landscape';

/** A section starts on a new page, and its pages have one orientation. */
export interface PdfSection {
  readonly orientation: PdfOrientation;
  /**
   * Whose part of the document it is, for one that is made up of several: named at the head of its pages instead of the
   * document, and its pages are counted for themselves. Neighbouring sections of one name are one part.
   */
  readonly part?: string;
  readonly blocks: readonly PdfBlock[];
}

/** A document but for what is in it. */
export interface PdfDocument {
  /** The document's title: in its properties, in the window's title bar and at the head of every page. */
  readonly title: string;
  /** Whose document it is: at the head of every page, and its author in the properties. */
  readonly owner: string;
  /** Identifies this copy, at the foot of every page. */
  readonly documentId: string;
  /** At the foot of every page, for example "© National Development for Inclusion". */
  readonly attribution: string;
  /** Protective marking at the head and foot of every page, for example "OFFICIAL–SENSITIVE". */
  readonly marking?: string;
  /** When the document was made: ISO 8601, a day or an instant. */
  readonly preparedOn: string;
  /** How much larger than usual everything is printed; 1 when left out. */
  readonly scale?: number;
}

export interface PdfModel extends PdfDocument {
  readonly sections: readonly PdfSection[];
}
