import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { listChangeSets } from '../../../electron/engine/history/history.service.ts';
import { redoLast, undoChangeSet } from '../../../electron/engine/history/undo.service.ts';
import { listImports } from '../../../electron/engine/import/import.repository.ts';
import { unmergePeople } from '../../../electron/engine/people/merge-people.service.ts';
import { makeBulkChange } from '../../../electron/engine/store/bulk-change.ts';
import type { NewRow } from '../../../electron/engine/store/change.ts';
import type { Migration } from '../../../electron/engine/store/migration.ts';
import { migrations } from '../../../electron/engine/store/migrations/list.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { getWorkspace } from '../../../electron/engine/workspace/workspace.repository.ts';
import { folderState } from '../../support/folder-state.ts';

/**
 * Data files as each schema wrote them, kept for ever: a new schema adds a file and leaves the others as they are. Their
 * passphrase is no secret: the people in them are invented.
 */
const frozen = (version: number) =>
  fileURLToPath(new URL(`../../fixtures/data-files/schema-${version}.pathways`, import.meta.url));
const newest = migrations.length;
const copied = `Northmoor.before-version-${newest + 1}`;
const passphrase = 'a passphrase for the tests';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'send-pathways-test-'));
  path = join(folder, 'Northmoor.pathways');
  copyFileSync(frozen(1), path);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const next: Migration = {
  version: newest + 1,
  name: 'a pager for job coaches',
  statements: ["ALTER TABLE job_coach ADD COLUMN pager TEXT NOT NULL DEFAULT ''"],
};

test('a data file of schema 1 opens, and everything in it is there', async () => {
  const store = await openStore(path, { passphrase });
  expect(await getWorkspace(store.db)).toMatchObject({
    authority_name: 'Northmoor Council',
    authority_code: '999',
  });
  expect(
    await store.db.selectFrom('person').select(['forename', 'surname', 'date_of_birth']).execute(),
  ).toEqual([{ forename: 'Siân', surname: 'O’Neill', date_of_birth: '2008-02-29' }]);
  expect(
    await store.db.selectFrom('paid_job').select(['role', 'weekly_hours', 'hourly_pay']).execute(),
  ).toEqual([{ role: 'Barista', weekly_hours: 16, hourly_pay: 12.21 }]);
  expect(await store.db.selectFrom('change_set').select('label').orderBy('sequence').execute()).toEqual([
    { label: 'data file created' },
    { label: 'young person Siân O’Neill' },
  ]);
  await store.close();
});

test('a data file of schema 2 opens, and a merge that was made in it can still be taken apart', async () => {
  copyFileSync(frozen(2), path);
  const store = await openStore(path, { passphrase });
  const people = () =>
    store.db.selectFrom('person').select(['forename', 'surname', 'upn']).orderBy('surname').execute();
  const [kept, somebodyElse] = [
    { forename: 'Siân', surname: 'O’Neill', upn: 'B801200005001' },
    { forename: 'Siân', surname: 'Price', upn: '' },
  ];
  expect(await people()).toEqual([kept, somebodyElse]);
  expect(await store.db.selectFrom('person_distinct').select('said_at').execute()).toHaveLength(1);
  const alias = await store.db.selectFrom('person_alias').selectAll().executeTakeFirstOrThrow();
  expect(alias).toMatchObject({ forename: 'Sian', surname: 'ONeil', upn: 'Q801200005002' });
  await unmergePeople(store, alias.change_set_id);
  expect(await people()).toEqual(
    [kept, { forename: 'Sian', surname: 'ONeil', upn: 'Q801200005002' }, somebodyElse].toSorted((a, b) =>
      a.surname < b.surname ? -1 : 1,
    ),
  );
  expect(
    await store.db
      .selectFrom('paid_job')
      .innerJoin('person', 'person.id', 'paid_job.person_id')
      .select('surname')
      .where('role', '=', 'Barista')
      .execute(),
  ).toEqual([{ surname: 'ONeil' }]);
  await store.close();
});

test('a data file of schema 3 opens, and its vocational profile is there', async () => {
  copyFileSync(frozen(3), path);
  const store = await openStore(path, { passphrase });
  expect(
    await store.db
      .selectFrom('vocational_profile')
      .innerJoin('person', 'person.id', 'vocational_profile.person_id')
      .select(['surname', 'recorded_on', 'has_profile', 'attached_to_plan', 'vocational_profile.notes'])
      .execute(),
  ).toEqual([
    {
      surname: 'O’Neill',
      recorded_on: '2026-10-05',
      has_profile: 1,
      attached_to_plan: 0,
      notes: 'Wants to work with animals',
    },
  ]);
  await store.close();
});

test('a data file of schema 4 opens, and its import still says who made it', async () => {
  copyFileSync(frozen(4), path);
  const store = await openStore(path, { passphrase });
  expect(await listImports(store.db)).toMatchObject([
    { fileName: 'May tracker.xlsx', by: 'j.bell', undone: false, rowsLeftOut: 0 },
  ]);
  expect(
    await store.db
      .selectFrom('person')
      .select(['forename', 'surname'])
      .where('upn', '=', 'V922310001157')
      .execute(),
  ).toEqual([{ forename: 'Cara', surname: 'Lee' }]);
  await store.close();
});

