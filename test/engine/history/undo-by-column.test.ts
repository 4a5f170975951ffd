/** An undo puts back what is still as the change left it, and keeps what people changed since, column by column. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { getChangeDetails, listChangeSets } from '../../../electron/engine/history/history.service.ts';
import { redoLast, undoChangeSet, undoLast } from '../../../electron/engine/history/undo.service.ts';
import {
  listMerges,
  mergePeople,
  unmergePeople,
} from '../../../electron/engine/people/merge-people.service.ts';
import { addPerson, personDetails, savePerson } from '../../../electron/engine/people/people.service.ts';
import type { PersonPatch } from '../../../electron/engine/people/person-fields.ts';
import { type Change, makeChange } from '../../../electron/engine/store/change.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, dump, fileOf, rowsOf, sheet } from '../import/support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestWorkspace();
});
afterEach(() => store.remove());

const changed = (what: string) => ({ what, why: 'changed', neededBy: '' });
const amelia: PersonPatch = {
  surname: 'Hughes',
  forename: 'Amelia',
  upn: 'B801200005001',
  dateOfBirth: '2009-03-04',
  postcode: 'NM1 1AA',
  leadOfficer: 'Priya Raman',
};
const add = async (fields: PersonPatch) => (await addPerson(store.db, { fields })).personId;
async function type(personId: string, patch: PersonPatch): Promise<void> {
  const { version } = await personDetails(store.db, personId);
  await savePerson(store.db, { personId, version, patch });
}
const edit = async (work: (change: Change) => Promise<unknown>) =>
  (await makeChange(store.db, { label: 'edit' }, work)).changeSetId;
const row = (table: string, id: string) =>
  rowsOf(store, `SELECT * FROM ${table} WHERE id = '${id}'`)[0] ?? null;
const lastChangeSet = async () =>
  (await listChangeSets(store.db, { offset: 0, limit: 1 })).changeSets[0]?.changeSetId ?? '';

/** Amelia Hughes as last year's tracker brought her in: what nobody typed gives way to a newer file. */
async function bringInAmelia(): Promise<string> {
  const file = fileOf('last year.xlsx', [
    sheet('Young people', [
      ['UPN', 'Surname', 'Forename', 'Postcode', 'Lead officer'],
      ['B801200005001', 'Hughes', 'Amelia', 'NM1 1AA', 'Priya Raman'],
    ]),
  ]);
  await bringIn(store, file);
  return String(rowsOf(store, 'SELECT id FROM person')[0]?.['id']);
}

/** A tracker that says another postcode, lead officer and sex of Amelia Hughes, and brings Ben Shah and Cara Lee. */
function tracker() {
  return fileOf('tracker.xlsx', [
    sheet('Young people', [
      ['UPN', 'Surname', 'Forename', 'Postcode', 'Lead officer', 'Sex', 'Primary need'],
      ['B801200005001', 'Hughes', 'Amelia', 'NM9 9ZZ', 'Tom Reid', 'F', 'ASD'],
      ['Q801200005002', 'Shah', 'Ben', 'NM2 2BB', 'Tom Reid', 'M', 'MLD'],
      ['V922310001157', 'Lee', 'Cara', 'NM3 3CC', 'Tom Reid', 'F', 'SLD'],
    ]),
  ]);
}

