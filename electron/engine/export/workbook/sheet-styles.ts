import type { CellStyle } from 'hucre/xlsx';

const font = { name: 'Calibri', size: 11 } as const;
const thin = { style: 'thin', color: { rgb: 'A6ACB0' } } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };

export const defaultFont = font;
export const titleStyle: CellStyle = {
  font: { ...font, size: 16, bold: true },
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
};
export const noteStyle: CellStyle = {
  font,
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
};
export const headingStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E9EDF0' } },
  border,
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
};

export interface ValueStyle {
  readonly isBold: boolean;
  readonly align: 'left' | 'right' | 'centre';
  readonly numberFormat?: string;
  readonly isMarked?: boolean;
}

const known = new Map<string, CellStyle>();

/** One object for each style that is used, so that the writer stores it once. */
export function valueStyle({ isBold, align, numberFormat, isMarked = false }: ValueStyle): CellStyle {
  const key = `${isBold}|${align}|${numberFormat ?? ''}|${isMarked}`;
  let style = known.get(key);
  if (style === undefined) {
    style = {
      font: { ...font, bold: isBold },
      border,
      alignment: { vertical: 'top', horizontal: align === 'centre' ? 'center' : align, wrapText: true },
      ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
      ...(isMarked ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2CC' } } } : {}),
    };
    known.set(key, style);
  }
  return style;
}

const strong = { style: 'thin', color: { rgb: '6B7780' } } as const;
const fillStyles = new Map<string, CellStyle>();

/** A cell that somebody fills in: tinted, bordered and unlocked. */
export function toFillStyle(numberFormat?: string): CellStyle {
  const key = numberFormat ?? '';
  let style = fillStyles.get(key);
  if (style === undefined) {
    style = {
      font,
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF7DB' } },
      border: { top: strong, right: strong, bottom: strong, left: strong },
      alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
      protection: { locked: false },
      ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    };
    fillStyles.set(key, style);
  }
  return style;
}

export const sectionStyle: CellStyle = {
  font: { ...font, size: 14, bold: true },
  alignment: { vertical: 'bottom', horizontal: 'left', wrapText: true },
  border: { bottom: { style: 'medium', color: { rgb: '3A4750' } } },
};
export const subsectionStyle: CellStyle = {
  font: { ...font, size: 12, bold: true },
  alignment: { vertical: 'bottom', horizontal: 'left', wrapText: true },
};
export const boldNoteStyle: CellStyle = { ...noteStyle, font: { ...font, bold: true } };
export const linkStyle: CellStyle = {
  font: { ...font, underline: true, color: { rgb: '0B5CAD' } },
  border,
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
};
