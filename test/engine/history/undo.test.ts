import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import {
  getChangeDetails,
  listChangeSets,
  nextUndoAndRedo,
} from '../../../electron/engine/history/history.service.ts';
import { redoLast, undoChangeSet, undoLast } from '../../../electron/engine/history/undo.service.ts';
import { makeBulkChange } from '../../../electron/engine/store/bulk-change.ts';
import { type Change, makeChange } from '../../../electron/engine/store/change.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestWorkspace();
});
afterEach(() => store.remove());

const emptySetting = { name_key: '', type: '', urn: '', ukprn: '' };
const emptyPerson = {
  local_id: '',
  upn: '',
  uln: '',
  preferred_name: '',
  name_key: '',
  date_of_birth: null,
  sex: '',
  ethnicity: '',
  postcode: '',
  setting_id: null,
  lead_officer: '',
  contact: '',
  consent: '',
  notes: '',
  created_at: '2026-09-01T09:00:00.000Z',
};

async function edit<Result>(label: string, work: (change: Change) => Promise<Result>) {
  const { result, changeSetId } = await makeChange(store.db, { label }, work);
  return { result, changeSetId };
}

async function setting(name: string): Promise<string> {
  return (await edit(`setting ${name}`, (change) => change.insert('setting', { name, ...emptySetting })))
    .result;
}

async function rename(id: string, name: string): Promise<void> {
  await edit(`name ${name}`, (change) => change.update('setting', id, { name }, { what: 'setting' }));
}

async function names(): Promise<string[]> {
  const rows = await store.db.selectFrom('setting').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

describe('Ctrl+Z and Ctrl+Y', () => {
  test('go back step by step, and forward again, by name', async () => {
    const id = await setting('A');
    await rename(id, 'B');
    await rename(id, 'C');
    expect(await nextUndoAndRedo(store.db)).toEqual({ undo: 'name C', redo: null });
    expect(await undoLast(store)).toEqual({ label: 'name C', undoneCount: 1, keptCount: 0, kept: [] });
    expect(await names()).toEqual(['B']);
    expect(await nextUndoAndRedo(store.db)).toEqual({ undo: 'name B', redo: 'name C' });
    await undoLast(store);
    expect(await names()).toEqual(['A']);
    await undoLast(store);
    expect(await names()).toEqual([]);
    expect(await nextUndoAndRedo(store.db)).toEqual({ undo: null, redo: 'setting A' });
    expect(await undoLast(store)).toBeNull();

    for (const expected of [['A'], ['B'], ['C']]) {
      await redoLast(store);
      expect(await names()).toEqual(expected);
    }
    expect(await redoLast(store)).toBeNull();
    expect(await nextUndoAndRedo(store.db)).toEqual({ undo: 'name C', redo: null });
    // And the same way back once more, through changes that were done again.
    for (const expected of [['B'], ['A'], []]) {
      await undoLast(store);
      expect(await names()).toEqual(expected);
    }
  });

  test('an edit after an undo ends the possibility to do it again', async () => {
    const id = await setting('A');
    await rename(id, 'B');
    await undoLast(store);
    await rename(id, 'D');
    expect(await nextUndoAndRedo(store.db)).toEqual({ undo: 'name D', redo: null });
    expect(await redoLast(store)).toBeNull();
    await undoLast(store);
    expect(await names()).toEqual(['A']);
    // What was taken back before is passed over.
    expect(await nextUndoAndRedo(store.db)).toEqual({ undo: 'setting A', redo: 'name D' });
  });

  test('the making of the data file cannot be taken back', async () => {
    expect(await nextUndoAndRedo(store.db)).toEqual({ undo: null, redo: null });
    const { changeSets } = await listChangeSets(store.db, { offset: 0, limit: 10 });
    expect(changeSets).toMatchObject([{ label: 'Data file created', kind: 'edit', undone: false }]);
    await expect(undoChangeSet(store, changeSets[0]?.changeSetId ?? '')).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });
});

test('versions only grow, so that a page with an old copy is refused after an undo', async () => {
  const id = await setting('A');
  await rename(id, 'B');
  await undoLast(store);
  const version = async () =>
    (await store.db.selectFrom('setting').select('version').where('id', '=', id).executeTakeFirst())?.version;
  expect(await version()).toBe(3);
  const stale = makeChange(store.db, { label: 'stale' }, (change) =>
    change.update('setting', id, { name: 'X' }, { what: 'setting', version: 2 }),
  );
  await expect(stale).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });

  await edit('removal', (change) => change.remove('setting', id, { what: 'setting' }));
  await undoLast(store);
  expect(await version()).toBe(4);
});

