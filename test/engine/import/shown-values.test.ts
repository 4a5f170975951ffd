/** Values of checked rows are shown as a person knows them. */
import { afterEach, expect, it } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import { begin, check, checkedRows } from '../../../electron/engine/import/import.service.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { day, fileOf, sheet, today } from './support.ts';

let store: TestStore | undefined;
afterEach(async () => store?.remove());

it('shows the local id of a new young person, not a blank', async () => {
  store = await createTestStore();
  const file = fileOf('cohort.xlsx', [
    sheet('Cohort', [
      ['Person id', 'Surname', 'Forename', 'Date of birth'],
      ['10001', 'Ward', 'Ben', day('2008-12-05')],
      ['10002', 'Morgan', 'Lily', day('2009-05-29')],
      ['10003', 'Richards', 'Emily', day('2008-05-25')],
    ]),
  ]);
  const { importId } = await finish(begin(store, file, today));
  await finish(check(store, importId));
  const { rows } = await checkedRows(store, importId, { state: null, offset: 0, limit: 10 });
  const shown = rows[0]?.records.find((record) => record.record === 'person')?.fields;
  expect(shown).toContainEqual({ field: 'Local id', before: null, after: '10001' });
});
