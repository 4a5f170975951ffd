// npm run bench: runs the benchmarks of test/bench, each a script that prints ratios taken in its own run.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { inProject, requireNode24, toolEnvironment } from './project.mjs';

requireNode24();
process.chdir(inProject('.'));
const wanted = process.argv.slice(2);
const benches = readdirSync('test/bench')
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

let failed = benches.length === 0;
for (const name of benches) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [`test/bench/${name}`], {
    stdio: 'inherit',
    env: toolEnvironment(),
  });
  if (status !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
