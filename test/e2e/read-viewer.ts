import { expect } from '@playwright/test';

/** What stands in the bar of Chromium's viewer of PDFs, below its shadow roots. */
const READ = `(() => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((it) => [it, ...(it.shadowRoot ? all(it.shadowRoot) : [])]);
  const text = (id) => all(document).find((it) => it.id === id)?.textContent.trim() ?? '';
  return { title: text('title'), pages: Number(text('pagelength')) };
})()`;

/**
 * Waits for the viewer to show a document, and reads what it says of it.
 * @param run runs a script in the frame of the viewer; it may fail while there is none
 */
export async function readViewer(
  run: (script: string) => Promise<unknown>,
): Promise<{ title: string; pages: number }> {
  let shown = { title: '', pages: 0 };
  await expect(async () => {
    shown = (await run(READ)) as typeof shown;
    expect(shown.pages).toBeGreaterThan(0);
    // Until it has read the title, it shows the end of the address.
    expect(shown.title).not.toMatch(/^([0-9a-f-]{36})?$/);
  }).toPass({ timeout: 30_000 });
  return shown;
}
