// Checks the types of each part with only the globals that part may use: shared has neither node nor the DOM.
import { spawnSync } from 'node:child_process';

const parts = ['shared', 'electron', 'renderer', 'test'];
let failed = false;
for (const part of parts) {
  const { status } = spawnSync('tsc', ['-p', `${part}/tsconfig.json`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`types: ${part} has errors`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
