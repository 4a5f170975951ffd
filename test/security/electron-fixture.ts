import { createServer } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, test as base } from '@playwright/test';
import type { ShellOptions } from '../e2e/harness.ts';
import { launchElectron } from '../e2e/start-on-desktop.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** The real window, with its main process at hand. */
  desktop: { electron: ElectronApplication; page: Page };
  /** A listener on this machine that notes every connection, whoever makes it. */
  outside: { port: number; connections(): number };
}

export const test = base.extend<Fixtures & ShellOptions>({
  shellKind: ['desktop', { option: true }],
  // oxlint-disable-next-line no-empty-pattern
  desktop: async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), 'send-pathways-exploit-'));
    const desktop = await launchElectron({
      settings: join(root, 'settings'),
      workspaces: join(root, 'documents', 'SEND Pathways'),
    });
    await desktop.page.getByRole('heading', { level: 1 }).waitFor();
    await use(desktop);
    await desktop.electron.close();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  },
  // oxlint-disable-next-line no-empty-pattern
  outside: async ({}, use) => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\n\r\n');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await use({ port, connections: () => connections });
    await new Promise<void>((closed) => server.close(() => closed()));
  },
});
