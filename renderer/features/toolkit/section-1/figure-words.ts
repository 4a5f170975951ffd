/** How a figure of Section 1 is shown, read and named. */
import type { FigureCode, Section1Figure } from '../../../../shared/contract/toolkit.ts';
import { formatPercentage } from '../../../../shared/domain/percentage.ts';
import { noPercentageReason, section1FigureUnit } from '../../../../shared/domain/section-1-figures.ts';

const wholeNumber = new Intl.NumberFormat('en-GB');

/** '1,043' or '29.6%'. */
export function figureText(code: FigureCode, value: number): string {
  return section1FigureUnit(code) === 'percentage' ? formatPercentage(value) : wholeNumber.format(value);
}

/** What a cell shows: the figure, 'No job starts', or '' for not known. Never 0 for what is not known. */
export function cellText(figure: Section1Figure): string {
  if (figure.value !== null) return figureText(figure.code, figure.value);
  return figure.noJobStarts ? noPercentageReason('7') : '';
}

/** What a cell puts on the clipboard: as Excel understands it, so without commas in thousands. */
export function clipboardValue(figure: Section1Figure): string {
  if (figure.value === null) return cellText(figure);
  return section1FigureUnit(figure.code) === 'percentage'
    ? formatPercentage(figure.value)
    : String(figure.value);
}

/** Whether an own figure stands over a calculated one without a reason: it was typed before there was one to calculate. */
export function lacksReason({ source, own }: Section1Figure): boolean {
  return source === 'overridden' && own !== null && own.reason.trim() === '';
}

/** Where a figure comes from, in the words of the grid; null for one that is not known. */
export function sourceWords(figure: Section1Figure): 'calculated' | 'entered' | 'own' | null {
  switch (figure.source) {
    case 'calculated':
      return 'calculated';
    case 'entered':
      return 'entered';
    case 'overridden':
      return 'own';
    case 'none':
      return null;
  }
}

export type ReadFigure =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'problem'; readonly words: string };

const blankWords = new Set(['', '-', '–', '—', 'n/a', 'na', 'not known', 'unknown', 'no job starts']);

/**
 * Reads a figure as people type or copy it: '1,043', '29.6', '29.6 %'. Blank, a dash, 'not known' and 'No job starts'
 * are no figure. Counts are whole numbers of 0 or more, percentages 0 to 100.
 */
export function readFigure(code: FigureCode, text: string): ReadFigure {
  const trimmed = text.replaceAll(/[\u00a0\u202f\s]+/g, ' ').trim();
  if (blankWords.has(trimmed.toLowerCase())) return { kind: 'blank' };
  const isPercentage = section1FigureUnit(code) === 'percentage';
  const match = /^(\d{1,3}(?:[, ]\d{3})+|\d+)(\.\d+)?( ?%)?$/.exec(trimmed);
  if (!match) {
    return {
      kind: 'problem',
      words: isPercentage
        ? 'Type a percentage from 0 to 100, such as 57.9.'
        : 'Type a whole number, such as 73.',
    };
  }
  const value = Number(`${(match[1] ?? '').replaceAll(/[, ]/g, '')}${match[2] ?? ''}`);
  if (isPercentage) {
    return value <= 100
      ? { kind: 'value', value }
      : { kind: 'problem', words: 'A percentage cannot be more than 100.' };
  }
  if (match[3] !== undefined) {
    return { kind: 'problem', words: 'This question asks for a number, not a percentage.' };
  }
  return Number.isSafeInteger(value)
    ? { kind: 'value', value }
    : { kind: 'problem', words: 'Type a whole number, such as 73.' };
}
