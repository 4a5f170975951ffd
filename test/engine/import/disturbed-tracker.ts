/** Trackers drawn at random: known young people and reviews, written down with the habits of real trackers. */
import fc from 'fast-check';

import { upnCheckLetter } from '../../../shared/domain/upn.ts';
import {
  type TrackerCell,
  trackerFile,
  type TrackerSheet,
} from '../../fixtures/workbooks/generate/tracker-file.ts';

/** What one academic year's tracker knows of somebody. */
interface KnownYear {
  held: string | null;
  focus: boolean | null;
  group: number;
}
export interface KnownPerson {
  upn: string;
  surname: string;
  forename: string;
  born: string;
  travel: string;
  /** By the place of the year in `years`; null when they were not in that year's tracker. */
  years: (KnownYear | null)[];
}
export const years = [2023, 2024] as const;

const forenames = ['Rhys', 'Siân', 'Ava', 'Théo', 'Mary-Jane', 'Ibrahim'];
const surnames = ["O'Neill", 'Grey-Walsh', 'van der Berg', 'Adeyemi', 'Kowalski', 'Begum'];

const knownYear = (start: number): fc.Arbitrary<KnownYear> =>
  fc.record({
    held: fc.option(
      fc.nat(300).map((days) => isoDay(Date.UTC(start, 8, 5) + days * 86_400_000)),
      { freq: 5 },
    ),
    focus: fc.option(fc.boolean(), { freq: 5 }),
    group: fc.integer({ min: 9, max: 13 }),
  });

/** Each name once, and birthdays well apart: nobody could be somebody else with a slip of the pen. */
export const knownPeople: fc.Arbitrary<KnownPerson[]> = fc
  .uniqueArray(
    fc.record({ number: fc.nat(35), first: fc.option(knownYear(2023)), second: knownYear(2024) }),
    {
      selector: ({ number }) => number,
      minLength: 2,
      maxLength: 7,
    },
  )
  .map((drawn) =>
    drawn.map(({ number, first, second }, index) => {
      const digits = `92431000${String(number * 131 + 1000).padStart(4, '0')}`;
      return {
        upn: `${upnCheckLetter(digits)}${digits}`,
        forename: forenames[number % 6] ?? '',
        surname: surnames[Math.floor(number / 6)] ?? '',
        born: isoDay(Date.UTC(2006, 0, 9) + index * 217 * 86_400_000),
        travel: `Bus ${number}`,
        years: [first, second],
      };
    }),
  );

const one = <T>(...values: T[]) => fc.constantFrom(...values);

/** Every habit that a tracker may have. */
export const habits = fc.record({
  file: one('xlsx', 'xlsx', 'xlsx from 1904', 'csv in UTF-8', 'csv in Windows-1252', 'text in UTF-16'),
  years: one(
    'one sheet a year',
    'tables below each other',
    'bands of years',
    'blocks of columns',
    'years in headings',
  ),
  yearGroups: one('Yr 11', 'Y11', '11', 'number', 'bands'),
  names: one('SMITH, John', 'John Smith', 'two columns', 'two columns in capitals'),
  dates: one('dates', '12.9.07', '12 September 2007', '12/09/2007'),
  upns: one('all', 'all', 'small letters and spaces', 'on some rows', 'none'),
  yes: one('Y', 'Yes', 'yes ', '✓'),
  titleRows: one(0, 1, 4, 38),
  untidyHeadings: fc.boolean(),
  otherWords: fc.boolean(),
  reversedColumns: fc.boolean(),
  blankRows: fc.boolean(),
  totals: fc.boolean(),
  repeatedHeadings: fc.boolean(),
  legend: fc.boolean(),
  columnOfTheirs: one('none', 'kept', 'with errors'),
  hiddenRows: fc.boolean(),
  hiddenSheet: fc.boolean(),
  /** A row without a UPN on which the day and the month of birth are swapped: it has to be asked about. */
  slip: fc.boolean(),
});
export type Habits = typeof habits extends fc.Arbitrary<infer Drawn> ? Drawn : never;
type Layout = Habits['years'];