test('a data file of schema 10 opens, and what is followed of a young person is there', async () => {
  copyFileSync(frozen(10), path);
  const store = await openStore(path, { passphrase });
  expect(
    await store.db
      .selectFrom('annual_review')
      .innerJoin('review_outcome', 'review_outcome.review_id', 'annual_review.id')
      .select(['meeting_on', 'meeting_at', 'meeting_place', 'area', 'review_outcome.outcome'])
      .execute(),
  ).toEqual([
    {
      meeting_on: '2026-11-27',
      meeting_at: '14:30',
      meeting_place: 'Room 2',
      area: 'employment',
      outcome: 'Works in a café',
    },
  ]);
  expect(
    await store.db
      .selectFrom('pathway_stage')
      .innerJoin('person', 'person.id', 'pathway_stage.person_id')
      .innerJoin('profile_version', 'profile_version.person_id', 'person.id')
      .innerJoin('profile_answer', 'profile_answer.profile_version_id', 'profile_version.id')
      .innerJoin('sensitive_note', 'sensitive_note.person_id', 'person.id')
      .select(['surname', 'stage', 'next_step', 'answer', 'sensitive_note.note'])
      .execute(),
  ).toEqual([
    {
      surname: 'Lee',
      stage: 2,
      next_step: 'Visit two cafés',
      answer: 'Making people laugh',
      note: 'Spoken of in confidence',
    },
  ]);
  expect(
    await store.db
      .selectFrom('job_check')
      .innerJoin('paid_job', 'paid_job.id', 'job_check.paid_job_id')
      .select(['role', 'contract', 'weeks', 'checked_on', 'still_in_work'])
      .execute(),
  ).toEqual([
    { role: 'Barista', contract: 'permanent', weeks: 13, checked_on: '2026-08-31', still_in_work: 1 },
  ]);
  await store.close();
});

test('imports of a file of schema 3 say nobody, and can be taken back and done again', async () => {
  copyFileSync(frozen(3), path);
  // As schema 3 wrote them: one that stands, and one that was taken back.
  const earlier = await openStore(path, { passphrase }, { migrations: migrations.slice(0, 3) });
  const bringInAsSchema3 = (fileName: string) =>
    makeBulkChange(earlier, { label: `import of ${fileName}`, kind: 'import' }, async (change) => {
      change.insert('job_coach', { name: fileName, name_key: fileName });
      change.insert('import_record', {
        change_set_id: change.changeSetId,
        file_name: fileName,
        fingerprint: fileName,
        at: change.at,
        records_json: '[]',
        rows_left_out: 0,
      } as NewRow<'import_record'>);
    });
  const april = await bringInAsSchema3('April.xlsx');
  const may = await bringInAsSchema3('May.xlsx');
  await undoChangeSet(earlier, may.changeSetId);
  await earlier.close();

  const store = await openStore(path, { passphrase });
  const nobody = (fileName: string, undone: boolean) => ({ fileName, by: '', undone });
  expect(await listImports(store.db)).toMatchObject([nobody('May.xlsx', true), nobody('April.xlsx', false)]);
  expect(await store.db.selectFrom('import_record').select(['file_name', 'imported_by']).execute()).toEqual([
    { file_name: 'April.xlsx', imported_by: '' },
  ]);
  expect(await redoLast(store)).toMatchObject({ undoneCount: 2, keptCount: 0 });
  expect(await undoChangeSet(store, april.changeSetId)).toMatchObject({ undoneCount: 2, keptCount: 0 });
  expect(await listImports(store.db)).toMatchObject([nobody('May.xlsx', false), nobody('April.xlsx', true)]);
  const { changeSets } = await listChangeSets(store.db, { offset: 0, limit: 10 });
  expect(new Set(changeSets.map(({ by }) => by))).toEqual(new Set(['']));
  expect(await store.db.selectFrom('import_record').select(['file_name', 'imported_by']).execute()).toEqual([
    { file_name: 'May.xlsx', imported_by: '' },
  ]);
  await store.close();
});

test('an older file is copied first and then brought up to date', async () => {
  const store = await openStore(path, { passphrase }, { migrations: [...migrations, next] });
  expect(store.raw.pragma('user_version', { simple: true })).toBe(newest + 1);
  expect(store.raw.prepare('SELECT telephone FROM job_coach').all()).toEqual([]);
  await store.close();
  expect(readdirSync(folder).sort()).toEqual([`${copied}.pathways`, 'Northmoor.pathways']);
  const copy = await openStore(join(folder, `${copied}.pathways`), { passphrase });
  expect(await copy.db.selectFrom('person').select('forename').execute()).toEqual([{ forename: 'Siân' }]);
  await copy.close();
  // And by today's application the newer one is refused and left alone.
  const before = folderState(folder);
  await expect(openStore(path, { passphrase })).rejects.toMatchObject({ code: 'NEWER_VERSION' });
  expect(folderState(folder)).toEqual(before);
});

test('a step that fails leaves the old version, whole; an earlier copy is not overwritten', async () => {
  const failing = {
    ...next,
    statements: [...next.statements, 'ALTER TABLE no_such_table ADD COLUMN a TEXT'],
  };
  await expect(openStore(path, { passphrase }, { migrations: [...migrations, failing] })).rejects.toThrow(
    'no_such_table',
  );
  const store = await openStore(path, { passphrase }, { migrations: [...migrations, next] });
  await store.close();
  expect(readdirSync(folder).sort()).toEqual([
    `${copied} (2).pathways`,
    `${copied}.pathways`,
    'Northmoor.pathways',
  ]);
});
