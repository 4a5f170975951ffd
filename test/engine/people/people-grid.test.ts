/** The list of young people as it is narrowed, kept as a view, and changed for many at once. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { undoLast } from '../../../electron/engine/history/undo.service.ts';
import { peoplePage, personIds } from '../../../electron/engine/people/people.service.ts';
import {
  addSavedView,
  listSavedViews,
  removeSavedView,
  renameSavedView,
} from '../../../electron/engine/people/saved-views.service.ts';
import { setForMany } from '../../../electron/engine/people/set-for-many.service.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import type { PersonFilter } from '../../../shared/contract/people.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { writePopulation } from '../toolkit/population.ts';

let store: TestStore;
let ids: string[];
beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-10-01T10:00:00'), toFake: ['Date'] });
  store = await createTestStore();
  ids = await writePopulation(store.db, [
    // Year 9 in 2026/27: born from September 2012 to August 2013.
    { surname: 'Adeyemi', born: '2013-08-31' },
    { surname: 'Begum', born: '2012-08-31' },
    // Taught in year 9 although older.
    { surname: 'Clarke', born: '2011-01-01', taught: [{ year: 2026, taughtYear: 9 }] },
    { surname: 'Davies', born: null },
  ]);
  await makeChange(store.db, { label: 'details' }, async (change) => {
    const [adeyemi = '', begum = ''] = ids;
    await change.update('person', begum, { lead_officer: 'Jo Field' }, { what: 'person' });
    await change.insert('person_need', { person_id: adeyemi, rank: 2, code: 'SLCN' });
    await change.insert('person_need', { person_id: adeyemi, rank: 1, code: 'ASD' });
    await change.insert('person_need', { person_id: begum, rank: 1, code: 'SLCN' });
    const stage = { person_id: adeyemi, started_on: '2026-01-01', ended_on: null };
    const words = { start_reason: '', end_reason: '', next_step: '', next_step_on: null, notes: '' };
    await change.insert('pathway_stage', { ...stage, ...words, stage: 2 });
    await change.insert('pathway_stage', { ...stage, ...words, stage: 1, ended_on: '2026-02-01' });
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

const everybody: PersonFilter = { search: '', planState: null };
const page = { sort: 'name', descending: false, offset: 0, limit: 50 } as const;
const names = async (filter: Partial<PersonFilter>) =>
  (await peoplePage(store.db, { ...everybody, ...filter, ...page })).people.map(({ surname }) => surname);

test('is narrowed by officer, year group (the year taught wins) and main need, also together', async () => {
  expect(await names({ officer: 'Jo Field' })).toEqual(['Begum']);
  expect(await names({ curriculumYears: { from: 9, to: 9 } })).toEqual(['Adeyemi', 'Clarke']);
  expect(await names({ need: 'SLCN' })).toEqual(['Begum']);
  expect(await names({ need: 'ASD', curriculumYears: { from: 9, to: 9 } })).toEqual(['Adeyemi']);
  expect(await names({ need: 'ASD', officer: 'Jo Field' })).toEqual([]);
  expect(await personIds(store.db, { ...everybody, curriculumYears: { from: 9, to: 9 } })).toEqual([
    ids[0],
    ids[2],
  ]);
  expect(await personIds(store.db, everybody)).toHaveLength(4);
});

test('shows officer and open stages; who has no officer comes last', async () => {
  const { people } = await peoplePage(store.db, { ...everybody, ...page, sort: 'officer' });
  expect(people.map(({ surname, leadOfficer }) => [surname, leadOfficer])[0]).toEqual(['Begum', 'Jo Field']);
  expect(people.find(({ surname }) => surname === 'Adeyemi')?.stages).toEqual([2]);
});

test('many get an officer in one change; one undo takes it back and keeps what was changed since', async () => {
  expect(await setForMany(store, { personIds: ids, patch: { leadOfficer: 'Jo Field' } })).toEqual({
    changed: 3,
  });
  expect(await names({ officer: 'Jo Field' })).toHaveLength(4);
  const undone = await undoLast(store);
  expect(undone).toMatchObject({ label: 'lead officer of 4 young people', undoneCount: 3, keptCount: 0 });
  expect(await names({ officer: 'Jo Field' })).toEqual(['Begum']);
});

test('a setting that is not there, or somebody who is not there: nobody is changed', async () => {
  const nowhere = '0199a000-0000-7000-8000-000000000000';
  await expect(setForMany(store, { personIds: ids, patch: { settingId: nowhere } })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(
    setForMany(store, { personIds: [...ids, nowhere], patch: { leadOfficer: 'Sam Marsh' } }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await names({ officer: 'Sam Marsh' })).toEqual([]);
});

test('a view is kept, renamed and removed; two of one name are refused', async () => {
  const { viewId } = await addSavedView(store.db, { name: ' Year 9 ', view: '{"a":1}' });
  await expect(addSavedView(store.db, { name: 'year 9', view: '{}' })).rejects.toMatchObject({
    data: { field: 'name' },
  });
  await expect(addSavedView(store.db, { name: ' ', view: '{}' })).rejects.toMatchObject({ code: 'REFUSED' });
  await renameSavedView(store.db, { viewId, version: 1, name: 'Year Nine' });
  expect(await listSavedViews(store.db)).toEqual([
    { viewId, version: 2, name: 'Year Nine', view: '{"a":1}' },
  ]);
  await removeSavedView(store.db, { viewId, version: 2 });
  expect(await listSavedViews(store.db)).toEqual([]);
  await undoLast(store);
  expect(await listSavedViews(store.db)).toHaveLength(1);
});