export interface Disturbed {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** What was really done, by name. */
  applied: string[];
  /** How many rows have to be asked about. */
  slips: number;
}

/** Writes the people down as the habits say. */
export function disturbedTracker(people: readonly KnownPerson[], drawn: Habits): Disturbed {
  return new Writer(people, drawn).write();
}

type Row = TrackerCell[];

class Writer {
  private readonly people: readonly KnownPerson[];
  private readonly habits: Habits;
  private readonly applied = new Set<string>();
  private slips = 0;

  constructor(people: readonly KnownPerson[], drawn: Habits) {
    this.people = people;
    this.habits = drawn;
  }

  write(): Disturbed {
    const { habits: drawn } = this;
    const isText = !drawn.file.startsWith('xlsx');
    // A text file is one sheet.
    const layout = isText && drawn.years === 'one sheet a year' ? 'tables below each other' : drawn.years;
    this.applied.add(layout);
    this.applied.add(drawn.file);
    const sheets = this.sheets(layout);
    if (drawn.hiddenSheet && !isText) {
      this.applied.add('hidden sheet');
      sheets.push({
        name: 'Old',
        state: 'hidden',
        rows: [
          ['UPN', 'Name', 'DOB'],
          [null, 'GONE, Long', '12.9.07'],
        ],
      });
    }
    const name = isText ? (drawn.file === 'text in UTF-16' ? 'list.txt' : 'list.csv') : 'list.xlsx';
    const bytes = isText
      ? textFile(sheets[0]?.rows ?? [], drawn.file)
      : trackerFile(sheets, { from1904: drawn.file === 'xlsx from 1904' });
    return { name, bytes, applied: [...this.applied], slips: this.slips };
  }

  private sheets(layout: Layout): TrackerSheet[] {
    if (layout === 'one sheet a year')
      return years.map((year, index) =>
        this.hiding({ name: `AR ${label(year)}`.replace('/', '-'), rows: this.yearRows(index, []) }),
      );
    if (layout === 'tables below each other') {
      const rows = years.flatMap((year, index) => [
        ...this.yearRows(index, [[`Annual reviews ${label(year)}`]]),
        [],
      ]);
      return [this.hiding({ name: 'Reviews', rows })];
    }
    if (layout === 'bands of years') {
      const rows: Row[] = [...this.title('Annual reviews'), this.headings()];
      for (const [index, year] of years.entries())
        rows.push([label(year)], ...this.dataRows(index, this.headings()));
      return [this.hiding({ name: 'Reviews', rows: [...rows, ...this.footer()] })];
    }
    return [this.hiding(this.wideSheet(layout))];
  }

  /** One table of one year. */
  private yearRows(index: number, above: Row[]): Row[] {
    const headings = this.headings();
    return [
      ...(index === 0 ? this.title('SEND team') : []),
      ...above,
      headings,
      ...this.dataRows(index, headings),
      ...this.footer(),
    ];
  }

  private title(words: string): Row[] {
    if (this.habits.titleRows === 0) return [];
    this.applied.add(`${this.habits.titleRows} rows above the headings`);
    return Array.from({ length: this.habits.titleRows }, (_, index) => (index === 0 ? [words] : []));
  }

  private headings(): Row {
    const drawn = this.habits;
    const row: Row = [
      ...this.whoHeadings(),
      this.heading('AR held', 'Date of Annual Review'),
      this.heading('Employment discussed', 'Employment discussed at AR?'),
      ...(drawn.yearGroups === 'bands' ? [] : [this.heading('NCY', 'Year Group')]),
      ...(drawn.columnOfTheirs === 'none' ? [] : ['Travel training']),
    ];
    return this.ordered(row);
  }

  private whoHeadings(): Row {
    const { names, upns } = this.habits;
    this.applied.add(`names as ${names}`);
    this.applied.add(`UPNs: ${upns}`);
    return [
      ...(upns === 'none' ? [] : [this.heading('UPN', 'Unique Pupil Number')]),
      ...(names.startsWith('two columns')
        ? [this.heading('Surname', 'Student Surname'), this.heading('Forename', 'First name')]
        : [this.heading('Name', 'Pupil Name')]),
      this.heading('DOB', 'Date of birth'),
    ];
  }

