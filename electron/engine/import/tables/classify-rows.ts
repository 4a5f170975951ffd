import type { RowKind } from '../../../../shared/contract/import.ts';
import { parseAcademicYear } from '../../../../shared/domain/academic-year.ts';
import { cellText, isBlankCell } from '../cell-text.ts';
import { headingKey } from '../heading-words.ts';
import type { SourceCell, SourceSheet } from '../read/source-workbook.ts';
import { curriculumYearIn, looksLikeUpn } from '../value-signs.ts';
import type { Steps } from '../../steps.ts';
import type { RowProfile } from './row-profile.ts';
import type { TableColumn } from './source-table.ts';

const totalWords =
  /^\s*(?:(?:grand|sub|overall|running)[\s-]*)?(?:totals?|averages?|mean|median|sum|count|maximum|minimum)\b|^\s*(?:number|no\.?|percentage|%|total number) of\b|\btotals?\s*[:=]?\s*$|^\s*\d+ (?:pupils|students|learners|children|young people|c?yps?|interns|records|rows)\s*$/i;
/** 'Job coach: Sue Marsh', 'School: Harrow Hill': what is meant for the rows below it. */
export const bandOfPeople =
  /^(?:job coach|coach|school|college|setting|provider|employer|(?:send? |case ?)?officer|case ?worker|key ?worker|cohort|group|class|team|area|locality|programme|course|site|tutor|caseload)\b[^:]{0,20}:\s*\S/i;
const noteWords =
  /^\s*(?:\*|†|‡|notes?\b|key\b|legend\b|source\b|n\.?b\.?\b|please\b|updated\b|last (?:updated|modified|saved)\b|prepared by\b|produced by\b|owner\b|version\b|page \d|guidance\b|end of\b|official\b|confidential\b|data (?:as|correct|extracted)\b|printed\b|extracted\b|report run\b|this (?:sheet|list|tracker|spreadsheet))/i;

/** What is needed to say what a row of one table is. */
export interface TableFrame {
  sheet: SourceSheet;
  profiles: readonly RowProfile[];
  columns: readonly TableColumn[];
  firstRow: number;
  lastRow: number;
}

/**
 * What each row below the headings is. Anything in doubt is `data`: a row that is brought in by mistake is asked
 * about later, a row that is left out would be missed.
 */
export function* classifyRows(frame: TableFrame): Steps<RowKind[]> {
  const { sheet, profiles, columns, firstRow, lastRow } = frame;
  const headingKeys = columns.map((column) => headingKey(column.heading));
  const wideMerges = new Map<number, number>();
  for (const merge of sheet.merges) {
    if (merge.right > merge.left && merge.top === merge.bottom)
      wideMerges.set(merge.top, merge.right - merge.left + 1);
  }
  const kinds: RowKind[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    if (kinds.length % 500 === 499) yield;
    const profile = profiles[row];
    const cells = sheet.rows[row] ?? [];
    if (!profile || profile.filled === 0) kinds.push('blank');
    else if (isRepeatedHeading(cells, headingKeys, profile)) kinds.push('heading');
    else if (isTotal(cells, profile, columns.length)) kinds.push('total');
    else if (isBand(cells, profile, columns.length, wideMerges.get(row) ?? 1)) kinds.push('band');
    else if (isNote(cells, profile, columns.length)) kinds.push('note');
    else kinds.push('data');
  }
  markFooter(frame, kinds);
  return kinds;
}

function isRepeatedHeading(
  cells: readonly SourceCell[],
  headingKeys: readonly string[],
  profile: RowProfile,
): boolean {
  if (profile.values > profile.filled * 0.25 || profile.filled < 2) return false;
  let same = 0;
  for (const [column, key] of headingKeys.entries()) {
    const cell = cells[column];
    if (typeof cell === 'string' && key !== '' && headingKey(cell) === key) same += 1;
  }
  return same >= 2 && same >= profile.filled * 0.7;
}