describe('taking back an older change keeps what was changed since', () => {
  test('a value that was changed since stays and is named; another column of the row goes back', async () => {
    const id = await setting('A');
    const { changeSetId } = await edit('both', (change) =>
      change.update('setting', id, { name: 'B' }, { what: 'setting' }),
    );
    await edit('urn', (change) => change.update('setting', id, { urn: '123456' }, { what: 'setting' }));
    expect(await undoChangeSet(store, changeSetId)).toMatchObject({ undoneCount: 1, keptCount: 0 });
    const row = await store.db.selectFrom('setting').selectAll().executeTakeFirst();
    expect(row).toMatchObject({ name: 'A', urn: '123456' });

    const later = await edit('again', (change) =>
      change.update('setting', id, { name: 'C' }, { what: 'setting' }),
    );
    await rename(id, 'D');
    expect(await undoChangeSet(store, later.changeSetId)).toEqual({
      label: 'again',
      undoneCount: 0,
      keptCount: 1,
      kept: [{ what: 'Setting: D (Name)', why: 'changed', neededBy: '' }],
    });
    expect(await names()).toEqual(['D']);
    await expect(undoChangeSet(store, changeSetId)).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('people of an import who were edited, or given records, stay with what they need; the others go', async () => {
    const before = await names();
    const { changeSetId, result } = await makeBulkChange(
      store,
      { label: 'import of a.xlsx', kind: 'import' },
      (change) => {
        const college = change.insert('setting', { name: 'College', ...emptySetting });
        const unused = change.insert('setting', { name: 'Unused', ...emptySetting });
        const people = ['Amelia', 'Ben', 'Cara'].map((forename) => {
          const id = change.insert('person', {
            ...emptyPerson,
            surname: 'Hughes',
            forename,
            setting_id: college,
          });
          change.insert('person_need', { person_id: id, rank: 1, code: 'ASD' });
          return id;
        });
        return { people, unused };
      },
    );
    const [amelia = '', ben = ''] = result.people;
    await edit('notes', (change) =>
      change.update('person', amelia, { notes: 'Met' }, { what: 'young person' }),
    );
    await edit('job', (change) =>
      change.insert('paid_job', {
        person_id: ben,
        employer_id: null,
        role: 'Barista',
        started_on: '2026-09-01',
        ended_on: null,
        weekly_hours: 16,
        hourly_pay: null,
      }),
    );
    const undone = await undoChangeSet(store, changeSetId);
    // Gone: Cara, three needs, the unused setting. Kept: Amelia, Ben, and the college they are at.
    expect(undone).toMatchObject({ undoneCount: 5, keptCount: 3 });
    expect(undone.kept.toSorted((a, b) => (a.what < b.what ? -1 : 1))).toEqual([
      { what: 'Setting: College', why: 'needed', neededBy: 'Young person: Amelia Hughes and 1 more' },
      { what: 'Young person: Amelia Hughes', why: 'changed', neededBy: '' },
      {
        what: 'Young person: Ben Hughes',
        why: 'needed',
        neededBy: 'Paid job of Ben Hughes, 1 September 2026',
      },
    ]);
    expect(await names()).toEqual([...before, 'College']);
    expect(await store.db.selectFrom('person').select('forename').orderBy('forename').execute()).toEqual([
      { forename: 'Amelia' },
      { forename: 'Ben' },
    ]);
    expect(store.raw.pragma('foreign_key_check')).toEqual([]);

    // Done again: all is back.
    const { changeSets } = await listChangeSets(store.db, { offset: 0, limit: 1 });
    expect(changeSets[0]).toMatchObject({ label: 'Taken back: import of a.xlsx', kind: 'undo' });
    await undoChangeSet(store, changeSets[0]?.changeSetId ?? '');
    expect(await store.db.selectFrom('person_need').selectAll().execute()).toHaveLength(3);
  });

  test('what was removed or put back since, or has nothing to go back to, is said to be so', async () => {
    const id = await setting('A');
    const renamed = await edit('again', (change) =>
      change.update('setting', id, { name: 'B' }, { what: 'setting' }),
    );
    const person = await edit('person', (change) =>
      change.insert('person', { ...emptyPerson, surname: 'Hughes', forename: 'Amelia', setting_id: id }),
    );
    const leaving = await edit('leaving', (change) =>
      change.remove('person', person.result, { what: 'young person' }),
    );
    const removal = await edit('removal', (change) => change.remove('setting', id, { what: 'setting' }));
    expect((await undoChangeSet(store, renamed.changeSetId)).kept).toEqual([
      { what: 'Setting: B', why: 'removed', neededBy: '' },
    ]);
    expect((await undoChangeSet(store, leaving.changeSetId)).kept).toEqual([
      { what: 'Young person: Amelia Hughes', why: 'nothing-to-refer-to', neededBy: '' },
    ]);
    // Somebody puts the setting back, and the removal is taken back after that.
    await makeBulkChange(store, { label: 'back' }, async (change) => {
      change.restore('setting', { ...emptySetting, id, version: 2, name: 'B' });
    });
    expect((await undoChangeSet(store, removal.changeSetId)).kept).toEqual([
      { what: 'Setting: B', why: 'put-back', neededBy: '' },
    ]);
  });

  test('a removed row whose place was taken since stays removed', async () => {
    const assessment = await edit('assessment', (change) =>
      change.insert('assessment', {
        instrument_id: 'employment-pathways-toolkit',
        instrument_version: '2022',
        state: 'open',
        first_year: 2021,
        previous_id: null,
        authority_name: '',
        commenced_on: null,
        held_by: '',
        notes: '',
        created_at: '',
      }),
    );
    const figure = {
      assessment_id: assessment.result,
      code: '3',
      academic_year: 2021,
      value: 4,
      reason: '',
      entered_at: '',
    };
    const first = await edit('figure', (change) => change.insert('own_figure', figure));
    const removal = await edit('no figure', (change) =>
      change.remove('own_figure', first.result, { what: 'figure' }),
    );
    await edit('other figure', (change) => change.insert('own_figure', { ...figure, value: 9 }));
    expect(await undoChangeSet(store, removal.changeSetId)).toMatchObject({
      undoneCount: 0,
      kept: [{ what: 'Own figure: Question 3, 2021/22', why: 'place-taken', neededBy: '' }],
    });

    // A closed assessment is read-only for an undo as well.
    const score = await edit('score', (change) =>
      change.insert('assessment_statement', {
        assessment_id: assessment.result,
        number: 4,
        score: 3,
        evidence: '',
      }),
    );
    await edit('closing', (change) =>
      change.update('assessment', assessment.result, { state: 'closed' }, { what: 'assessment' }),
    );
    expect(await undoChangeSet(store, score.changeSetId)).toMatchObject({
      undoneCount: 0,
      kept: [{ what: 'Statement 4', why: 'closed', neededBy: '' }],
    });
    await undoLast(store);
    expect(await undoChangeSet(store, score.changeSetId)).toMatchObject({ undoneCount: 1, keptCount: 0 });
  });
});

test('several steps at one row in one change are one step back', async () => {
  const id = await setting('A');
  await edit('twice', async (change) => {
    await change.update('setting', id, { name: 'B', urn: '1' }, { what: 'setting' });
    await change.update('setting', id, { name: 'C' }, { what: 'setting' });
    await change.remove('setting', id, { what: 'setting' });
    const passing = await change.insert('setting', { name: 'passing', ...emptySetting });
    await change.remove('setting', passing, { what: 'setting' });
  });
  expect(await undoLast(store)).toMatchObject({ undoneCount: 1, keptCount: 0 });
  expect(await store.db.selectFrom('setting').select(['id', 'name', 'urn']).execute()).toEqual([
    { id, name: 'A', urn: '' },
  ]);
});

test('a change is told field by field, in words', async () => {
  const { result: college } = await edit('setting', (change) =>
    change.insert('setting', { name: 'Northmoor College', ...emptySetting }),
  );
  const { result: person } = await edit('person', (change) =>
    change.insert('person', {
      ...emptyPerson,
      surname: 'Hughes',
      forename: 'Amelia',
      date_of_birth: '2008-03-05',
    }),
  );
  const { changeSetId } = await edit('young person Amelia Hughes', async (change) => {
    await change.update(
      'person',
      person,
      { setting_id: college, date_of_birth: '2008-05-03', sex: 'F' },
      { what: 'young person' },
    );
    await change.insert('annual_review', {
      person_id: person,
      due_on: null,
      held_on: '2024-05-03',
      attended: 1,
      employment_focus: 0,
      outcome: '',
      decision_on: null,
      final_plan_on: null,
      notes: '',
    });
  });
  const { changeSet, total, changes } = await getChangeDetails(store.db, {
    changeSetId,
    offset: 0,
    limit: 50,
  });
  expect(changeSet).toMatchObject({ label: 'Young person Amelia Hughes', kind: 'edit', changeCount: 2 });
  expect(total).toBe(2);
  expect(changes).toEqual([
    {
      what: 'Young person: Amelia Hughes',
      operation: 'changed',
      fields: [
        { field: 'Date of birth', before: '5 March 2008', after: '3 May 2008' },
        { field: 'Sex', before: null, after: 'Female' },
        { field: 'Setting', before: null, after: 'Northmoor College' },
      ],
    },
    {
      what: 'Annual review of Amelia Hughes, 3 May 2024',
      operation: 'added',
      fields: [
        { field: 'Held', before: null, after: '3 May 2024' },
        { field: 'Young person attended', before: null, after: 'Yes' },
        { field: 'Focused on employment', before: null, after: 'No' },
      ],
    },
  ]);
});
