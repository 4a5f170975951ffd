/** Who is at which stage, for how long, who is stuck, and who is at none. */
import type { Kysely } from 'kysely';

import type { PathwayRow, WithoutStageRow } from '../../../shared/contract/pathway.ts';
import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import { pathwayStages, type StageNumber } from '../../../shared/content/stages.ts';
import { stuckReasons } from '../../../shared/domain/pathway-stuck.ts';
import type { Schema } from '../store/schema.ts';
import { today } from '../today.ts';
import { readLimits, weeksOf } from './pathway-limits.service.ts';
import {
  countOpenSpells,
  countWithoutStage,
  listOpenSpells,
  listSpells,
  listWithoutStage,
  type OpenSpellsAsked,
  type Page,
} from './pathway.repository.ts';
import { whose } from './whose.ts';

type Reader = Kysely<Schema>;

/** A page of those who are at a stage today, once for each stage they are at. */
export async function pathwayList(
  db: Reader,
  asked: OpenSpellsAsked & Page,
): Promise<{ total: number; rows: PathwayRow[] }> {
  const day = today();
  const limits = await readLimits(db);
  const { total, rows } = await listOpenSpells(db, asked, limits, day);
  const open = await openStagesOf(
    db,
    rows.map((row) => row.person_id),
  );
  return {
    total,
    rows: rows.map((row) => {
      const spell = {
        stage: row.stage,
        startedOn: row.started_on,
        nextStep: row.next_step,
        nextStepOn: row.next_step_on,
      };
      return {
        ...whose(row, day),
        ...spell,
        recordId: row.id,
        version: row.version,
        stuck: stuckReasons(spell, weeksOf(limits, row.stage), day),
        openStages: open.get(row.person_id) ?? [],
      };
    }),
  };
}

/** The stages at which each of these people is now. */
async function openStagesOf(
  db: Reader,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, StageNumber[]>> {
  const open = new Map<string, StageNumber[]>();
  if (personIds.length === 0) return open;
  for (const { person_id, stage, ended_on } of await listSpells(db, personIds)) {
    if (ended_on === null) open.set(person_id, [...(open.get(person_id) ?? []), stage]);
  }
  return open;
}

/**
 * A page of young people in Year 9 or above with an EHC plan in force who are at no stage today, with the last one
 * they left.
 */
export async function peopleWithoutStage(
  db: Reader,
  input: { filter: ReviewFilter } & Page,
): Promise<{ total: number; rows: WithoutStageRow[] }> {
  const day = today();
  const total = await countWithoutStage(db, input.filter, day);
  const rows = await listWithoutStage(db, input.filter, input, day);
  const ids = rows.map((row) => row.person_id);
  const spells = ids.length === 0 ? [] : await listSpells(db, ids);
  return {
    total,
    rows: rows.map((row) => {
      const last = spells
        .filter(({ person_id }) => person_id === row.person_id)
        .toSorted((a, b) => (a.ended_on ?? '').localeCompare(b.ended_on ?? ''))
        .at(-1);
      return { ...whose(row, day), lastStage: last?.stage ?? null, lastEndedOn: last?.ended_on ?? null };
    }),
  };
}

/** How many are at each stage today and how many of them are stuck, and how many are at none. */
export async function pathwayCounts(
  db: Reader,
  { filter }: { filter: ReviewFilter },
): Promise<{ stages: { stage: StageNumber; people: number; stuck: number }[]; withoutStage: number }> {
  const day = today();
  const counted = await countOpenSpells(db, filter, await readLimits(db), day);
  return {
    stages: pathwayStages.map(({ number }) => {
      const row = counted.find(({ stage }) => stage === number);
      return { stage: number, people: row?.people ?? 0, stuck: row?.stuck ?? 0 };
    }),
    withoutStage: await countWithoutStage(db, filter, day),
  };
}
