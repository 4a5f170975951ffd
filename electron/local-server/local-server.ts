// The browser shell: serves the page and the engine on 127.0.0.1 and prints the address to open.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { engineOptions } from '../shells/engine-options.ts';
import { settingsFolder, workspacesFolder } from './folders.ts';
import { startLocalServer } from './server.ts';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `SEND Pathways needs Node 24 here; this is ${process.versions.node}. Start it with: npm start`,
  );
  process.exit(1);
}

const { values } = parseArgs({
  options: { sample: { type: 'boolean' }, settings: { type: 'string' }, workspaces: { type: 'string' } },
});
const dist = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(dist, '..', 'package.json'), 'utf8')) as { version: string };

const server = await startLocalServer(
  dist,
  engineOptions(dist, {
    settingsFolder: values.settings ?? settingsFolder(),
    workspacesFolder: values.workspaces ?? workspacesFolder(),
    appVersion: version,
    openSample: values.sample ?? false,
  }),
);
console.log(server.address);

// SIGHUP is the terminal, or on Windows the console window, being closed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void server.close().finally(() => process.exit(0)));
}