describe('an import', () => {
  test('what it changed goes back but for what somebody typed since, and all of it is said', async () => {
    const personId = await bringInAmelia();
    const { entry } = await bringIn(store, tracker());
    const imported = { postcode: 'NM9 9ZZ', lead_officer: 'Tom Reid', sex: 'F' };
    expect(row('person', personId)).toMatchObject(imported);
    await type(personId, { postcode: 'NM5 5AA', notes: 'Met at the open day' });

    // Back: two columns of Amelia; gone: her need, Ben, Cara and their needs, the remembered matching, the log entry.
    expect(await undoChangeSet(store, entry.changeSetId)).toEqual({
      label: 'import of tracker.xlsx',
      undoneCount: 8,
      keptCount: 1,
      kept: [changed('Young person: Amelia Hughes (Postcode)')],
    });
    const kept = { postcode: 'NM5 5AA', notes: 'Met at the open day', surname: 'Hughes', forename: 'Amelia' };
    expect(row('person', personId)).toMatchObject({ ...kept, lead_officer: 'Priya Raman', sex: '' });
    expect(rowsOf(store, 'SELECT forename FROM person')).toEqual([{ forename: 'Amelia' }]);
    expect(rowsOf(store, 'SELECT * FROM person_need')).toEqual([]);

    const undo = await lastChangeSet();
    const { changeSet, changes } = await getChangeDetails(store.db, {
      changeSetId: undo,
      offset: 0,
      limit: 50,
    });
    expect(changeSet).toMatchObject({ label: 'Taken back: import of tracker.xlsx', changeCount: 8 });
    expect(changes.find(({ what }) => what === 'Young person: Amelia Hughes')).toEqual({
      what: 'Young person: Amelia Hughes',
      operation: 'changed',
      fields: [
        { field: 'Sex', before: 'Female', after: null },
        { field: 'Lead officer', before: 'Tom Reid', after: 'Priya Raman' },
      ],
    });

    // The undo is taken back: the import stands again, and what was typed still stays.
    expect(await undoChangeSet(store, undo)).toMatchObject({ undoneCount: 8, keptCount: 0 });
    expect(row('person', personId)).toMatchObject({ ...kept, lead_officer: 'Tom Reid', sex: 'F' });
    expect(rowsOf(store, 'SELECT forename FROM person ORDER BY forename')).toEqual([
      { forename: 'Amelia' },
      { forename: 'Ben' },
      { forename: 'Cara' },
    ]);
    expect(rowsOf(store, 'SELECT code FROM person_need ORDER BY code')).toEqual([
      { code: 'ASD' },
      { code: 'MLD' },
      { code: 'SLD' },
    ]);
    // And taken back once more: the same as the first time.
    expect(await undoChangeSet(store, entry.changeSetId)).toMatchObject({
      undoneCount: 8,
      kept: [changed('Young person: Amelia Hughes (Postcode)')],
    });
    expect(row('person', personId)).toMatchObject({ ...kept, lead_officer: 'Priya Raman', sex: '' });
    expect(store.raw.pragma('foreign_key_check')).toEqual([]);
  });

  test('who came in with it and was edited since stays whole, and is named', async () => {
    const { entry } = await bringIn(store, tracker());
    const ben = String(rowsOf(store, "SELECT id FROM person WHERE forename = 'Ben'")[0]?.['id']);
    await type(ben, { notes: 'Likes trains' });
    const before = row('person', ben);
    const undone = await undoChangeSet(store, entry.changeSetId);
    expect(undone).toMatchObject({ keptCount: 1, kept: [changed('Young person: Ben Shah')] });
    expect(row('person', ben)).toEqual(before);
    expect(rowsOf(store, 'SELECT forename FROM person')).toEqual([{ forename: 'Ben' }]);
  });

  test('what was typed and typed back again counts as it was left', async () => {
    const personId = await bringInAmelia();
    const { entry } = await bringIn(store, tracker());
    await type(personId, { postcode: 'NM5 5AA' });
    await type(personId, { postcode: 'NM9 9ZZ' });
    expect(await undoChangeSet(store, entry.changeSetId)).toMatchObject({ keptCount: 0, kept: [] });
    expect(row('person', personId)).toMatchObject({ postcode: 'NM1 1AA', lead_officer: 'Priya Raman' });
  });

  test('of two imports the earlier goes: what the later one said of the same people stays', async () => {
    const personId = await bringInAmelia();
    const { entry } = await bringIn(store, tracker());
    const later = fileOf('later.xlsx', [
      sheet('Young people', [
        ['UPN', 'Surname', 'Forename', 'Postcode'],
        ['B801200005001', 'Hughes', 'Amelia', 'NM7 7GG'],
      ]),
    ]);
    await bringIn(store, later);
    expect(await undoChangeSet(store, entry.changeSetId)).toMatchObject({
      kept: [changed('Young person: Amelia Hughes (Postcode)')],
    });
    expect(row('person', personId)).toMatchObject({
      postcode: 'NM7 7GG',
      lead_officer: 'Priya Raman',
      sex: '',
    });
  });
});

