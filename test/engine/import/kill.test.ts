/** A process that is killed in the middle of an import leaves the data file as it was, or with the whole import in it. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { createStore, openStore } from '../../../electron/engine/store/open-store.ts';
import { bringIn, dump, northFile, rowsOf } from './support.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'send-pathways-kill-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the import and kills it as soon as it has said `word`; answers everything it said. */
function killedAt(word: string, path: string, key: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'import-in-child.ts');
    const child = spawn(process.execPath, [script, path, key.toString('hex')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let wrong = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(word)) child.kill('SIGKILL');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      wrong += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', () =>
      said.includes(word) ? resolve(said) : reject(new Error(`ended early: ${wrong}`)),
    );
  });
}

it.each([
  ['begun', 'before'],
  ['checked', 'before'],
  ['writing', 'before'],
  ['written', 'after'],
])(
  'killed when %s, the data file is as %s',
  async (word, expected) => {
    const path = join(folder, 'a.pathways');
    const key = randomBytes(32);
    const store = await createStore(path, { key });
    await bringIn(store, northFile('ehcp_cohort_export.csv'));
    const before = dump(store);
    await store.close();

    const said = await killedAt(word, path, key);
    if (word === 'writing') expect(said).not.toContain('written');

    const again = await openStore(path, { key });
    try {
      if (expected === 'before') expect(dump(again)).toEqual(before);
      else expect(rowsOf(again, 'SELECT count(*) AS n FROM annual_review')).toEqual([{ n: 4468 }]);
      expect(again.raw.pragma('integrity_check', { simple: true })).toBe('ok');
      // And the import can simply be done again.
      const { check } = await bringIn(again, northFile('annual_review_tracker.xlsx'));
      expect(check.rows.unchanged + check.rows.new + check.rows.changed).toBe(4468);
    } finally {
      await again.close();
    }
  },
  60_000,
);
