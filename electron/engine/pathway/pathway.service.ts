/** The stages of one young person: begun, corrected, ended, taken out. */
import type { Kysely } from 'kysely';

import type { Saved } from '../../../shared/contract/common.ts';
import type { PersonPathway, Spell, SpellFields } from '../../../shared/contract/pathway.ts';
import { type StageNumber, stageWords } from '../../../shared/content/stages.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { stuckReasons } from '../../../shared/domain/pathway-stuck.ts';
import { getPerson } from '../people/people.repository.ts';
import { type Change, type Database, makeChange } from '../store/change.ts';
import { refused } from '../store/engine-error.ts';
import type { PathwayStageTable, Schema } from '../store/schema.ts';
import { today } from '../today.ts';
import { toCheck } from './pathway-checks.service.ts';
import { readLimits, weeksOf } from './pathway-limits.service.ts';
import { getSpell, listChecks, listSpells } from './pathway.repository.ts';
import { requireFitting } from './spell-rules.ts';

type Columns = Omit<PathwayStageTable, 'id' | 'version' | 'person_id'>;
/** As in the contract's `spellFieldsSchema`, any of them. */
type Patch = { [Field in keyof SpellFields]?: SpellFields[Field] | undefined };

const WHAT = 'stage of the pathway';

/** Every stage of a young person with why they are stuck at it, and what is said of the checklists. */
export async function personPathway(db: Kysely<Schema>, personId: string): Promise<PersonPathway> {
  const limits = await readLimits(db);
  const day = today();
  const spells = (await listSpells(db, [personId])).map(toSpell);
  return {
    spells: spells.map((spell) => ({
      ...spell,
      stuck: spell.endedOn === null ? stuckReasons(spell, weeksOf(limits, spell.stage), day) : [],
    })),
    checks: (await listChecks(db, personId)).map(toCheck),
  };
}

/** @throws EngineError NOT_FOUND (young person), REFUSED (the field that cannot be as it is) */
export async function beginStage(
  db: Database,
  input: { personId: string; fields: Patch & { stage: StageNumber } },
): Promise<{ recordId: string }> {
  const label = `beginning of stage ${stageWords(input.fields.stage)}`;
  const { result } = await makeChange(db, { label }, (change) => begin(change, input.personId, input.fields));
  return { recordId: result };
}

async function begin(
  change: Change,
  personId: string,
  fields: Patch & { stage: StageNumber },
): Promise<string> {
  const { startedOn = null } = fields;
  if (startedOn === null) throw refused('startedOn', 'Enter the day on which this stage began.');
  const person = await getPerson(change.db, personId);
  const before = { ...blank(fields.stage), started_on: null };
  const after = patched(blank(fields.stage), { ...fields, startedOn });
  requireFitting(after, before, await listSpells(change.db, [personId]), person.date_of_birth, today());
  return change.insert('pathway_stage', { person_id: personId, ...after });
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (the field that cannot be as it is) */
export async function saveStage(
  db: Database,
  input: { recordId: string; version: number; patch: Patch },
): Promise<Saved> {
  const { stage } = await getSpell(db, input.recordId);
  const { result, at } = await makeChange(db, { label: labelOf(input.patch, stage) }, (change) =>
    save(change, input.recordId, input.version, input.patch),
  );
  return { version: result, savedAt: at };
}

async function save(change: Change, recordId: string, version: number, patch: Patch): Promise<number> {
  const { id, version: _, person_id, ...before } = await getSpell(change.db, recordId);
  if (patch.startedOn === null) throw refused('startedOn', 'Enter the day on which this stage began.');
  const after = patched(before, patch);
  const others = (await listSpells(change.db, [person_id])).filter((other) => other.id !== id);
  const person = await getPerson(change.db, person_id);
  requireFitting(after, before, others, person.date_of_birth, today());
  return change.update('pathway_stage', id, after, { what: WHAT, version });
}

export interface EndOfStage {
  recordId: string;
  version: number;
  endedOn: IsoDate | null;
  endReason: string;
  /** What begins on the day the other ends; null for nothing. */
  begin: { stage: StageNumber; startReason: string; nextStep: string; nextStepOn: IsoDate | null } | null;
}

/**
 * Ends a stage and begins the next on the same day, as one change.
 * @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`endedOn`, `stage`, `nextStepOn`)
 */
export async function endStage(db: Database, input: EndOfStage): Promise<{ savedAt: string }> {
  const { person_id, stage, ended_on } = await getSpell(db, input.recordId);
  if (ended_on !== null)
    throw refused(
      'endedOn',
      `This stage was ended already, on ${formatDate(ended_on)}. Close this and look at it.`,
    );
  const label = input.begin
    ? `move to stage ${stageWords(input.begin.stage)}`
    : `end of stage ${stageWords(stage)}`;
  const { at } = await makeChange(db, { label }, async (change) => {
    const { endedOn, endReason, begin: next } = input;
    if (endedOn === null) throw refused('endedOn', 'Enter the day on which this stage ended.');
    await save(change, input.recordId, input.version, { endedOn, endReason });
    if (next) await begin(change, person_id, { ...next, startedOn: endedOn });
  });
  return { savedAt: at };
}

/** Takes a stage out; it stays in the history and can be put back. @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeStage(db: Database, input: { recordId: string; version: number }): Promise<void> {
  const { stage } = await getSpell(db, input.recordId);
  await makeChange(db, { label: `removal of stage ${stageWords(stage)}` }, (change) =>
    change.remove('pathway_stage', input.recordId, { what: WHAT, version: input.version }),
  );
}

/** The spell as the contract has it. */
export function toSpell(row: PathwayStageTable): Spell {
  return {
    recordId: row.id,
    version: row.version,
    stage: row.stage,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    startReason: row.start_reason,
    endReason: row.end_reason,
    nextStep: row.next_step,
    nextStepOn: row.next_step_on,
    notes: row.notes,
  };
}

function blank(stage: StageNumber): Columns {
  return {
    stage,
    started_on: '',
    ended_on: null,
    start_reason: '',
    end_reason: '',
    next_step: '',
    next_step_on: null,
    notes: '',
  };
}

function patched(before: Columns, patch: Patch): Columns {
  return {
    stage: patch.stage ?? before.stage,
    started_on: patch.startedOn ?? before.started_on,
    ended_on: patch.endedOn === undefined ? before.ended_on : patch.endedOn,
    start_reason: patch.startReason ?? before.start_reason,
    end_reason: patch.endReason ?? before.end_reason,
    // A step of blanks is none: whoever has none is stuck.
    next_step: patch.nextStep?.trim() ?? before.next_step,
    next_step_on: patch.nextStepOn === undefined ? before.next_step_on : patch.nextStepOn,
    notes: patch.notes ?? before.notes,
  };
}

const fieldNames: Readonly<Record<keyof SpellFields, string>> = {
  stage: 'stage',
  startedOn: 'start',
  endedOn: 'end',
  startReason: 'reason for the start',
  endReason: 'reason for the end',
  nextStep: 'next step',
  nextStepOn: 'day of the next step',
  notes: 'notes',
};

function labelOf(patch: Patch, stage: StageNumber): string {
  const fields = Object.keys(patch) as (keyof SpellFields)[];
  const [only] = fields;
  const what = fields.length === 1 && only !== undefined ? fieldNames[only] : 'details';
  return `${what} of stage ${stageWords(stage)}`;
}
