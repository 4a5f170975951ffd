import type { ImportState } from '../import-session.ts';
import type { SourceNotice, SourceSheet } from '../read/source-workbook.ts';
import { columnLetters } from '../read/cell-reference.ts';
import { colouredRows } from '../tables/colour-columns.ts';
import { sectionsOf } from '../tables/sections.ts';
import { countKind, type SourceTable } from '../tables/source-table.ts';

/** What a person should know of a file before bringing it in, in sentences. */
export function noticesOf(state: ImportState): string[] {
  const notices: string[] = [...(state.standards.sen2?.notices ?? []), ...state.standards.notices];
  for (const sheet of state.workbook.sheets) {
    if (sheet.hidden)
      notices.push(
        `The sheet “${sheet.name}” is hidden in the file. It is not brought in unless you choose it.`,
      );
  }
  for (const [index, sheet] of state.workbook.sheets.entries()) {
    const tables = state.tables.filter(
      (table) => table.sheetIndex === index && state.chosen.get(table.tableId),
    );
    if (tables.length === 0) continue;
    const hiddenRows = sheet.hiddenRows.filter((row) =>
      tables.some(
        (table) =>
          row >= table.firstRow && row <= table.lastRow && table.kinds[row - table.firstRow] === 'data',
      ),
    ).length;
    if (hiddenRows > 0) {
      notices.push(
        `${count(hiddenRows, 'row')} of “${sheet.name}” ${hiddenRows === 1 ? 'is' : 'are'} hidden by a filter or by hand. ${hiddenRows === 1 ? 'It is' : 'They are'} brought in like the others.`,
      );
    }
    const columns = sheet.hiddenColumns.filter((column) =>
      tables.some((table) => table.columns.some((it) => it.column === column)),
    );
    if (columns.length > 0) {
      notices.push(
        `Hidden ${columns.length === 1 ? 'column' : 'columns'} of “${sheet.name}”: ${columns.map(columnLetters).join(', ')}. ${columns.length === 1 ? 'It is' : 'They are'} matched like the others.`,
      );
    }
    notices.push(...colourNotices(state, sheet, tables));
    const own = tables.filter((table) => !state.standards.ofTable.has(table.tableId));
    notices.push(...sectionNotices(sheet, own));
    const other = tables.reduce((sum, table) => sum + countKind(table, 'note'), 0);
    if (other > 0) {
      notices.push(
        `${count(other, 'row')} of “${sheet.name}” ${other === 1 ? 'looks' : 'look'} like a note or a legend, not like a young person, and ${other === 1 ? 'is' : 'are'} not brought in.`,
      );
    }
  }
  for (const table of state.tables) {
    const sheet = state.workbook.sheets[table.sheetIndex];
    if (
      sheet?.hidden === false &&
      state.chosen.get(table.tableId) === false &&
      !state.standards.ofTable.has(table.tableId) &&
      table.headingRows.length > 0
    ) {
      notices.push(
        `A table on “${sheet.name}” names no young people, so it is not chosen${table.title === '' ? '' : `: ${table.title}`}.`,
      );
    }
  }
  return [...notices, ...state.workbook.notices.map(inWords)].slice(0, 50);
}

/** What is made of cells that are filled with a colour, or that nothing is. */
function colourNotices(state: ImportState, sheet: SourceSheet, tables: readonly SourceTable[]): string[] {
  if (!sheet.fills) return [];
  const said: string[] = [];
  const read = new Set(
    tables.flatMap(({ columns }) => columns.flatMap((it) => (it.isColour ? [it.heading] : []))),
  );
  if (read.size > 0)
    said.push(
      `Colours on “${sheet.name}” are read as if they were written: ${quoted(read)}. Say in the matching what they mean, or they are kept as additional information.`,
    );
  const unread = tables.reduce((sum, table) => {
    const standard = state.standards.ofTable.get(table.tableId);
    return standard?.ownSheet === null ? sum + colouredRows(sheet, table) : sum;
  }, 0);
  if (unread > 0)
    said.push(
      `${count(unread, 'row')} of “${sheet.name}” ${unread === 1 ? 'has' : 'have'} coloured cells. A standard list says nothing by colour, so the colours are not read.`,
    );
  if (sheet.fills.isIncomplete)
    said.push(
      `More cells of “${sheet.name}” are coloured than can be read. The colours further down are not read: check them against the file.`,
    );
  return said;
}

/** What rows that stand over others are taken for. */
function sectionNotices(sheet: SourceSheet, tables: readonly SourceTable[]): string[] {
  const sections = tables.flatMap((table) => sectionsOf(table, sheet));
  const yearGroups = new Set(sections.flatMap(({ yearGroup }) => yearGroup?.words ?? []));
  const others = new Set(sections.flatMap(({ words }) => words));
  const said: string[] = [];
  if (yearGroups.size > 0)
    said.push(
      `${quoted(yearGroups)} on “${sheet.name}” ${yearGroups.size === 1 ? 'is' : 'are'} taken for the year group of the rows below, where a row does not say its own.`,
    );
  if (others.size > 0)
    said.push(
      `${quoted(others)} on “${sheet.name}” ${others.size === 1 ? 'stands' : 'stand'} over rows of young people and ${others.size === 1 ? 'is' : 'are'} kept with them as additional information.`,
    );
  return said;
}

function quoted(words: ReadonlySet<string>): string {
  const shown = [...words].slice(0, 5).map((each) => `“${each}”`);
  return words.size > shown.length
    ? `${shown.join(', ')} and ${words.size - shown.length} more`
    : shown.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

function inWords(notice: SourceNotice): string {
  switch (notice.code) {
    case 'formulas-without-values':
      return `${count(notice.count, 'formula')} on “${notice.sheet}” ${notice.count === 1 ? 'holds' : 'hold'} no value, the first in ${columnLetters(notice.column)}${notice.row + 1}. ${notice.count === 1 ? 'Its cell is' : 'Their cells are'} blank here. Open the file in Excel and save it, then choose it again.`;
    case 'external-links':
      return `The file refers to ${count(notice.count, 'other file')}. ${notice.count === 1 ? 'It was' : 'They were'} not opened; the values stored with this file were read.`;
    case 'dde-links':
      return 'The file asks another program for values. It was not asked; the values stored with this file were read.';
    case 'macros-ignored':
      return 'The file contains macros. They were not run.';
    case 'colours-not-read':
      return 'The colours of cells cannot be read in a file of this kind (.xlsb). If colours say something in it, save it in Excel as a workbook (.xlsx) and choose that file.';
    case 'sheet-without-rows':
      return `The sheet “${notice.sheet}” holds a chart or a dialogue and no rows.`;
    case 'quotation-marks':
      return `A quotation mark is out of place near row ${notice.row + 1}. Rows near it may have run together: look at them before you go on.`;
    case 'text-read-as':
      return `The text was read as ${encodings[notice.encoding]}, with ${delimiters[notice.delimiter]} between the columns.`;
    default:
      return 'Something in this file was not read.';
  }
}

const encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows text (Western European)',
} as const;
const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' } as const;

function count(number: number, word: string): string {
  return `${String(number).replace(/\B(?=(\d{3})+$)/g, ',')} ${word}${number === 1 ? '' : 's'}`;
}
