import { monthName } from '../../../../shared/domain/iso-date.ts';
import { cellText, isBlankCell } from '../cell-text.ts';
import { isKnownHeading } from '../fields/heading-vocabulary.ts';
import { isHeadingOfProblemRows } from '../problem-rows/added-columns.ts';
import type { SourceCell, SourceSheet } from '../read/source-workbook.ts';
import { isPlainlyAValue, type Today } from '../value-signs.ts';
import { isFirstOfMonth, type RowProfile } from './row-profile.ts';
import type { TableColumn } from './source-table.ts';

/** At most so many rows make up the headings of one table. */
const MOST_HEADING_ROWS = 3;

/**
 * The rows that are headings: each block is one to three rows, one right below the other. Rows of a block are told by
 * the words in them; where no word is known, by standing above rows of another nature.
 */
export function findHeadingBlocks(
  sheet: SourceSheet,
  profiles: readonly RowProfile[],
  today: Today,
): number[][] {
  const blocks: number[][] = [];
  let row = 0;
  while (row < profiles.length) {
    if (!isHeadingRow(profiles, row, blocks.length === 0) && !isHeadingOfProblemRows(sheet.rows[row] ?? [])) {
      row += 1;
      continue;
    }
    const block = [row];
    // A second row of headings: below 'Programme' stand 'Start' and 'End'. It has no values, and fewer gaps to fill.
    while (block.length < MOST_HEADING_ROWS && continuesBelow(sheet, profiles, block, today))
      block.push((block.at(-1) ?? row) + 1);
    // Bands above: merged or sparse words over the headings.
    while (
      block.length < MOST_HEADING_ROWS &&
      isGroupRow(sheet, profiles, (block[0] ?? row) - 1, block, today)
    ) {
      block.unshift((block[0] ?? row) - 1);
    }
    blocks.push(block);
    row = (block.at(-1) ?? row) + 1;
  }
  if (blocks.length > 0) return blocks;
  const fallback = headingByNature(profiles);
  return fallback === null ? [] : [fallback];
}

function isHeadingRow(profiles: readonly RowProfile[], row: number, isFirst: boolean): boolean {
  const profile = profiles[row];
  if (!profile || profile.filled < 2 || profile.values > profile.filled * 0.25) return false;
  // 'College', 'Placement' and 'Support' are values as well, in a row that has a date of birth besides.
  if (!isFirst && profile.values > 0 && profile.knownHeadings < Math.max(3, profile.filled * 0.5))
    return false;
  if (profile.knownHeadings >= 3) return profile.knownHeadings >= profile.filled * 0.2;
  return profile.knownHeadings === 2 && profile.filled <= 8;
}

function continuesBelow(
  sheet: SourceSheet,
  profiles: readonly RowProfile[],
  block: readonly number[],
  today: Today,
): boolean {
  const row = (block.at(-1) ?? 0) + 1;
  const below = profiles[row];
  if (!below || below.filled === 0 || below.values > 0 || below.knownHeadings === 0) return false;
  const above = sheet.rows[row - 1] ?? [];
  const cells = sheet.rows[row] ?? [];
  let fills = 0;
  let words = 0;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? null;
    if (isBlankCell(cell)) continue;
    if (isPlainlyAValue(cell, today)) return false;
    words += isKnownHeading(cellText(cell)) ? 1 : 0;
    const aboveCell = above[column] ?? null;
    // It adds to what stands above: a gap is filled, or it lies under a band.
    if (isBlankCell(aboveCell) || isUnderBand(sheet, row - 1, column)) fills += 1;
  }
  return words >= 1 && words >= below.filled * 0.3 && fills >= below.filled * 0.5;
}

