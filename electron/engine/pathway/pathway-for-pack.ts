/** What the pathway and the actions say of one young person, for documents. */
import type { Kysely } from 'kysely';

import type { PersonAction, Spell } from '../../../shared/contract/pathway.ts';
import { checklistProgress } from '../../../shared/content/pathway-checklists.ts';
import type { StageNumber } from '../../../shared/content/stages.ts';
import type { Schema } from '../store/schema.ts';
import { listChecks, listSpells } from './pathway.repository.ts';
import { toSpell } from './pathway.service.ts';
import { actionsOfPerson } from './person-actions.service.ts';

export interface PathwayForPack {
  /** Where they are now: none, one, or several stages; with how far the checklist of each is. */
  now: (Spell & { checklist: { done: number; needed: number } })[];
  /** Every time at every stage, also those of now, in the order in which they began. */
  history: Spell[];
  /** Open ones by due day, then done and stopped ones. */
  actions: PersonAction[];
}

/**
 * What an assessment pack says of the pathway: the stages somebody is at with their checklists, all of them, and the
 * actions.
 */
export async function pathwayForPack(db: Kysely<Schema>, personId: string): Promise<PathwayForPack> {
  const history = (await listSpells(db, [personId])).map(toSpell);
  const states = new Map((await listChecks(db, personId)).map(({ item_id, state }) => [item_id, state]));
  const checklist = (stage: StageNumber) => checklistProgress(stage, states);
  return {
    now: history
      .filter(({ endedOn }) => endedOn === null)
      .map((spell) => ({ ...spell, checklist: checklist(spell.stage) })),
    history,
    actions: await actionsOfPerson(db, personId),
  };
}
