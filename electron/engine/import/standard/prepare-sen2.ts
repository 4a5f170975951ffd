import {
  sen2FileName,
  sen2Modules,
  type Sen2Module,
  type Sen2ModuleName,
} from '../../../../shared/content/standard-files/sen2.ts';
import { standardHeading } from '../../../../shared/content/standard-files/standard-heading.ts';
import { cellText, isBlankCell } from '../cell-text.ts';
import type { SourceCell, SourceSheet } from '../read/source-workbook.ts';
import { rowKey } from '../row-key.ts';
import type { Steps } from '../steps.ts';
import { dataRows, type SourceTable, type TableColumn } from '../tables/source-table.ts';
import { dayInCell, type Today } from '../value-signs.ts';
import { fileOfSheet } from './set-of-files.ts';
import { findLinks, type FoundLink, type LinkableTable } from './find-links.ts';
import { isRowNumberHeading, type Sen2Table } from './recognise-sen2.ts';
import type { ColumnStandard, RowLink, StandardFindings, TableStandard } from './table-standard.ts';

const ofPeople = 'From the table of people';
const workedOut = 'Worked out from this row';

/** What every row that belongs to a person is shown with. */
const identity: readonly { name: string; heading: string; field: string }[] = [
  { name: 'surname', heading: 'Surname', field: 'person.surname' },
  { name: 'forename', heading: 'Forename', field: 'person.forename' },
  { name: 'personbirthdate', heading: 'Date of birth', field: 'person.dateOfBirth' },
  { name: 'upn', heading: 'UPN', field: 'person.upn' },
  { name: 'uniquelearnernumber', heading: 'ULN', field: 'person.uln' },
];

interface Linked {
  sen2: Sen2Table;
  linkable: LinkableTable;
}

/**
 * Makes the tables of a SEN2 return ready to be brought in: finds whose each row is, puts the names beside it, and adds
 * the columns that have to be worked out (a need by its rank, the placement a young person is in now). Nothing of the
 * file is changed; columns are only added on the right.
 *
 * @param tables all tables of the import; those that were recognised get their new columns
 */
export function* prepareSen2(
  recognised: readonly Sen2Table[],
  sheets: readonly SourceSheet[],
  fileName: string,
  today: Today,
  findings: StandardFindings,
): Steps<void> {
  for (const { table, module } of recognised) {
    if (!/^data entry template/i.test(table.sheetName)) continue;
    table.title = module.templateTitle;
    markUnfilledRows(table, sheets, module);
  }
  const linked = recognised.map((sen2): Linked => ({ sen2, linkable: linkableOf(sen2, sheets) }));
  const people = linked.find(({ sen2 }) => sen2.module.name === 'person');
  const head = linked.filter(({ sen2 }) => sen2.module.name === 'sen2');
  const others = linked.filter((it) => it !== people && !head.includes(it));
  for (const each of linked) {
    nameColumns(each.sen2);
    const standard: TableStandard = {
      words: wordsFor(each.sen2.module, each.sen2.table),
      columns: new Map([...each.sen2.columns].map(([column, it]) => [column, standardOf(it)])),
      added: new Set(),
      missing: [],
      ownSheet: null,
    };
    keepOtherColumns(each.sen2.table, standard);
    findings.ofTable.set(each.sen2.table.tableId, standard);
  }
  const links = people
    ? yield* findLinks(
        people.linkable,
        others.map((it) => it.linkable),
      )
    : new Map<LinkableTable, FoundLink>();
  const tableOf = new Map(linked.map((it) => [it.linkable, it.sen2]));
  const placements = recognised.some(({ module }) => module.name === 'placementdetail');
  for (const each of others) {
    const standard = findings.ofTable.get(each.sen2.table.tableId);
    if (!standard) continue;
    if (people && links.has(each.linkable)) {
      yield* linkRows(each, people, links, tableOf, sheets, findings, standard);
    } else {
      standard.missing.push(whatIsNeeded(each, linked, fileName));
    }
    yield* addWorkedOut(each, links, tableOf, sheets, today, standard, placements);
  }
  sayWhatWasFound(linked, findings);
}

