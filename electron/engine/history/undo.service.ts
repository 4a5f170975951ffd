/**
 * Taking changes back. An undo is itself a change with its own rows in the history; taking an undo back does the first
 * change again.
 *
 * What was changed since is kept, column by column: a column is put back when it still holds what the change left in
 * it, so that an undo never takes away later work. (Values are compared and not versions, because versions only grow:
 * after a later change has itself been taken back, the row may be touched again.) A row that the change added stays
 * whole when it was edited since or when rows that are not taken back refer to it. What was kept because of a later
 * change goes back with that one: what two changes did to a column is gone when both are taken back, in either order,
 * and so is a row that the first of them added and that stayed only because of the second.
 */
import type { KeptRow, Undone } from '../../../shared/contract/history.ts';
import type { KeptReason } from '../../../shared/domain/kept-reasons.ts';
import { formatNumber } from '../../../shared/domain/format-number.ts';
import { type BulkChange, makeBulkChange } from '../store/bulk-change.ts';
import type { Database } from '../store/change.ts';
import { sqliteCode } from '../store/encrypted-connection.ts';
import { refused } from '../store/engine-error.ts';
import type { Store } from '../store/open-store.ts';
import type { TrackedTableName, TrackedTables } from '../store/schema.ts';
import { isPlaceTaken } from './place-taken.ts';
import { isLeftOver, referredTo, rowsAround } from './left-over-rows.ts';
import { columnsToPutBack } from './put-back-columns.ts';
import { nameKept, nameRow } from './row-names.ts';
import { valuesBeforeReader } from './values-before.ts';
import {
  findLastStanding,
  findLastUndo,
  getChangeSet,
  isStandingMerge,
  listReferences,
  listTouchedRows,
  madeTheFile,
  netChangeReader,
  type Reference,
  rowsReferringTo,
  type TouchedRow,
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
 * Takes back one change of any age that is no merge: those are taken apart in order, the later before the earlier.
 * @throws EngineError NOT_FOUND, REFUSED
 */
export async function undoAnyButMerge(store: Store, changeSetId: string): Promise<Undone> {
  if (await isStandingMerge(store.db, changeSetId))
    throw refused('changeSetId', 'Take the two records apart instead.');
  return undoChangeSet(store, changeSetId);
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
  const kept: Kept[] = [];
  let undoneCount = 0;
  const options = {
    label: target.label,
    kind: 'undo',
    undoesId: target.id,
    rows: target.change_count,
  } as const;
  await makeBulkChange(store, options, async (change) => {
    const inverse = new Inverse(store, change, target);
    let waiting: TouchedRow[] = listTouchedRows(store.raw, target.id);
    let stuck: (TouchedRow & { why: KeptReason })[] = [];
    // A row can stand in the way of another one that comes later in the list, so go on for as long as that helps; and
    // then once more for what can go back of a row although something else of it cannot.
    for (let before = Number.POSITIVE_INFINITY, isLast = false; waiting.length > 0 && !isLast;) {
      isLast = waiting.length === before;
      before = waiting.length;
      const left: typeof stuck = [];
      for (const row of waiting) {
        const outcome = inverse.apply(row, isLast);
        if ('inTheWay' in outcome) left.push({ ...row, why: outcome.inTheWay });
        else {
          if (outcome.isUndone) undoneCount += 1;
          if (outcome.kept) kept.push({ row, ...outcome.kept });
        }
        const pausing = change.pause();
        if (pausing) await pausing;
      }
      waiting = left;
      stuck = left;
    }
    kept.push(...stuck.map(({ why, ...row }) => ({ row, columns: WHOLE_ROW, why })));
    if (undoneCount > 0 && target.undoes_id === null) undoneCount += await inverse.takeLeftOvers();
    if (undoneCount > 0) markUndone(store, target, change.changeSetId);
  });
  const named: KeptRow[] = [];
  const netChange = netChangeReader(store.raw, target.id);
  for (const { row, columns, why } of kept.slice(0, MOST_NAMED)) {
    const { before, after } = netChange(row);
    const what = await nameKept(store.db, row, columns, { ...before, ...after });
    named.push({ what, why, neededBy: why === 'needed' ? await neededBy(store, row) : '' });
  }
  return { label: target.label, undoneCount, keptCount: kept.length, kept: named };
}

/** A row of which something stays as it is: these columns, or all of it. */
interface Kept {
  row: TouchedRow;
  columns: readonly string[];
  why: KeptReason;
}
const WHOLE_ROW: readonly string[] = [];

/** What still refers to a row, in words: the first of it, and how much more there is. */
async function neededBy(store: Store, row: TouchedRow): Promise<string> {
  const { first, count } = rowsReferringTo(store.raw, listReferences(store.raw), row);
  if (!first) return '';
  const name = await nameRow(store.db, first.table, first.rowId);
  return count === 1 ? name : `${name} and ${formatNumber(count - 1)} more`;
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

/** What became of a row: whether anything of it went back, and which columns stay (none named: all of it), and why. */
interface Applied {
  isUndone: boolean;
  kept?: Pick<Kept, 'columns' | 'why'>;
}
/** Another row is in the way, which may go yet; and what it would mean if it stays. */
interface InTheWay {
  inTheWay: KeptReason;
}
type Outcome = Applied | InTheWay;
const undone: Applied = { isUndone: true };
const nothingToDo: Applied = { isUndone: false };
const keptWhole = (why: KeptReason): Applied => ({ isUndone: false, kept: { columns: WHOLE_ROW, why } });
const inTheWay = (why: KeptReason): InTheWay => ({ inTheWay: why });

class Inverse {
  private readonly netChange: ReturnType<typeof netChangeReader>;
  private readonly valuesBefore: ReturnType<typeof valuesBeforeReader>;
  private readonly undoneId: string;
  private readonly store: Store;
  private readonly change: BulkChange;
  private readonly references: Reference[];
  private readonly pointsTo: ReadonlyMap<string, TrackedTableName>;
  private readonly reopened: Set<string>;

  constructor(store: Store, change: BulkChange, undone: { id: string; undoes_id: string | null }) {
    const changeSetId = undone.id;
    this.store = store;
    this.change = change;
    this.undoneId = changeSetId;
    this.netChange = netChangeReader(store.raw, changeSetId);
    this.valuesBefore = valuesBeforeReader(store.raw, undone);
    this.references = listReferences(store.raw);
    this.pointsTo = new Map(this.references.map(({ table, column, to }) => [`${table}.${column}`, to]));
    this.reopened = new Set(
      listTouchedRows(store.raw, changeSetId)
        .filter((row) => row.table === 'assessment')
        .map(this.netChange)
        .filter(({ before, after }) => before?.['state'] !== after?.['state'])
        .map(({ rowId }) => rowId),
    );
  }

  /** @param isLast put back what can be put back, although something else of the row cannot */
  apply(row: TouchedRow, isLast: boolean): Outcome {
    const { table, rowId, before, after } = this.netChange(row);
    if (before === null && after === null) return nothingToDo;
    const current = this.change.find(table, rowId) as unknown as Values | undefined;
    if (this.isClosed(table, current ?? before)) return keptWhole('closed');
    try {
      if (after === null) return current || !before ? keptWhole('put-back') : this.restore(table, before);
      if (!current) return keptWhole('removed');
      if (before === null) return holds(current, after) ? this.takeAway(table, rowId) : keptWhole('changed');
      const wasBefore = this.valuesBefore(row, before);
      return this.putBack(table, rowId, { before: wasBefore, after, current }, isLast);
    } catch (error) {
      // Another row has taken the place since, for example a figure typed again for the same question and year.
      if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT')) return inTheWay('place-taken');
      throw error;
    }
  }

  /** Takes away what an earlier change had added, which is taken back already, and what stayed only for this one's sake. */
  async takeLeftOvers(): Promise<number> {
    const { raw } = this.store;
    const find = (table: TrackedTableName, rowId: string) =>
      this.change.find(table, rowId) as unknown as Values | undefined;
    const undoing = { raw, references: this.references, undoneId: this.undoneId, find };
    let count = 0;
    // What is taken away may have been all that still referred to the next.
    const waiting = rowsAround(undoing, listTouchedRows(raw, this.undoneId));
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      const pausing = this.change.pause();
      if (pausing) await pausing;
      if (!isLeftOver(undoing, row)) continue;
      const values = find(row.table, row.rowId) ?? {};
      if ('inTheWay' in this.takeAway(row.table, row.rowId)) continue;
      count += 1;
      waiting.push(...referredTo(this.references, row.table, values));
    }
    return count;
  }

  private putBack(
    table: TrackedTableName,
    rowId: string,
    images: { before: Values; after: Values; current: Values },
    isLast: boolean,
  ): Outcome {
    let isBarred = false;
    const { putBack, kept } = columnsToPutBack(table, images, (column, value) => {
      const pointsNowhere = this.pointsNowhere(table, column, value);
      isBarred ||= pointsNowhere;
      return !pointsNowhere;
    });
    if (isBarred && !isLast) return inTheWay('nothing-to-refer-to');
    if (this.isPlaceTaken(table, { ...images.current, ...putBack }, Object.keys(putBack)))
      return inTheWay('place-taken');
    const isUndone = Object.keys(putBack).length > 0;
    if (isUndone) this.change.update(table, rowId, putBack);
    if (kept.length === 0) return { isUndone };
    const isChanged = kept.some((column) => images.current[column] !== images.after[column]);
    return { isUndone, kept: { columns: kept, why: isChanged ? 'changed' : 'nothing-to-refer-to' } };
  }

  private restore(table: TrackedTableName, row: Values): Outcome {
    if (Object.entries(row).some(([column, value]) => this.pointsNowhere(table, column, value)))
      return inTheWay('nothing-to-refer-to');
    if (this.isPlaceTaken(table, row, Object.keys(row))) return inTheWay('place-taken');
    this.change.restore(table, row as unknown as TrackedTables[TrackedTableName]);
    return undone;
  }

  private takeAway(table: TrackedTableName, rowId: string): Outcome {
    const isReferred = this.references.some(
      (each) =>
        each.to === table &&
        this.statement(`SELECT 1 FROM "${each.table}" WHERE "${each.column}" = ? LIMIT 1`).get(rowId) !==
          undefined,
    );
    if (isReferred) return inTheWay('needed');
    this.change.remove(table, rowId);
    return undone;
  }

  private isPlaceTaken(table: TrackedTableName, row: Values, changed: readonly string[]): boolean {
    const undo = { undoneId: this.undoneId, undoingId: this.change.changeSetId };
    return isPlaceTaken(this.store.raw, table, row, changed, undo);
  }

  /** Whether the column points to other rows, and the one that it would point to is gone. */
  private pointsNowhere(table: TrackedTableName, column: string, value: Values[string]): boolean {
    if (typeof value !== 'string') return false;
    const target = this.pointsTo.get(`${table}.${column}`);
    return target !== undefined && this.change.find(target, value) === undefined;
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
