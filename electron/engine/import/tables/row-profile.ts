import { isKnownHeading } from '../fields/heading-vocabulary.ts';
import { cellText, isBlankCell } from '../cell-text.ts';
import type { SourceCell, SourceDate } from '../read/source-workbook.ts';
import { isPlainlyAValue, type Today } from '../value-signs.ts';

/** What can be seen of a row without knowing yet what its columns are. */
export interface RowProfile {
  filled: number;
  first: number;
  last: number;
  /** Cells that can only be values: dates, numbers, UPNs, yes and no. */
  values: number;
  /** Cells that are words a column is called by; each word once. */
  knownHeadings: number;
}

/**
 * Profiles made while a file was still being read, by the row itself. Lives no longer than the rows do, so it need not
 * hold them weakly: ten thousand weak keys are looked through whenever memory is tidied.
 */
export type ProfilesSeen = Map<readonly SourceCell[], RowProfile>;

const blankProfile: RowProfile = { filled: 0, first: -1, last: -1, values: 0, knownHeadings: 0 };

/** Counts only: cheap enough for every row. */
export function profileRow(cells: readonly SourceCell[], today: Today): RowProfile {
  let filled = 0;
  let first = -1;
  let last = -1;
  let values = 0;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? null;
    if (isBlankCell(cell)) continue;
    filled += 1;
    if (first < 0) first = column;
    last = column;
    if (isPlainlyAValue(cell, today)) values += 1;
  }
  // Months one after the other are what columns are called by: 'Sep 2024', 'Oct 2024', 'Nov 2024'.
  if (values >= FEWEST_MONTHS) values -= monthsInARow(cells);
  if (filled === 0) return blankProfile;
  const profile = { filled, first, last, values, knownHeadings: 0 };
  // A row with several plain values is no row of headings, so its words need not be looked up.
  if (values <= filled * 0.25) profile.knownHeadings = countKnownHeadings(cells);
  return profile;
}

const FEWEST_MONTHS = 3;

/** How many cells are first days of months, each the month after the one before it; 0 for fewer than three of them. */
function monthsInARow(cells: readonly SourceCell[]): number {
  let [inRow, counted, before] = [0, 0, 0];
  for (const cell of cells) {
    const month = isFirstOfMonth(cell) ? Number(cell.iso.slice(0, 4)) * 12 + Number(cell.iso.slice(5, 7)) : 0;
    inRow = month === 0 ? 0 : month === before + 1 ? inRow + 1 : 1;
    if (inRow === FEWEST_MONTHS) counted += FEWEST_MONTHS;
    else if (inRow > FEWEST_MONTHS) counted += 1;
    before = month;
  }
  return counted;
}

/** The first day of a month, which is how a cell that shows 'Sep-24' is stored. */
export function isFirstOfMonth(cell: SourceCell): cell is SourceDate {
  return (
    typeof cell === 'object' && cell?.kind === 'date' && /^\d{4}-\d{2}-01(?:T00:00(?::00)?)?$/.test(cell.iso)
  );
}

function countKnownHeadings(cells: readonly SourceCell[]): number {
  const words = new Set<string>();
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length > 120) continue;
    const text = cellText(cell);
    if (text !== '' && isKnownHeading(text)) words.add(text.toLowerCase());
  }
  return words.size;
}