/** Words over several headings: merged cells, or fewer words than there are headings below, none of them a value. */
function isGroupRow(
  sheet: SourceSheet,
  profiles: readonly RowProfile[],
  row: number,
  block: readonly number[],
  today: Today,
): boolean {
  const profile = profiles[row];
  const below = profiles[block[0] ?? 0];
  if (!profile || !below || profile.filled === 0 || profile.filled > below.filled || profile.values > 0)
    return false;
  // 'Run: 03/11/2025', 'User: J Price': what a report says of itself.
  if ((sheet.rows[row] ?? []).some((cell) => typeof cell === 'string' && /^[^:]{2,30}:\s*\S/.test(cell)))
    return false;
  const cells = sheet.rows[row] ?? [];
  const merges = sheet.merges.filter(
    (merge) => merge.top <= row && merge.bottom >= row && merge.right > merge.left,
  );
  for (const cell of cells) if (cell !== null && isPlainlyAValue(cell, today)) return false;
  if (profile.filled === 1) {
    // One cell over everything is a title; over some of the columns it is a band.
    const merge = merges.find((it) => it.left <= profile.first && it.right >= profile.first);
    const from = profile.first;
    const to = merge ? merge.right : profile.first;
    const covers = to - from + 1;
    const width = below.last - below.first + 1;
    return (
      from > below.first && covers < width && (merge !== undefined || isShort(cellText(cells[from] ?? null)))
    );
  }
  if (merges.length > 0) return profile.filled >= 2;
  return profile.filled < below.filled && cells.every((cell) => cell === null || isShort(cellText(cell)));
}

function isShort(text: string): boolean {
  return text.length <= 60;
}

function isUnderBand(sheet: SourceSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) =>
      merge.top <= row &&
      merge.bottom >= row &&
      merge.left <= column &&
      merge.right >= column &&
      merge.right > merge.left,
  );
}

/** Where no heading is known: the first row of at least two cells, all words, above rows that also hold values. */
function headingByNature(profiles: readonly RowProfile[]): number[] | null {
  let widest = 0;
  for (const profile of profiles) widest = Math.max(widest, profile.filled);
  if (widest < 2) return null;
  for (const [row, profile] of profiles.entries()) {
    if (profile.filled < Math.max(2, widest * 0.6) || profile.values > 0) continue;
    const below = profiles.slice(row + 1, row + 30).filter((it) => it.filled > 0);
    const withValues = below.filter((it) => it.values > 0).length;
    if (below.length > 0 && withValues >= below.length * 0.5) return [row];
    return null;
  }
  return null;
}

/**
 * The columns under a block of heading rows. A heading is the lowest word of its column; what stands above it, or was
 * merged over it, is its group.
 *
 * @param width how many columns the rows below reach
 */
export function columnsOf(sheet: SourceSheet, headingRows: readonly number[], width: number): TableColumn[] {
  const columns: TableColumn[] = [];
  const spread = headingRows.map((row, index) =>
    spreadRow(sheet, row, index < headingRows.length - 1, width),
  );
  for (let column = 0; column < width; column += 1) {
    const words = spread.map((row) => row[column] ?? '');
    let lowest = words.length - 1;
    while (lowest > 0 && words[lowest] === '') lowest -= 1;
    const heading = words[lowest] ?? '';
    const above = words
      .slice(0, lowest)
      .filter((word, index, all) => word !== '' && all.indexOf(word) === index);
    // A band that reaches over a column without a heading of its own names nothing.
    const own = headingRows.some((row) => !isBlankCell(sheet.rows[row]?.[column]));
    columns.push({
      column,
      heading: own || lowest === words.length - 1 ? heading : '',
      group: above.join(' – '),
    });
  }
  return columns;
}

/** The words of a heading row by column: merged cells reach over their columns, and in an upper row gaps are filled. */
function spreadRow(sheet: SourceSheet, row: number, upper: boolean, width: number): string[] {
  const cells = sheet.rows[row] ?? [];
  const words = Array.from({ length: width }, (_, column) => headingText(cells[column] ?? null));
  if (!upper) return words;
  const merges = sheet.merges.filter((merge) => merge.top <= row && merge.bottom >= row);
  const sideways = merges.filter((merge) => merge.right > merge.left);
  for (const merge of sideways) {
    const word = headingText(sheet.rows[merge.top]?.[merge.left] ?? null);
    for (let column = merge.left; column <= Math.min(merge.right, width - 1); column += 1)
      words[column] = word;
  }
  if (sideways.length > 0) return words;
  // Without merged cells a band is written once and meant for the columns up to the next one.
  const below = sheet.rows[row + 1] ?? [];
  let current = '';
  for (let column = 0; column < width; column += 1) {
    if (words[column] !== '') current = isBlankCell(below[column]) ? '' : (words[column] ?? '');
    else if (current !== '' && !isBlankCell(below[column])) words[column] = current;
    else current = '';
  }
  return words;
}

/** A month in a heading is stored as its first day. */
function headingText(cell: SourceCell): string {
  if (!isFirstOfMonth(cell)) return oneLine(cellText(cell));
  return `${monthName(Number(cell.iso.slice(5, 7)))} ${cell.iso.slice(0, 4)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