describe('a merge', () => {
  test('taken apart after the kept person was edited: each has their own again, the edit stays', async () => {
    const keep = await add({ ...amelia, postcode: '', leadOfficer: '', notes: 'Likes horses' });
    const other = await add({
      surname: 'Hughes',
      forename: 'Amelia',
      postcode: 'NM2 2BB',
      leadOfficer: 'Tom Reid',
      sex: 'F',
      notes: 'Two buses',
    });
    const { changeSetId } = await mergePeople(store, {
      keepPersonId: keep,
      mergePersonId: other,
      take: [],
      versions: { keep: 1, merge: 1 },
    });
    expect(row('person', keep)).toMatchObject({ postcode: 'NM2 2BB', lead_officer: 'Tom Reid', sex: 'F' });
    await type(keep, { postcode: 'NM5 5AA', contact: '01632 960001' });
    await type(keep, { notes: 'Likes horses and trains' });

    expect(await unmergePeople(store, changeSetId)).toMatchObject({
      keptCount: 1,
      kept: [changed('Young person: Amelia Hughes (Postcode, Notes)')],
    });
    expect(row('person', keep)).toMatchObject({
      upn: 'B801200005001',
      postcode: 'NM5 5AA',
      contact: '01632 960001',
      lead_officer: '',
      sex: '',
      notes: 'Likes horses and trains',
    });
    expect(row('person', other)).toMatchObject({
      upn: '',
      postcode: 'NM2 2BB',
      lead_officer: 'Tom Reid',
      sex: 'F',
      notes: 'Two buses',
    });
    expect(await listMerges(store, keep)).toEqual([]);

    // Merged again by taking that back: the edits still stay.
    await undoChangeSet(store, await lastChangeSet());
    expect(row('person', other)).toBeNull();
    expect(row('person', keep)).toMatchObject({
      postcode: 'NM5 5AA',
      lead_officer: 'Tom Reid',
      sex: 'F',
      notes: 'Likes horses and trains',
    });
    expect(await listMerges(store, keep)).toHaveLength(1);
  });
});

describe('columns that hang together', () => {
  test('the key for finding a name follows the names that stand', async () => {
    const personId = await add(amelia);
    const changeSetId = await edit((change) =>
      change.update(
        'person',
        personId,
        { surname: 'Price', name_key: 'price amelia', postcode: 'NM9 9ZZ' },
        { what: 'young person' },
      ),
    );
    await type(personId, { forename: 'Emily' });
    expect(await undoChangeSet(store, changeSetId)).toMatchObject({ undoneCount: 1, keptCount: 0 });
    expect(row('person', personId)).toMatchObject({
      surname: 'Hughes',
      forename: 'Emily',
      name_key: 'hughes emily',
      postcode: 'NM1 1AA',
    });
    // With the surname typed over as well, names and key stay; the postcode goes back.
    await redoLast(store);
    expect(row('person', personId)).toMatchObject({ surname: 'Price', name_key: 'price emily' });
    await type(personId, { surname: 'Prince' });
    expect(await undoChangeSet(store, changeSetId)).toMatchObject({
      undoneCount: 1,
      kept: [changed('Young person: Emily Prince (Surname)')],
    });
    expect(row('person', personId)).toMatchObject({ name_key: 'prince emily', postcode: 'NM1 1AA' });
  });

  test('why a plan ceased stays with the day on which it ceased', async () => {
    const personId = await add(amelia);
    let plan = '';
    await edit(async (change) => {
      plan = await change.insert('ehc_plan', {
        person_id: personId,
        started_on: '2020-09-01',
        ceased_on: null,
        cease_reason: '',
      });
    });
    const changeSetId = await edit((change) =>
      change.update(
        'ehc_plan',
        plan,
        { started_on: '2019-09-01', ceased_on: '2025-08-31', cease_reason: '2' },
        { what: 'plan' },
      ),
    );
    await edit((change) => change.update('ehc_plan', plan, { cease_reason: '4' }, { what: 'plan' }));
    expect(await undoChangeSet(store, changeSetId)).toMatchObject({
      undoneCount: 1,
      kept: [
        {
          what: expect.stringMatching(/^EHC plan of Amelia Hughes.* \(Reason it ceased, Plan ceased\)$/),
          why: 'changed',
        },
      ],
    });
    expect(row('ehc_plan', plan)).toMatchObject({
      started_on: '2020-09-01',
      ceased_on: '2025-08-31',
      cease_reason: '4',
    });
  });

  test('a setting that is no more cannot be put back; the rest of the row can', async () => {
    const settings = { name_key: '', type: '', urn: '', ukprn: '' };
    const personId = await add(amelia);
    let [school, college] = ['', ''];
    await edit(async (change) => {
      school = await change.insert('setting', { name: 'School', ...settings });
      college = await change.insert('setting', { name: 'College', ...settings });
      await change.update('person', personId, { setting_id: school }, { what: 'young person' });
    });
    const changeSetId = await edit((change) =>
      change.update(
        'person',
        personId,
        { setting_id: college, postcode: 'NM9 9ZZ' },
        { what: 'young person' },
      ),
    );
    await edit((change) => change.remove('setting', school, { what: 'setting' }));
    expect(await undoChangeSet(store, changeSetId)).toMatchObject({
      undoneCount: 1,
      keptCount: 1,
      kept: [
        {
          what: 'Young person: Amelia Hughes (Setting)',
          why: 'nothing-to-refer-to',
          neededBy: '',
        },
      ],
    });
    expect(row('person', personId)).toMatchObject({ setting_id: college, postcode: 'NM1 1AA' });
    expect(store.raw.pragma('foreign_key_check')).toEqual([]);
  });
});

