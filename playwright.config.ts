import { defineConfig } from '@playwright/test';
import { findElectron } from './build/find-electron.mjs';
import { chromiumArguments, installedChromium } from './build/find-chromium.mjs';
import type { ShellOptions } from './test/e2e/harness.ts';

const chromium = installedChromium();
const launchOptions = {
  // Without one, Playwright's own is used.
  ...(chromium ? { executablePath: chromium.path } : {}),
  args: chromiumArguments(),
};

// The same journeys on both shells. `npm test` says which browser and which Electron runtime they ran in.
export default defineConfig<ShellOptions>({
  globalSetup: './build/build-before-journeys.mjs',
  testDir: 'test',
  // Pictures are taken by npm run screenshots only.
  testMatch: process.env.TAKE_PICTURES
    ? ['e2e/**/*.shots.ts']
    : ['e2e/**/*.journey.ts', 'security/**/*.exploit.ts'],
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // Nothing is timed while pictures are taken: then no processor has to be kept free.
  workers: process.env.TAKE_PICTURES ? 2 : 1,
  fullyParallel: Boolean(process.env.TAKE_PICTURES),
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : [['list']],
  outputDir: 'test-results',
  use: { locale: 'en-GB', timezoneId: 'Europe/London', trace: 'off', launchOptions },
  projects: [
    { name: 'browser', use: { shellKind: 'browser' }, testIgnore: '**/desktop-*.exploit.ts' },
    ...(findElectron()
      ? [
          {
            name: 'desktop',
            use: { shellKind: 'desktop' as const },
            testIgnore: '**/local-server-*.exploit.ts',
          },
        ]
      : []),
  ],
});