/** 'Total: 34', or a label with numbers only beside it, and nothing that belongs to a person. */
function isTotal(cells: readonly SourceCell[], profile: RowProfile, width: number): boolean {
  // At most the label and one more word: cheaper to count than to read.
  if (profile.filled - profile.values > 2) return false;
  let label = false;
  let others = 0;
  for (const cell of cells) {
    if (isBlankCell(cell)) continue;
    if (typeof cell === 'string') {
      if (looksLikeUpn(cell)) return false;
      if (totalWords.test(cell)) label = true;
      else if (!/^[\d.,%£\s:-]+$/.test(cell)) others += 1;
    } else if (typeof cell === 'object' && cell?.kind === 'date') return false;
  }
  if (!label) return false;
  return others === 0 || (others === 1 && profile.filled <= Math.max(3, width * 0.3));
}

/** 'YEAR 11' over the rows below it: one cell alone, merged across, or words a band is made of. */
function isBand(cells: readonly SourceCell[], profile: RowProfile, width: number, merged: number): boolean {
  if (profile.filled !== 1 || width < 3) return false;
  const cell = cells[profile.first] ?? null;
  if (typeof cell === 'object') return false;
  const text = cellText(cell);
  if (text.length > 80) return false;
  if (merged >= Math.min(3, width)) return !noteWords.test(text) || parseAcademicYear(text) !== null;
  if (profile.first > 1) return false;
  if (/^(?:school |nc |ncy )?(?:years?|yrs?|y)(?: group)? ?\d{1,2}\b/i.test(text)) return true;
  if (parseAcademicYear(text) !== null && text.length <= 40) return true;
  if (/^(?:autumn|spring|summer|term|cohort|leavers|post[- ]?16|post[- ]?19|key stage|ks\d)\b/i.test(text))
    return true;
  if (typeof cell === 'number') return curriculumYearIn(text) !== null && profile.first === 0 && width >= 5;
  if (bandOfPeople.test(text)) return true;
  // Capitals without a comma are no name: 'NORTHMOOR COLLEGE', 'SUPPORTED INTERNSHIPS'.
  return (
    text.length >= 4 &&
    text === text.toUpperCase() &&
    /\p{L}{3}/u.test(text) &&
    !text.includes(',') &&
    !/\d{6}/.test(text)
  );
}

function isNote(cells: readonly SourceCell[], profile: RowProfile, width: number): boolean {
  if (profile.filled > 2 || width < 3) return false;
  const cell = cells[profile.first];
  if (typeof cell !== 'string') return false;
  if (noteWords.test(cell)) return profile.filled === 1 || profile.values === 0;
  return profile.filled === 1 && cellText(cell).length > 60;
}

/**
 * Sparse rows of words after the last full row are a legend or a footer: 'Key', 'Green  completed'. In a list without a
 * full row only what says itself that it is one begins it, because everybody's row may be sparse there.
 */
function markFooter(frame: TableFrame, kinds: RowKind[]): void {
  const { profiles, columns, firstRow } = frame;
  if (columns.length < 4) return;
  let lastFull = kinds.length - 1;
  while (lastFull >= 0 && !(kinds[lastFull] === 'data' && (profiles[firstRow + lastFull]?.filled ?? 0) >= 3))
    lastFull -= 1;
  const isBelowFullRows = lastFull >= 0;
  let afterBreak = false;
  for (let index = lastFull + 1; index < kinds.length; index += 1) {
    const profile = profiles[firstRow + index];
    const kind = kinds[index];
    if (kind === 'note' || (isBelowFullRows && (kind === 'blank' || kind === 'total'))) afterBreak = true;
    if (kind !== 'data' || !profile) continue;
    if (
      (afterBreak || (isBelowFullRows && profile.filled === 1)) &&
      profile.filled <= 2 &&
      profile.values <= 1 &&
      !hasPersonSigns(frame.sheet.rows[firstRow + index] ?? [])
    ) {
      kinds[index] = 'note';
    }
  }
}

/** A UPN, a date or 'SURNAME, Forename': somebody's row, however little it says. */
function hasPersonSigns(cells: readonly SourceCell[]): boolean {
  return cells.some(
    (cell) =>
      (typeof cell === 'object' && cell !== null && cell.kind === 'date') ||
      (typeof cell === 'string' && (looksLikeUpn(cell) || /^[\p{L}'’ -]{2,}, ?\p{L}/u.test(cell.trim()))),
  );
}