function standardOf(column: Sen2Table['columns'] extends Map<number, infer C> ? C : never): ColumnStandard {
  return {
    field: column.field,
    why: column.why ?? 'This is what the column means in the SEN2 return.',
    ...(column.meanings ? { meanings: column.meanings } : {}),
    ...(column.asks ? { asks: true } : {}),
  };
}

/** The short names of the return say little beside a young person, so each says which table it is of. */
function nameColumns({ table, module }: Sen2Table): void {
  table.columns = table.columns.map((column) =>
    column.group === '' ? { ...column, group: `SEN2 ${module.contents}` } : column,
  );
}

/** Columns that are not of the return: numbers of rows only tie the tables together, anything else is kept. */
function keepOtherColumns(table: SourceTable, standard: TableStandard): void {
  for (const { column, heading } of table.columns) {
    if (standard.columns.has(column)) continue;
    const plain = standardHeading(heading);
    standard.columns.set(
      column,
      isRowNumberHeading(plain) || plain.endsWith('orderseqcolumn')
        ? {
            field: 'leave-out',
            why: 'It numbers the rows of the return and says nothing of the young person.',
          }
        : { field: 'keep', why: 'It is not one of the columns of the return we know, so it is kept.' },
    );
  }
}

/** The template has hundreds of rows in which only the kind of row or the authority's number is filled in. */
function markUnfilledRows(table: SourceTable, sheets: readonly SourceSheet[], module: Sen2Module): void {
  const rows = sheets[table.sheetIndex]?.rows ?? [];
  const own = table.columns
    .filter(({ heading }) => {
      const plain = standardHeading(heading);
      return plain !== '' && plain !== 'recordtype' && plain !== 'la';
    })
    .map(({ column }) => column);
  if (module.name === 'sen2' || own.length === 0) return;
  table.kinds = table.kinds.map((kind, index) => {
    if (kind !== 'data') return kind;
    const cells = rows[table.firstRow + index] ?? [];
    return own.every((column) => isBlankCell(cells[column])) ? 'blank' : kind;
  });
}

function linkableOf({ table, module, columns }: Sen2Table, sheets: readonly SourceSheet[]): LinkableTable {
  const rows = sheets[table.sheetIndex]?.rows ?? [];
  return {
    name: module.name,
    referredToAs: module.referredToAs,
    columns: table.columns
      .map(({ column, heading }) => ({ column, heading: standardHeading(heading) }))
      .filter(({ column, heading }) => !columns.has(column) && isRowNumberHeading(heading)),
    rows: [...dataRows(table)],
    textAt: (row, column) => cellText(rows[row]?.[column]),
  };
}

/** Notes for every row whose it is, and puts the names and numbers of the person beside it. */
function* linkRows(
  child: Linked,
  people: Linked,
  links: ReadonlyMap<LinkableTable, FoundLink>,
  tableOf: ReadonlyMap<LinkableTable, Sen2Table>,
  sheets: readonly SourceSheet[],
  findings: StandardFindings,
  standard: TableStandard,
): Steps<void> {
  const { table } = child.sen2;
  const own = sheets[table.sheetIndex]?.rows ?? [];
  const theirs = sheets[people.sen2.table.sheetIndex]?.rows ?? [];
  const copied = identity.flatMap(({ name, heading, field }) => {
    const from = [...people.sen2.columns].find(([, column]) => column.name === name)?.[0];
    return from === undefined ? [] : [{ from, heading, field }];
  });
  const at = addColumns(
    table,
    own,
    copied.map(({ heading }) => ({ heading, group: ofPeople })),
  );
  for (const [index, { field }] of copied.entries()) {
    standard.added.add(at + index);
    standard.columns.set(at + index, {
      field,
      why: 'It was found in the table of people by the row’s number.',
    });
  }
  let done = 0;
  for (const row of child.linkable.rows) {
    if ((done += 1) % 500 === 0) yield;
    const whose = personRow(child, row, people, links, tableOf);
    const key = rowKey(table.tableId, row);
    if (typeof whose === 'string') {
      findings.links.set(key, { problem: whose });
      continue;
    }
    findings.links.set(key, { to: rowKey(people.sen2.table.tableId, whose) });
    const cells = (own[row] ??= []);
    for (const [index, { from }] of copied.entries()) put(cells, at + index, theirs[whose]?.[from] ?? null);
  }
}

