import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from './harness.ts';

test('the page opens and the engine answers it', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(app.page).toHaveTitle(/SEND Pathways/);
});

test('the application opens again after it was closed', async ({ app }) => {
  await app.restart();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a folder of data files that cannot be read is not taken for an empty one', async ({ app }) => {
  test.skip(
    app.shellKind === 'desktop',
    'the desktop window asks for a file through the dialog of the system',
  );
  await rm(app.folders.workspaces, { recursive: true, force: true });
  await mkdir(dirname(app.folders.workspaces), { recursive: true });
  // What stands in the folder's place cannot be listed, not even by an administrator.
  await writeFile(app.folders.workspaces, '');
  await app.page.reload();

  await expect(app.page.getByRole('alert')).toContainText('The folder of your data files could not be read.');
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Open your data file');

  await rm(app.folders.workspaces);
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Welcome to SEND Pathways');
  await expect(app.page.getByRole('alert')).toHaveCount(0);
});
