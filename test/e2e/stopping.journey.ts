/** `npm start` in a terminal, and Ctrl+C there: the terminal sends it to every process that was started from it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './harness.ts';

const DATA_FILE = 'Northmoor sample.pathways';

test('Ctrl+C in the terminal closes the data file in good order', async ({ shellKind, madeSample, page }) => {
  test.skip(process.platform !== 'linux', 'elsewhere the environment does not say where settings are kept');
  const config = await mkdtemp(join(tmpdir(), 'send-pathways-start-'));
  await madeSample.copyTo(join(config, 'SEND Pathways'));
  const folder = join(config, 'SEND Pathways', 'sample');
  const asMade = await readdir(folder);

  // A group of its own, as a shell gives to what is started in it. (npm passes on what the terminal has sent already.)
  const started = spawn('npm', ['start', '--', '--sample', '--no-open'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      XDG_CONFIG_HOME: config,
      ...(shellKind === 'browser' ? { DISPLAY: '', WAYLAND_DISPLAY: '' } : {}),
    },
  });
  let hasEnded = false;
  const ended = once(started, 'exit').then(() => (hasEnded = true));
  let printed = '';
  started.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  try {
    // SQLite's log is beside a data file for as long as it is open.
    await expect.poll(() => existsSync(join(folder, `${DATA_FILE}-wal`)), { timeout: 60_000 }).toBe(true);
    if (shellKind === 'browser') {
      await page.goto(/http:\S+/.exec(printed)?.[0] ?? '');
      await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible({ timeout: 60_000 });
    }
    process.kill(-Number(started.pid), 'SIGINT');
    await ended;
    expect(await readdir(folder)).toEqual(asMade);
    expect(printed).toContain('SEND Pathways is closed. Everything is saved.');
    if (shellKind === 'browser') {
      expect(printed).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/start\?token=\S+$/m);
      await expect(page.getByText('SEND Pathways is not running any more.')).toBeVisible();
    }
  } finally {
    if (!hasEnded) process.kill(-Number(started.pid), 'SIGTERM');
    await rm(config, { recursive: true, force: true, maxRetries: 5 });
  }
});
