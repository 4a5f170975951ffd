import type {
  FoundTable,
  ImportSession,
  LayoutMatching as ShownMatching,
  MatchedColumn,
} from '../../../../shared/contract/import.ts';
import { recordLabels } from '../fields/field.ts';
import type { ImportState } from '../import-session.ts';
import { layoutOfTable } from '../layout-of-table.ts';
import {
  feedsOf,
  layoutIdOf,
  listOf,
  missingFrom,
  type LayoutMatching,
} from '../matching/layout-matching.ts';
import { namedRecordWords } from '../matching/list-of-named.ts';
import { countKind, type SourceTable } from '../tables/source-table.ts';
import type { RowProfile } from '../tables/row-profile.ts';
import { noticesOf } from './notices.ts';

/** The import as the page shows it: sheets, their tables, and what a person should know of the file. */
export function showSession(state: ImportState): ImportSession {
  return {
    importId: state.importId,
    fileName: state.fileName,
    fileKind: state.workbook.kind,
    size: state.size,
    broughtInBefore: state.broughtInBefore,
    notices: noticesOf(state),
    sheets: state.workbook.sheets.map((sheet, sheetIndex) => ({
      sheetIndex,
      name: sheet.name,
      hidden: sheet.hidden,
      rows: sheet.rows.length,
      columns: widest(state.profiles[sheetIndex] ?? []),
      tables: state.tables
        .filter((table) => table.sheetIndex === sheetIndex)
        .map((table) => showTable(state, table)),
    })),
  };
}

function showTable(state: ImportState, table: SourceTable): FoundTable {
  return {
    tableId: table.tableId,
    sheetIndex: table.sheetIndex,
    title: table.title,
    academicYear: table.academicYear,
    headingRows: table.headingRows.map((row) => row + 1),
    firstRow: table.firstRow + 1,
    lastRow: table.lastRow + 1,
    dataRows: countKind(table, 'data'),
    bandRows: countKind(table, 'band'),
    totalRows: countKind(table, 'total'),
    chosen: state.chosen.get(table.tableId) ?? false,
    layoutId: layoutIdOf(table),
    ...recognisedAs(
      state.standards.ofTable.get(table.tableId)?.words ?? listWords(layoutOfTable(state, table.tableId)),
    ),
  };
}

/** What the columns of a layout are matched to, as the page shows it. */
export function showMatching(state: ImportState, layout: LayoutMatching): ShownMatching {
  return {
    layoutId: layout.layoutId,
    tables: layout.tables.map((table) => ({
      tableId: table.tableId,
      sheetName: table.sheetName,
      academicYear: table.academicYear,
    })),
    columns: inPlace(layout.columns).map((column) => showColumn(state, column)),
    fixedValues: [...layout.fixed].map(([field, { value, proposed }]) => ({ field, value, proposed })),
    feeds: feedsOf(layout).map((record) =>
      recordLabels[record as keyof typeof recordLabels].toLowerCase().replace('ehc', 'EHC'),
    ),
    ...recognisedAs(layout.standard?.words ?? listWords(layout)),
    missing: missingFrom(layout),
  };
}

/** Says of a list of employers or job coaches that its rows are no young people. */
function listWords(layout: LayoutMatching | undefined): string | undefined {
  const list = layout ? listOf(layout) : null;
  if (list === null) return undefined;
  const { one, many } = namedRecordWords(list);
  return `This is a list of ${many}: each row is ${one === 'employer' ? 'an' : 'a'} ${one}, not a young person.`;
}

function recognisedAs(words: string | undefined): { recognisedAs?: string } {
  return words === undefined ? {} : { recognisedAs: words };
}

/** In the order of the file, each column followed by what its colours say. */
function inPlace(columns: LayoutMatching['columns']): LayoutMatching['columns'] {
  const placeOf = ({ column }: (typeof columns)[number]) =>
    column.isColour ? (column.place ?? column.column) + 0.5 : column.column;
  return [...columns].sort((a, b) => placeOf(a) - placeOf(b));
}

function showColumn(state: ImportState, column: LayoutMatching['columns'][number]): MatchedColumn {
  return {
    column: column.column.column + 1,
    ...(column.column.place === undefined ? {} : { place: column.column.place + 1 }),
    heading: column.column.heading,
    group: column.column.group,
    examples: column.signs.examples,
    filled: column.signs.filled,
    field: column.field,
    confidence: column.confidence,
    why: column.why,
    meanings: [...column.meanings.values()].sort((a, b) => b.rows - a.rows).slice(0, MOST_MEANINGS),
    wins: state.wins.get(column.field) ?? 'newer-file',
  };
}

/** A column matched to a list of codes by mistake may have thousands of different values. */
const MOST_MEANINGS = 200;

/** The columns of the sheet itself: what its colours say stands beyond them. */
function widest(profiles: readonly RowProfile[]): number {
  let last = -1;
  for (const profile of profiles) last = Math.max(last, profile.last);
  return last + 1;
}
