// Builds every part of the application into dist/.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { inProject, requireNode24 } from './project.mjs';

requireNode24();
// Only now: an older Node cannot read TypeScript, and would say so in other words.
const [{ build }, { electronParts }, { rendererPart }] = await Promise.all([
  import('vite'),
  import('./vite.electron.ts'),
  import('./vite.renderer.ts'),
]);
process.chdir(inProject('.'));
process.env.NODE_ENV = 'production';

const started = Date.now();
rmSync('dist', { recursive: true, force: true });
for (const part of [...electronParts, rendererPart]) await build(part);
copyFolder('build/fonts', 'dist/fonts');
copyFolder('build/icons/window', 'dist/icons');
copyFolder('test/fixtures/north', 'dist/sample');
writeFileSync('dist/built.json', JSON.stringify({ at: new Date().toISOString() }));
console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);

function copyFolder(from, to) {
  mkdirSync(to, { recursive: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}
