import type { CodeList } from '../../../../shared/content/codes/code-list.ts';
import { parseAcademicYear } from '../../../../shared/domain/academic-year.ts';
import { readTime } from '../../../../shared/domain/read-time.ts';
import { cellText, isBlankCell, isErrorCell } from '../cell-text.ts';
import type { FieldDefinition } from '../fields/field.ts';
import type { SourceCell } from '../read/source-workbook.ts';
import {
  curriculumYearIn,
  dayInCell,
  daysInCell,
  looksLikeBirthDate,
  looksLikePostcode,
  looksLikeUln,
  looksLikeUpn,
  numberInCell,
  type Today,
} from '../value-signs.ts';
import { meaningOfCode } from './code-meaning.ts';
import { meaningOfYesNo } from './yes-no.ts';

/** Values looked at in one column; more would say the same. */
const MOST_VALUES = 300;

/** The values of a column, and what share of them looks like what. Shares are of the filled cells that were looked at. */
export class ColumnSigns {
  readonly filled: number;
  readonly examples: string[];
  private readonly values: SourceCell[];
  private readonly today: Today;
  private readonly shares = new Map<string, number>();

  /**
   * @param cells every cell of the column's data rows
   */
  constructor(cells: Iterable<SourceCell>, today: Today) {
    const all: SourceCell[] = [];
    for (const cell of cells) if (!isBlankCell(cell) && !isErrorCell(cell)) all.push(cell);
    this.filled = all.length;
    this.today = today;
    const step = Math.max(1, all.length / MOST_VALUES);
    this.values = [];
    for (let at = 0; at < all.length; at += step) this.values.push(all[Math.floor(at)] ?? null);
    this.examples = [];
    for (const value of this.values) {
      const text = cellText(value);
      if (!this.examples.includes(text)) this.examples.push(text);
      if (this.examples.length === 4) break;
    }
  }

  /** 0 to 1: how many of the values are what the field holds. */
  shareFor(field: FieldDefinition): number {
    const key =
      field.test === 'code' ? `code ${field.id}` : holdsRange(field) ? 'days from and to' : field.test;
    const known = this.shares.get(key);
    if (known !== undefined) return known;
    const share = this.share((value) => this.fits(field, value));
    this.shares.set(key, share);
    return share;
  }

  /** Whether the values are 1, 2, 3 … down the column: the number of the row, which is nobody's id. */
  get isRowCount(): boolean {
    if (this.filled < 3) return false;
    const numbers = this.values.map((value) => numberInCell(value));
    return (
      numbers[0] === 1 &&
      numbers.every(
        (number, index) => number !== null && (index === 0 || number > (numbers[index - 1] ?? 0)),
      ) &&
      (numbers.at(-1) ?? 0) <= this.filled * 1.2
    );
  }

  /** How many of the values are marks and no words: 'G', 'Amber', 'Y', '3'. */
  get shareOfMarks(): number {
    return this.share((value) => /^(?:.{1,2}|red|amber|green|yes|no|n\/?a|rag)$/iu.test(cellText(value)));
  }

  /** How many of the values are called as schools and colleges are. */
  get shareOfSettings(): number {
    return this.share((value) =>
      /\b(?:school|academy|college|sixth form|6th form|pru|university|nursery|infants?|juniors?)\b/iu.test(
        cellText(value),
      ),
    );
  }

  /** How many of the values are written as surname, comma, forename. */
  get shareWithComma(): number {
    return this.share((value) => {
      const text = cellText(value);
      return isWords(text) && /^[^,]*\p{L},\s*\p{L}[^,]*$/u.test(text);
    });
  }

  private share(test: (value: SourceCell) => boolean): number {
    if (this.values.length === 0) return 0;
    let count = 0;
    for (const value of this.values) if (test(value)) count += 1;
    return count / this.values.length;
  }

  private fits(field: FieldDefinition, value: SourceCell): boolean {
    const text = cellText(value);
    switch (field.test) {
      case 'upn':
        return looksLikeUpn(text);
      case 'uln':
        return looksLikeUln(text);
      case 'birth-date': {
        const day = dayInCell(value, this.today, true);
        return day !== null && looksLikeBirthDate(day, this.today);
      }
      case 'date':
        return (
          dayInCell(value, this.today) !== null ||
          (holdsRange(field) && daysInCell(value, this.today) !== null)
        );
      case 'time':
        return (typeof value === 'object' && value?.kind === 'time') || readTime(text).kind === 'time';
      case 'yes-no':
        return typeof value === 'boolean' || meaningOfYesNo(text) !== null;
      case 'code':
        return codeIn(field.codes ?? [], text);
      case 'curriculum-year':
        return curriculumYearIn(text) !== null;
      case 'academic-year':
        return parseAcademicYear(text) !== null;
      case 'postcode':
        return looksLikePostcode(text);
      case 'weekly-hours':
        return isBetween(numberInCell(value), 0, 60);
      case 'hourly-pay':
        return isBetween(numberInCell(value), 2, 60);
      case 'number':
        return numberInCell(value) !== null;
      case 'full-name':
        return isWords(text) && /\p{L}[\s,]+\S*\p{L}/u.test(text);
      case 'name':
        return isWords(text);
      case 'identifier':
        return text.length <= 30 && /\d/.test(text) && !/\s{2}/.test(text) && typeof value !== 'object';
      case 'text':
        return (
          typeof value === 'string' &&
          /\p{L}/u.test(text) &&
          dayInCell(value, this.today) === null &&
          !looksLikeUpn(text)
        );
      case 'long-text':
        return true;
    }
  }
}

/** Where the first day stands, the last may stand beside it in the same cell. */
function holdsRange({ test, id }: FieldDefinition): boolean {
  return test === 'date' && id.endsWith('.startedOn');
}

function codeIn(codes: CodeList, text: string): boolean {
  return meaningOfCode(codes, text) !== null;
}

function isBetween(number: number | null, from: number, to: number): boolean {
  return number !== null && number >= from && number <= to;
}

function isWords(text: string): boolean {
  return /^[\p{L}\p{M}\s,.'’‘`()-]{2,80}$/u.test(text);
}
