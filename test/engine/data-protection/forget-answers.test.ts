import { afterEach, beforeEach, expect, test } from 'vitest';

import { erasePeople } from '../../../electron/engine/data-protection/erasure.service.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { writePopulation } from '../toolkit/population.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const template = (people: Record<string, string>) =>
  JSON.stringify({
    columns: { upn: { field: 'person.upn', corrected: true } },
    meanings: {},
    fixed: {},
    people,
    links: {},
  });

test('an import forgets what it was told of somebody whose records are erased, also in its history', async () => {
  const [erased = '', stays = ''] = await writePopulation(store.db, [
    { born: '2006-01-01', surname: 'Xylophonist' },
    { born: '2006-02-02', surname: 'Yeoman' },
  ]);
  const first = template({
    '|||xylophonist|ada|2006-01-01': erased,
    '|||yeoman|ben|2006-02-02': stays,
    '|||xylofonist|ada|2006-01-01': 'new',
  });
  const { result: id } = await makeChange(store.db, { label: 'import of May.xlsx' }, (change) =>
    change.insert('import_template', { layout_fingerprint: 'f', matching_json: first, used_at: change.at }),
  );
  await makeChange(store.db, { label: 'import of June.xlsx' }, (change) =>
    change.update(
      'import_template',
      id,
      { matching_json: first.replace('|ada|', '|adah|') },
      { what: 'template' },
    ),
  );

  await erasePeople(store, { personIds: [erased], reason: 'Schedule 14' });

  const { matching_json } = await store.db
    .selectFrom('import_template')
    .select('matching_json')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(matching_json)).toEqual({
    columns: { upn: { field: 'person.upn', corrected: true } },
    meanings: {},
    fixed: {},
    people: { '|||yeoman|ben|2006-02-02': stays },
    links: {},
  });
  const history = JSON.stringify(await store.db.selectFrom('row_change').selectAll().execute());
  expect(history).not.toMatch(/xylophonist|xylofonist/i);
  expect(history).not.toContain(erased);
  expect(history).toContain('yeoman|ben');
});
