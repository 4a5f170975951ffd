import {
  sen2Modules,
  type Sen2Module,
  type Sen2ModuleName,
} from '../../../../shared/content/standard-files/sen2.ts';
import type { LinkedTable, Sen2Return } from './sen2-return.ts';

/** The tables of the return over which the way to the people would lead, and that are not here. */
export function missingModules(whole: Sen2Return, { sen2, linkable }: LinkedTable): Sen2ModuleName[] {
  const here = new Set<Sen2ModuleName>(whole.linked.map((it) => it.sen2.module.name));
  // A column that names people leads there at once; else the way leads over the tables between.
  const direct = linkable.columns.some(({ heading }) => heading.includes('person'));
  const way: Sen2ModuleName[] = [];
  for (let at = sen2.module.parent; at !== null && at !== 'sen2'; at = moduleNamed(at).parent) way.push(at);
  return (direct ? (['person'] as Sen2ModuleName[]) : way).filter((name) => !here.has(name)).toReversed();
}

function moduleNamed(name: Sen2ModuleName): Sen2Module {
  const module = sen2Modules.find((it) => it.name === name);
  if (!module) throw new RangeError('There is no such table in the return');
  return module;
}
