/** What a browser or a window that was started with a debugging port shows, asked past the driver of the tests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The addresses of the pages that are there; none where nobody answers. */
export async function pagesThere(userDataFolder: string): Promise<string[]> {
  try {
    const [port = ''] = (await readFile(join(userDataFolder, 'DevToolsActivePort'), 'utf8')).split('\n');
    const answer = await fetch(`http://127.0.0.1:${Number(port)}/json/list`, {
      signal: AbortSignal.timeout(5_000),
    });
    const targets = (await answer.json()) as { type: string; url: string }[];
    return targets.filter(({ type }) => type === 'page').map(({ url }) => url);
  } catch {
    // Not started so far, or not answering: whoever asks says what that means.
    return [];
  }
}