/** The row of the person whom a row is about, or in words why that is not known. */
function personRow(
  child: Linked,
  row: number,
  people: Linked,
  links: ReadonlyMap<LinkableTable, FoundLink>,
  tableOf: ReadonlyMap<LinkableTable, Sen2Table>,
): number | string {
  let at = child.linkable;
  let index = row;
  while (at !== people.linkable) {
    const link = links.get(at);
    if (!link) return 'Nothing says whose row this is.';
    const number = at.textAt(index, link.column);
    const target = tableOf.get(link.to)?.table.sheetName ?? link.to.name;
    const heading = headingOf(tableOf.get(at)?.table, link.column);
    if (number === '') return `“${heading}” is blank, so nothing says whose row this is.`;
    const next = link.rowOf.get(number);
    if (next === undefined)
      return `There is no row of “${target}” with the number ${number} that stands in “${heading}”, so it is not known whose row this is.`;
    at = link.to;
    index = next;
  }
  return index;
}

function headingOf(table: SourceTable | undefined, column: number): string {
  return table?.columns.find((it) => it.column === column)?.heading ?? '';
}

/** Adds columns on the right of a table; answers the number of the first. */
function addColumns(
  table: SourceTable,
  rows: SourceCell[][],
  columns: readonly Omit<TableColumn, 'column'>[],
): number {
  let at = 0;
  for (const { column } of table.columns) at = Math.max(at, column + 1);
  for (const row of [...table.headingRows, ...dataRows(table)]) at = Math.max(at, rows[row]?.length ?? 0);
  const headingRow = table.headingRows.at(-1);
  for (const [index, { heading, group }] of columns.entries()) {
    table.columns.push({ column: at + index, heading, group });
    if (headingRow !== undefined) put((rows[headingRow] ??= []), at + index, heading);
  }
  return at;
}

/** Sets a cell, filling the gap before it. */
function put(cells: SourceCell[], column: number, cell: SourceCell): void {
  if (cell === null && column >= cells.length) return;
  while (cells.length < column) cells.push(null);
  cells[column] = cell;
}

/** A column that is worked out from a row; null leaves the cell blank. */
interface WorkedOut {
  heading: string;
  field: string;
  why: string;
  valueOf: (row: number) => SourceCell;
}

function* addWorkedOut(
  { sen2, linkable }: Linked,
  links: ReadonlyMap<LinkableTable, FoundLink>,
  tableOf: ReadonlyMap<LinkableTable, Sen2Table>,
  sheets: readonly SourceSheet[],
  today: Today,
  standard: TableStandard,
  placements: boolean,
): Steps<void> {
  const { table, module } = sen2;
  const rows = sheets[table.sheetIndex]?.rows ?? [];
  const cell = (row: number, name: string): SourceCell => {
    const column = columnNamed(sen2, name);
    return column === undefined ? null : (rows[row]?.[column] ?? null);
  };
  const worked: WorkedOut[] = [];
  if (module.name === 'senneed') worked.push(...needsByRank(cell));
  if (module.name === 'placementdetail') {
    const isNow = (row: number) =>
      isFirst(cell(row, 'placementrank')) && isOpen(cell(row, 'leavingdate'), today);
    worked.push(
      ...currentSetting(cell, isNow, 'It is the first placement of the young person and has not ended.'),
    );
    if (columnNamed(sen2, 'wbp') !== undefined) worked.push(...programmeDates(cell));
  }
  if (module.name === 'plandetail' && !placements) {
    const link = links.get(linkable);
    const plan = link && tableOf.get(link.to);
    // Where the setting named in a plan belongs to no plan of this file, nothing says whether the plan is in force.
    if (link && plan?.module.name === 'namedplan') {
      const ceased = columnNamed(plan, 'ceasedate');
      const planRows = sheets[plan.table.sheetIndex]?.rows ?? [];
      const isNow = (row: number) => {
        const planRow = link.rowOf.get(linkable.textAt(row, link.column));
        if (planRow === undefined || !isFirst(cell(row, 'placementrank'))) return false;
        return ceased === undefined || isOpen(planRows[planRow]?.[ceased] ?? null, today);
      };
      worked.push(
        ...currentSetting(cell, isNow, 'It is the first setting named in a plan that has not ceased.'),
      );
    }
  }
  if (worked.length === 0) return;
  const at = addColumns(
    table,
    rows,
    worked.map(({ heading }) => ({ heading, group: workedOut })),
  );
  for (const [index, { field, why }] of worked.entries()) standard.columns.set(at + index, { field, why });
  let done = 0;
  for (const row of linkable.rows) {
    if ((done += 1) % 500 === 0) yield;
    for (const [index, { valueOf }] of worked.entries()) put((rows[row] ??= []), at + index, valueOf(row));
  }
}

