/**
 * What must not stand twice although no unique key of the table says so: an undo must not bring it back beside what was
 * recorded in its place since.
 */
import { overlaps } from '../pathway/spell-rules.ts';
import type { RawDatabase } from '../store/encrypted-connection.ts';
import { quoted } from '../store/quoted.ts';
import type { PathwayStageTable, TrackedTableName } from '../store/schema.ts';
import type { Values } from './undo.repository.ts';

interface Place {
  /** Rows that are alike in these columns may stand in each other's place. */
  same: readonly string[];
  /** Nothing else than these can make a row take a place. */
  decidedBy: readonly string[];
  isOne: (row: Values, other: Values) => boolean;
}

const places: Partial<Record<TrackedTableName, Place>> = {
  // Two times at one stage cannot overlap.
  pathway_stage: {
    same: ['person_id', 'stage'],
    decidedBy: ['stage', 'started_on', 'ended_on'],
    isOne: (row, other) =>
      overlaps(row as unknown as PathwayStageTable, other as unknown as PathwayStageTable),
  },
  // Nobody has two reviews on one day.
  annual_review: {
    same: ['person_id', 'held_on'],
    decidedBy: ['held_on'],
    isOne: () => true,
  },
  // The newest version of a profile is written in: an earlier one is not opened beside it.
  profile_version: {
    same: ['person_id', 'kind'],
    decidedBy: ['closed_on'],
    isOne: (row, other) =>
      row['closed_on'] === null && other['closed_on'] === null && beginning(other) > beginning(row),
  },
};

/** Orders versions by the day they were begun, and those of one day by when they were made. */
function beginning(version: Values): string {
  return `${String(version['begun_on'])} ${String(version['id'])}`;
}

/**
 * Whether another row has come to stand where this one would stand. What stood beside it before (a file may have brought
 * two alike) has taken nothing, and neither has what is put back together with it.
 * @param row the whole row as it would be
 * @param changed the columns that would be put back: the others cannot take a place
 * @param undo the change that is taken back, and the one that takes it back
 */
export function isPlaceTaken(
  raw: RawDatabase,
  table: TrackedTableName,
  row: Values,
  changed: readonly string[],
  undo: { undoneId: string; undoingId: string },
): boolean {
  const place = places[table];
  if (!place || !changed.some((column) => place.decidedBy.includes(column))) return false;
  const others = raw
    .prepare(
      `SELECT * FROM ${quoted(table)} WHERE id <> ? AND ${place.same.map((column) => `${quoted(column)} = ?`).join(' AND ')}`,
    )
    .all(row['id'] ?? '', ...place.same.map((column) => row[column] ?? null)) as Values[];
  return others.some(
    (other) => place.isOne(row, other) && cameSince(raw, table, String(other['id']), place.decidedBy, undo),
  );
}

/** Whether what decides about the place of a row was written after a change, by another than its undo. */
function cameSince(
  raw: RawDatabase,
  table: TrackedTableName,
  rowId: string,
  decidedBy: readonly string[],
  { undoneId, undoingId }: { undoneId: string; undoingId: string },
): boolean {
  const later = raw
    .prepare(
      `SELECT after_json FROM row_change WHERE table_name = ? AND row_id = ? AND after_json IS NOT NULL
        AND change_set_id <> ? AND sequence > (SELECT max(sequence) FROM row_change WHERE change_set_id = ?)`,
    )
    .pluck()
    .all(table, rowId, undoingId, undoneId) as string[];
  return later.some((json) => {
    const after = JSON.parse(json) as Values;
    return decidedBy.some((column) => column in after);
  });
}
