import { EngineError, refused } from '../store/engine-error.ts';
import type { ImportState } from './import-session.ts';
import { layoutOfTable } from './layout-of-table.ts';
import {
  correctColumn,
  isAboutPeople,
  layoutIdOf,
  matchLayout,
  type LayoutMatching,
} from './matching/layout-matching.ts';
import { undecidedTables } from './standard/link-decisions.ts';
import { linkSen2, removeAdded } from './standard/prepare-sen2.ts';
import { proposeLink, tablesToLeadTo } from './standard/propose-link.ts';
import { ownColumns, tablesOfRows, type LinkDecision, type Sen2Return } from './standard/sen2-return.ts';
import { allAtOnce } from '../steps.ts';
import type { SourceTable } from './tables/source-table.ts';

/** What a person says of how a table leads to the people. Columns count from 0. */
export interface SaidOfLink {
  tableId: string;
  column: number | null;
  to: { tableId: string; column: number } | null;
  decided: boolean;
}

/**
 * Takes a person's word for how a table of a SEN2 return leads to its people, and links and matches the tables anew.
 * What was said of their columns and values stays.
 * @throws EngineError NOT_FOUND (a table or column that is not there), REFUSED (decided without saying where it leads)
 */
export async function decideLink(state: ImportState, said: SaidOfLink): Promise<void> {
  const { sen2 } = state.standards;
  const table = sen2 && tablesOfRows(sen2).find((it) => it.sen2.table.tableId === said.tableId);
  if (!sen2 || !table) throw new EngineError('NOT_FOUND', { what: 'table' });
  const has = (of: typeof table, column: number) => ownColumns(sen2, of).some((it) => it.column === column);
  if (said.column !== null && !has(table, said.column))
    throw new EngineError('NOT_FOUND', { what: 'column' });
  const { to } = said;
  if (to) {
    const target = tablesToLeadTo(sen2, table).find((it) => it.sen2.table.tableId === to.tableId);
    if (!target || !has(target, to.column)) throw new EngineError('NOT_FOUND', { what: 'column' });
  }
  sen2.decisions.set(said.tableId, decisionOf(sen2, table, said));
  await linkAgain(state, sen2);
}

function decisionOf(
  sen2: Sen2Return,
  table: Sen2Return['linked'][number],
  { column, to, decided }: SaidOfLink,
): LinkDecision {
  if (decided && column === null) return { kind: 'left-out' };
  if (decided && column !== null && to) return { kind: 'chosen', columns: { column, to }, by: 'you' };
  if (decided) throw refused('to', 'Say which column of which table holds the same numbers.');
  if (column !== null) {
    const proposed = to ?? allAtOnce(proposeLink(sen2, table, column))?.to ?? null;
    return { kind: 'open', column, to: proposed };
  }
  const link = sen2.links.get(table.linkable);
  const now = link && {
    column: link.column,
    to: {
      tableId: sen2.linked.find((it) => it.linkable === link.to)?.sen2.table.tableId ?? '',
      column: link.toColumn,
    },
  };
  return { kind: 'open', column: now?.column ?? null, to: now?.to ?? null };
}

/** A table is no longer one of its return: a person pointed at other headings. The others are linked without it. */
export async function leaveReturn(state: ImportState, tableId: string): Promise<void> {
  const { sen2 } = state.standards;
  if (!sen2?.tables.some((it) => it.table.tableId === tableId)) return;
  removeAdded(sen2, state.workbook.sheets);
  sen2.tables = sen2.tables.filter((it) => it.table.tableId !== tableId);
  sen2.decisions.delete(tableId);
  await linkAgain(state, sen2);
}

/** Links the tables of a return anew, and matches them with the columns they have then. */
async function linkAgain(state: ImportState, sen2: Sen2Return): Promise<void> {
  const before = new Map(sen2.linked.map((it) => [it.sen2.table.tableId, sen2.links.has(it.linkable)]));
  const now = new Map(state.tables.map((table) => [table.tableId, table]));
  sen2.tables = sen2.tables.map((it) => ({ ...it, table: now.get(it.table.tableId) ?? it.table }));
  allAtOnce(
    linkSen2(sen2, state.workbook.sheets, state.fileName, state.today, state.remembered, state.standards),
  );
  await matchAgain(
    state,
    sen2.tables.map((it) => it.table),
  );
  for (const each of tablesOfRows(sen2)) {
    const { table } = each.sen2;
    if (before.get(table.tableId) === sen2.links.has(each.linkable)) continue;
    const layout = layoutOfTable(state, table.tableId);
    const hidden = state.workbook.sheets[table.sheetIndex]?.hidden ?? false;
    state.chosen.set(
      table.tableId,
      !hidden && layout !== undefined && isAboutPeople(layout) && table.kinds.includes('data'),
    );
  }
  state.check = null;
}

/** Matches tables whose columns are others now; what a person said of a column that is still there stays. */
async function matchAgain(state: ImportState, tables: readonly SourceTable[]): Promise<void> {
  const before = new Map(tables.map((it) => [it.tableId, layoutOfTable(state, it.tableId)]));
  const ids = new Set(tables.map((it) => it.tableId));
  for (const layout of state.layouts) layout.tables = layout.tables.filter((it) => !ids.has(it.tableId));
  state.layouts = state.layouts.filter((it) => it.tables.length > 0);
  const byLayout = new Map<string, SourceTable[]>();
  for (const table of tables) {
    const id = layoutIdOf(table);
    byLayout.set(id, [...(byLayout.get(id) ?? []), table]);
  }
  for (const together of byLayout.values()) {
    const [first] = together;
    if (!first) continue;
    const layout = await matchLayout(
      together,
      state.workbook.sheets,
      state.fileName,
      state.remembered,
      state.today,
      undefined,
      state.standards.ofTable.get(first.tableId),
    );
    const old = before.get(first.tableId);
    if (old) keepWhatWasSaid(state, old, layout);
    state.layouts.push(layout);
  }
}

function keepWhatWasSaid(state: ImportState, old: LayoutMatching, layout: LayoutMatching): void {
  for (const column of layout.columns) {
    const before = old.columns.find(
      (it) => it.column.column === column.column.column && it.column.heading === column.column.heading,
    );
    if (!before) continue;
    if (before.corrected && before.field !== column.field)
      correctColumn(layout, column, before.field, state.workbook.sheets, state.remembered);
    for (const { value, meaning, proposed } of before.meanings.values()) {
      const known = column.meanings.get(value);
      if (!proposed && known) Object.assign(known, { meaning, proposed });
    }
  }
  for (const [field, fixed] of old.fixed) if (!fixed.proposed) layout.fixed.set(field, fixed);
}

/** Whether columns of a table itself say who its young people are. */
export function saysItself(state: ImportState): (tableId: string) => boolean {
  return (tableId) => {
    const layout = layoutOfTable(state, tableId);
    return layout !== undefined && state.chosen.get(tableId) === true && isAboutPeople(layout);
  };
}

/** @throws EngineError LINKS_UNDECIDED while it is not known whose the rows of a table of the return are */
export function requireLinks(state: ImportState): void {
  const { sen2 } = state.standards;
  const undecided = sen2 ? undecidedTables(sen2, saysItself(state)) : [];
  if (undecided.length === 0) return;
  throw new EngineError('LINKS_UNDECIDED', { tables: undecided.map((it) => it.sen2.table.sheetName) });
}