  private heading(plain: string, other: string): string {
    const words = this.habits.otherWords ? other : plain;
    if (this.habits.otherWords) this.applied.add('headings in other words');
    if (!this.habits.untidyHeadings) return words;
    this.applied.add('line breaks and spaces in headings');
    return `${words.replace(' ', '\n')} `;
  }

  private ordered(row: Row): Row {
    if (!this.habits.reversedColumns) return row;
    this.applied.add('columns in another order');
    return row.toReversed();
  }

  private dataRows(index: number, headings: Row): Row[] {
    const drawn = this.habits;
    const here = this.people.flatMap((person) => {
      const year = person.years[index];
      return year ? [{ person, year }] : [];
    });
    const withBands = drawn.yearGroups === 'bands';
    this.applied.add(`year groups as ${drawn.yearGroups}`);
    if (withBands) here.sort((a, b) => a.year.group - b.year.group);
    const rows: Row[] = [];
    let group: number | null = null;
    for (const [at, { person, year }] of here.entries()) {
      if (withBands && year.group !== group) {
        group = year.group;
        rows.push([`YEAR ${group}`]);
      }
      if (drawn.blankRows && at % 3 === 1) {
        this.applied.add('blank rows');
        rows.push([]);
      }
      if (drawn.repeatedHeadings && at % 3 === 2) {
        this.applied.add('repeated headings');
        rows.push(headings);
      }
      const who = this.who(person, index, at);
      const cells: Row = [
        ...who,
        this.day(year.held),
        this.yesNo(year.focus),
        ...(withBands ? [] : [this.yearGroup(year.group)]),
        ...this.ownColumn(person, index),
      ];
      rows.push(this.ordered(cells));
    }
    if (drawn.totals) {
      this.applied.add('totals');
      rows.push([`Total: ${here.length}`]);
    }
    return rows;
  }

  private ownColumn(person: KnownPerson, index: number): Row {
    const { columnOfTheirs } = this.habits;
    if (columnOfTheirs === 'none') return [];
    this.applied.add(`a column of theirs, ${columnOfTheirs}`);
    const isText = !this.habits.file.startsWith('xlsx');
    // The row of the year after says it.
    if (columnOfTheirs === 'with errors' && index === 0 && person.years[1] !== null && !isText)
      return [{ error: '#N/A' }];
    return [person.travel];
  }

  private who(person: KnownPerson, index: number, at: number): Row {
    const { names, upns, slip } = this.habits;
    const swapped = swappedDay(person.born);
    // Only of somebody the file named before can it be a slip.
    const isSlip = slip && index === 1 && at % 2 === 0 && person.years[0] !== null && swapped !== null;
    if (isSlip) {
      this.slips += 1;
      this.applied.add('a slip in a date of birth');
    }
    const upn =
      upns === 'on some rows' && (index + at) % 2 === 1
        ? null
        : upns === 'small letters and spaces'
          ? ` ${person.upn.toLowerCase().replace(/(.{5})/, '$1 ')}`
          : person.upn;
    const capitals = person.surname.toUpperCase();
    return [
      ...(upns === 'none' ? [] : [isSlip ? null : upn]),
      ...(names === 'two columns'
        ? [person.surname, person.forename]
        : names === 'two columns in capitals'
          ? [capitals, person.forename.toUpperCase()]
          : [
              names === 'SMITH, John'
                ? `${capitals}, ${person.forename}`
                : `${person.forename} ${person.surname}`,
            ]),
      this.day(isSlip ? swapped : person.born),
    ];
  }

  private day(iso: string | null): TrackerCell {
    if (iso === null) return null;
    const { dates, file } = this.habits;
    const isText = !file.startsWith('xlsx');
    const [year = '', month = '', day = ''] = iso.split('-');
    this.applied.add(`dates as ${dates === 'dates' && isText ? '12/09/2007' : dates}`);
    if (dates === '12.9.07') return `${Number(day)}.${Number(month)}.${year.slice(2)}`;
    if (dates === '12 September 2007') return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
    return dates === 'dates' && !isText ? { date: iso } : `${day}/${month}/${year}`;
  }

