import type { FoundLink, LinkableTable } from './find-links.ts';
import type { TableColumn } from '../tables/source-table.ts';
import type { Sen2Table } from './recognise-sen2.ts';

/** A column that leads to a column of another table. Columns count from 0. */
export interface LinkColumns {
  column: number;
  to: { tableId: string; column: number };
}

/**
 * What was said of how a table leads to the people of its return. `open`: it is being thought about, and nothing of the
 * return comes in until it is decided.
 */
export type LinkDecision =
  | { kind: 'chosen'; columns: LinkColumns; by: 'you' | 'earlier' }
  | { kind: 'left-out' }
  | { kind: 'open'; column: number | null; to: LinkColumns['to'] | null };

/** Columns whose values agree, although nothing says that they belong together. */
export interface ProposedLink extends LinkColumns {
  /** Both only count their rows 1, 2, 3 …, which is no sign at all. */
  isCount: boolean;
}

/** A table of the return, and what links to and from it need. */
export interface LinkedTable {
  sen2: Sen2Table;
  linkable: LinkableTable;
}

/** The tables of a SEN2 return, and how each leads to the table of people. */
export interface Sen2Return {
  tables: Sen2Table[];
  /** By table: what a person said, now or in an earlier import. */
  decisions: Map<string, LinkDecision>;
  /** By table: from which column on its columns were added to be read with it. */
  addedFrom: Map<string, number>;
  /** As last worked out. */
  linked: LinkedTable[];
  people: LinkedTable | null;
  links: ReadonlyMap<LinkableTable, FoundLink>;
  /** For tables without a link: the columns that could be one, to be looked at by a person. */
  proposals: Map<LinkableTable, ProposedLink>;
  /** Tables that lead to another which leads nowhere yet. */
  waiting: ReadonlyMap<LinkableTable, LinkableTable>;
  /** What a person should be told of it, in sentences. */
  notices: string[];
}

/** The files of one SEN2 return before anything has been found out about how they are linked. */
export function sen2ReturnOf(tables: Sen2Table[]): Sen2Return {
  return {
    tables,
    decisions: new Map(),
    addedFrom: new Map(),
    linked: [],
    people: null,
    links: new Map(),
    proposals: new Map(),
    waiting: new Map(),
    notices: [],
  };
}

/** The tables whose rows belong to people: all but the people themselves and the head of the return. */
export function tablesOfRows(sen2: Sen2Return): LinkedTable[] {
  return sen2.linked.filter((it) => it !== sen2.people && it.sen2.module.name !== 'sen2');
}

/** The columns a table has in the file, without those that were added to it. */
export function ownColumns(sen2: Sen2Return, { sen2: { table } }: LinkedTable): TableColumn[] {
  const from = sen2.addedFrom.get(table.tableId) ?? Infinity;
  return table.columns.filter(({ column }) => column < from);
}

/**
 * The row of the person a row is about, found over the tables between.
 * @param problem makes the words for why it is not known: at which table, row and column the way ends
 */
export function personRowOf<Problem>(
  sen2: Sen2Return,
  from: LinkableTable,
  row: number,
  problem: (at: LinkableTable, link: FoundLink | null, value: string) => Problem,
): number | Problem {
  let at = from;
  let index = row;
  while (at !== sen2.people?.linkable) {
    const link = sen2.links.get(at);
    if (!link) return problem(at, null, '');
    const value = at.textAt(index, link.column);
    const next = link.rowOf.get(value);
    if (next === undefined) return problem(at, link, value);
    at = link.to;
    index = next;
  }
  return index;
}
