import { parseAcademicYear } from '../../../../shared/domain/academic-year.ts';
import { cellText, isBlankCell } from '../cell-text.ts';
import type { SourceSheet } from '../read/source-workbook.ts';
import { bandOfPeople } from './classify-rows.ts';
import { dataRows, type SourceTable } from './source-table.ts';

/** What the bands above some rows say of them: 'YEAR 11', 'NORTHMOOR COLLEGE'. */
export interface Section {
  /** The first row it is about; it reaches to the next section. Rows count from 0. */
  firstRow: number;
  /** The national curriculum year, where a band names one, and the band's own words. */
  yearGroup: { year: number; words: string } | null;
  /** Bands that say something else. */
  words: readonly string[];
}

const yearGroupWords = /^(?:school |nc |ncy )?(?:years?|yrs?|y)(?: group)? ?(\d{1,2})\b(.*)$/is;
/** 'Year 12/13' and 'Years 12 and 13' are no one year group. */
const anotherYearGroup = /^\s*(?:\/|-|–|&|,|\+|and\b|to\b|or\b)\s*(?:years?|yrs?|y)?\s*(\d{1,2})\b/i;
/** The year group in which somebody becomes 26. */
const MOST_YEAR_GROUP = 21;

/** The sections of a table, from the top; none when there are no bands inside it. A total ends a section. */
export function sectionsOf(table: SourceTable, sheet: SourceSheet): Section[] {
  if (table.bandColumn !== undefined) return sectionsInColumn(table, sheet, table.bandColumn);
  const sections: Section[] = [];
  let current = sectionAbove(table, sheet);
  let isOpen = false;
  for (const [index, kind] of table.kinds.entries()) {
    if (kind === 'total') {
      current = noSection;
      isOpen = false;
    } else if (kind === 'band') {
      const words = bandWords(sheet, table.firstRow + index);
      const year = yearGroupIn(words);
      // '2024/25' is the academic year of what follows: the table was cut there.
      if (year === null && parseAcademicYear(words) !== null) current = noSection;
      else if (year !== null) current = { ...current, yearGroup: { year, words } };
      // Bands one below the other say several things; one after rows of another takes its place.
      else current = { ...current, yearGroup: null, words: isOpen ? [...current.words, words] : [words] };
      isOpen = true;
      continue;
    } else if (kind === 'data') isOpen = false;
    else continue;
    const firstRow = table.firstRow + index;
    if (!says(sections.at(-1) ?? noSection, current)) sections.push({ ...current, firstRow });
  }
  return sections;
}

/** The first band of a list often stands over its headings, where it looks like a title: 'Job coach: Sue Marsh'. */
function sectionAbove({ headingRows, firstRow }: SourceTable, sheet: SourceSheet): Section {
  const [top] = headingRows;
  if (top === undefined || headingRows.at(-1) !== firstRow - 1) return noSection;
  const isBlank = (row: number) => (sheet.rows[row] ?? []).every(isBlankCell);
  const row = isBlank(top - 1) ? top - 2 : top - 1;
  const filled = (sheet.rows[row] ?? []).filter((cell) => !isBlankCell(cell));
  if (filled.length !== 1 || typeof filled[0] !== 'string') return noSection;
  const words = tidied(filled[0]);
  if (onlyYearGroup.test(words)) {
    const year = yearGroupIn(words);
    return year === null ? noSection : { ...noSection, yearGroup: { year, words } };
  }
  return bandOfPeople.test(words) && words.length <= 80 ? { ...noSection, words: [words] } : noSection;
}

const onlyYearGroup = /^(?:school |nc |ncy )?(?:years?|yrs?|y)(?: group)? ?\d{1,2}$/i;

const noSection: Section = { firstRow: 0, yearGroup: null, words: [] };

function says(one: Section, other: Section): boolean {
  return one.yearGroup?.words === other.yearGroup?.words && one.words.join('\n') === other.words.join('\n');
}

/** What the bands over a row say, in their own words, for {@link sectionsInColumn} to read. */
export function wordsOfSection({ yearGroup, words }: Section): string[] {
  return yearGroup ? [...words, yearGroup.words] : [...words];
}

/** The sections of rows that each say in one cell what the bands above them said, one below the other. */
function sectionsInColumn(table: SourceTable, sheet: SourceSheet, column: number): Section[] {
  const sections: Section[] = [];
  for (const row of dataRows(table)) {
    const section = sectionOfWords(row, cellText(sheet.rows[row]?.[column] ?? null));
    if (!says(sections.at(-1) ?? noSection, section)) sections.push(section);
  }
  return sections;
}

function sectionOfWords(firstRow: number, text: string): Section {
  const section: { yearGroup: Section['yearGroup']; words: string[] } = { yearGroup: null, words: [] };
  for (const line of text.split(/\r?\n/)) {
    const words = tidied(line);
    const year = yearGroupIn(words);
    if (year !== null) section.yearGroup = { year, words };
    else if (words !== '') section.words.push(words);
  }
  return { firstRow, ...section };
}

/** Answers the section of each row, for rows that are asked for from the top. */
export function sectionFinder(sections: readonly Section[]): (row: number) => Section | undefined {
  let next = 0;
  return (row) => {
    while ((sections[next]?.firstRow ?? Number.POSITIVE_INFINITY) <= row) next += 1;
    return sections[next - 1];
  };
}

/** The national curriculum year that a band names, or null. */
export function yearGroupIn(words: string): number | null {
  if (/^\d{1,2}$/.test(words)) return Number(words) <= MOST_YEAR_GROUP ? Number(words) : null;
  const match = yearGroupWords.exec(words);
  if (!match) return null;
  const year = Number(match[1]);
  const other = Number(anotherYearGroup.exec(match[2] ?? '')?.[1] ?? Number.NaN);
  if (other > year && other <= MOST_YEAR_GROUP) return null;
  return year <= MOST_YEAR_GROUP ? year : null;
}

function bandWords(sheet: SourceSheet, row: number): string {
  const cell = (sheet.rows[row] ?? []).find((each) => !isBlankCell(each)) ?? null;
  return tidied(cellText(cell));
}

function tidied(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
