import type { TableLink } from '../../../../shared/contract/import.ts';
import type { ImportState } from '../import-session.ts';
import { saysItself } from '../linked-tables.ts';
import { rowsByValue } from '../standard/find-links.ts';
import { linkStateOf } from '../standard/link-decisions.ts';
import { tablesToLeadTo } from '../standard/propose-link.ts';
import {
  ownColumns,
  personRowOf,
  tablesOfRows,
  type LinkColumns,
  type LinkedTable,
  type Sen2Return,
} from '../standard/sen2-return.ts';

const MOST_EXAMPLES = 4;

/** How each table of a SEN2 return leads to its people, as the page shows it. */
export function showLinks(state: ImportState): TableLink[] {
  const { sen2 } = state.standards;
  if (!sen2?.people) return [];
  return tablesOfRows(sen2)
    .filter((each) => each.linkable.rows.length > 0)
    .map((each) => showLink(state, sen2, each));
}

function showLink(state: ImportState, sen2: Sen2Return, each: LinkedTable): TableLink {
  const { table, module } = each.sen2;
  const linkState = linkStateOf(sen2, each, saysItself(state));
  const awaited = sen2.linked.find((it) => it.linkable === sen2.waiting.get(each.linkable));
  const { column, to } = columnsOf(sen2, each);
  return {
    tableId: table.tableId,
    sheetName: table.title === '' ? table.sheetName : table.title,
    contents: module.contents,
    rows: each.linkable.rows.length,
    state: linkState,
    waitsFor: linkState === 'waits' ? (awaited?.sen2.module.contents ?? null) : null,
    column: column === null ? null : column + 1,
    to: to && { tableId: to.tableId, column: to.column + 1 },
    isCount: sen2.proposals.get(each.linkable)?.isCount === true && isProposal(sen2, each, column, to),
    fit:
      column === null || !to
        ? { leading: 0, examples: [], notLeading: [] }
        : fitOf(sen2, each, { column, to }),
    columns: showColumns(sen2, each),
    targets: tablesToLeadTo(sen2, each).map((target) => ({
      tableId: target.sen2.table.tableId,
      sheetName: target.sen2.table.title === '' ? target.sen2.table.sheetName : target.sen2.table.title,
      columns: showColumns(sen2, target),
    })),
  };
}

/** The columns that hold, that are being thought about, or that are proposed. */
function columnsOf(
  sen2: Sen2Return,
  each: LinkedTable,
): { column: number | null; to: LinkColumns['to'] | null } {
  const link = sen2.links.get(each.linkable);
  const target = link && sen2.linked.find((it) => it.linkable === link.to);
  if (link && target)
    return { column: link.column, to: { tableId: target.sen2.table.tableId, column: link.toColumn } };
  const decision = sen2.decisions.get(each.sen2.table.tableId);
  if (decision?.kind === 'open' && decision.column !== null) return decision;
  return sen2.proposals.get(each.linkable) ?? { column: null, to: null };
}

function isProposal(
  sen2: Sen2Return,
  each: LinkedTable,
  column: number | null,
  to: LinkColumns['to'] | null,
): boolean {
  const proposed = sen2.proposals.get(each.linkable);
  return (
    proposed !== undefined &&
    proposed.column === column &&
    proposed.to.tableId === to?.tableId &&
    proposed.to.column === to.column
  );
}

/** How many rows lead to a young person by these columns, and to whom. */
function fitOf(sen2: Sen2Return, each: LinkedTable, { column, to }: LinkColumns): TableLink['fit'] {
  const target = sen2.linked.find((it) => it.sen2.table.tableId === to.tableId);
  const fit: TableLink['fit'] = { leading: 0, examples: [], notLeading: [] };
  if (!target) return fit;
  const { rowOf } = rowsByValue(target.linkable, to.column);
  const seen = new Set<string>();
  for (const row of each.linkable.rows) {
    const value = each.linkable.textAt(row, column);
    const next = rowOf.get(value);
    const person = next === undefined ? null : personRowOf(sen2, target.linkable, next, () => null);
    if (person !== null) fit.leading += 1;
    if (seen.has(value)) continue;
    seen.add(value);
    if (person !== null && fit.examples.length < MOST_EXAMPLES)
      fit.examples.push({ value, person: nameInRow(sen2, person) });
    else if (person === null && value !== '' && fit.notLeading.length < MOST_EXAMPLES)
      fit.notLeading.push(value);
  }
  return fit;
}

/** 'Rhys Adeyemi', else whichever number there is. */
function nameInRow({ people }: Sen2Return, row: number): string {
  const said = (name: string) => {
    const column = [...(people?.sen2.columns ?? [])].find(([, it]) => it.name === name)?.[0];
    return column === undefined ? '' : (people?.linkable.textAt(row, column) ?? '');
  };
  const name = [said('forename'), said('surname')].filter((it) => it !== '').join(' ');
  return name || said('upn') || said('uniquelearnernumber') || `row ${row + 1}`;
}

function showColumns(sen2: Sen2Return, each: LinkedTable): TableLink['columns'] {
  return ownColumns(sen2, each).map(({ column, heading }) => {
    const examples = new Set<string>();
    for (const row of each.linkable.rows) {
      const value = each.linkable.textAt(row, column);
      if (value !== '') examples.add(value);
      if (examples.size === MOST_EXAMPLES) break;
    }
    return { column: column + 1, heading, examples: [...examples] };
  });
}
