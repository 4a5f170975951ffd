// npm run screenshots: takes the README's pictures into build/pictures/, and every screen in all looks into
// test-results/pictures/, from the built application with the sample data file.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { buildWhenNeeded, inProject, requireNode24, toolEnvironment } from './project.mjs';

requireNode24();
process.chdir(inProject('.'));

const chromium = await findChromium();
if (!chromium) {
  console.error('There is no Chromium here and none could be had.');
  process.exit(1);
}
buildWhenNeeded();
const { status } = spawnSync('playwright', ['test', '--project=browser'], {
  stdio: 'inherit',
  env: toolEnvironment({ TAKE_PICTURES: '1', CHROMIUM_PATH: chromium.path, ...fontOfWindows() }),
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);

/** Linux has no Segoe UI; there the project's own typeface stands in for it, which is as wide. */
function fontOfWindows() {
  if (process.platform !== 'linux') return {};
  const file = inProject('.cache', 'pictures', 'fonts.conf');
  mkdirSync(inProject('.cache', 'pictures'), { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${inProject('build', 'fonts')}</dir>
  <match target="pattern">
    <test name="family"><string>Segoe UI</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Source Sans 3</string></edit>
  </match>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
