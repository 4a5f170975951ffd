/** Brings the review tracker into a data file and says on its output how far it is. Killed by `kill.test.ts`. */
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { begin, check, commit } from '../../../electron/engine/import/import.service.ts';
import { finish } from '../../../electron/engine/import/check/working.ts';
import { northFile, today } from './support.ts';

const [path = '', key = ''] = process.argv.slice(2);
const store = await openStore(path, { key: Buffer.from(key, 'hex') });
const { importId } = await finish(begin(store, northFile('annual_review_tracker.xlsx'), today));
process.stdout.write('begun\n');
await finish(check(store, importId));
process.stdout.write('checked\n');
const work = commit(store, importId);
for (;;) {
  const step = await work.next();
  if (step.done) break;
  if (step.value.done > 0) process.stdout.write(`writing ${step.value.done}\n`);
}
process.stdout.write('written\n');
await store.close();
process.stdout.write('closed\n');
