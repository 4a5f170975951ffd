import {
  findSen2Module,
  sen2FileName,
  sen2Modules,
  sen2TechnicalColumns,
  type Sen2Module,
} from '../../../../shared/content/standard-files/sen2.ts';
import type { StandardColumn } from '../../../../shared/content/standard-files/standard-file-types.ts';
import { standardHeading } from '../../../../shared/content/standard-files/standard-heading.ts';
import type { SourceTable } from '../tables/source-table.ts';

/** A table that was recognised as one of the SEN2 return. */
export interface Sen2Table {
  table: SourceTable;
  module: Sen2Module;
  /** Its columns that the return has, by their number. */
  columns: Map<number, StandardColumn>;
}

/** The columns by which rows are numbered and refer to each other; names differ, so anything that ends like one. */
export function isRowNumberHeading(heading: string): boolean {
  return /(?:id|key|ref|reference|number)$/.test(heading) && !['nativeid', 'sourceid'].includes(heading);
}

const templateSheet = /^data entry template/i;

/**
 * Recognises a table of the SEN2 return by the name of its file or sheet, or by columns that nothing else has.
 * @param fileName of the file, or of the file of the set that the sheet was
 */
export function recogniseSen2(table: SourceTable, fileName: string): Sen2Table | null {
  const headings = table.columns.map((column) => standardHeading(column.heading));
  const named = findSen2Module(sen2FileName(fileName)?.module ?? '');
  if (named) return judge(table, headings, named, 2, 0.5);
  const isTemplate = templateSheet.test(table.sheetName);
  if (isTemplate) {
    const title = standardHeading(table.title);
    const titled = sen2Modules.find((module) => title.endsWith(standardHeading(module.templateTitle)));
    const found = titled ? judge(table, headings, titled, 2, 0.4) : null;
    if (found) return found;
  }
  let best: Sen2Table | null = null;
  for (const module of sen2Modules) {
    const found = judge(table, headings, module, isTemplate ? 3 : 2, isTemplate ? 0.4 : 0.6);
    if (!found || (!isTemplate && signsOf(module, headings) < 2)) continue;
    if (found.columns.size > (best?.columns.size ?? 0)) best = found;
  }
  return best;
}

function signsOf(module: Sen2Module, headings: readonly string[]): number {
  return module.signs.filter((sign) => headings.includes(sign)).length;
}

/** The columns of a module in a table; null when there are too few for it to be that. */
function judge(
  table: SourceTable,
  headings: readonly string[],
  module: Sen2Module,
  atLeast: number,
  share: number,
): Sen2Table | null {
  const columns = new Map<number, StandardColumn>();
  const taken = new Set<StandardColumn>();
  let others = 0;
  for (const [index, { column }] of table.columns.entries()) {
    const heading = headings[index] ?? '';
    if (heading === '') continue;
    const standard = module.columns.find((it) => !taken.has(it) && isHeaded(it, heading));
    if (standard) {
      columns.set(column, standard);
      taken.add(standard);
      continue;
    }
    const technical = sen2TechnicalColumns.find((it) => isHeaded(it, heading));
    if (technical) columns.set(column, technical);
    else if (!isRowNumberHeading(heading) && !/^(?:nativeid|sourceid)$|orderseqcolumn$/.test(heading))
      others += 1;
  }
  if (taken.size < atLeast || taken.size < share * (taken.size + others)) return null;
  return { table, module, columns };
}

const formsOf = new WeakMap<StandardColumn, Set<string>>();

/** Whether a heading (as `standardHeading` writes it) is one that the column is known under. */
export function isHeaded(column: StandardColumn, heading: string): boolean {
  let forms = formsOf.get(column);
  if (!forms) {
    forms = new Set([column.name, ...(column.alsoHeaded ?? [])].map(standardHeading));
    formsOf.set(column, forms);
  }
  return forms.has(heading);
}

/** How the columns of a file differ from those its name promises, in words. */
export function differencesFrom(module: Sen2Module, table: SourceTable): string {
  const headings = table.columns.map((column) => standardHeading(column.heading));
  const missing = module.columns.filter((column) => !headings.some((it) => isHeaded(column, it)));
  const unknown = table.columns.filter(
    (column, index) =>
      column.heading !== '' && !module.columns.some((it) => isHeaded(it, headings[index] ?? '')),
  );
  const parts = [
    missing.length > 0 ? `it lacks ${list(missing.map((column) => column.name))}` : '',
    unknown.length > 0 ? `it has ${list(unknown.map((column) => column.heading))}` : '',
  ].filter((part) => part !== '');
  return parts.join('; ');
}

function list(words: readonly string[]): string {
  const shown = words.slice(0, 8).map((word) => `“${word}”`);
  const rest = words.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
