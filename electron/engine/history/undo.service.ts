/**
 * Taking changes back. An undo is itself a change with its own rows in the history; taking an undo back does the first
 * change again.
 *
 * What was changed since is kept: a row is put back only when every value that the change left in it is still there,
 * so that an undo never takes away later work; other columns of the row stay as they are now. (Values are compared and
 * not versions, because versions only grow: after a later change has itself been taken back, the row may be touched
 * again.) A row that the change added stays when it was edited since or when rows that are not taken back refer to it.
 */
import type { Undone } from '../../../shared/contract/history.ts';
import { type BulkChange, makeBulkChange } from '../store/bulk-change.ts';
import type { Database } from '../store/change.ts';
import { sqliteCode } from '../store/encrypted-connection.ts';
import { refused } from '../store/engine-error.ts';
import type { Store } from '../store/open-store.ts';
import type { TrackedTableName, TrackedTables } from '../store/schema.ts';
import { nameRow } from './row-names.ts';
import {
  findLastStanding,
  findLastUndo,
  getChangeSet,
  listReferences,
  listTouchedRows,
  madeTheFile,
  type NetChange,
  netChangeReader,
  type Reference,
  type Values,
} from './undo.repository.ts';

/** Kept rows that are named; the count says how many there are. */
const MOST_NAMED = 50;

/** Takes back the last change that stands, or answers null when there is none. */
export async function undoLast(store: Store): Promise<Undone | null> {
  const last = await findLastStanding(store.db);
  return last ? undoChangeSet(store, last.id) : null;
}

/** Does the change again that was taken back last, or answers null when there is none or something was done since. */
export async function redoLast(store: Store): Promise<Undone | null> {
  const last = await findLastUndo(store.db);
  return last ? undoChangeSet(store, last.id) : null;
}

/**
 * Takes back one change of any age, keeping what was changed since. For an undo: does the change again.
 * @throws EngineError NOT_FOUND, REFUSED (it was taken back already, or it made the data file)
 */
export async function undoChangeSet(store: Store, changeSetId: string): Promise<Undone> {
  const target = await targetOf(store.db, changeSetId);
  if (target.undone_by_id !== null) throw refused('changeSetId', 'a change that has not been taken back');
  if (await madeTheFile(store.db, target.id))
    throw refused('changeSetId', 'a change made after the data file was made');
  const kept: NetChange[] = [];
  let undoneCount = 0;
  const options = {
    label: target.label,
    kind: 'undo',
    undoesId: target.id,
    rows: target.change_count,
  } as const;
  await makeBulkChange(store, options, async (change) => {
    const inverse = new Inverse(store, change, target.id);
    let waiting = listTouchedRows(store.raw, target.id);
    // A row can stand in the way of another one that comes later in the list, so go on for as long as that helps.
    for (let before = Number.POSITIVE_INFINITY; waiting.length > 0 && waiting.length < before;) {
      before = waiting.length;
      const left: typeof waiting = [];
      for (const row of waiting) {
        const outcome = inverse.apply(row);
        if (outcome === 'undone') undoneCount += 1;
        else if (outcome === 'kept') kept.push(inverse.netChange(row));
        else if (outcome === 'in the way') left.push(row);
        const waiting = change.pause();
        if (waiting) await waiting;
      }
      waiting = left;
    }
    kept.push(...waiting.map((row) => inverse.netChange(row)));
    if (undoneCount > 0) markUndone(store, target, change.changeSetId);
  });
  const named = [];
  for (const { table, rowId, before, after } of kept.slice(0, MOST_NAMED)) {
    named.push(await nameRow(store.db, table, rowId, { ...before, ...after }));
  }
  return { label: target.label, undoneCount, keptCount: kept.length, kept: named };
}

/** Doing something again and then taking it back is taking back the thing itself. */
async function targetOf(db: Database, changeSetId: string) {
  const asked = await getChangeSet(db, changeSetId);
  if (asked.undoes_id === null) return asked;
  const undone = await getChangeSet(db, asked.undoes_id);
  if (undone.undoes_id === null || asked.undone_by_id !== null) return asked;
  return getChangeSet(db, undone.undoes_id);
}

