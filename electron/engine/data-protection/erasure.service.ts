/**
 * Erasure: a young person and everything of them leaves the data file for good, and the yearly figures stand. It is the
 * one write that has no history and cannot be taken back, because a history would keep what must go.
 */
import { v7 as newId } from 'uuid';

import type { Erasure } from '../../../shared/contract/data-protection.ts';
import { listRowsOfPeople } from '../history/person-history.repository.ts';
import { accountName } from '../import/account-name.ts';
import type { Database } from '../store/change.ts';
import { writingError } from '../store/encrypted-connection.ts';
import { notFound, refused } from '../store/engine-error.ts';
import type { Store } from '../store/open-store.ts';
import { today } from '../today.ts';
import { addErasedFigures, lessAfter } from '../toolkit/erased-figures.repository.ts';
import { countSection1, inYears, whatIsRecorded } from '../toolkit/section-1.repository.ts';
import { removedRecordsOf, removeHistory, removeRows, yearsToKeep } from './erasure.repository.ts';
import { forgetAnswersAbout } from './forget-answers.ts';
import { forgetFileNames } from './forget-file-names.ts';
import { listHolds } from './retention.repository.ts';

/**
 * Removes the people, everything that hangs on them, and all that the history says of it, in one transaction: interrupted
 * at any moment, everything of them is there or nothing. Then the file is written anew.
 * @returns how many were erased; `isWiped` is false while the file could not be written anew (the next opening does it)
 * @throws EngineError NOT_FOUND (young person), REFUSED (`personIds`: a hold stands), CANNOT_WRITE; then nobody is erased
 */
export async function erasePeople(
  store: Store,
  input: { personIds: readonly string[]; reason: string },
): Promise<{ people: number; isWiped: boolean }> {
  const personIds = [...new Set(input.personIds)];
  const { isWiped } = await store.erase(async () => {
    await store.db.transaction().execute(async (transaction) => {
      try {
        await eraseIn(store, transaction, personIds, input.reason);
      } catch (error) {
        throw writingError(error);
      }
    });
  });
  if (isWiped) await markWiped(store.db);
  return { people: personIds.length, isWiped };
}

async function eraseIn(store: Store, db: Database, personIds: string[], reason: string): Promise<void> {
  const { raw } = store;
  const known = raw
    .prepare('SELECT count(*) FROM person WHERE id IN (SELECT value FROM json_each(?))')
    .pluck()
    .get(JSON.stringify(personIds));
  if (known !== personIds.length) throw notFound('young person');
  const standing = (await listHolds(db, personIds)).find(({ released_on }) => released_on === null);
  if (standing)
    throw refused(
      'personIds',
      `The records of ${standing.forename} ${standing.surname} are on hold (${standing.reason}). Release the hold first.`,
    );

  const day = today();
  const years = await yearsToKeep(db, raw, personIds, day);
  const places = listRowsOfPeople(store, [...personIds, ...removedRecordsOf(raw, personIds)]);
  forgetFileNames(raw, places);
  if (years.length === 0) removeRows(raw, places);
  else {
    const recorded = await whatIsRecorded(inYears(db, years), personIds);
    const before = await countSection1(db, years);
    removeRows(raw, places);
    await addErasedFigures(db, lessAfter(before, await countSection1(db, years), recorded));
  }
  removeHistory(raw, places);
  const erased = places.flatMap(({ table, rowId }) => (table === 'person' ? [rowId] : []));
  forgetAnswersAbout(raw, new Set(erased));
  await db
    .insertInto('erasure')
    .values({
      id: newId(),
      version: 1,
      erased_on: day,
      reason: reason.trim(),
      people: personIds.length,
      erased_by: accountName(),
      is_wiped: 0,
    })
    .execute();
}

/** Writes the file anew where an erasure was interrupted before that. To be called when a data file has been opened. */
export async function finishErasures(store: Store): Promise<void> {
  const open = await store.db.selectFrom('erasure').select('id').where('is_wiped', '=', 0).executeTakeFirst();
  if (open && (await store.wipe())) await markWiped(store.db);
}

async function markWiped(db: Database): Promise<void> {
  await db.updateTable('erasure').set({ is_wiped: 1 }).where('is_wiped', '=', 0).execute();
}

/** Every erasure, latest first: when, how many, why and by whom, and never who. */
export async function listErasures(db: Database): Promise<Erasure[]> {
  const rows = await db
    .selectFrom('erasure')
    .selectAll()
    .orderBy('erased_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    erasureId: row.id,
    erasedOn: row.erased_on,
    reason: row.reason,
    people: row.people,
    erasedBy: row.erased_by,
    isWiped: row.is_wiped === 1,
  }));
}
