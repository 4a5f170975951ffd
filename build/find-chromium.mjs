// Where a Chromium for the end-to-end tests is, getting one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot, toolEnvironment } from './project.mjs';

const MINUTES = 60_000;

/**
 * A Chromium, Chrome or Edge to test in: named by CHROMIUM_PATH, installed, downloaded by Playwright, or Debian's.
 * @returns {Promise<{ path: string, what: string } | null>} null where none can be had
 */
export async function findChromium() {
  return installedChromium() ?? (await playwrights()) ?? (await downloaded()) ?? debians();
}

/**
 * What a Chromium for tests and measurements is started with: it stays off the network, and draws the same everywhere.
 * @returns {string[]}
 */
export function chromiumArguments() {
  return [
    // The sandbox refuses to be set up by root, which is what a build machine usually runs as.
    ...(isRoot() ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/** The same without getting one: what is installed, or null. */
export function installedChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return existsSync(named) ? { path: named, what: `the one CHROMIUM_PATH names (${named})` } : null;
  const path = candidates().find((candidate) => existsSync(candidate));
  return path ? { path, what: `the installed ${path}` } : null;
}

function candidates() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [
      process.env.PROGRAMFILES,
      process.env['PROGRAMFILES(X86)'],
      process.env.LOCALAPPDATA,
    ].filter(Boolean);
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
    ];
    return roots.flatMap((root) => programs.map((parts) => join(root, ...parts)));
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

async function playwrights(what = "Playwright's own") {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? { path, what } : null;
}

async function downloaded() {
  console.log('There is no Chromium here; asking Playwright for one.');
  run('playwright', ['install', 'chromium'], 8 * MINUTES);
  return playwrights("Playwright's own, downloaded now");
}

function debians() {
  if (process.platform !== 'linux' || !isRoot() || !existsSync('/usr/bin/apt-get')) return null;
  console.log("Playwright could not download one; installing Debian's.");
  run('apt-get', ['update', '-qq'], 3 * MINUTES);
  run('apt-get', ['install', '-y', '-qq', 'chromium'], 8 * MINUTES);
  return installedChromium();
}

function run(command, args, timeout) {
  const env = toolEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
  spawnSync(command, args, {
    env,
    timeout,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