function markUndone(store: Store, target: { id: string; undoes_id: string | null }, undoId: string): void {
  const mark = store.raw.prepare('UPDATE change_set SET undone_by_id = ? WHERE id = ?');
  mark.run(undoId, target.id);
  // An undo was taken back: what it had taken back stands again.
  if (target.undoes_id !== null) mark.run(null, target.undoes_id);
}

type Outcome = 'undone' | 'nothing to do' | 'kept' | 'in the way';

class Inverse {
  readonly netChange: ReturnType<typeof netChangeReader>;
  private readonly store: Store;
  private readonly change: BulkChange;
  private readonly references: Reference[];
  private readonly reopened: Set<string>;

  constructor(store: Store, change: BulkChange, changeSetId: string) {
    this.store = store;
    this.change = change;
    this.netChange = netChangeReader(store.raw, changeSetId);
    this.references = listReferences(store.raw);
    this.reopened = new Set(
      listTouchedRows(store.raw, changeSetId)
        .filter((row) => row.table === 'assessment')
        .map(this.netChange)
        .filter(({ before, after }) => before?.['state'] !== after?.['state'])
        .map(({ rowId }) => rowId),
    );
  }

  apply(row: { table: TrackedTableName; rowId: string }): Outcome {
    const { table, rowId, before, after } = this.netChange(row);
    if (before === null && after === null) return 'nothing to do';
    const current = this.change.find(table, rowId) as unknown as Values | undefined;
    if (this.isClosed(table, current ?? before)) return 'kept';
    try {
      if (after === null) return current || !before ? 'kept' : this.putBack(table, before);
      if (!current || !holds(current, after)) return 'kept';
      if (before === null) return this.takeAway(table, rowId);
      if (this.pointsNowhere(table, before)) return 'in the way';
      const { version: _, id: __, ...values } = before;
      this.change.update(table, rowId, values);
      return 'undone';
    } catch (error) {
      // Another row has taken the place since, for example a figure typed again for the same question and year.
      if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT')) return 'in the way';
      throw error;
    }
  }

  private putBack(table: TrackedTableName, row: Values): Outcome {
    if (this.pointsNowhere(table, row)) return 'in the way';
    this.change.restore(table, row as unknown as TrackedTables[TrackedTableName]);
    return 'undone';
  }

  private takeAway(table: TrackedTableName, rowId: string): Outcome {
    const isReferred = this.references.some(
      (each) =>
        each.to === table &&
        this.statement(`SELECT 1 FROM "${each.table}" WHERE "${each.column}" = ? LIMIT 1`).get(rowId) !==
          undefined,
    );
    if (isReferred) return 'in the way';
    this.change.remove(table, rowId);
    return 'undone';
  }

  private pointsNowhere(table: TrackedTableName, values: Values): boolean {
    return this.references.some((each) => {
      const target = each.table === table ? values[each.column] : undefined;
      return typeof target === 'string' && this.change.find(each.to, target) === undefined;
    });
  }

  /** A closed assessment is read-only, unless its closing is part of what is being taken back. */
  private isClosed(table: TrackedTableName, row: Values | null): boolean {
    const id = table === 'assessment' ? row?.['id'] : row?.['assessment_id'];
    if (typeof id !== 'string' || this.reopened.has(id) || table === 'action_link') return false;
    return this.change.find('assessment', id)?.state === 'closed';
  }

  private readonly statements = new Map<string, ReturnType<Store['raw']['prepare']>>();
  private statement(sql: string) {
    const known = this.statements.get(sql) ?? this.store.raw.prepare(sql);
    this.statements.set(sql, known);
    return known;
  }
}

/** Whether the row still has every value that the change left in it. */
function holds(current: Values, left: Values): boolean {
  return Object.entries(left).every(([column, value]) => column === 'version' || current[column] === value);
}
