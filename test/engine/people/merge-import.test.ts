/** Files that come in after a merge know the young person by what either record was known by. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import {
  begin,
  check,
  checkedRows,
  commit,
  resolveRows,
} from '../../../electron/engine/import/import.service.ts';
import { finish } from '../../../electron/engine/import/check/working.ts';
import { undoChangeSet } from '../../../electron/engine/history/undo.service.ts';
import { duplicatesPage } from '../../../electron/engine/people/merge-duplicates.service.ts';
import { mergePeople, sayDistinct } from '../../../electron/engine/people/merge-people.service.ts';
import { personDetails } from '../../../electron/engine/people/people.service.ts';
import type { SourceCell } from '../../../electron/engine/import/read/source-workbook.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { day, fileOf, rowsOf, sheet, today } from '../import/support.ts';
import { blankPerson, writePerson } from './merge-population.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const add = (said: Record<string, string | null>) =>
  writePerson(store, { person: { ...blankPerson, ...said }, rows: {} });

/** What a row of a tracker says, by heading. */
const columns = {
  upn: 'UPN',
  uln: 'ULN',
  localId: 'Pupil ID',
  surname: 'Surname',
  forename: 'Forename',
  born: 'Date of birth',
  postcode: 'Postcode',
} as const;
type Row = Partial<Record<keyof typeof columns, string>>;
let files = 0;
/** A tracker with one row, checked but not brought in. */
async function checked(row: Row) {
  files += 1;
  const entries = Object.entries(row) as [keyof typeof columns, string][];
  const file = fileOf(`tracker-${files}.xlsx`, [
    sheet('Young people', [
      entries.map(([column]) => columns[column]),
      entries.map(([column, text]): SourceCell => (column === 'born' ? day(text) : text)),
    ]),
  ]);
  const { importId } = await finish(begin(store, file, today));
  await finish(check(store, importId));
  const { rows: shown } = await checkedRows(store, importId, { state: null, offset: 0, limit: 50 });
  return { importId, rows: shown };
}

const keepIdentity = {
  surname: 'Okafor',
  forename: 'Chidi',
  date_of_birth: '2009-03-04',
  upn: 'B801200005001',
  local_id: 'N-100',
};
const otherIdentity = {
  surname: 'Price',
  forename: 'Chidi',
  date_of_birth: '2009-04-03',
  upn: 'Q801200005002',
  uln: '9276308686',
  local_id: 'C-7',
};
async function merged(): Promise<{ keep: string; changeSetId: string }> {
  const [keep, other] = [await add(keepIdentity), await add(otherIdentity)];
  const { changeSetId } = await mergePeople(store, {
    keepPersonId: keep,
    mergePersonId: other,
    take: [],
    versions: { keep: 1, merge: 1 },
  });
  return { keep, changeSetId };
}

