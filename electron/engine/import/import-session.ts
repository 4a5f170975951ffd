import { createHash, randomUUID } from 'node:crypto';
import type { AcademicYear } from '../../../shared/domain/academic-year.ts';
import { EngineError } from '../store/engine-error.ts';
import type { Store } from '../store/open-store.ts';
import type { CheckOutcome, RowAnswer } from './check/check-rows.ts';
import { layoutOfTable } from './layout-of-table.ts';
import { leaveReturn } from './linked-tables.ts';
import { forgetMeanings } from './matching/code-meaning.ts';
import {
  canBeBroughtIn,
  joinLayout,
  layoutIdOf,
  matchLayout,
  type LayoutMatching,
} from './matching/layout-matching.ts';
import type { Remembered } from './matching/remembered-matching.ts';
import type { Wins } from './plan/row-drafts.ts';
import type { SourceWorkbook } from './read/source-workbook.ts';
import { findingStandards } from './standard/find-standards.ts';
import { ownDocument, ownPeopleTables } from './standard/own-workbooks.ts';
import { nothingStandard, type StandardFindings } from './standard/table-standard.ts';
import { withPauses } from '../steps.ts';
import { type ColourPlaces, withColourColumns } from './tables/colour-columns.ts';
import {
  type ColourLegend,
  isKeySheet,
  joinedLegends,
  legendOf,
  noLegend,
  withoutLegendBeside,
} from './tables/colour-legend.ts';
import {
  findingTables,
  profilingSheet,
  tableAt,
  withoutHeadings,
  type TableCorrection,
} from './tables/find-tables.ts';
import type { ProfilesSeen, RowProfile } from './tables/row-profile.ts';
import { isRealTable } from './tables/real-table.ts';
import type { SourceTable } from './tables/source-table.ts';
import type { Today } from './value-signs.ts';

/** Everything about one import between choosing a file and bringing it in. Kept in memory only. */
export interface ImportState {
  importId: string;
  fileName: string;
  size: number;
  /** SHA-256 of the file, in hexadecimal. */
  fingerprint: string;
  workbook: SourceWorkbook;
  profiles: RowProfile[][];
  broughtInBefore: { at: string; fileName: string } | null;
  tables: SourceTable[];
  /** Where columns for colours stand beyond those of the file. */
  colourPlaces: ColourPlaces;
  chosen: Map<string, boolean>;
  corrections: Map<string, TableCorrection>;
  layouts: LayoutMatching[];
  /** Standard files that were recognised, and whose each of their rows is. */
  standards: StandardFindings;
  remembered: Remembered;
  wins: Map<string, Wins>;
  answers: Map<string, RowAnswer>;
  newPeople: Map<string, string>;
  /** The last check, while nothing has changed since. */
  check: CheckOutcome | null;
  today: Today;
  /** Aborted when the import is cancelled; work in progress then ends. */
  cancelled: AbortController;
}

/** At most so many imports are kept at once; beginning another lets go of the oldest. */
const MOST_IMPORTS = 3;

/** Imports belong to a data file: when it is closed nothing refers to them any more. */
const importsOfStore = new WeakMap<Store, Map<string, ImportState>>();

/** Remembers an import as under way in this data file; the oldest is given up once there are more than are kept. */
export function keepImport(store: Store, state: ImportState): void {
  const imports = importsOfStore.get(store) ?? new Map<string, ImportState>();
  importsOfStore.set(store, imports);
  imports.set(state.importId, state);
  while (imports.size > MOST_IMPORTS) {
    const [oldest] = imports.keys();
    if (oldest === undefined) break;
    forgetImport(store, oldest);
  }
}

/** The imports under way in this data file, the latest first. */
export function importsOf(store: Store): ImportState[] {
  return [...(importsOfStore.get(store)?.values() ?? [])].toReversed();
}

/** @throws EngineError IMPORT_GONE when it was cancelled or finished, or belonged to another data file */
export function importOf(store: Store, importId: string): ImportState {
  const state = importsOfStore.get(store)?.get(importId);
  if (!state) throw new EngineError('IMPORT_GONE');
  return state;
}

