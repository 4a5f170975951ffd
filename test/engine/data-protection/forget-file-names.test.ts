import { afterEach, beforeEach, expect, test } from 'vitest';

import { erasePeople } from '../../../electron/engine/data-protection/erasure.service.ts';
import { forgottenFileName } from '../../../electron/engine/data-protection/forget-file-names.ts';
import { undoChangeSet } from '../../../electron/engine/history/undo.service.ts';
import { listImports } from '../../../electron/engine/import/import.repository.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet } from '../import/support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestWorkspace();
});
afterEach(() => store.remove());

const jane = ['U924310000559', 'Xylophonist', 'Jane', day('2006-03-24')];
const tom = ['V922310001157', 'Yeoman', 'Tom', day('2006-08-20')];
const ben = ['B801200005001', 'Zander', 'Ben', day('2007-02-03')];
const file = (name: string, ...people: (typeof jane)[]) =>
  fileOf(name, [
    sheet('Young people', [
      ['UPN', 'Surname', 'Forename', 'DOB', 'Favourite food'],
      ...people.map((person) => [...person, `Soup in ${name.length}`]),
    ]),
  ]);
const idOf = (forename: string) =>
  String(rowsOf(store, `SELECT id FROM person WHERE forename = '${forename}'`)[0]?.['id']);
const erase = (...names: string[]) =>
  erasePeople(store, { personIds: names.map(idOf), reason: 'Schedule 14' });
const everyText = (): string =>
  (store.raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[])
    .map((name) => JSON.stringify(store.raw.prepare(`SELECT * FROM "${name}"`).all()))
    .join('\n');
const files = async () => (await listImports(store.db)).map(({ fileName }) => fileName);

test('the name of a file that told of nobody else goes from the log, the history and what takes it back', async () => {
  await bringIn(store, file('cohort.xlsx', tom));
  const { entry } = await bringIn(store, file('J X visit.xlsx', jane));
  await undoChangeSet(store, entry.changeSetId);
  await bringIn(store, file('J X again.xlsx', jane));
  expect(everyText()).toContain('J X visit.xlsx');
  await erase('Jane');
  // The record that came with the import that was taken back is in the history only, and is hers as well.
  const left = everyText();
  expect(left.match(/J X (?:visit|again)|Xylophonist|U924310000559/gi)).toBeNull();
  expect(await files()).toEqual([forgottenFileName, forgottenFileName, 'cohort.xlsx']);
  expect(
    rowsOf(store, "SELECT kind, label FROM change_set WHERE label LIKE 'import%' ORDER BY sequence"),
  ).toEqual([
    { kind: 'import', label: 'import of cohort.xlsx' },
    { kind: 'import', label: `import of ${forgottenFileName}` },
    { kind: 'undo', label: `import of ${forgottenFileName}` },
    { kind: 'import', label: `import of ${forgottenFileName}` },
  ]);
});

test('a file of others too keeps its name, unless it is called after the one who is erased', async () => {
  await bringIn(store, file('cohort.xlsx', jane, tom, ben));
  await bringIn(store, file('XylophonistJane and others 2026.xlsx', jane, tom, ben));
  await bringIn(store, file('Janet Xylophonists.xlsx', jane, tom, ben));
  expect(everyText()).toContain('XylophonistJane');
  await erase('Jane');
  expect(everyText()).not.toContain('XylophonistJane');
  expect(await files()).toEqual(['Janet Xylophonists.xlsx', forgottenFileName, 'cohort.xlsx']);
  expect(rowsOf(store, 'SELECT source FROM additional_information ORDER BY person_id, source')).toEqual(
    expect.arrayContaining([{ source: `${forgottenFileName}, Young people, row 3` }]),
  );
});

test('of two who are erased one after the other the name goes with the second', async () => {
  await bringIn(store, file('siblings.xlsx', jane, tom));
  await bringIn(store, file('cohort.xlsx', ben));
  await erase('Jane');
  expect(await files()).toEqual(['cohort.xlsx', 'siblings.xlsx']);
  await erase('Tom');
  expect(await files()).toEqual(['cohort.xlsx', forgottenFileName]);
  expect(everyText()).not.toContain('siblings');
});
