import { existsSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { makeBulkChange } from '../../../electron/engine/store/bulk-change.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const row = { name: 'A', name_key: '', type: '', urn: '', ukprn: '' };
const counts = () =>
  store.raw
    .prepare(`SELECT (SELECT COUNT(*) FROM setting) AS rows, (SELECT COUNT(*) FROM row_change) AS changes,
      (SELECT COUNT(*) FROM change_set) AS sets`)
    .get();

test('writes the same rows and the same history as the ordinary change', async () => {
  await makeChange(store.db, { label: 'ordinary' }, async (change) => {
    const id = await change.insert('setting', row);
    await change.update('setting', id, { name: 'B', urn: '' }, { what: 'setting' });
    await change.remove('setting', id, { what: 'setting' });
  });
  await makeBulkChange(store, { label: 'bulk', kind: 'import' }, (change) => {
    const id = change.insert('setting', row);
    expect(change.update('setting', id, { name: 'B', urn: '' })).toBe(2);
    expect(change.update('setting', id, { name: 'B' })).toBe(2);
    expect(change.find('setting', id)).toMatchObject({ id, version: 2, name: 'B' });
    change.remove('setting', id);
    expect(change.find('setting', id)).toBeUndefined();
  });
  const sets = await store.db.selectFrom('change_set').selectAll().orderBy('sequence').execute();
  expect(sets).toMatchObject([
    { label: 'ordinary', kind: 'edit', change_count: 3, undone_by_id: null },
    { label: 'bulk', kind: 'import', change_count: 3, undone_by_id: null },
  ]);
  const history = async (id = '') => {
    const changes = await store.db
      .selectFrom('row_change')
      .selectAll()
      .where('change_set_id', '=', id)
      .execute();
    return changes.map(({ operation, before_json, after_json, row_version, table_name, row_id }) => {
      const image = (json: string | null) =>
        json && (JSON.parse(json.replaceAll(row_id, 'the id')) as object);
      return { table_name, operation, before: image(before_json), after: image(after_json), row_version };
    });
  };
  expect(await history(sets[1]?.id)).toEqual(await history(sets[0]?.id));
});

test('each of many new rows has the history of what stands in it, whatever else the change does meanwhile', async () => {
  const odd = ['O’Neill "Café"', "it's\\na\tb", '\u0001\u001f\u007f\u2028', 'שלום é', '𝒳 👩‍🎓', '', '{"a":1}'];
  const { changeSetId } = await makeBulkChange(store, { label: 'bulk', kind: 'import' }, async (change) => {
    const personId = 'p1';
    change.insertValues(
      'person',
      ['id', 'surname', 'forename', 'name_key', 'date_of_birth', 'created_at'],
      [personId, 'Ward', 'Lily', 'ward lily', null, change.at],
    );
    for (let number = 0; number < 1000; number += 1) {
      const name = odd[number % odd.length] ?? '';
      if (number % 3 === 0)
        change.insertValues('employer', ['id', 'name', 'name_key'], [`e${number}`, name, 'key']);
      else
        change.insertValues('employer', ['id', 'size', 'name_key', 'name'], [`e${number}`, '', 'key', name]);
      change.insert('paid_job', {
        person_id: personId,
        employer_id: number % 2 === 0 ? `e${number}` : null,
        role: name,
        started_on: null,
        ended_on: null,
        weekly_hours: number % 5 === 0 ? null : number / 7,
        hourly_pay: 0.1 + 0.2,
      });
      if (number === 300) change.update('employer', 'e299', { name: 'Another' });
      if (number === 600) change.remove('employer', 'e599');
      const waiting = change.pause();
      if (waiting) await waiting;
    }
  });
  const changes = await store.db
    .selectFrom('row_change')
    .selectAll()
    .where('change_set_id', '=', changeSetId)
    .orderBy('sequence')
    .execute();
  const inserted = changes.filter((change) => change.operation === 'insert');
  expect(changes).toHaveLength(2003);
  expect(inserted).toHaveLength(2001);
  expect(new Set(inserted.map((change) => change.row_id)).size).toBe(2001);
  for (const { table_name, row_id, before_json, after_json, row_version } of inserted) {
    expect([before_json, row_version]).toEqual([null, 1]);
    const image = JSON.parse(after_json ?? '') as Record<string, unknown>;
    if (row_id === 'e299') expect(image['name']).toBe(odd[299 % odd.length]);
    else if (row_id === 'e599') expect(image['name']).toBe(odd[599 % odd.length]);
    else
      expect(store.raw.prepare(`SELECT * FROM "${table_name}" WHERE id = ?`).get(row_id)).toMatchObject(
        image,
      );
  }
  // What is done to a row comes after its beginning.
  for (const id of ['e299', 'e599']) {
    const steps = changes.filter((change) => change.row_id === id).map((change) => change.operation);
    expect(steps).toEqual(['insert', id === 'e299' ? 'update' : 'remove']);
  }
  expect(store.raw.prepare('SELECT change_count FROM change_set').get()).toEqual({ change_count: 2003 });
});

test('cancelled half-way: nothing is left, and the next change works', async () => {
  const controller = new AbortController();
  const working = makeBulkChange(
    store,
    { label: 'import', kind: 'import', signal: controller.signal },
    async (change) => {
      for (let number = 0; number < 100_000; number += 1) {
        change.insert('setting', row);
        if (number === 5000) controller.abort();
        await change.pause();
      }
    },
  );
  await expect(working).rejects.toMatchObject({ name: 'AbortError' });
  expect(counts()).toEqual({ rows: 0, changes: 0, sets: 0 });
  await makeBulkChange(store, { label: 'again' }, (change) => change.insert('setting', row));
  expect(counts()).toEqual({ rows: 1, changes: 1, sets: 1 });
});

test('closing the data file cancels it', async () => {
  const working = makeBulkChange(store, { label: 'import', kind: 'import' }, async (change) => {
    for (;;) {
      change.insert('setting', row);
      await change.pause();
    }
  });
  const outcome = expect(working).rejects.toMatchObject({ name: 'AbortError' });
  await new Promise((resolve) => setTimeout(resolve, 30));
  await store.close();
  await outcome;
});

test('what others read and write meanwhile waits, sees all or nothing, and is not taken back with it', async () => {
  const controller = new AbortController();
  const seen: number[] = [];
  const working = makeBulkChange(store, { label: 'import', signal: controller.signal }, async (change) => {
    for (let number = 0; number < 3000; number += 1) {
      change.insert('setting', row);
      await change.pause();
    }
    controller.abort();
  });
  const reading = store.db
    .selectFrom('setting')
    .selectAll()
    .execute()
    .then((rows) => seen.push(rows.length));
  const writing = makeChange(store.db, { label: 'own' }, (change) =>
    change.insert('setting', { ...row, name: 'own' }),
  );
  await expect(working).rejects.toMatchObject({ name: 'AbortError' });
  await Promise.all([reading, writing]);
  expect(seen).toEqual([0]);
  expect(await store.db.selectFrom('setting').select('name').execute()).toEqual([{ name: 'own' }]);
});

test('the engine can answer others while it runs', async () => {
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 1);
  await makeBulkChange(store, { label: 'import' }, async (change) => {
    for (let number = 0; number < 20_000; number += 1) {
      change.insert('setting', row);
      await change.pause();
    }
  });
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
});

