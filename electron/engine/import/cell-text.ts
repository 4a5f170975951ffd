import { formatShortDate } from '../../../shared/domain/iso-date.ts';
import type { SourceCell } from './read/source-workbook.ts';

/** A cell as a person reads it; '' when it is blank. Spaces around it and odd invisible characters are left out. */
export function cellText(cell: SourceCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return tidyText(cell);
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  switch (cell.kind) {
    case 'date':
      return dateText(cell.iso);
    case 'time':
      return cell.time.slice(0, 5);
    case 'duration':
      return durationText(cell.seconds);
    case 'percentage':
      return `${numberText(cell.number * 100)}%`;
    case 'error':
      return cell.code;
  }
}

/** Whether nothing can be read in the cell: blank, or spaces only. */
export function isBlankCell(cell: SourceCell | undefined): boolean {
  return (
    cell === null ||
    cell === undefined ||
    (typeof cell === 'string' && !beginsPlainly(cell) && !/[^\s\u00ad\u200b-\u200f\ufeff]/.test(cell))
  );
}

/** Whether a text begins with an ordinary letter, digit or sign, as nearly every cell does. */
function beginsPlainly(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x20 && first < 0x7f;
}

/** An error left by a formula (`#N/A`) tells nothing about the young person. */
export function isErrorCell(cell: SourceCell | undefined): boolean {
  if (typeof cell === 'string')
    return (
      cell.includes('#') && /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(cell.trim())
    );
  return typeof cell === 'object' && cell !== null && cell.kind === 'error';
}

/** Text without spaces around it and without invisible characters; line breaks inside stay. */
export function tidyText(text: string): string {
  // Nearly every cell needs nothing done to it.
  if (/^[!-~](?:[ -~]*[!-~])?$/.test(text)) return text;
  return text
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .trim();
}

/** A number without the dust of binary fractions: 0.1 + 0.2 is '0.3'. */
function numberText(number: number): string {
  return String(Number.parseFloat(number.toPrecision(15)));
}

function dateText(iso: string): string {
  const day = formatShortDate(iso.slice(0, 10));
  return iso.length > 10 ? `${day} ${iso.slice(11, 16)}` : day;
}

function durationText(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
