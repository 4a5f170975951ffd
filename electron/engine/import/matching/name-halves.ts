/**
 * Names of job coaches, contacts and officers whose forename and surname stand in two columns: "Job coach first name"
 * and "Job coach surname" are the two halves of one name. Those of the young person have fields of their own.
 */
import { headingFits } from '../fields/heading-vocabulary.ts';
import type { FieldDefinition } from '../fields/field.ts';
import { headingWords, withoutPersonWords } from '../heading-words.ts';
import type { TableColumn } from '../tables/source-table.ts';

/** Fields that hold the whole name of somebody who is not the young person. */
const wholeNames: ReadonlySet<string> = new Set([
  'programme.jobCoach',
  'experience.jobCoach',
  'job.jobCoach',
  'job-coach.name',
  'employer.contactName',
  'person.leadOfficer',
  'person.contact',
]);

const halves =
  /^(?<before>.*?)\b(?:(?<forename>first[\s-]*names?|fore[\s-]*names?|given[\s-]*names?)|(?<surname>sur[\s-]*name|last[\s-]*name|family[\s-]*name))\b(?<after>.*)$/iu;

interface HalfOfName {
  half: 'forename' | 'surname';
  /** The heading without it, with the band above where there is one: 'Job coach'. */
  ofWhom: string;
}

/** Which half of whose name a heading says; null where it says nothing of the kind, or means the young person. */
function halfOfName(column: TableColumn, isOfOthers: boolean): HalfOfName | null {
  const found = halves.exec(column.heading)?.groups;
  if (!found) return null;
  const rest = `${found['before'] ?? ''} ${found['after'] ?? ''}`.replace(
    /\b(?:of|the|s)\b|['’]s?|[:–-]+/giu,
    ' ',
  );
  const ofWhom = `${column.group} ${rest}`.replace(/\s+/g, ' ').trim();
  const half = found['forename'] === undefined ? 'surname' : 'forename';
  const words = withoutPersonWords(headingWords(ofWhom));
  if (isOfOthers && headingWords(ofWhom).length === 0) return { half, ofWhom };
  if (words.length === 0 || (words.length === 1 && words[0] === 'name')) return null;
  return { half, ofWhom };
}

/**
 * The columns that hold the two halves of one name, by their place in the list: each forename with its surname.
 * @param isOfOthers the list is of others than young people, so that 'First name' alone is theirs
 */
export function pairsOfHalves(
  columns: readonly TableColumn[],
  isOfOthers = false,
): { forename: number; surname: number; ofWhom: string }[] {
  const waiting = new Map<string, { half: HalfOfName['half']; index: number }>();
  const pairs: { forename: number; surname: number; ofWhom: string }[] = [];
  for (const [index, column] of columns.entries()) {
    const own = halfOfName(column, isOfOthers);
    if (!own) continue;
    const key = headingWords(own.ofWhom).join(' ');
    const other = waiting.get(key);
    if (!other || other.half === own.half) {
      waiting.set(key, { half: own.half, index });
      continue;
    }
    waiting.delete(key);
    const [forename, surname] = own.half === 'surname' ? [other.index, index] : [index, other.index];
    pairs.push({ forename, surname, ofWhom: own.ofWhom });
  }
  return pairs;
}

/** Whether a field holds the whole name of somebody, of which a column can be a half. */
export function isWholeName(field: string): boolean {
  return wholeNames.has(field);
}

/** The pairs whose heading, without the halves, means the name of somebody we know a field for. */
export function pairsOfNames(columns: readonly TableColumn[]): ReturnType<typeof pairsOfHalves> {
  return pairsOfHalves(columns).filter(({ ofWhom }) =>
    headingFits(ofWhom).some(
      ({ field, fit }: { field: FieldDefinition; fit: number }) => fit >= 0.9 && isWholeName(field.id),
    ),
  );
}