/** Ends an import, stopping what works on it. One that is not known is passed over. */
export function forgetImport(store: Store, importId: string): void {
  const imports = importsOfStore.get(store);
  imports?.get(importId)?.cancelled.abort();
  imports?.delete(importId);
  forgetMeanings();
}

export interface NewImport {
  fileName: string;
  bytes: Uint8Array;
  workbook: SourceWorkbook;
  /** Rows that were looked at while the file was read. */
  seen?: ProfilesSeen;
  remembered: Remembered;
  broughtInBefore: ImportState['broughtInBefore'];
  today: Today;
  /** Awaited between sheets, so that other calls are answered. */
  pause: () => Promise<void> | undefined;
}

/**
 * Begins an import: finds the tables of every sheet and proposes what their columns mean.
 * @throws EngineError NO_TABLE_FOUND when nothing on any sheet is a table; UNREADABLE_FILE (our-toolkit,
 *   our-action-plan) for a document of ours that is no tracker
 */
export async function beginImport(given: NewImport): Promise<ImportState> {
  const state: ImportState = {
    importId: randomUUID(),
    fileName: given.fileName,
    size: given.bytes.byteLength,
    fingerprint: fingerprintOf(given.bytes),
    workbook: given.workbook,
    profiles: [],
    broughtInBefore: given.broughtInBefore,
    tables: [],
    colourPlaces: { first: 0, places: new Map() },
    chosen: new Map(),
    corrections: new Map(),
    layouts: [],
    standards: nothingStandard(),
    remembered: given.remembered,
    wins: new Map(),
    answers: new Map(),
    newPeople: new Map(),
    check: null,
    today: given.today,
    cancelled: new AbortController(),
  };
  const refused = ownDocument(state.workbook);
  if (refused) throw new EngineError('UNREADABLE_FILE', { reason: refused, detail: '' });
  const ownTables = ownPeopleTables(state.workbook);
  for (const [index, sheet] of state.workbook.sheets.entries()) {
    const profiles = await withPauses(profilingSheet(sheet, state.today, given.seen), given.pause);
    state.profiles.push(profiles);
    await given.pause();
    if (ownTables) continue;
    state.tables.push(...(await withPauses(findingTables(sheet, index, profiles, state.today), given.pause)));
    await given.pause();
  }
  if (ownTables) state.tables = ownTables;
  else if (!hasRealTable(state)) throw new EngineError('NO_TABLE_FOUND');
  state.standards = await withPauses(
    findingStandards(state.workbook, state.tables, state.fileName, state.today, state.remembered),
    given.pause,
  );
  if (!ownTables) await readColours(state, given.pause);
  await matchAll(state, given.pause);
  return state;
}

/** Gives the tables of sheets with coloured cells their columns for colours; those of standard files have none. */
async function readColours(state: ImportState, pause: () => Promise<void> | undefined): Promise<void> {
  const { sheets } = state.workbook;
  if (!sheets.some((sheet) => sheet.fills)) return;
  let last = 0;
  for (const profiles of state.profiles) for (const profile of profiles) last = Math.max(last, profile.last);
  state.colourPlaces = { first: last + 1, places: new Map() };
  for (const [index, sheet] of sheets.entries()) {
    if (!sheet.fills) continue;
    for (const [at, table] of state.tables.entries())
      if (table.sheetIndex === index && !state.standards.ofTable.has(table.tableId))
        state.tables[at] = withoutLegendBeside(sheet, table);
    const onSheet = state.tables.filter((table) => table.sheetIndex === index);
    const legend = legendFor(state, index, onSheet);
    for (const [at, table] of state.tables.entries()) {
      if (table.sheetIndex !== index || state.standards.ofTable.has(table.tableId)) continue;
      state.tables[at] = withColourColumns(sheet, table, legend, state.colourPlaces);
      await pause();
    }
  }
}

