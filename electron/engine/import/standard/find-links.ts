import type { Steps } from '../../steps.ts';

/** A table as far as links to and from it are concerned. */
export interface LinkableTable {
  /** What it is called in words, and what the headings of columns that refer to it contain. */
  name: string;
  referredToAs: readonly string[];
  /** Columns that may hold numbers of rows: headings in the form of `standardHeading`. */
  columns: readonly { column: number; heading: string }[];
  /** The rows of the table, and the text of a cell. */
  rows: readonly number[];
  textAt: (row: number, column: number) => string;
}

/** A column of one table whose values are row numbers of another. */
export interface FoundLink {
  column: number;
  to: LinkableTable;
  toColumn: number;
  /** The row of the other table that a value means. */
  rowOf: ReadonlyMap<string, number>;
  /** Values that stand in several of its rows, so that they mean none. */
  several?: ReadonlySet<string>;
}

/** How the tables lead to the first one. */
export interface FoundLinks {
  /** For each table that leads there its link; a table without one is not in it. */
  links: ReadonlyMap<LinkableTable, FoundLink>;
  /** For tables that lead to another for certain, which leads nowhere itself: that other. */
  waiting: ReadonlyMap<LinkableTable, LinkableTable>;
}

/** What was said of a table: the column that leads on and where it leads to, or that nothing does. */
export type SaidLink = Pick<FoundLink, 'column' | 'to' | 'toColumn'>;

interface Candidate extends FoundLink {
  from: LinkableTable;
  strength: number;
  share: number;
}

/** Headings of a number that every table has for itself. */
const genericIds = new Set(['id', 'tableid', 'rowid', 'recordid', 'uniqueid', 'key', 'rowkey', 'number']);

/**
 * Finds how the rows of each table lead to a row of the first. The names of the columns are not the same everywhere, so
 * a link is known by its structure: the values of a column are found in a column of the other table in which each value
 * stands once. A heading that names the other table makes it sure; without one there must be only one possibility. What
 * a person said of a table is not looked for again.
 *
 * @param root the table to which all others lead
 * @param said by table: the link a person chose, or null where none is to be found
 */
export function* findLinks(
  root: LinkableTable,
  others: readonly LinkableTable[],
  said: ReadonlyMap<LinkableTable, SaidLink | null> = new Map(),
): Steps<FoundLinks> {
  const all = [root, ...others];
  const keys = new Map<LinkableTable, Map<number, ReadonlyMap<string, number>>>();
  for (const table of all) {
    keys.set(table, keyColumns(table));
    yield;
  }
  const candidates: Candidate[] = [];
  for (const from of others) {
    if (said.has(from)) continue;
    for (const { column, heading } of from.columns) {
      const values = new Set<string>();
      let filled = 0;
      for (const row of from.rows) {
        const value = from.textAt(row, column);
        if (value === '') continue;
        filled += 1;
        values.add(value);
      }
      yield;
      if (values.size === 0) continue;
      const named = tablesNamedBy(heading, all);
      for (const to of all) {
        if (to === from) continue;
        for (const [keyColumn, rowOf] of keys.get(to) ?? []) {
          const keyHeading = to.columns.find((it) => it.column === keyColumn)?.heading ?? '';
          let known = 0;
          for (const value of values) if (rowOf.has(value)) known += 1;
          const share = known / values.size;
          const strength = strengthOf({
            heading,
            keyHeading,
            names: named.includes(to),
            namesAnother: named.length > 0 && !named.includes(to),
            keyNames: tablesNamedBy(keyHeading, all),
            to,
            share,
            counts: filled === values.size && countsFromOne(values),
          });
          if (strength > 0)
            candidates.push({ from, column, to, toColumn: keyColumn, rowOf, strength, share });
        }
      }
      yield;
    }
  }
  return chooseLinks(root, others, candidates, said);
}

/** The rows of a table by what stands in one of its columns; blank cells lead nowhere. */
export function rowsByValue(
  table: LinkableTable,
  column: number,
): { rowOf: ReadonlyMap<string, number>; several: ReadonlySet<string> } {
  const rowOf = new Map<string, number>();
  const several = new Set<string>();
  for (const row of table.rows) {
    const value = table.textAt(row, column);
    if (value === '' || several.has(value)) continue;
    if (rowOf.delete(value)) several.add(value);
    else rowOf.set(value, row);
  }
  return { rowOf, several };
}

