import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../electron/engine/log.ts';
import { endChildren, runChild } from '../support/run-child.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'send-pathways-test-'));
});
afterEach(() => {
  endChildren();
  rmSync(folder, { recursive: true, force: true });
});

const logged = () => readFileSync(join(folder, 'engine.log'), 'utf8');
const entry = () => JSON.parse(logged()) as { place: string; name: string; frames: string[] };

/** An error whose stack reads as given, under the words of the error. */
function errorWith(message: string, frames: string[]): Error {
  const error = new TypeError(message);
  error.stack = [`TypeError: ${message}`, ...frames].join('\n');
  return error;
}

test('an error is written down by its name and where it happened, never by its words', () => {
  createLog(folder).unexpected('people.saveName', new TypeError('Rosalind Marker is not a function'));
  expect(entry()).toMatchObject({ place: 'people.saveName', name: 'TypeError' });
  expect(entry().frames[0]).toMatch(/^at log\.test\.ts:\d+:\d+$/);
  expect(logged()).not.toContain('Marker');
});

test('words that look like a line of the stack stay out too', () => {
  const pasted = 'refused:\n    at Rosalind Marker (born:2008:3)\n    at Marker.upn (H801200001001:1:1)';
  createLog(folder).unexpected('people.saveNote', new Error(pasted));
  const changed = new Error('short');
  changed.message = 'said otherwise later';
  changed.stack = `Error: ${pasted}\n    at save (/srv/dist/engine/entry.js:10:2)`;
  createLog(folder).unexpected('people.saveNote', changed);
  expect(logged()).not.toMatch(/Marker|H801200001001|2008/);
});

test('a place in the program is named without the folders above it, which name whose computer it is', () => {
  const error = errorWith('x', [
    String.raw`    at read (C:\Users\Rosalind.Marker\SEND Pathways\dist\engine\entry-utility-process.js:10:20)`,
    '    at file:///home/rosalind.marker/send-pathways/dist/engine/chunks/open.js:3:4',
    String.raw`    at async open (C:\Users\Rosalind.Marker\SEND Pathways\node_modules\kysely\dist\query.js:5:6)`,
    '    at async Promise.all (index 0)',
    '    at process.processTicksAndRejections (node:internal/process/task_queues:90:21)',
    '    at /Users/rosalind.marker/elsewhere/script.js:7:8',
  ]);
  createLog(folder).unexpected('workspace.open', error);
  expect(entry().frames).toEqual([
    'at read (dist/engine/entry-utility-process.js:10:20)',
    'at dist/engine/chunks/open.js:3:4',
    'at async open (node_modules/kysely/dist/query.js:5:6)',
    'at process.processTicksAndRejections (node:internal/process/task_queues:90:21)',
    'at script.js:7:8',
  ]);
});

test('an error that nobody caught goes to the log without its words, and nowhere else', async () => {
  for (const way of ['throw', 'reject']) {
    const child = runChild('child-engine-fails.ts', [folder, way], { quiet: true });
    const said: string[] = [];
    child.process.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text));
    expect(await child.line()).toBe('(ended)');
    expect(child.process.exitCode).toBe(1);
    expect(said.join('')).toBe('');
    expect(existsSync(join(folder, 'engine.log'))).toBe(true);
    expect(entry()).toMatchObject({ place: 'nobody caught it', name: 'RangeError' });
    expect(logged()).not.toContain('Marker');
    rmSync(join(folder, 'engine.log'));
  }
});