function columnNamed({ columns }: Sen2Table, name: string): number | undefined {
  return [...columns].find(([, column]) => column.name === name)?.[0];
}

type CellOf = (row: number, name: string) => SourceCell;

function needsByRank(cell: CellOf): WorkedOut[] {
  const rankOf = (row: number) => cellText(cell(row, 'sentyperank')).replace(/\.0+$/, '');
  const ranks = ['1', '2', '3'];
  const ranked = (rank: string) => (row: number) => (rankOf(row) === rank ? cell(row, 'sentype') : null);
  return [
    {
      heading: 'First need',
      field: 'need.first',
      why: 'It is “sentype” of the rows whose rank is 1.',
      valueOf: ranked('1'),
    },
    {
      heading: 'Second need',
      field: 'need.second',
      why: 'It is “sentype” of the rows whose rank is 2.',
      valueOf: ranked('2'),
    },
    {
      heading: 'Third need',
      field: 'need.third',
      why: 'It is “sentype” of the rows whose rank is 3.',
      valueOf: ranked('3'),
    },
    {
      heading: 'SEN need without a rank',
      field: 'keep',
      why: 'Nothing says which rank these needs have, so they are kept as additional information.',
      valueOf: (row) => {
        const need = cell(row, 'sentype');
        const rank = rankOf(row);
        if (isBlankCell(need) || ranks.includes(rank)) return null;
        return rank === '' ? need : `${cellText(need)} (rank ${rank})`;
      },
    },
  ];
}

/** The setting a young person is in: by its numbers where it has any, else by what the return says instead. */
function currentSetting(cell: CellOf, isNow: (row: number) => boolean, because: string): WorkedOut[] {
  const now = (valueOf: (row: number) => SourceCell) => (row: number) => (isNow(row) ? valueOf(row) : null);
  return [
    {
      heading: 'URN of current setting',
      field: 'person.settingUrn',
      why: because,
      valueOf: now((row) => cell(row, 'urn')),
    },
    {
      heading: 'UKPRN of current setting',
      field: 'person.settingUkprn',
      why: because,
      valueOf: now((row) => cell(row, 'ukprn')),
    },
    {
      heading: 'Current setting without a number',
      field: 'person.setting',
      why: because,
      valueOf: now((row) => {
        if (!isBlankCell(cell(row, 'urn')) || !isBlankCell(cell(row, 'ukprn'))) return null;
        const other = cell(row, 'sensettingother');
        return isBlankCell(other) ? cell(row, 'sensetting') : other;
      }),
    },
    {
      heading: 'Kind of current setting',
      field: 'person.settingType',
      why: because,
      valueOf: now((row) => cell(row, 'sensetting')),
    },
  ];
}

