/** Every measure of the printed page, in points (72 to the inch). Sizes follow the design: 11 pt or larger in text. */

export const ink = '#0b0c0c';
export const rule = '#6b7276';
export const shade = '#e9edf0';

export const pageSize = {
  portrait: { width: 595.28, height: 841.89 },
  landscape: { width: 841.89, height: 595.28 },
} as const;

/** 18 mm at the sides. */
export const sideMargin = 51;
/** From the paper's edge to the running head, and from the foot to the paper's edge. */
export const edgeMargin = 28;
/** Between the running head or foot and the text. */
export const runningGap = 16;

export interface TextStyle {
  readonly size: number;
  readonly lineHeight: number;
  readonly bold?: boolean;
}

export const bodyStyle: TextStyle = { size: 12, lineHeight: 16.5 };
export const leadStyle: TextStyle = { size: 13, lineHeight: 18 };
export const tableStyle: TextStyle = { size: 11, lineHeight: 14.5 };
export const tableHeadStyle: TextStyle = { size: 11, lineHeight: 14.5, bold: true };
export const runningStyle: TextStyle = { size: 9.5, lineHeight: 12.5 };

export const headingStyles: Readonly<Record<1 | 2 | 3, TextStyle & { before: number; after: number }>> = {
  1: { size: 22, lineHeight: 28, bold: true, before: 26, after: 12 },
  2: { size: 18, lineHeight: 24, bold: true, before: 24, after: 8 },
  3: { size: 13.5, lineHeight: 18, bold: true, before: 18, after: 5 },
};

export const paragraphGap = 8;
export const listIndent = 16;
export const listItemGap = 3;
export const cellPadding = { x: 6, y: 5 };
export const cellBlockGap = 5;
export const tableGap = 12;
export const borderWidth = 0.6;

/** Height of a capital letter of Source Sans 3, for placing the baseline, as a share of the size. */
export const capitalHeight = 0.66;