/** What colours mean on a sheet: by its own legend, else by a sheet that is there to say it. */
function legendFor(state: ImportState, sheetIndex: number, tables: readonly SourceTable[]): ColourLegend {
  const { sheets } = state.workbook;
  const sheet = sheets[sheetIndex];
  let legend = sheet ? legendOf(sheet, tables) : noLegend;
  for (const [index, other] of sheets.entries())
    if (index !== sheetIndex && isKeySheet(other)) legend = joinedLegends(legend, legendOf(other, []));
  return legend;
}

/** A table that a person corrected, its colours read again. */
function coloured(state: ImportState, table: SourceTable): SourceTable {
  const sheet = state.workbook.sheets[table.sheetIndex];
  if (!sheet?.fills) return table;
  const own = withoutLegendBeside(sheet, table);
  const onSheet = state.tables.filter(
    (it) => it.sheetIndex === table.sheetIndex && it.tableId !== table.tableId,
  );
  return withColourColumns(
    sheet,
    own,
    legendFor(state, table.sheetIndex, [...onSheet, own]),
    state.colourPlaces,
  );
}

/** One sheet with a table is enough: on the others a person may still say where the headings are. */
function hasRealTable(state: ImportState): boolean {
  const { sheets, kind } = state.workbook;
  return state.tables.some((table) => {
    const sheet = sheets[table.sheetIndex];
    return sheet !== undefined && isRealTable(sheet, table, kind, state.today);
  });
}

/** The SHA-256 of a file's bytes, as hexadecimal: the same file twice has the same. */
export function fingerprintOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Matches every layout that has not been matched yet, and chooses the tables whose rows can be brought in. */
async function matchAll(state: ImportState, pause: () => Promise<void> | undefined): Promise<void> {
  const byLayout = new Map<string, SourceTable[]>();
  for (const table of state.tables) {
    const id = layoutIdOf(table);
    const list = byLayout.get(id) ?? [];
    list.push(table);
    byLayout.set(id, list);
  }
  const layouts: LayoutMatching[] = [];
  for (const tables of byLayout.values()) {
    layouts.push(
      await matchLayout(
        tables,
        state.workbook.sheets,
        state.fileName,
        state.remembered,
        state.today,
        pause,
        state.standards.ofTable.get(tables[0]?.tableId ?? ''),
      ),
    );
    await pause();
  }
  state.layouts = layouts;
  for (const layout of layouts) {
    for (const table of layout.tables) {
      if (state.chosen.has(table.tableId)) continue;
      const hidden = state.workbook.sheets[table.sheetIndex]?.hidden ?? false;
      state.chosen.set(table.tableId, !hidden && canBeBroughtIn(layout) && table.kinds.includes('data'));
    }
  }
  state.check = null;
}

/**
 * Takes a person's word for where the headings of a table are (nowhere: an empty list), which academic year it is about, and whether it is
 * brought in.
 * @throws EngineError NOT_FOUND
 */
export async function correctTable(
  state: ImportState,
  tableId: string,
  correction: {
    chosen?: boolean | undefined;
    headingRows?: number[] | undefined;
    academicYear?: AcademicYear | null | undefined;
  },
): Promise<void> {
  const at = state.tables.findIndex((table) => table.tableId === tableId);
  const before = state.tables[at];
  const sheet = before && state.workbook.sheets[before.sheetIndex];
  const profiles = before && state.profiles[before.sheetIndex];
  if (!before || !sheet || !profiles) throw new EngineError('NOT_FOUND', { what: 'table' });
  let table = before;
  if (correction.headingRows) {
    const rows = correction.headingRows.map((row) => row - 1).filter((row) => row < sheet.rows.length);
    if (rows.length > 0 || correction.headingRows.length === 0) {
      // With other headings it is no longer the table that was recognised.
      await leaveReturn(state, tableId);
      state.standards.ofTable.delete(tableId);
      table = coloured(
        state,
        rows.length > 0
          ? tableAt(sheet, profiles, before, rows, state.today)
          : withoutHeadings(sheet, profiles, before),
      );
    }
  }
  if (correction.academicYear !== undefined) table = { ...table, academicYear: correction.academicYear };
  state.tables[at] = table;
  if (table !== before) await rematch(state, before, table, correction.headingRows !== undefined);
  if (correction.chosen !== undefined) state.chosen.set(tableId, correction.chosen);
  // Whoever points at the headings of a table wants it, even if nobody recognises a word of them.
  else if (correction.headingRows) state.chosen.set(tableId, table.kinds.includes('data'));
  state.check = null;
}

