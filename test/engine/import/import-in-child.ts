/**
 * Brings a list of young people into a data file and ends itself, as a power cut would, at the stage it is told. It says
 * on its output where it is. Run by `kill.test.ts`.
 *
 * arguments: path, key in hexadecimal, how many young people, stage
 */
import { writeSync } from 'node:fs';

import type { Progress } from '../../../shared/rpc/define.ts';
import type { Working } from '../../../electron/engine/import/check/working.ts';
import { begin, check, commit } from '../../../electron/engine/import/import.service.ts';
import { readInWorker } from '../../../electron/engine/import/read/read-in-worker.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { listOfPeople } from './list-of-people.ts';
import { today } from './support.ts';

const [path = '', key = '', people = '', stage = ''] = process.argv.slice(2);
const store = await openStore(path, { key: Buffer.from(key, 'hex') });
const { name, bytes } = listOfPeople(Number(people));
const workerUrl = new URL('../../../electron/engine/import/read/read-worker.ts', import.meta.url);

/** Says where it is, and ends there when that is the stage: at once, with nothing more written. */
function at(here: string, said = ''): void {
  writeSync(1, `${here}${said}\n`);
  if (here === stage) process.kill(process.pid, 'SIGKILL');
}

async function run<Result>(work: Working<Result>, onProgress: (progress: Progress) => void): Promise<Result> {
  for (;;) {
    const step = await work.next();
    if (step.done) return step.value;
    onProgress(step.value);
  }
}

const session = await run(
  begin(
    store,
    {
      name,
      bytes,
      read: (onRows, signal) => readInWorker(bytes, name, { workerUrl, signal, onRows }),
    },
    today,
  ),
  ({ stage: doing, done }) => doing === 'Reading the file' && done > 0 && at('reading'),
);
await run(
  check(store, session.importId),
  ({ stage: doing, done }) => doing === 'Checking the rows' && done > 0 && at('checking'),
);
let rows = 0;
await run(commit(store, session.importId), ({ stage: doing, done, total }) => {
  if (doing !== 'Bringing the rows in' || done === rows) return;
  rows = done;
  const how = `, ${store.raw.pragma('journal_mode', { simple: true }) as string}`;
  if (!store.raw.inTransaction) return;
  at('writing the first rows', how);
  if (done >= (total ?? 0) / 2) at('writing half the rows', how);
  if (done > (total ?? 0) - 500) at('writing the last rows', how);
});
at('written');
await store.close();
at('closed');