test('when nothing is as it was left, nothing is undone and the change still stands', async () => {
  const personId = await add(amelia);
  const changeSetId = await edit((change) =>
    change.update('person', personId, { postcode: 'NM9 9ZZ', sex: 'F' }, { what: 'young person' }),
  );
  await type(personId, { postcode: 'NM5 5AA', sex: 'M' });
  const history = (await listChangeSets(store.db, { offset: 0, limit: 50 })).total;
  expect(await undoChangeSet(store, changeSetId)).toMatchObject({
    undoneCount: 0,
    keptCount: 1,
    kept: [changed('Young person: Amelia Hughes (Postcode, Sex)')],
  });
  expect((await listChangeSets(store.db, { offset: 0, limit: 50 })).total).toBe(history);
  // What was typed is taken back first, and then the change can go too.
  await undoLast(store);
  expect(await undoChangeSet(store, changeSetId)).toMatchObject({ undoneCount: 1, keptCount: 0 });
  expect(row('person', personId)).toMatchObject({ postcode: 'NM1 1AA', sex: '' });
});

describe('who came in with one import and was changed by another', () => {
  const first = () =>
    fileOf('cohort.xlsx', [
      sheet('Young people', [
        ['UPN', 'Surname', 'Forename', 'DOB', 'School', 'Primary need', 'Postcode'],
        ['Q801200005002', 'Shah', 'Ben', day('2006-03-24'), 'Northmoor College', 'MLD', 'NM2 2BB'],
        ['V922310001157', 'Lee', 'Cara', day('2006-06-02'), 'Northmoor College', 'SLD', 'NM3 3CC'],
      ]),
    ]);
  const second = () =>
    fileOf('reviews.xlsx', [
      sheet('Annual reviews', [
        ['UPN', 'Surname', 'Forename', 'Postcode', 'AR held'],
        ['Q801200005002', 'Shah', 'Ben', 'NM8 8HH', day('2026-03-10')],
        ['V922310001157', 'Lee', 'Cara', '', day('2026-03-11')],
      ]),
    ]);
  const without = ['import_record', 'import_template'];
  async function bringInBoth(): Promise<[string, string]> {
    const [earlier, later] = [await bringIn(store, first()), await bringIn(store, second())];
    return [earlier.entry.changeSetId, later.entry.changeSetId];
  }
  const names = () => rowsOf(store, 'SELECT surname, postcode FROM person ORDER BY surname');

  test('stays while the other stands, and is gone when both are taken back, the earlier first', async () => {
    const before = dump(store, without);
    const [earlier, later] = await bringInBoth();
    expect(await undoChangeSet(store, earlier)).toMatchObject({ keptCount: 3 });
    expect(names()).toEqual([
      { surname: 'Lee', postcode: 'NM3 3CC' },
      { surname: 'Shah', postcode: 'NM8 8HH' },
    ]);
    expect(await undoChangeSet(store, later)).toMatchObject({ keptCount: 0 });
    expect(dump(store, without)).toEqual(before);
    // Done again, the newer first, all of it stands as it stood.
    await redoLast(store);
    await redoLast(store);
    expect(names()).toEqual([
      { surname: 'Lee', postcode: 'NM3 3CC' },
      { surname: 'Shah', postcode: 'NM8 8HH' },
    ]);
    expect(rowsOf(store, 'SELECT code FROM person_need ORDER BY code')).toEqual([
      { code: 'MLD' },
      { code: 'SLD' },
    ]);
    expect(rowsOf(store, 'SELECT held_on FROM annual_review')).toHaveLength(2);
  });

  test('stays when somebody typed something since', async () => {
    const [earlier, later] = await bringInBoth();
    const cara = String(rowsOf(store, "SELECT id FROM person WHERE surname = 'Lee'")[0]?.['id']);
    await type(cara, { leadOfficer: 'Tom Reid' });
    await undoChangeSet(store, earlier);
    await undoChangeSet(store, later);
    expect(rowsOf(store, 'SELECT surname, lead_officer FROM person')).toEqual([
      { surname: 'Lee', lead_officer: 'Tom Reid' },
    ]);
    expect(rowsOf(store, 'SELECT name FROM setting')).toEqual([{ name: 'Northmoor College' }]);
  });
});

