import type { InterpretedRow } from '../rows/interpreted-row.ts';
import type { RowPlan } from '../rows/row-plan.ts';
import type { RowLink } from '../standard/table-standard.ts';
import type { RowOutcome } from './check-rows.ts';

/**
 * Whose a row is that leads to another row of the import: the person that row turned out to be, or in words why the row
 * has to wait. Null when the row it leads to is not brought in: then the row is known by what stands beside it.
 */
export function followLink(
  link: RowLink | undefined,
  checked: ReadonlyMap<string, RowOutcome>,
): { personId: string } | { problem: string } | null {
  if (!link) return null;
  if ('problem' in link) return link;
  const person = checked.get(link.to);
  if (!person) return null;
  if (person.personId !== undefined) return { personId: person.personId };
  const which = `row ${person.row + 1} of “${person.table.sheetName}”`;
  return {
    problem:
      person.state === 'skipped'
        ? `It belongs to ${which}, which is left out. It comes in when that row does.`
        : `It belongs to ${which}, which waits for an answer. It comes in with that row.`,
  };
}

/** Forgets what was only put beside the row to be read: the row of the person says it already. */
export function forgetAdded(read: InterpretedRow, plan: RowPlan, added: ReadonlySet<number>): void {
  const headings = new Set([...added].map((column) => plan.headings.get(column)));
  for (const [name, column] of read.personColumns) {
    if (!added.has(column)) continue;
    read.person.delete(name);
    read.personColumns.delete(name);
  }
  read.problems = read.problems.filter(({ column }) => column === null || !added.has(column));
  read.additional = read.additional.filter(({ heading }) => !headings.has(heading));
}
