/** Words for how the rows of a table lead to the young people. Pure. */
import type { TableLink } from '../../../../shared/contract/import.ts';
import { countOf, figure, listInWords } from '../import-words.ts';

export const linkStateWords: Readonly<Record<TableLink['state'], string>> = {
  found: 'Found',
  chosen: 'You chose this',
  'says-itself': 'Names the young people itself',
  undecided: 'Please decide',
  waits: 'Waits',
  'left-out': 'Left out',
};

/** Whether it has still to be said whose the rows are. */
export function isOpen({ state }: Pick<TableLink, 'state'>): boolean {
  return state === 'undecided' || state === 'waits';
}

/** What is asked, of which tables, and why. */
export function askingWords(links: readonly Pick<TableLink, 'state' | 'sheetName'>[]): string {
  const asked = links.filter(({ state }) => state === 'undecided').map(({ sheetName }) => `“${sheetName}”`);
  const waiting = links.filter(({ state }) => state === 'waits').length;
  const follow =
    waiting === 0
      ? ''
      : ` ${countOf(waiting, 'other table')} ${waiting === 1 ? 'follows' : 'follow'} from it.`;
  return `The rows of these tables name nobody: a number in each row leads to the young person in the table of people. For ${listInWords(asked)} it is not known which column holds that number.${follow} Say it once; it is remembered for the next return. Nothing comes in before.`;
}

type Linked = Pick<
  TableLink,
  'state' | 'waitsFor' | 'column' | 'to' | 'columns' | 'targets' | 'fit' | 'rows'
>;

/** What is known of a table that is not being asked about, in a sentence. */
export function linkWords(link: Linked): string {
  if (link.state === 'waits')
    return `It follows when it is known whose the ${link.waitsFor ?? 'others'} are.`;
  if (link.state === 'left-out') return 'Its rows do not come in.';
  if (link.state === 'says-itself') return 'Columns of its own say who the young person is.';
  const column = link.columns.find((it) => it.column === link.column)?.heading ?? '';
  const target = link.targets.find((it) => it.tableId === link.to?.tableId);
  const other = target?.columns.find((it) => it.column === link.to?.column)?.heading ?? '';
  return `“${column}” leads to “${other}” of “${target?.sheetName ?? ''}”. ${fitWords(link)}`;
}

/** 'All 14 rows lead to a young person.', '12 of 14 rows lead to a young person.' */
export function fitWords({ fit, rows }: Pick<TableLink, 'fit' | 'rows'>): string {
  if (fit.leading === rows)
    return rows === 1
      ? 'Its row leads to a young person.'
      : `All ${figure(rows)} rows lead to a young person.`;
  if (fit.leading === 0) return `None of the ${countOf(rows, 'row')} leads to a young person.`;
  return `${figure(fit.leading)} of ${countOf(rows, 'row')} ${fit.leading === 1 ? 'leads' : 'lead'} to a young person.`;
}
