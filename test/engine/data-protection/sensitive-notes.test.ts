import { afterEach, beforeEach, expect, test } from 'vitest';

import {
  addSensitiveNote,
  listSensitiveNotes,
  removeSensitiveNote,
  saveSensitiveNote,
} from '../../../electron/engine/data-protection/sensitive-notes.service.ts';
import { getChangeDetails, listChangeSets } from '../../../electron/engine/history/history.service.ts';
import { undoLast } from '../../../electron/engine/history/undo.service.ts';
import { peoplePage, personDetails } from '../../../electron/engine/people/people.service.ts';
import { peopleReportData } from '../../../electron/engine/reports/people-report-data.ts';
import { packContent } from '../../../electron/engine/reports/assessment-pack-data.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';
import { writePopulation } from '../toolkit/population.ts';

let store: TestStore;
let personId: string;
beforeEach(async () => {
  store = await createTestWorkspace();
  [personId = ''] = await writePopulation(store.db, [{ born: '2008-01-01', surname: 'Hughes' }]);
});
afterEach(() => store.remove());

const secret = 'Lives at a refuge';
const add = () => addSensitiveNote(store.db, { personId, notedOn: '2026-01-05', note: secret });

test('is added, corrected, removed and put back', async () => {
  const { noteId } = await add();
  await saveSensitiveNote(store.db, { noteId, version: 1, note: 'Lives with an aunt' });
  await expect(saveSensitiveNote(store.db, { noteId, version: 1, note: 'Stale' })).rejects.toMatchObject({
    code: 'CHANGED_ELSEWHERE',
  });
  await expect(saveSensitiveNote(store.db, { noteId, version: 2, note: ' ' })).rejects.toMatchObject({
    data: { field: 'note' },
  });
  await expect(
    addSensitiveNote(store.db, { personId, notedOn: '2999-01-01', note: 'x' }),
  ).rejects.toMatchObject({ data: { field: 'notedOn' } });
  await removeSensitiveNote(store.db, { noteId, version: 2 });
  expect(await listSensitiveNotes(store.db, personId)).toEqual([]);
  await undoLast(store);
  expect(await listSensitiveNotes(store.db, personId)).toMatchObject([{ note: 'Lives with an aunt' }]);
});

test('is in no page of a person, no search, no export, no pack and no history', async () => {
  await add();
  const everywhere = [
    await personDetails(store.db, personId),
    await peopleReportData(store.db, '2026-09-01'),
    await packContent(store.db, personId, { withSensitiveNotes: false }),
    ...(await Promise.all(
      (await listChangeSets(store.db, { offset: 0, limit: 50 })).changeSets.map(({ changeSetId }) =>
        getChangeDetails(store.db, { changeSetId, offset: 0, limit: 50 }),
      ),
    )),
  ];
  for (const each of everywhere) expect(JSON.stringify(each)).not.toContain('refuge');
  const list = {
    planState: null,
    settingId: null,
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 50,
  } as const;
  expect(await peoplePage(store.db, { ...list, search: 'refuge' })).toMatchObject({ total: 0 });
});