/**
 * Makes a table where none was found: a person pointed at the rows that are its headings. It reaches down to the next
 * table, or to the end of the sheet, and is brought in unless it is unticked.
 * @throws EngineError NOT_FOUND when there is no such sheet or row
 */
export async function makeTable(
  state: ImportState,
  sheetIndex: number,
  headingRows: readonly number[],
): Promise<void> {
  const sheet = state.workbook.sheets[sheetIndex];
  const profiles = state.profiles[sheetIndex];
  const rows = headingRows.map((row) => row - 1).filter((row) => row < (sheet?.rows.length ?? 0));
  if (!sheet || !profiles || rows.length === 0) throw new EngineError('NOT_FOUND', { what: 'row' });
  const onSheet = state.tables.filter((table) => table.sheetIndex === sheetIndex);
  const first = Math.min(...rows);
  const known = onSheet.find(
    (it) => it.headingRows.includes(first) || (it.firstRow <= first && first <= it.lastRow),
  );
  if (known) {
    await correctTable(state, known.tableId, { headingRows: [...headingRows] });
    return;
  }
  const below = onSheet.map((it) => Math.min(it.firstRow, ...it.headingRows)).filter((row) => row > first);
  const numbers = onSheet.map((it) => Number(it.tableId.split('.')[1]));
  const place: SourceTable = {
    tableId: `${sheetIndex}.${Math.max(-1, ...numbers) + 1}`,
    sheetIndex,
    sheetName: sheet.name,
    title: '',
    academicYear: null,
    headingRows: rows,
    firstRow: Math.max(...rows) + 1,
    lastRow: Math.min(sheet.rows.length, ...below) - 1,
    columns: [],
    kinds: [],
  };
  const table = coloured(state, tableAt(sheet, profiles, place, rows, state.today));
  state.tables.push(table);
  state.tables.sort((a, b) => a.sheetIndex - b.sheetIndex || a.firstRow - b.firstRow);
  await rematch(state, place, table, true);
  state.chosen.set(table.tableId, table.kinds.includes('data'));
  state.check = null;
}

/** Puts a changed table into its layout: the same one, or with other headings another. */
async function rematch(
  state: ImportState,
  before: SourceTable,
  table: SourceTable,
  headingsChanged: boolean,
): Promise<void> {
  const layout = layoutOfTable(state, before.tableId);
  if (layout && !headingsChanged) {
    layout.tables = layout.tables.map((it) => (it.tableId === table.tableId ? table : it));
    return;
  }
  if (layout) layout.tables = layout.tables.filter((it) => it.tableId !== table.tableId);
  state.layouts = state.layouts.filter((it) => it.tables.length > 0);
  const same = state.layouts.find((it) => it.layoutId === layoutIdOf(table));
  if (same) joinLayout(same, table, state.workbook.sheets, state.remembered, state.today);
  else
    state.layouts.push(
      await matchLayout([table], state.workbook.sheets, state.fileName, state.remembered, state.today),
    );
}

/** The tables that are brought in, in the order of the file. */
export function chosenTables(state: ImportState): { table: SourceTable; layout: LayoutMatching }[] {
  const chosen: { table: SourceTable; layout: LayoutMatching }[] = [];
  for (const table of state.tables) {
    const layout = layoutOfTable(state, table.tableId);
    if (layout && state.chosen.get(table.tableId)) chosen.push({ table, layout });
  }
  return chosen;
}

/** The answer for a row, begun when there is none yet. */
export function answerFor(state: ImportState, rowKey: string): RowAnswer {
  const known = state.answers.get(rowKey);
  if (known) return known;
  const answer: RowAnswer = { skip: false, cells: new Map(), person: null, fileWins: false };
  state.answers.set(rowKey, answer);
  return answer;
}
