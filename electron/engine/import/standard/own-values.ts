import { findCode } from '../../../../shared/content/codes/code-list.ts';
import type { OwnColumn } from '../../../../shared/content/standard-files/people-workbook.ts';
import { parseAcademicYear } from '../../../../shared/domain/academic-year.ts';
import { isIsoDate } from '../../../../shared/domain/iso-date.ts';
import { eventDateYears, readDate } from '../../../../shared/domain/read-date.ts';
import { cellText as writtenText } from '../../export/workbook/cell-text.ts';
import { cellText, isBlankCell } from '../cell-text.ts';
import type { Cell } from '../plan/draft.ts';
import type { SourceCell } from '../read/source-workbook.ts';
import { numberInCell, type Today } from '../value-signs.ts';

/** What a cell of our own workbook holds, as it is stored. */
export type OwnValue =
  | { kind: 'blank' }
  | { kind: 'value'; value: Cell; warning?: string }
  | { kind: 'wrong'; message: string };

const blank: OwnValue = { kind: 'blank' };

/** Fields whose code the data file refuses when it is not one of its own. */
const closedLists = new Set(['programme.kind', 'experience.kind', 'pathway.stage']);

/** Reads a cell of our own workbook back to what it was: texts exactly, dates, numbers and answers by their words. */
export function readOwnValue(column: OwnColumn, cell: SourceCell, today: Today): OwnValue {
  if (isBlankCell(cell)) return blank;
  const text = typeof cell === 'string' ? cell : cellText(cell);
  switch (column.kind) {
    case 'text':
    case 'named':
      return { kind: 'value', value: text };
    case 'date':
      return readOwnDate(cell, text, today);
    case 'number': {
      const number = numberInCell(cell);
      if (number === null || !Number.isFinite(number))
        return { kind: 'wrong', message: 'This is not a number. Write a number, such as 16.' };
      return { kind: 'value', value: number };
    }
    case 'yes-no': {
      const answer = text.trim().toLowerCase();
      if (answer === 'yes' || answer === 'true') return { kind: 'value', value: 1 };
      if (answer === 'no' || answer === 'false') return { kind: 'value', value: 0 };
      return { kind: 'wrong', message: 'Write Yes or No, or leave the cell blank.' };
    }
    case 'academic-year': {
      const year = parseAcademicYear(text);
      if (year === null) return { kind: 'wrong', message: 'This is not an academic year. Write 2025/26.' };
      return { kind: 'value', value: year };
    }
    case 'code':
      return readOwnCode(column, text);
  }
}

function readOwnDate(cell: SourceCell, text: string, today: Today): OwnValue {
  if (typeof cell === 'object' && cell?.kind === 'date')
    return { kind: 'value', value: cell.iso.slice(0, 10) };
  if (isIsoDate(text)) return { kind: 'value', value: text };
  const read = readDate(text, eventDateYears(today.year));
  if (read.kind === 'date') return { kind: 'value', value: read.iso };
  return { kind: 'wrong', message: 'This is not a date. Write it as 3 September 2026.' };
}

function readOwnCode(column: OwnColumn, text: string): OwnValue {
  const codes = column.codes ?? [];
  const wanted = text.trim();
  const labelled = codes.filter((entry) => entry.label === wanted);
  const found =
    (labelled.length === 1 ? labelled[0] : undefined) ??
    codes.find((entry) => entry.code === wanted) ??
    findCode(codes, wanted);
  if (found) return { kind: 'value', value: asStored(column, found.code) };
  if (closedLists.has(column.field ?? ''))
    return {
      kind: 'wrong',
      message: `This is none of the answers. Write one of: ${codes.map((entry) => entry.label).join(', ')}.`,
    };
  return {
    kind: 'value',
    value: wanted,
    warning: 'This is none of the answers we know. It is brought in as it is.',
  };
}

/** Two codes are stored as numbers, all others as text. */
function asStored({ column }: OwnColumn, code: string): Cell {
  return column === 'disability_confident_level' || column === 'stage' ? Number(code) : code;
}

/** Whether a stored value is what the cell says: a workbook cannot hold every blank at the end of a text. */
export function isSameAsWritten(stored: Cell, read: Cell): boolean {
  if (stored === read) return true;
  return typeof stored === 'string' && typeof read === 'string' && writtenText(stored) === writtenText(read);
}
