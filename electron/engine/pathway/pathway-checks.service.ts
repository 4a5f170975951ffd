/** The checklists of the stages: what is done, not needed, or still to do. */
import type { z } from 'zod';

import type { Saved } from '../../../shared/contract/common.ts';
import type { CheckFields, checkSchema } from '../../../shared/contract/pathway.ts';
import { checklistItem } from '../../../shared/content/pathway-checklists.ts';
import { actionName } from '../action-plan/action-words.ts';
import { getPerson } from '../people/people.repository.ts';
import { type Database, makeChange } from '../store/change.ts';
import { changedElsewhere, notFound, refused } from '../store/engine-error.ts';
import type { PathwayCheckTable } from '../store/schema.ts';
import { today } from '../today.ts';
import { findCheck } from './pathway.repository.ts';

const WHAT = 'item of the checklist';

/**
 * Says something of an item. The day it was done is today unless another is said, and goes when it is not done any more.
 * @param input.version 0 while nothing was ever said of the item
 * @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`doneOn`)
 */
export async function saveCheck(
  db: Database,
  input: {
    personId: string;
    itemId: string;
    version: number;
    patch: { [Field in keyof CheckFields]?: CheckFields[Field] | undefined };
  },
): Promise<Saved> {
  const { personId, itemId, version, patch } = input;
  const item = checklistItem(itemId);
  if (!item) throw notFound(WHAT);
  const { result, at } = await makeChange(
    db,
    { label: `checklist: ${actionName(item.words)}` },
    async (change) => {
      const person = await getPerson(change.db, personId);
      const row = await findCheck(change.db, personId, itemId);
      const before = row ?? { state: 'to-do' as const, done_on: null, note: '' };
      const state = patch.state ?? before.state;
      const becomesDone = state === 'done' && before.state !== 'done';
      const after = {
        state,
        done_on:
          patch.doneOn !== undefined
            ? patch.doneOn
            : becomesDone
              ? today()
              : state === 'done'
                ? before.done_on
                : null,
        note: patch.note ?? before.note,
      };
      if (patch.doneOn !== undefined && patch.doneOn !== null) {
        if (state !== 'done') throw refused('doneOn', 'Choose “Done” first.');
        if (patch.doneOn > today())
          throw refused('doneOn', 'This day is in the future. Tick it once it is done.');
        if (person.date_of_birth !== null && patch.doneOn < person.date_of_birth)
          throw refused('doneOn', 'This day is before the young person was born. Check the year.');
      }
      if (!row) {
        // Also when an undo took it out meanwhile: nothing is there to be overwritten.
        await change.insert('pathway_check', { person_id: personId, item_id: itemId, ...after });
        return 1;
      }
      if (version === 0) throw changedElsewhere(WHAT);
      return change.update('pathway_check', row.id, after, { what: WHAT, version });
    },
  );
  return { version: result, savedAt: at };
}

/** What is said of an item, as the contract has it. */
export function toCheck(row: PathwayCheckTable): z.infer<typeof checkSchema> {
  return { itemId: row.item_id, version: row.version, state: row.state, doneOn: row.done_on, note: row.note };
}