/** The columns in which every row has a value, and no two the same. */
function keyColumns(table: LinkableTable): Map<number, ReadonlyMap<string, number>> {
  const found = new Map<number, ReadonlyMap<string, number>>();
  for (const { column } of table.columns) {
    const rowOf = new Map<string, number>();
    let isKey = table.rows.length > 0;
    for (const row of table.rows) {
      const value = table.textAt(row, column);
      if (value === '' || rowOf.has(value)) {
        isKey = false;
        break;
      }
      rowOf.set(value, row);
    }
    if (isKey) found.set(column, rowOf);
  }
  return found;
}

/** The tables that a heading names: those with the longest of the words it contains. */
function tablesNamedBy(heading: string, tables: readonly LinkableTable[]): LinkableTable[] {
  let longest = 0;
  let named: LinkableTable[] = [];
  for (const table of tables) {
    for (const word of table.referredToAs) {
      if (word.length < longest || !heading.includes(word)) continue;
      if (word.length > longest) named = [];
      longest = word.length;
      named.push(table);
    }
  }
  return named;
}

/** 0: no link. 2 and more: the headings say so. Below: the values alone say so. */
function strengthOf(pair: {
  heading: string;
  keyHeading: string;
  names: boolean;
  namesAnother: boolean;
  keyNames: readonly LinkableTable[];
  to: LinkableTable;
  share: number;
  /** Whether the values are 1, 2, 3 … */
  counts: boolean;
}): number {
  if (pair.namesAnother) return 0;
  // The key has to be the table's own number, not one by which it refers to a third table.
  if (pair.keyNames.length > 0 && !pair.keyNames.includes(pair.to)) return 0;
  const sameHeading = pair.heading === pair.keyHeading;
  if (pair.names) {
    if (pair.share < 0.5) return 0;
    return sameHeading ? 4 : pair.keyNames.includes(pair.to) || genericIds.has(pair.keyHeading) ? 3 : 2;
  }
  if (pair.share < 1 || genericIds.has(pair.heading)) return 0;
  if (sameHeading) return 1;
  // Two tables that number their rows 1, 2, 3 … look linked and are not.
  return pair.counts ? 0 : 0.5;
}

/** Whether the values are 1, 2, 3 …, as rows are counted in any table. */
export function countsFromOne(values: ReadonlySet<string>): boolean {
  for (let number = 1; number <= values.size; number += 1) if (!values.has(String(number))) return false;
  return true;
}

function chooseLinks(
  root: LinkableTable,
  others: readonly LinkableTable[],
  candidates: readonly Candidate[],
  said: ReadonlyMap<LinkableTable, SaidLink | null>,
): FoundLinks {
  const chosen = new Map<LinkableTable, FoundLink>();
  const reached = new Set([root]);
  // What was said first, then the surest link; with each table that is reached others may be reached more surely.
  for (;;) {
    const told = others.find((it) => !reached.has(it) && reached.has(said.get(it)?.to ?? it));
    const link = told && said.get(told);
    if (told && link) {
      chosen.set(told, { ...link, ...rowsByValue(link.to, link.toColumn) });
      reached.add(told);
      continue;
    }
    const next = surest(root, others, candidates, reached);
    if (!next) return { links: chosen, waiting: waitingFor(others, candidates, said, reached) };
    chosen.set(next.from, { column: next.column, to: next.to, toColumn: next.toColumn, rowOf: next.rowOf });
    reached.add(next.from);
  }
}

/** What a table leads to by its headings, or by what was said of it, where that leads no further. */
function waitingFor(
  others: readonly LinkableTable[],
  candidates: readonly Candidate[],
  said: ReadonlyMap<LinkableTable, SaidLink | null>,
  reached: ReadonlySet<LinkableTable>,
): Map<LinkableTable, LinkableTable> {
  const waiting = new Map<LinkableTable, LinkableTable>();
  for (const from of others) {
    if (reached.has(from)) continue;
    const [best] = candidates
      .filter((it) => it.from === from && it.strength >= 2)
      .sort((a, b) => b.strength - a.strength || b.share - a.share);
    const to = said.get(from)?.to ?? best?.to;
    if (to && !reached.has(to)) waiting.set(from, to);
  }
  return waiting;
}

function surest(
  root: LinkableTable,
  others: readonly LinkableTable[],
  candidates: readonly Candidate[],
  reached: ReadonlySet<LinkableTable>,
): Candidate | undefined {
  let found: Candidate | undefined;
  for (const from of others) {
    if (reached.has(from)) continue;
    const [best, second] = candidates
      .filter((it) => it.from === from && reached.has(it.to))
      .sort(
        (a, b) =>
          b.strength - a.strength || Number(b.to === root) - Number(a.to === root) || b.share - a.share,
      );
    // Without a heading that says so, two possibilities are none.
    if (!best || (best.strength < 2 && second !== undefined)) continue;
    if (best.strength > (found?.strength ?? 0)) found = best;
  }
  return found;
}
