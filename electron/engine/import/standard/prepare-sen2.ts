import { sen2FileName, type Sen2Module } from '../../../../shared/content/standard-files/sen2.ts';
import { standardHeading } from '../../../../shared/content/standard-files/standard-heading.ts';
import { cellText, isBlankCell } from '../cell-text.ts';
import type { Remembered } from '../matching/remembered-matching.ts';
import type { SourceCell, SourceSheet } from '../read/source-workbook.ts';
import { rowKey } from '../row-key.ts';
import type { Steps } from '../../steps.ts';
import { dataRows, type SourceTable, type TableColumn } from '../tables/source-table.ts';
import { dayInCell, type Today } from '../value-signs.ts';
import { fileOfSheet } from './set-of-files.ts';
import { findLinks, type FoundLinks, type LinkableTable } from './find-links.ts';
import { linksSaid, rememberLinks } from './link-decisions.ts';
import { isRowNumberHeading, type Sen2Table } from './recognise-sen2.ts';
import { proposeLink } from './propose-link.ts';
import { missingModules } from './missing-modules.ts';
import {
  personRowOf,
  sen2ReturnOf,
  tablesOfRows,
  type LinkedTable,
  type ProposedLink,
  type Sen2Return,
} from './sen2-return.ts';
import type { ColumnStandard, StandardFindings, TableStandard } from './table-standard.ts';

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

/**
 * Makes the tables of a SEN2 return ready to be linked: what is not filled in is not data, and every column says of
 * which table it is.
 */
export function startSen2(recognised: Sen2Table[], sheets: readonly SourceSheet[]): Sen2Return {
  for (const each of recognised) {
    nameColumns(each);
    if (!/^data entry template/i.test(each.table.sheetName)) continue;
    each.table.title = each.module.templateTitle;
    markUnfilledRows(each.table, sheets, each.module);
  }
  return sen2ReturnOf(recognised);
}

/**
 * Finds whose each row of a SEN2 return is, puts the names beside it, and adds the columns that have to be worked out (a
 * need by its rank, the placement a young person is in now). Nothing of the file is changed; columns are only added on
 * the right, and those of an earlier time are taken away first.
 *
 * @param fileName of the import: says which files are missing
 */
