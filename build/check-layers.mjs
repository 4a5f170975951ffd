// Checks who imports whom (.dependency-cruiser.cjs), and that the check really saw the sources.
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import { inProject } from './project.mjs';

process.chdir(inProject('.'));
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const folders = ['shared', 'electron', 'renderer'];
const { output } = await cruise(
  folders,
  { ...options, validate: true, ruleSet: { forbidden } },
  options.enhancedResolveOptions,
);

const { violations } = output.summary;
const comments = new Map(forbidden.map(({ name, comment }) => [name, comment]));
for (const { from, to, rule, cycle } of violations) {
  const circle = cycle ? ` (${cycle.map(({ name }) => name).join(' → ')})` : '';
  console.error(`${from} imports ${to}${circle}\n  ${rule.name}: ${comments.get(rule.name)}`);
}

for (const folder of folders) {
  const own = output.modules.filter(({ source }) => source.startsWith(`${folder}/`));
  const imports = own.flatMap(({ dependencies }) => dependencies).length;
  if (own.length === 0 || imports === 0) {
    console.error(
      `The layer check saw ${own.length} modules and ${imports} imports of ${folder}/: it does not work.`,
    );
    process.exit(1);
  }
}
console.log(`Layers: ${output.modules.length} modules, ${violations.length} violations.`);
process.exit(violations.length === 0 ? 0 : 1);