describe('after a merge', () => {
  test.each<[string, Row]>([
    ['the old UPN alone', { upn: 'Q801200005002' }],
    ['the old UPN and the old name', { upn: 'Q801200005002', surname: 'Price', forename: 'Chidi' }],
    [
      'the old UPN and the name that was kept',
      { upn: 'Q801200005002', surname: 'Okafor', forename: 'Chidi' },
    ],
    [
      'the old UPN with name and date of birth that were kept',
      { upn: 'Q801200005002', surname: 'Okafor', forename: 'Chidi', born: '2009-03-04' },
    ],
    ['the ULN', { uln: '9276308686', surname: 'Price', forename: 'Chidi' }],
    ['the old local number and name', { localId: 'C-7', surname: 'Price', forename: 'Chidi' }],
    ['the old name and date of birth', { surname: 'PRICE', forename: 'Chidi', born: '2009-04-03' }],
    [
      'the name and date of birth that were kept',
      { surname: 'Okafor', forename: 'Chidi', born: '2009-03-04' },
    ],
  ])('%s finds the record that was kept, and changes none of its names and numbers', async (_what, row) => {
    const { keep } = await merged();
    const before = await personDetails(store.db, keep);
    const { importId, rows } = await checked({ ...row, postcode: 'NM9 9ZZ' });
    expect(rows.map(({ state, problems }) => [state, problems])).toEqual([['changed', []]]);
    await finish(commit(store, importId));
    const { postcode, version: _, ...after } = await personDetails(store.db, keep);
    const { postcode: _before, version: __, ...same } = before;
    expect(postcode).toBe('NM9 9ZZ');
    expect(after).toEqual(same);
    expect(rowsOf(store, 'SELECT count(*) AS n FROM person')).toEqual([{ n: 1 }]);
  });

  test('somebody else with the old UPN is asked about, never joined', async () => {
    const { keep } = await merged();
    const { rows } = await checked({
      upn: 'Q801200005002',
      surname: 'Marsh',
      forename: 'Ada',
      born: '2007-07-19',
    });
    expect(rows[0]).toMatchObject({ state: 'doubtful', candidates: [{ personId: keep }] });
  });

  test('once it is taken apart, each is known by their own again', async () => {
    const { changeSetId } = await merged();
    await undoChangeSet(store, changeSetId);
    const { importId } = await checked({
      upn: 'Q801200005002',
      surname: 'Price',
      forename: 'Chidi',
      postcode: 'NM9 9ZZ',
    });
    await finish(commit(store, importId));
    expect(rowsOf(store, 'SELECT surname, postcode FROM person ORDER BY surname')).toEqual([
      { surname: 'Okafor', postcode: '' },
      { surname: 'Price', postcode: 'NM9 9ZZ' },
    ]);
  });

  test('an answer about a doubtful row follows the record into the one it was merged with', async () => {
    const [keep, other] = [await add(keepIdentity), await add(otherIdentity)];
    // A surname that neither record has, on the birthday of the other: asked about, and answered.
    const row = { surname: 'Pryce', forename: 'Chidi', born: '2009-04-03', postcode: 'NM9 9ZZ' };
    const first = await checked(row);
    expect(first.rows[0]?.state).toBe('doubtful');
    await resolveRows(store, first.importId, [{ rowKey: first.rows[0]!.rowKey, personId: other }]);
    await finish(commit(store, first.importId));
    const version = (await personDetails(store.db, other)).version;
    await mergePeople(store, {
      keepPersonId: keep,
      mergePersonId: other,
      take: [],
      versions: { keep: 1, merge: version },
    });
    const again = await checked({ ...row, postcode: 'NM8 8YY' });
    expect(again.rows[0]).toMatchObject({ knownBy: 'your answer' });
    await finish(commit(store, again.importId));
    expect(rowsOf(store, 'SELECT count(*) AS n FROM person')).toEqual([{ n: 1 }]);
  });
});

describe('the answer that two are not the same', () => {
  test('given in an import is remembered in the list of possible duplicates, and goes with the import', async () => {
    await add(keepIdentity);
    const { importId, rows } = await checked({ surname: 'Okafur', forename: 'Chidi', born: '2009-03-04' });
    expect(rows[0]?.state).toBe('doubtful');
    await resolveRows(store, importId, [{ rowKey: rows[0]!.rowKey, newPerson: true }]);
    const { changeSetId } = await finish(commit(store, importId));
    expect(rowsOf(store, 'SELECT count(*) AS n FROM person')).toEqual([{ n: 2 }]);
    expect(await duplicatesPage(store, { offset: 0, limit: 10 })).toMatchObject({ total: 0 });
    await undoChangeSet(store, changeSetId);
    expect(rowsOf(store, 'SELECT count(*) AS n FROM person_distinct')).toEqual([{ n: 0 }]);
  });

  test('given in the list settles a row that says exactly what is recorded of one of them', async () => {
    const twin = { surname: 'Okafor', date_of_birth: '2009-03-04', upn: 'B801200005001' };
    const [one, other] = [await add({ ...twin, forename: 'Chidi' }), await add({ ...twin, forename: 'Ada' })];
    const row = { upn: 'B801200005001', surname: 'Okafor', forename: 'Ada', born: '2009-03-04' };
    expect((await checked(row)).rows[0]?.state).toBe('doubtful');
    await sayDistinct(store, { personId: one, otherPersonId: other });
    expect((await checked(row)).rows[0]).toMatchObject({ state: 'unchanged', knownBy: 'UPN' });
  });
});
