import { isKnownHeading } from '../fields/heading-vocabulary.ts';
import { cellText, isBlankCell } from '../cell-text.ts';
import type { SourceCell } from '../read/source-workbook.ts';
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
  if (filled === 0) return blankProfile;
  const profile = { filled, first, last, values, knownHeadings: 0 };
  // A row with several plain values is no row of headings, so its words need not be looked up.
  if (values <= filled * 0.25) profile.knownHeadings = countKnownHeadings(cells);
  return profile;
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
