// Opens the data file named, says how that went, and keeps it open until it is ended or told to go on.
// arguments: path, key in hexadecimal, and what to do then: hold | write | change-key | erase | lose-drive
// or, instead of opening it: create
import { closeSync, existsSync, readdirSync, readlinkSync } from 'node:fs';

import { erasePeople } from '../../electron/engine/data-protection/erasure.service.ts';
import { makeChange } from '../../electron/engine/store/change.ts';
import { EngineError } from '../../electron/engine/store/engine-error.ts';
import { newFileKey } from '../../electron/engine/store/file-header.ts';
import { openStore } from '../../electron/engine/store/open-store.ts';
import { createWorkspace } from '../../electron/engine/workspace/new-workspace.ts';
import { northmoor } from './northmoor.ts';

/** As when the drive is pulled out: what is open on it answers nothing any more. (Linux only.) */
function loseDrive(filePath: string): void {
  for (const name of readdirSync('/proc/self/fd')) {
    const handle = Number(name);
    if (existsSync(`/proc/self/fd/${name}`) && readlinkSync(`/proc/self/fd/${name}`).startsWith(filePath))
      closeSync(handle);
  }
}

const [path = '', key = '', task = 'hold'] = process.argv.slice(2);

try {
  if (task === 'create') {
    await (await createWorkspace(path, { key: Buffer.from(key, 'hex') }, northmoor, false)).close();
    process.exit();
  }
  const store = await openStore(path, { key: Buffer.from(key, 'hex') });
  console.log('open');
  if (task === 'write') {
    for (let number = 1; ; number += 1) {
      await makeChange(store.db, { label: `setting ${number}` }, async (change) => {
        for (const part of ['a', 'b', 'c']) {
          await change.insert('setting', {
            name: `${number}${part}`,
            name_key: '',
            type: '',
            urn: '',
            ukprn: '',
          });
        }
      });
      console.log(String(number));
    }
  } else if (task === 'change-key') {
    const next = await newFileKey('another passphrase of some length');
    console.log(next.key.toString('hex'));
    await store.changeKey(next);
    console.log('changed');
    await store.close();
  } else if (task === 'erase') {
    const people = await store.db.selectFrom('person').select('id').execute();
    console.log('erasing');
    await erasePeople(store, { personIds: people.map(({ id }) => id), reason: '' });
    console.log('erased');
    await store.close();
  } else if (task === 'lose-drive') {
    const save = (name: string) =>
      makeChange(store.db, { label: 'setting' }, (change) =>
        change.insert('setting', { name, name_key: '', type: '', urn: '', ukprn: '' }),
      );
    await save('before');
    loseDrive(path);
    const key2 = await newFileKey('another passphrase of some length');
    const attempts = [
      () => save('after'),
      () => save('again'),
      () => store.changeKey(key2),
      () => save('last'),
    ];
    for (const attempt of attempts) {
      const failure: unknown = await attempt().then(
        () => 'saved',
        (error: unknown) => error,
      );
      console.log(failure instanceof EngineError ? failure.code : String(failure));
    }
    await store.close();
    console.log('closed');
  } else {
    setInterval(() => {}, 1000);
  }
} catch (error) {
  console.log(error instanceof EngineError ? error.code : String(error));
}
