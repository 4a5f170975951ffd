/** After how many weeks at a stage somebody is said to be stuck. */
import type { Kysely } from 'kysely';

import type { Saved } from '../../../shared/contract/common.ts';
import type { StageLimit } from '../../../shared/contract/pathway.ts';
import { pathwayStages, type StageNumber, stageWords } from '../../../shared/content/stages.ts';
import { type Database, makeChange } from '../store/change.ts';
import { changedElsewhere, refused } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { type Limits, listLimitRows } from './pathway.repository.ts';

const WHAT = 'number of weeks';
/** Ten years. */
const MOST_WEEKS = 520;

/** For each stage the number the authority chose, else the usual one (with version 0). */
export async function stageLimits(db: Kysely<Schema>): Promise<StageLimit[]> {
  const rows = await listLimitRows(db);
  return pathwayStages.map(({ number, usualWeeks }) => {
    const row = rows.find(({ stage }) => stage === number);
    return { stage: number, weeks: row?.weeks ?? usualWeeks, version: row?.version ?? 0 };
  });
}

/** After how many weeks somebody is stuck at a stage, for all five. */
export async function readLimits(db: Kysely<Schema>): Promise<Limits> {
  return new Map((await stageLimits(db)).map(({ stage, weeks }) => [stage, weeks]));
}

/** The weeks of one stage. @throws RangeError where the stage has none: all five always have */
export function weeksOf(limits: Limits, stage: StageNumber): number {
  const weeks = limits.get(stage);
  if (weeks === undefined) throw new RangeError('Every stage has a number of weeks');
  return weeks;
}

/** @throws EngineError CHANGED_ELSEWHERE, REFUSED (`weeks`) */
export async function saveLimit(
  db: Database,
  input: { stage: StageNumber; version: number; weeks: number },
): Promise<Saved> {
  const { stage, version, weeks } = input;
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MOST_WEEKS)
    throw refused('weeks', `Enter a whole number of weeks from 1 to ${MOST_WEEKS}.`);
  const label = `weeks for stage ${stageWords(stage)}`;
  const { result, at } = await makeChange(db, { label }, async (change) => {
    const row = (await listLimitRows(change.db)).find((each) => each.stage === stage);
    if (row) {
      if (version === 0) throw changedElsewhere(WHAT);
      return change.update('pathway_limit', row.id, { weeks }, { what: WHAT, version });
    }
    // Also when an undo took it out meanwhile: nothing is there to be overwritten.
    await change.insert('pathway_limit', { stage, weeks });
    return 1;
  });
  return { version: result, savedAt: at };
}