export function* linkSen2(
  sen2: Sen2Return,
  sheets: readonly SourceSheet[],
  fileName: string,
  today: Today,
  remembered: Remembered,
  findings: StandardFindings,
): Steps<void> {
  removeAdded(sen2, sheets);
  findings.links = new Map();
  sen2.notices = [];
  sen2.linked = sen2.tables.map((table) => ({ sen2: table, linkable: linkableOf(table, sheets) }));
  sen2.people = sen2.linked.find((it) => it.sen2.module.name === 'person') ?? null;
  for (const { sen2: each } of sen2.linked) {
    const standard: TableStandard = {
      words: wordsFor(each.module, each.table),
      columns: new Map([...each.columns].map(([column, it]) => [column, standardOf(it)])),
      added: new Set(),
      missing: [],
      ownSheet: null,
    };
    keepOtherColumns(each.table, standard);
    findings.ofTable.set(each.table.tableId, standard);
  }
  const others = tablesOfRows(sen2);
  rememberLinks(sen2, remembered);
  const { links, waiting } = sen2.people
    ? yield* findLinks(
        sen2.people.linkable,
        others.map((it) => it.linkable),
        linksSaid(sen2),
      )
    : noLinks;
  Object.assign(sen2, { links, waiting, proposals: new Map<LinkableTable, ProposedLink>() });
  for (const each of others) {
    const link = sen2.links.get(each.linkable);
    if (link) leaveOutNumber(each.sen2, link.column, findings);
    if (!sen2.people || link) continue;
    const proposed = yield* proposeLink(sen2, each);
    if (proposed) sen2.proposals.set(each.linkable, proposed);
  }
  const placements = sen2.tables.some(({ module }) => module.name === 'placementdetail');
  for (const each of others) {
    const standard = findings.ofTable.get(each.sen2.table.tableId);
    if (!standard) continue;
    if (sen2.people && sen2.links.has(each.linkable)) {
      yield* linkRows(sen2, each, sen2.people, sheets, findings, standard);
    } else {
      standard.missing.push(whatIsNeeded(sen2, each, fileName));
    }
    yield* addWorkedOut(sen2, each, sheets, today, standard, placements);
  }
  sayWhatWasFound(sen2, findings);
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

/** The column by which a table leads on has done what it is for, whatever it is called. */
function leaveOutNumber({ table, columns }: Sen2Table, column: number, findings: StandardFindings): void {
  if (columns.has(column)) return;
  findings.ofTable.get(table.tableId)?.columns.set(column, {
    field: 'leave-out',
    why: 'It leads to the young person and says nothing else of them.',
  });
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

const noLinks: FoundLinks = { links: new Map(), waiting: new Map() };

/** Takes away what was added to the tables when they were linked before. */
export function removeAdded(sen2: Sen2Return, sheets: readonly SourceSheet[]): void {
  for (const { table } of sen2.tables) {
    const from = sen2.addedFrom.get(table.tableId);
    if (from === undefined) continue;
    table.columns = table.columns.filter(({ column }) => column < from);
    const rows = sheets[table.sheetIndex]?.rows ?? [];
    for (const row of [...table.headingRows, ...dataRows(table)]) {
      const cells = rows[row];
      if (cells && cells.length > from) cells.length = from;
    }
  }
  sen2.addedFrom.clear();
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
  sen2: Sen2Return,
  child: LinkedTable,
  people: LinkedTable,
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
    sen2,
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
    const whose = personRow(sen2, child.linkable, row);
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
function personRow(sen2: Sen2Return, from: LinkableTable, row: number): number | string {
  const tableOf = (linkable: LinkableTable) => sen2.linked.find((it) => it.linkable === linkable)?.sen2.table;
  return personRowOf(sen2, from, row, (at, link, value) => {
    if (!link) return 'Nothing says whose row this is.';
    const heading = headingOf(tableOf(at), link.column);
    if (value === '') return `“${heading}” is blank, so nothing says whose row this is.`;
    const target = tableOf(link.to)?.sheetName ?? link.to.name;
    return link.several?.has(value)
      ? `Several rows of “${target}” have ${value}, which stands in “${heading}”, so it is not known whose row this is.`
      : `There is no row of “${target}” with the number ${value} that stands in “${heading}”, so it is not known whose row this is.`;
  });
}

function headingOf(table: SourceTable | undefined, column: number): string {
  return table?.columns.find((it) => it.column === column)?.heading ?? '';
}

/** Adds columns on the right of a table; answers the number of the first. */
function addColumns(
  sen2: Sen2Return,
  table: SourceTable,
  rows: SourceCell[][],
  columns: readonly Omit<TableColumn, 'column'>[],
): number {
  let at = 0;
  for (const { column } of table.columns) at = Math.max(at, column + 1);
  for (const row of [...table.headingRows, ...dataRows(table)]) at = Math.max(at, rows[row]?.length ?? 0);
  if (!sen2.addedFrom.has(table.tableId)) sen2.addedFrom.set(table.tableId, at);
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
  whole: Sen2Return,
  { sen2, linkable }: LinkedTable,
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
    const link = whole.links.get(linkable);
    const plan = link && whole.linked.find((it) => it.linkable === link.to)?.sen2;
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
    whole,
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
function whatIsNeeded(whole: Sen2Return, { sen2, linkable }: LinkedTable, fileName: string): string {
  const { table } = sen2;
  const day = sen2FileName(fileOfSheet(fileName, table.sheetName, whole.linked.length === 1))?.day ?? null;
  const fileOf = (name: string) =>
    day === null ? `the file that ends in “_${name}.csv”` : `Blade-Export_${day}_${name}.csv`;
  const missing = missingModules(whole, { sen2, linkable });
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
  }. Before the columns are matched you say which one does, or leave the table out.`;
}

function sayWhatWasFound(sen2: Sen2Return, findings: StandardFindings): void {
  const complete: LinkedTable[] = [];
  for (const each of sen2.linked) {
    const standard = findings.ofTable.get(each.sen2.table.tableId);
    if (!standard) continue;
    const [needed] = standard.missing;
    if (needed === undefined) complete.push(each);
    else if (sen2.decisions.get(each.sen2.table.tableId)?.kind !== 'left-out')
      sen2.notices.push(`${standard.words} ${needed}`);
  }
  const [only] = complete;
  if (only && complete.length === 1) sen2.notices.unshift(wordsFor(only.sen2.module, only.sen2.table));
  else if (complete.length > 1) {
    const contents = complete.map((it) => it.sen2.module.contents);
    sen2.notices.unshift(
      `This is a SEN2 return, with its ${complete.length} tables of ${contents.slice(0, -1).join(', ')} and ${contents.at(-1)}.`,
    );
  }
  if (sen2.people) sen2.notices.push('The return has no year group; it follows from the date of birth.');
}