describe('two changes of one column', () => {
  const postcodes = (name: string, postcode: string) =>
    fileOf(name, [
      sheet('Young people', [
        ['UPN', 'Surname', 'Forename', 'Postcode'],
        ['B801200005001', 'Hughes', 'Amelia', postcode],
      ]),
    ]);
  const postcode = () => rowsOf(store, 'SELECT postcode FROM person')[0]?.['postcode'];
  async function bringInTwice(): Promise<[string, string]> {
    await bringInAmelia();
    const first = await bringIn(store, postcodes('May.xlsx', 'NM2 2BB'));
    const second = await bringIn(store, postcodes('June.xlsx', 'NM3 3CC'));
    expect(postcode()).toBe('NM3 3CC');
    return [first.entry.changeSetId, second.entry.changeSetId];
  }

  test('are both gone when both are taken back, the older first', async () => {
    const [first, second] = await bringInTwice();
    expect(await undoChangeSet(store, first)).toMatchObject({
      kept: [changed('Young person: Amelia Hughes (Postcode)')],
    });
    expect(postcode()).toBe('NM3 3CC');
    await undoChangeSet(store, second);
    expect(postcode()).toBe('NM1 1AA');
    // Done again, the newer first: it stands as it stood, and then the older changes nothing under it.
    await redoLast(store);
    expect(postcode()).toBe('NM3 3CC');
    await redoLast(store);
    expect(postcode()).toBe('NM3 3CC');
    await undoChangeSet(store, second);
    expect(postcode()).toBe('NM2 2BB');
  });

  test('the newer first', async () => {
    const [first, second] = await bringInTwice();
    await undoChangeSet(store, second);
    expect(postcode()).toBe('NM2 2BB');
    await undoChangeSet(store, first);
    expect(postcode()).toBe('NM1 1AA');
  });

  test('a third that stands keeps what it was made from', async () => {
    const [first, second] = await bringInTwice();
    const third = await bringIn(store, postcodes('July.xlsx', 'NM4 4DD'));
    await undoChangeSet(store, first);
    await undoChangeSet(store, third.entry.changeSetId);
    expect(postcode()).toBe('NM3 3CC');
    await undoChangeSet(store, second);
    expect(postcode()).toBe('NM1 1AA');
  });
});
