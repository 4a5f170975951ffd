/**
 * Pages opened in a real browser that nobody looks into while they load. A debugger that is attached, as Playwright's
 * always is, makes the browser read a script a second time for every error or request that the script causes, so that
 * it can say where that was: tens of milliseconds that nobody who uses the application waits for. So a page times
 * itself, and is asked for the time only afterwards.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, findChromium } from '../../build/find-chromium.mjs';

export interface WatchedTabs {
  /**
   * Opens the address in a new tab and closes it again.
   * @returns the milliseconds that the script of {@link watchScript} counted in it
   * @throws where the words have not appeared after a minute
   */
  timeOf(address: string): Promise<number>;
  close(): Promise<void>;
}

/** A script for a page's head: counts the milliseconds until the picture after all of the words are on the page. */
export function watchScript(words: readonly string[]): string {
  return `{
    const look = () => {
      const text = document.body?.textContent ?? '';
      if (!${JSON.stringify(words)}.every((word) => text.includes(word))) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => (globalThis.shownAt = performance.now())));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  }`;
}

/** How long a page is left alone before it is asked, in milliseconds. */
const LEFT_ALONE = 1_500;
const ATTEMPTS = 240;

/** Starts a Chromium for {@link WatchedTabs}. @throws where there is none */
export async function openWatchedTabs(): Promise<WatchedTabs> {
  const chromium = await findChromium();
  if (!chromium) throw new Error('No Chromium could be found or got; set CHROMIUM_PATH to one.');
  const profile = mkdtempSync(join(tmpdir(), 'send-pathways-bench-browser-'));
  const browser = spawn(
    chromium.path,
    [
      '--headless=new',
      ...chromiumArguments(),
      '--lang=en-GB',
      '--window-size=1366,768',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    browser.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
    browser.once('exit', () => reject(new Error(`The browser ended: ${said}`)));
  });
  const tell = (what: string, method = 'GET') => fetch(`http://127.0.0.1:${port}/json/${what}`, { method });

  return {
    timeOf: async (address) => {
      const answer = await tell(`new?${encodeURIComponent(address)}`, 'PUT');
      const tab = (await answer.json()) as { id: string; webSocketDebuggerUrl: string };
      await wait(LEFT_ALONE);
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const shownAt = await evaluate(tab.webSocketDebuggerUrl, 'globalThis.shownAt');
        if (typeof shownAt === 'number') {
          await tell(`close/${tab.id}`);
          return shownAt;
        }
        await wait(250);
      }
      throw new Error(`The words never appeared: ${address}`);
    },
    close: async () => {
      browser.kill('SIGTERM');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Looks into a tab for one answer, and leaves it again. */
async function evaluate(debuggerAddress: string, expression: string): Promise<unknown> {
  const connection = new WebSocket(debuggerAddress);
  const message = await new Promise<string>((resolve, reject) => {
    connection.addEventListener('open', () =>
      connection.send(
        JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } }),
      ),
    );
    connection.addEventListener('message', ({ data }) => resolve(String(data)));
    connection.addEventListener('error', () => reject(new Error('The tab could not be asked.')));
  });
  connection.close();
  return (JSON.parse(message) as { result?: { result?: { value?: unknown } } }).result?.result?.value;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
