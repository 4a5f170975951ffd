import {
  annexALists,
  annexAShared,
  type AnnexAList,
} from '../../../../shared/content/standard-files/annex-a.ts';
import { standardHeading } from '../../../../shared/content/standard-files/standard-heading.ts';
import type { SourceTable } from '../tables/source-table.ts';
import { isHeaded } from './recognise-sen2.ts';
import type { StandardFindings, TableStandard } from './table-standard.ts';

/** The list of Annex A a table is, by its headings; null for anything else. */
export function recogniseAnnexA(table: SourceTable): AnnexAList | null {
  const headings = new Set(table.columns.map((column) => standardHeading(column.heading)));
  for (const list of annexALists) {
    const shared = (list.shared ?? annexAShared[list.kind]).every((name) => {
      const column = list.columns.find((it) => it.name === name);
      return column
        ? [...headings].some((heading) => isHeaded(column, heading))
        : headings.has(standardHeading(name));
    });
    if (shared && list.signs.some((sign) => headings.has(standardHeading(sign)))) return list;
  }
  return null;
}

/** Fills the matching of a list of Annex A, and says what it looks like. */
export function prepareAnnexA(table: SourceTable, list: AnnexAList, findings: StandardFindings): void {
  const standard: TableStandard = {
    words: `This looks like an Annex A list: ${list.name}, ${list.contents} (${list.kind}).`,
    columns: new Map(),
    added: new Set(),
    missing: list.notYoungPeople === undefined ? [] : [list.notYoungPeople],
    ownSheet: null,
  };
  if (list.notYoungPeople !== undefined) {
    for (const { column } of table.columns)
      standard.columns.set(column, { field: 'leave-out', why: list.notYoungPeople });
    findings.ofTable.set(table.tableId, standard);
    findings.notices.push(`${standard.words} ${list.notYoungPeople}`);
    return;
  }
  for (const { column, heading } of table.columns) {
    const plain = standardHeading(heading);
    const known = list.columns.find((it) => plain !== '' && isHeaded(it, plain));
    standard.columns.set(
      column,
      known
        ? { field: known.field, why: known.why ?? 'This is what the column means in Annex A.' }
        : {
            field: 'keep',
            why: 'Annex A has it, and no field of ours does. It is kept with the young person.',
          },
    );
  }
  findings.ofTable.set(table.tableId, standard);
  const named = list.columns.some((column) => column.field === 'person.surname');
  findings.notices.push(
    named
      ? standard.words
      : `${standard.words} It has no names: children are known by their number and date of birth, and whoever is not in your data file would come in without a name.`,
  );
}
