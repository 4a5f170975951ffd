import { standardHeading } from '../../../../shared/content/standard-files/standard-heading.ts';
import type { Steps } from '../../steps.ts';
import { countsFromOne, rowsByValue, type LinkableTable } from './find-links.ts';
import { isRowNumberHeading } from './recognise-sen2.ts';
import { ownColumns, type LinkedTable, type ProposedLink, type Sen2Return } from './sen2-return.ts';

/** At least so many of the different values have to stand in the other column. */
const LEAST_SHARE = 0.5;

/**
 * The columns whose values agree best, for a table of which nothing says how it leads to the people: to be shown with
 * examples, and decided by a person.
 *
 * @param onlyColumn the column of the table that was chosen already
 */
export function* proposeLink(
  sen2: Sen2Return,
  from: LinkedTable,
  onlyColumn?: number,
): Steps<ProposedLink | null> {
  let best: { link: ProposedLink; marks: readonly number[] } | null = null;
  const targets = tablesToLeadTo(sen2, from);
  const keys = new Map(targets.map((target) => [target, keysOf(sen2, target)]));
  for (const { column, heading } of ownColumns(sen2, from)) {
    if (onlyColumn === undefined ? !couldLead(from, column) : column !== onlyColumn) continue;
    const values = valuesOf(from.linkable, column);
    yield;
    if (values.size === 0) continue;
    for (const target of targets) {
      for (const key of keys.get(target) ?? []) {
        let known = 0;
        for (const value of values) if (key.rowOf.has(value)) known += 1;
        const share = known / values.size;
        if (share < LEAST_SHARE) continue;
        const isCount = countsFromOne(values) && countsFromOne(new Set(key.rowOf.keys()));
        const plain = standardHeading(heading);
        // The fuller agreement, then the likelier headings, then the table nearer to the people.
        const marks = [
          isCount ? 0 : 1,
          share,
          plain === standardHeading(key.heading) ? 1 : 0,
          isRowNumberHeading(plain) ? 1 : 0,
          target === sen2.people ? 1 : 0,
          values.size,
        ];
        if (best && !isMore(marks, best.marks)) continue;
        const to = { tableId: target.sen2.table.tableId, column: key.column };
        best = { link: { column, to, isCount }, marks };
      }
      yield;
    }
  }
  return best?.link ?? null;
}

/** The tables a table may lead to: the people, and those that lead to them without it. */
export function tablesToLeadTo(sen2: Sen2Return, from: LinkedTable): LinkedTable[] {
  return sen2.linked.filter((it) => it !== from && leadsToPeople(sen2, it.linkable, from.linkable));
}

function leadsToPeople(sen2: Sen2Return, table: LinkableTable, without: LinkableTable): boolean {
  for (let at: LinkableTable | undefined = table; at && at !== without; at = sen2.links.get(at)?.to)
    if (at === sen2.people?.linkable) return true;
  return false;
}

/** What the return itself says in a column is no number of a row: a rank of 1 or 2 would lead to the first people. */
function couldLead({ sen2 }: LinkedTable, column: number): boolean {
  return !sen2.columns.has(column);
}

function valuesOf(table: LinkableTable, column: number): Set<string> {
  const values = new Set<string>();
  for (const row of table.rows) {
    const value = table.textAt(row, column);
    if (value !== '') values.add(value);
  }
  return values;
}

/** What the return knows of its people that is one person's alone. */
const numbersOfPeople = ['person.upn', 'person.uln'];

/** The columns that may number the rows of a table: no value stands twice, and the return does not say it is a code. */
function keysOf(
  sen2: Sen2Return,
  target: LinkedTable,
): { column: number; heading: string; rowOf: ReadonlyMap<string, number> }[] {
  return ownColumns(sen2, target).flatMap(({ column, heading }) => {
    const known = target.sen2.columns.get(column);
    if (known && !numbersOfPeople.includes(known.field)) return [];
    const { rowOf, several } = rowsByValue(target.linkable, column);
    return several.size === 0 && rowOf.size > 0 ? [{ column, heading, rowOf }] : [];
  });
}

function isMore(marks: readonly number[], than: readonly number[]): boolean {
  for (const [index, mark] of marks.entries()) {
    const other = than[index] ?? 0;
    if (mark !== other) return mark > other;
  }
  return false;
}
