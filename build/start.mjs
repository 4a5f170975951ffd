// npm start: builds if needed and opens the application: its own window, or a browser where there can be none.
//   --sample   with the sample data file open
//   --no-open  in the browser shell: only print the address
import { spawn, spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { findElectron } from './find-electron.mjs';
import {
  buildWhenNeeded,
  hasDisplay,
  inProject,
  isRoot,
  requireNode24,
  toolEnvironment,
} from './project.mjs';

const DOWNLOAD_TIME = 90_000;

requireNode24();
process.chdir(inProject('.'));
const values = optionsGiven();
const options = values.sample ? ['--sample'] : [];

buildWhenNeeded();

if (!hasDisplay()) openInBrowser('there is no desktop here to show a window on');
else {
  const electron = findElectron() ?? downloadElectron();
  if (electron) openWindow(electron);
  else openInBrowser('no Electron runtime is here and none could be downloaded');
}

function optionsGiven() {
  try {
    return parseArgs({ options: { sample: { type: 'boolean' }, 'no-open': { type: 'boolean' } } }).values;
  } catch {
    console.error('npm start knows two options: npm start -- --sample, and npm start -- --no-open.');
    process.exit(1);
  }
}

function downloadElectron() {
  console.log('Getting the Electron runtime (once)…');
  spawnSync(process.execPath, ['node_modules/electron/install.js'], {
    stdio: 'ignore',
    timeout: DOWNLOAD_TIME,
  });
  return findElectron();
}

function openWindow(electron) {
  // Chromium refuses to sandbox for the superuser, who should not be working here in the first place.
  const asRoot = process.platform === 'linux' && isRoot();
  if (asRoot) console.log('Running as root: the window opens without the sandbox of the operating system.');
  run(electron, ['.', ...(asRoot ? ['--no-sandbox'] : []), ...options], { stdio: 'inherit' });
}

function openInBrowser(reason) {
  console.log(`SEND Pathways opens in your browser, because ${reason}.`);
  const server = run(process.execPath, ['dist/local-server/local-server.js', ...options], {
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  server.stdout.once('data', (printed) => {
    const address = printed.toString().trim();
    console.log(`${address}\nThe address works once. Press Ctrl+C here to close SEND Pathways.`);
    if (!values['no-open']) openAddress(address);
  });
}

function openAddress(address) {
  const [command, args] = {
    win32: ['rundll32', ['url.dll,FileProtocolHandler', address]],
    darwin: ['open', [address]],
  }[process.platform] ?? ['xdg-open', [address]];
  // Where there is no browser to open, the printed address remains.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function run(command, args, { stdio }) {
  // In a group of its own: a terminal sends Ctrl+C to every process of a group at once, and the engine would be gone
  // before its data file is closed. Windows does so whatever the group is, and there each closes by itself.
  const passesOn = process.platform !== 'win32';
  const child = spawn(command, args, { stdio, env: toolEnvironment(), detached: passesOn });
  let asked = 0;
  child.on('exit', (code) => {
    if (asked > 0 && code === 0) console.log('\nSEND Pathways is closed. Everything is saved.');
    process.exit(code ?? 1);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // npm passes on what the terminal has sent already. A second Ctrl+C, later, ends what does not close.
      const isSamePress = Date.now() - asked < 1_000;
      if (isSamePress) return;
      asked = Date.now();
      if (passesOn) child.kill('SIGTERM');
    });
  }
  return child;
}
