// npm start: builds if needed and opens the application: its own window, or a browser where there can be none.
//   --sample   with the sample data file open
//   --no-open  in the browser shell: only print the address
import { spawn, spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { findElectron } from './find-electron.mjs';
import { hasDisplay, inProject, isRoot, needsBuild, requireNode24, toolEnvironment } from './project.mjs';

const DOWNLOAD_TIME = 90_000;

requireNode24();
process.chdir(inProject('.'));
const { values } = parseArgs({
  options: { sample: { type: 'boolean' }, 'no-open': { type: 'boolean' } },
  allowPositionals: true,
});
const options = values.sample ? ['--sample'] : [];

if (needsBuild()) {
  console.log('Building SEND Pathways…');
  const { status } = spawnSync(process.execPath, ['build/build.mjs'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!hasDisplay()) openInBrowser('there is no desktop here to show a window on');
else {
  const electron = findElectron() ?? downloadElectron();
  if (electron) openWindow(electron);
  else openInBrowser('no Electron runtime is here and none could be downloaded');
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
  const child = spawn(command, args, { stdio, env: toolEnvironment() });
  child.on('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return child;
}
