/** What is kept in rows of their own that hang on a record: outcomes and advice of a review, checks of a job. */
import { type PartOfRecord } from '../fields/field.ts';
import type { CandidateRecord } from '../rows/interpreted-row.ts';
import { findField } from '../fields/registry.ts';
import { Draft, type Cell } from './draft.ts';
import { blankRow } from './records-to-tables.ts';
import { newId } from './new-id.ts';
import { addPart, partTables } from './workspace-snapshot.ts';
import type { RowDrafts } from './row-drafts.ts';

/** What is kept in rows of their own that hang on the record: each field has its row. */
export function planParts(writer: RowDrafts, owner: Draft, record: CandidateRecord): void {
  for (const [name, value] of record.values) {
    const field = findField(`${record.record}.${name}`);
    if (!field?.part) continue;
    const part = partFor(writer, owner, field.part);
    writer.touch(part);
    writer.set(part, field.part.column, value, field.id, record.columns.get(name) ?? null);
  }
}

/**
 * The part of a record (an outcome, a piece of advice, a check) under this key: the one that is there, or a new one
 * at the end.
 * @param values the columns of a new one beside its key
 */
export function partFor(
  writer: RowDrafts,
  owner: Draft,
  { table, key }: PartOfRecord,
  values: Record<string, Cell> = {},
): Draft {
  const siblings = writer.snapshot.parts[table].get(owner.id) ?? [];
  const known = siblings.find((it) =>
    Object.entries(key).every(([column, value]) => it.get(column) === (value as Cell)),
  );
  if (known) return known;
  const position = Math.max(0, ...siblings.map((it) => Number(it.get('position') ?? 0))) + 1;
  const draft = new Draft(table, newId(), true, blankRow(table), {
    ...key,
    [partTables[table]]: owner.id,
    ...(table === 'job_check' ? {} : { position }),
    ...values,
  });
  addPart(writer.snapshot, draft);
  draft.begunIn = writer.turn;
  return draft;
}