  private yesNo(value: boolean | null): TrackerCell {
    const { yes, file } = this.habits;
    if (value === null) return null;
    // Windows-1252 has no tick.
    const word = yes === '✓' && file === 'csv in Windows-1252' ? 'Y' : yes;
    if (value) this.applied.add(`yes as ${word}`);
    return value ? word : word.startsWith('Y') && word.length > 1 ? 'No' : 'n';
  }

  private yearGroup(group: number): TrackerCell {
    const { yearGroups } = this.habits;
    this.applied.add(`year groups as ${yearGroups}`);
    if (yearGroups === 'Yr 11') return `Yr ${group}`;
    if (yearGroups === 'Y11') return `Y${group}`;
    return yearGroups === 'number' ? group : String(group);
  }

  private footer(): Row[] {
    if (!this.habits.legend) return [];
    this.applied.add('a legend');
    return [[], ['Key'], ['Green', 'Completed'], ['Red', 'Overdue']];
  }

  /** One row for each young person, and columns for every year. */
  private wideSheet(layout: Layout): TrackerSheet {
    const rows: Row[] = this.title('Annual reviews');
    const who = this.whoHeadings();
    const fields: [string, string][] = [
      ['AR held', 'Date of Annual Review'],
      ['Employment discussed', 'Employment discussed at AR?'],
      ['NCY', 'Year Group'],
    ];
    const merges: string[] = [];
    if (layout === 'blocks of columns') {
      const bands: Row = who.map(() => null);
      for (const [index, year] of years.entries()) {
        const from = who.length + index * fields.length;
        merges.push(
          `${letter(from)}${rows.length + 1}:${letter(from + fields.length - 1)}${rows.length + 1}`,
        );
        bands.push(label(year), null, null);
      }
      rows.push(bands, [
        ...who,
        ...years.flatMap(() => fields.map(([plain, other]) => this.heading(plain, other))),
      ]);
    } else
      rows.push([
        ...who,
        ...years.flatMap((year) =>
          fields.map(([plain, other]) => `${this.heading(plain, other)} ${label(year)}`),
        ),
      ]);
    for (const [at, person] of this.people.entries()) {
      rows.push([
        ...this.who(person, 0, at),
        ...person.years.flatMap((year): Row =>
          year === null
            ? [null, null, null]
            : [
                this.day(year.held),
                this.yesNo(year.focus),
                this.habits.yearGroups === 'bands' ? year.group : this.yearGroup(year.group),
              ],
        ),
      ]);
    }
    rows.push(...this.footer());
    return { name: 'Reviews', rows, ...(this.habits.file.startsWith('xlsx') && { merges }) };
  }

  private hiding(sheet: TrackerSheet): TrackerSheet {
    if (!this.habits.hiddenRows || !this.habits.file.startsWith('xlsx')) return sheet;
    this.applied.add('hidden rows');
    return { ...sheet, hiddenRows: [sheet.rows.length - 1] };
  }
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function label(year: number): string {
  return `${year}/${(year + 1) % 100}`;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** The day with day and month swapped, or null where that is no other day. */
function swappedDay(iso: string): string | null {
  const [year = '', month = '', day = ''] = iso.split('-');
  return Number(day) > 12 || day === month ? null : `${year}-${day}-${month}`;
}

function textFile(rows: readonly (readonly TrackerCell[])[], file: Habits['file']): Uint8Array<ArrayBuffer> {
  const separator = file === 'csv in UTF-8' ? ',' : file === 'csv in Windows-1252' ? ';' : '\t';
  const cellOf = (cell: TrackerCell) => {
    const text = cell === null || typeof cell === 'object' ? '' : String(cell);
    return /["\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = rows.map((row) => row.map(cellOf).join(separator)).join('\r\n');
  if (file === 'text in UTF-16') return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
  return Uint8Array.from(Buffer.from(text, file === 'csv in UTF-8' ? 'utf8' : 'latin1'));
}
