import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageFilePath, readPageFile } from './page-files.ts';

const folder = join(tmpdir(), 'page');

test.each([
  ['/', 'index.html'],
  ['/toolkit/section-2', 'index.html'],
  ['/assets/app.js', join('assets', 'app.js')],
])('%s means a file of the page', (pathname, expected) => {
  expect(pageFilePath(folder, pathname)).toBe(join(folder, expected));
});

test.each([
  '/../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/..%5csecret.json',
  '/a.js%00',
  '/%zz.js',
])('%s is not served', (pathname) => {
  expect(pageFilePath(folder, pathname)).toBeNull();
});

test('only known types are read', async () => {
  const real = await mkdtemp(join(tmpdir(), 'page-'));
  await writeFile(join(real, 'app.js'), 'x');
  await writeFile(join(real, 'data.pathways'), 'x');
  expect((await readPageFile(real, '/app.js'))?.contentType).toContain('javascript');
  expect(await readPageFile(real, '/data.pathways')).toBeNull();
  expect(await readPageFile(real, '/missing.js')).toBeNull();
});
