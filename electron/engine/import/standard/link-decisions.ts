import { standardHeading } from '../../../../shared/content/standard-files/standard-heading.ts';
import type { Remembered, StoredMatching } from '../matching/remembered-matching.ts';
import { rowsByValue, type LinkableTable, type SaidLink } from './find-links.ts';
import { missingModules } from './missing-modules.ts';
import {
  tablesOfRows,
  type LinkColumns,
  type LinkDecision,
  type LinkedTable,
  type Sen2Return,
} from './sen2-return.ts';

/** Of the values of a column that was chosen earlier, so many have to lead somewhere for it to count this time too. */
const SHARE_AS_EARLIER = 0.5;

/** What was said, for finding the other links: null where nothing is to be looked for. */
export function linksSaid(sen2: Sen2Return): Map<LinkableTable, SaidLink | null> {
  const said = new Map<LinkableTable, SaidLink | null>();
  for (const { sen2: table, linkable } of tablesOfRows(sen2)) {
    const decision = sen2.decisions.get(table.table.tableId);
    if (decision) said.set(linkable, decision.kind === 'chosen' ? saidLink(sen2, decision.columns) : null);
  }
  return said;
}

function saidLink(sen2: Sen2Return, { column, to }: LinkColumns): SaidLink | null {
  const target = sen2.linked.find((it) => it.sen2.table.tableId === to.tableId);
  return target ? { column, to: target.linkable, toColumn: to.column } : null;
}

/** Takes over what was chosen in an earlier import, where this file has the same columns and they fit. */
export function rememberLinks(sen2: Sen2Return, remembered: Remembered): void {
  for (const each of tablesOfRows(sen2)) {
    const { table, module } = each.sen2;
    if (sen2.decisions.has(table.tableId)) continue;
    const known = remembered.linkFor(module.name);
    const target = known && sen2.linked.find((it) => it.sen2.module.name === known.to);
    if (!target) continue;
    const column = columnHeaded(each, known.heading);
    const toColumn = columnHeaded(target, known.toHeading);
    if (column === undefined || toColumn === undefined) continue;
    const { rowOf } = rowsByValue(target.linkable, toColumn);
    const filled = each.linkable.rows.filter((row) => each.linkable.textAt(row, column) !== '');
    const leading = filled.filter((row) => rowOf.has(each.linkable.textAt(row, column)));
    if (filled.length === 0 || leading.length < filled.length * SHARE_AS_EARLIER) continue;
    const columns = { column, to: { tableId: target.sen2.table.tableId, column: toColumn } };
    sen2.decisions.set(table.tableId, { kind: 'chosen', columns, by: 'earlier' });
  }
}

function columnHeaded({ sen2 }: LinkedTable, heading: string): number | undefined {
  return sen2.table.columns.find((it) => standardHeading(it.heading) === heading)?.column;
}

/** What to remember of how a table leads to the people; null where a person said nothing. */
export function linkToRemember(
  sen2: Sen2Return,
  tableId: string,
): { table: string; link: StoredMatching['links'][string] } | null {
  const decision = sen2.decisions.get(tableId);
  const from = sen2.tables.find((it) => it.table.tableId === tableId);
  if (!from || decision?.kind !== 'chosen') return null;
  const { column, to } = decision.columns;
  const target = sen2.tables.find((it) => it.table.tableId === to.tableId);
  if (!target) return null;
  const headingAt = (table: typeof from, at: number) =>
    standardHeading(table.table.columns.find((it) => it.column === at)?.heading ?? '');
  const heading = headingAt(from, column);
  const toHeading = headingAt(target, to.column);
  if (heading === '' || toHeading === '') return null;
  return { table: from.module.name, link: { heading, to: target.module.name, toHeading } };
}

export type LinkState = 'found' | 'chosen' | 'says-itself' | 'undecided' | 'waits' | 'left-out';

/**
 * How far it is decided whose the rows of a table are.
 * @param saysItself whether columns of its own say who the young person is
 */
export function linkStateOf(
  sen2: Sen2Return,
  each: LinkedTable,
  saysItself: (tableId: string) => boolean,
): LinkState {
  const { tableId } = each.sen2.table;
  const decision: LinkDecision | undefined = sen2.decisions.get(tableId);
  if (sen2.links.has(each.linkable)) return decision?.kind === 'chosen' ? 'chosen' : 'found';
  if (decision?.kind === 'left-out') return 'left-out';
  if (saysItself(tableId)) return 'says-itself';
  if (decision?.kind === 'open') return 'undecided';
  // What leads over a file that is not here cannot come in, unless it leads elsewhere by its values.
  const proposed = sen2.proposals.get(each.linkable);
  if (!decision && (!proposed || proposed.isCount) && missingModules(sen2, each).length > 0)
    return 'left-out';
  const awaited = tablesOfRows(sen2).find((it) => it.linkable === sen2.waiting.get(each.linkable));
  if (
    awaited &&
    ['undecided', 'waits'].includes(linkStateOf(withoutWaiting(sen2, each), awaited, saysItself))
  )
    return 'waits';
  return 'undecided';
}

/** The same return in which a table waits for none: two tables that lead to each other wait for ever otherwise. */
function withoutWaiting(sen2: Sen2Return, each: LinkedTable): Sen2Return {
  const waiting = new Map(sen2.waiting);
  waiting.delete(each.linkable);
  return { ...sen2, waiting };
}

/** The tables of which it has to be said whose their rows are before anything comes in. */
export function undecidedTables(sen2: Sen2Return, saysItself: (tableId: string) => boolean): LinkedTable[] {
  if (!sen2.people) return [];
  return tablesOfRows(sen2).filter(
    (each) =>
      each.linkable.rows.length > 0 && ['undecided', 'waits'].includes(linkStateOf(sen2, each, saysItself)),
  );
}
