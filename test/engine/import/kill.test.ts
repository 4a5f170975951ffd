/** A process that is killed at any stage of an import leaves the data file as it was, or with the whole import in it. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readWorkbook } from '../../../electron/engine/import/read/read-workbook.ts';
import { createStore, openStore, type Store } from '../../../electron/engine/store/open-store.ts';
import { listOfPeople, RECORDS_EACH } from './list-of-people.ts';
import { bringIn, day, dump, fileOf, rowsOf, sheet } from './support.ts';

const key = randomBytes(32);
let folder: string;
let before: Record<string, unknown[]>;
let historyBefore: number;
const original = () => join(folder, 'original.pathways');

/** A data file in which there is somebody already. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'send-pathways-kill-'));
  const store = await createStore(original(), { key });
  await bringIn(
    store,
    fileOf('first.xlsx', [
      sheet('List', [
        ['UPN', 'Surname', 'Forename', 'DOB', 'Postcode'],
        ['V922310001157', 'Ali', 'Ava', day('2008-08-20'), 'NM1 1AA'],
      ]),
    ]),
  );
  before = dump(store);
  historyBefore = history(store);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Journal {
  mode: 'wal' | 'delete';
  /** More than 5,000 records switch a file on a local disk to a rollback journal for as long as they are written. */
  people: number;
  /** A synchronised folder always has a rollback journal. */
  place: string;
  afterOpening: 'wal' | 'delete';
  stages: readonly string[];
}
const writing = ['writing the first rows', 'writing half the rows', 'writing the last rows', 'written'];
const all = ['reading', 'checking', ...writing];
const journals: [string, Journal][] = [
  ['the write-ahead log', { mode: 'wal', people: 700, place: 'Documents', afterOpening: 'wal', stages: all }],
  [
    'the journal of a synchronised folder',
    { mode: 'delete', people: 700, place: 'OneDrive', afterOpening: 'delete', stages: all },
  ],
  [
    'the journal of large changes',
    { mode: 'delete', people: 1100, place: 'Desktop', afterOpening: 'wal', stages: writing },
  ],
];

function copyIn(place: string, name: string): string {
  const path = join(folder, place, `${name}.pathways`);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(original(), path);
  return path;
}

interface Killed {
  said: string[];
  signal: string | null;
}

/** Runs the import until it ends itself at the stage, or until it is killed so long after it said `stage`. */
function killed(path: string, people: number, stage: string, wait?: number): Promise<Killed> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'import-in-child.ts');
    const own = wait === undefined ? stage : 'never';
    const child = spawn(process.execPath, [script, path, key.toString('hex'), String(people), own], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (wait !== undefined && said.includes(stage)) setTimeout(() => child.kill('SIGKILL'), wait);
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => resolve({ said: said.trim().split('\n'), signal }));
  });
}

const history = (store: Store) => rowsOf(store, 'SELECT sequence FROM row_change').length;
const records = (store: Store) =>
  rowsOf<{ n: number }>(
    store,
    `SELECT count(*) AS n FROM person UNION ALL SELECT count(*) FROM person_need UNION ALL
      SELECT count(*) FROM ehc_plan UNION ALL SELECT count(*) FROM person_year UNION ALL
      SELECT count(*) FROM annual_review`,
  ).map(({ n }) => n);
/** With the one who was there. */
const afterImport = (people: number) => [people + 1, people, people, people, people];

/** The whole import is in it and in its history, or nothing of it. Answers which. */
function stateOf(store: Store, people: number): 'before' | 'after' {
  expect(store.raw.pragma('integrity_check', { simple: true })).toBe('ok');
  const [last] = rowsOf<{ label: string; said: number; changes: number }>(
    store,
    `SELECT label, change_count AS said, (SELECT count(*) FROM row_change r WHERE r.change_set_id = c.id) AS changes
      FROM change_set c ORDER BY sequence DESC LIMIT 1`,
  );
  if (last?.label !== 'import of people.csv') {
    expect(dump(store)).toEqual(before);
    expect(history(store)).toBe(historyBefore);
    return 'before';
  }
  expect(records(store)).toEqual(afterImport(people));
  expect(last.changes).toBe(last.said);
  // With the remembered matching and the entry of the log.
  expect(last.changes).toBe(people * RECORDS_EACH + 2);
  return 'after';
}

/** And the import can simply be done again. */
async function again(store: Store, people: number): Promise<void> {
  const { name, bytes } = listOfPeople(people);
  const { check } = await bringIn(store, { name, bytes, read: () => readWorkbook(bytes, name) });
  expect(check.rows).toMatchObject({ doubtful: 0, problem: 0, skipped: 0 });
  expect(records(store)).toEqual(afterImport(people));
}

describe.each(journals)('with %s', (_what, { mode, people, place, afterOpening, stages }) => {
  it.each(stages)(
    'killed when %s',
    async (stage) => {
      const path = copyIn(place, stage);
      const { said, signal } = await killed(path, people, stage);
      expect(signal).toBe('SIGKILL');
      const last = said.at(-1) ?? '';
      expect(last).toBe(stage.startsWith('writing') ? `${stage}, ${mode}` : stage);
      if (stage.startsWith('writing')) {
        // It really was in the middle: what is needed to take it back lies beside the file.
        const beside = mode === 'wal' ? `${path}-wal` : `${path}-journal`;
        expect(existsSync(beside)).toBe(true);
        if (mode === 'delete') expect(statSync(beside).size).toBeGreaterThan(512);
      }
      const store = await openStore(path, { key });
      try {
        expect(store.raw.pragma('journal_mode', { simple: true })).toBe(afterOpening);
        expect(stateOf(store, people)).toBe(stage === 'written' ? 'after' : 'before');
        if (stage === 'writing half the rows') await again(store, people);
      } finally {
        await store.close();
      }
    },
    60_000,
  );

  it('killed at moments around the end of the writing, it is one or the other', async () => {
    for (const wait of [2, 25]) {
      const path = copyIn(place, `after ${wait}`);
      await killed(path, people, 'writing the last rows', wait);
      const store = await openStore(path, { key });
      try {
        expect(['before', 'after']).toContain(stateOf(store, people));
      } finally {
        await store.close();
      }
    }
  }, 60_000);
});