test('a change of very many rows uses a journal of its own kind, and leaves the log in use and nothing beside it', async () => {
  const mode = () => store.raw.pragma('journal_mode', { simple: true });
  const journal = `${store.filePath}-journal`;
  const during: unknown[] = [];
  await makeBulkChange(store, { label: 'import', rows: 6000 }, async (change) => {
    for (let number = 0; number < 6000; number += 1) {
      change.insert('setting', row);
      const waiting = change.pause();
      if (waiting) await waiting;
    }
    during.push(mode());
  });
  expect(during).toEqual(['delete']);
  expect(mode()).toBe('wal');
  expect(existsSync(journal)).toBe(false);
  expect(counts()).toEqual({ rows: 6000, changes: 6000, sets: 1 });

  const controller = new AbortController();
  const working = makeBulkChange(
    store,
    { label: 'import', rows: 6000, signal: controller.signal },
    async (change) => {
      for (let number = 0; number < 6000; number += 1) {
        change.insert('setting', row);
        await change.pause();
      }
      controller.abort();
    },
  );
  await expect(working).rejects.toMatchObject({ name: 'AbortError' });
  expect(mode()).toBe('wal');
  expect(existsSync(journal)).toBe(false);
  expect(counts()).toEqual({ rows: 6000, changes: 6000, sets: 1 });
  await makeBulkChange(store, { label: 'again' }, (change) => change.insert('setting', row));
  expect(counts()).toEqual({ rows: 6001, changes: 6001, sets: 2 });
});
