/** The import through the contract, as the page uses it: over a port, with a real engine and a real reading thread. */
import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { createFileRegister, type FileRegister } from '../../../electron/engine/files/file-register.ts';
import { historyProcedures } from '../../../electron/engine/history/history.procedures.ts';
import { importProcedures } from '../../../electron/engine/import/import.procedures.ts';
import { createLog } from '../../../electron/engine/log.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { northFolder, rowsOf } from './support.ts';

let store: TestStore;
let files: FileRegister;
let context: EngineContext;
let folder: string;
beforeEach(async () => {
  store = await createTestStore();
  files = createFileRegister();
  folder = mkdtempSync(join(tmpdir(), 'send-pathways-settings-'));
  context = {
    options: {
      settingsFolder: folder,
      workspacesFolder: folder,
      fontsFolder: folder,
      sampleFolder: folder,
      readWorkerUrl: new URL('../../../electron/engine/import/read/read-worker.ts', import.meta.url).href,
      appVersion: '0.0.0',
      openSample: false,
    },
    log: createLog(folder),
    workspace: { store, requireStore: () => store, replace: async () => store, close: async () => {} },
    files,
  };
});
afterEach(async () => {
  await store.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Listens to long work to its end. */
async function outcome<Result>(
  work: AsyncIterator<unknown, Result>,
): Promise<{ result: Result; stages: string[] }> {
  const stages: string[] = [];
  for (;;) {
    const step = await work.next();
    if (step.done) return { result: step.value, stages };
    stages.push((step.value as { stage: string }).stage);
  }
}

function upload(name: string): string {
  return files.upload(name, new Uint8Array(readFileSync(join(northFolder, name)))).fileId;
}

it('goes from a chosen file to young people and back', async () => {
  const options = { context };
  const fileId = upload('si_tracker.xlsx');
  const begun = await outcome(await call(importProcedures.begin, { fileId }, options));
  const { importId } = begun.result;
  expect(begun.stages[0]).toBe('Reading the file');
  expect(begun.result.sheets[0]?.tables[0]).toMatchObject({
    headingRows: [3, 4],
    dataRows: 497,
    totalRows: 1,
    chosen: true,
  });

  const looked = await call(importProcedures.look, { importId, sheetIndex: 0, offset: 0, limit: 6 }, options);
  expect(looked.rows.map((row) => row.kind)).toEqual([
    'title',
    'blank',
    'heading',
    'heading',
    'data',
    'data',
  ]);
  expect(looked.rows[4]?.cells.slice(0, 5)).toEqual([
    'B921310100001',
    'Ward',
    'Ben',
    '5 Dec 2004',
    'Supported Internship',
  ]);

  const fields = await call(importProcedures.fields, undefined, options);
  const [layout] = await call(importProcedures.matching, { importId }, options);
  for (const column of layout?.columns ?? [])
    expect(fields.map((field) => field.field)).toContain(column.field);
  expect(layout?.feeds).toEqual(['young person', 'programme', 'paid job']);
  expect(layout?.missing).toEqual([]);

  const checked = await outcome(await call(importProcedures.check, { importId }, options));
  expect(checked.result.rows).toEqual({
    new: 497,
    changed: 0,
    unchanged: 0,
    doubtful: 0,
    problem: 0,
    skipped: 0,
  });
  const page = await call(
    importProcedures.checkedRows,
    { importId, state: 'new', offset: 4, limit: 1 },
    options,
  );
  expect(page.rows[0]).toMatchObject({
    sheet: 'SI & Apps',
    row: 9,
    personName: 'Siân Johnson',
    knownBy: 'new',
  });
  expect(page.rows[0]?.records.find((record) => record.record === 'job')?.fields).toEqual([
    { field: 'Employer of the paid job', before: null, after: 'Greenleaf Garden Centre' },
    { field: 'Job title', before: null, after: 'Groundskeeper' },
    { field: 'Paid job started', before: null, after: '9 June 2024' },
    { field: 'Hours a week in the paid job', before: null, after: '16' },
    { field: 'Pay an hour (£)', before: null, after: '10.18' },
  ]);

  const committed = await outcome(await call(importProcedures.commit, { importId }, options));
  const by = userInfo().username;
  expect(by).not.toBe('');
  expect(committed.result).toMatchObject({ fileName: 'si_tracker.xlsx', by, rowsLeftOut: 0, undone: false });
  expect(rowsOf(store, 'SELECT imported_by FROM import_record')).toEqual([{ imported_by: by }]);
  await expect(call(importProcedures.matching, { importId }, options)).rejects.toMatchObject({
    code: 'IMPORT_GONE',
  });

  const undone = await call(
    importProcedures.undo,
    { importRecordId: committed.result.importRecordId },
    options,
  );
  expect(undone).toMatchObject({ label: 'import of si_tracker.xlsx', keptCount: 0 });
  expect(rowsOf(store, 'SELECT count(*) AS n FROM person')).toEqual([{ n: 0 }]);
  const log = await call(importProcedures.log, undefined, options);
  expect(log).toMatchObject([{ fileName: 'si_tracker.xlsx', by, undone: true }]);
  // The history names them too, although the record of the import went with it.
  const { changeSets } = await call(historyProcedures.list, { offset: 0, limit: 10 }, options);
  expect(changeSets).toMatchObject([
    { label: 'Taken back: import of si_tracker.xlsx', by: '' },
    { label: 'Import of si_tracker.xlsx', by },
  ]);
  await expect(
    call(importProcedures.undo, { importRecordId: committed.result.importRecordId }, options),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it.each([
  ['notes.pdf', '%PDF-1.7 nothing to see', 'not-a-workbook'],
  ['empty.csv', '', 'empty'],
  ['cut.xlsx', 'PK\u0003\u0004 cut short', 'damaged'],
])('refuses %s with its reason and writes nothing', async (name, text, reason) => {
  const { fileId } = files.upload(name, new TextEncoder().encode(text));
  const work = await call(importProcedures.begin, { fileId }, { context });
  await expect(outcome(work)).rejects.toMatchObject({ code: 'UNREADABLE_FILE', data: { reason } });
  expect(rowsOf(store, 'SELECT count(*) AS n FROM row_change')).toEqual([{ n: 0 }]);
});

it('answers other calls while it works', async () => {
  const work = await call(
    importProcedures.begin,
    { fileId: upload('annual_review_tracker.xlsx') },
    { context },
  );
  const { result } = await outcome(work);
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 5);
  await outcome(await call(importProcedures.check, { importId: result.importId }, { context }));
  const whileChecking = ticks;
  await outcome(await call(importProcedures.commit, { importId: result.importId }, { context }));
  clearInterval(timer);
  expect(whileChecking).toBeGreaterThan(3);
  expect(ticks - whileChecking).toBeGreaterThan(3);
});

it('takes several files as one import, and names the one that cannot be read', async () => {
  const options = { context };
  const send = (name: string, text: string) => files.upload(name, new TextEncoder().encode(text)).fileId;
  const person = send(
    'Blade-Export_28-09-2022_person.csv',
    `persontableid,surname,forename,personbirthdate,gendercurrent,upn\r\n11,Adeyemi,Rhys,2005-Mar-24 00:00:00,1,U924310000559\r\n`,
  );
  const requests = send(
    'Blade-Export_28-09-2022_requests.csv',
    'requeststableid,persontableid,receiveddate,rya,requestoutcomedate\r\n21,11,2022-Sep-01 00:00:00,0,\r\n',
  );
  const begun = await outcome(
    await call(importProcedures.begin, { fileId: requests, togetherWith: [person] }, options),
  );
  expect(begun.result.fileName).toBe('SEN2 return of 28-09-2022, 2 files');
  expect(
    begun.result.sheets.map(({ tables }: { tables: { recognisedAs?: string }[] }) => tables[0]?.recognisedAs),
  ).toEqual(['This is the SEN2 file of people.', 'This is the SEN2 file of requests for an assessment.']);
  const { importId } = begun.result;
  await outcome(await call(importProcedures.check, { importId }, options));
  await outcome(await call(importProcedures.commit, { importId }, options));
  expect(
    rowsOf(
      store,
      "SELECT p.surname, a.value FROM additional_information a JOIN person p ON p.id = a.person_id WHERE a.heading LIKE '%receiveddate'",
    ),
  ).toEqual([{ surname: 'Adeyemi', value: '2022-Sep-01 00:00:00' }]);

  const broken = send('Blade-Export_28-09-2022_senneed.csv', '');
  await expect(
    (async () =>
      outcome(await call(importProcedures.begin, { fileId: person, togetherWith: [broken] }, options)))(),
  ).rejects.toMatchObject({
    code: 'UNREADABLE_FILE',
    data: { reason: 'empty', fileName: 'Blade-Export_28-09-2022_senneed.csv' },
  });
});