/** A placement's days are those of the programme where there is one. */
function programmeDates(cell: CellOf): WorkedOut[] {
  const why = 'It is the day of the placement, in rows that name a work-based programme.';
  const withProgramme = (name: string) => (row: number) =>
    isBlankCell(cell(row, 'wbp')) ? null : cell(row, name);
  return [
    {
      heading: 'Programme started',
      field: 'programme.startedOn',
      why,
      valueOf: withProgramme('entrydate'),
    },
    {
      heading: 'Programme ended',
      field: 'programme.endedOn',
      why,
      valueOf: withProgramme('leavingdate'),
    },
  ];
}

function isFirst(rank: SourceCell): boolean {
  return /^(?:1(?:\.0+)?)?$/.test(cellText(rank));
}

/** Whether a day has not come yet, or there is none. What cannot be read is taken for an end: then nothing is claimed. */
function isOpen(cell: SourceCell, today: Today): boolean {
  if (isBlankCell(cell)) return true;
  const day = dayInCell(cell, today);
  return day !== null && day > today.date;
}

function wordsFor(module: Sen2Module, table: SourceTable): string {
  return /^data entry template/i.test(table.sheetName)
    ? `This is the table of ${module.contents} of the SEN2 template.`
    : `This is the SEN2 file of ${module.contents}.`;
}

/** What has to be chosen too, or answered, before rows can come in that do not name anybody. */
function whatIsNeeded({ sen2, linkable }: Linked, linked: readonly Linked[], fileName: string): string {
  const { module, table } = sen2;
  const here = new Set<Sen2ModuleName>(linked.map((it) => it.sen2.module.name));
  const day = sen2FileName(fileOfSheet(fileName, table.sheetName, linked.length === 1))?.day ?? null;
  const fileOf = (name: string) =>
    day === null ? `the file that ends in “_${name}.csv”` : `Blade-Export_${day}_${name}.csv`;
  // A column that names people leads there at once; else the way leads over the tables between.
  const direct = linkable.columns.some(({ heading }) => heading.includes('person'));
  const way: Sen2ModuleName[] = [];
  for (let at = module.parent; at !== null && at !== 'sen2'; at = moduleNamed(at).parent) way.push(at);
  const missing = (direct ? (['person'] as Sen2ModuleName[]) : way)
    .filter((name) => !here.has(name))
    .toReversed();
  if (missing.length > 0) {
    const files = missing.map(fileOf);
    const named = files.length === 1 ? files[0] : `${files.slice(0, -1).join(', ')} and ${files.at(-1)}`;
    return `The rows of this file name nobody: its people are in ${named}. Choose ${
      files.length === 1 ? 'both files' : 'the files'
    } together and bring them in as one return.`;
  }
  const numbers = linkable.columns.map(({ column }) => `“${headingOf(table, column)}”`);
  return `No column was found that leads from these rows to the table of people${
    numbers.length > 0 ? ` (looked at: ${numbers.join(', ')})` : ''
  }. Match the column that holds the number of the person, here and in the table of people, to “Local id”; or leave the table out.`;
}

function moduleNamed(name: Sen2ModuleName): Sen2Module {
  const module = sen2Modules.find((it) => it.name === name);
  if (!module) throw new RangeError('There is no such table in the return');
  return module;
}

function sayWhatWasFound(linked: readonly Linked[], findings: StandardFindings): void {
  const complete: Linked[] = [];
  for (const each of linked) {
    const standard = findings.ofTable.get(each.sen2.table.tableId);
    if (!standard) continue;
    const [needed] = standard.missing;
    if (needed === undefined) complete.push(each);
    else findings.notices.push(`${standard.words} ${needed}`);
  }
  const [only] = complete;
  if (only && complete.length === 1) findings.notices.unshift(wordsFor(only.sen2.module, only.sen2.table));
  else if (complete.length > 1) {
    const contents = complete.map(({ sen2 }) => sen2.module.contents);
    findings.notices.unshift(
      `This is a SEN2 return, with its ${complete.length} tables of ${contents.slice(0, -1).join(', ')} and ${contents.at(-1)}.`,
    );
  }
  if (linked.some(({ sen2 }) => sen2.module.name === 'person')) {
    findings.notices.push('The return has no year group; it follows from the date of birth.');
  }
}

export type { RowLink };
