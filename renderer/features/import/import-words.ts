/** Words of the import screens, made from counts and codes. Pure. */
import type { CheckedRow, CheckResult, ImportLogEntry, RowKind } from '../../../shared/contract/import.ts';

type RecordCount = CheckResult['records'][number];

/** Kinds of record a person counts in; the others (needs, plans, taught years) come along with them. */
const mainRecords = [
  'person',
  'vocational-profile',
  'review',
  'experience',
  'programme',
  'job',
  'voluntary',
  'pathway',
  'employer',
  'job-coach',
];

const plurals: Readonly<Record<string, readonly [one: string, many: string]>> = {
  person: ['young person', 'young people'],
  need: ['special educational need', 'special educational needs'],
  plan: ['EHC plan', 'EHC plans'],
  year: ['taught year', 'taught years'],
  'vocational-profile': ['vocational profile', 'vocational profiles'],
  review: ['annual review', 'annual reviews'],
  experience: ['work experience', 'work experiences'],
  programme: ['programme', 'programmes'],
  job: ['paid job', 'paid jobs'],
  employer: ['employer', 'employers'],
  setting: ['setting', 'settings'],
  'job-coach': ['job coach', 'job coaches'],
  voluntary: ['voluntary work', 'pieces of voluntary work'],
  pathway: ['stage of the pathway', 'stages of the pathway'],
  advice: ['piece of advice for a review', 'pieces of advice for reviews'],
  outcome: ['outcome agreed at a review', 'outcomes agreed at reviews'],
  check: ['check of a paid job', 'checks of paid jobs'],
  additional: ['piece of additional information', 'pieces of additional information'],
};

/** 1400 → '1,400'. */
export function figure(number: number): string {
  return number.toLocaleString('en-GB');
}

/** countOf(1, 'row') → '1 row'; countOf(1400, 'row') → '1,400 rows'. */
export function countOf(number: number, one: string, many = `${one}s`): string {
  return `${figure(number)} ${number === 1 ? one : many}`;
}

/** What a record is called, for this many of them: recordName({ record: 'person', recordLabel: … }, 2) → 'young people'. */
export function recordName(
  { record, recordLabel }: { record: string; recordLabel: string },
  number: number,
): string {
  const [one, many] = plurals[record] ?? [lowerFirst(recordLabel), `${lowerFirst(recordLabel)}s`];
  return number === 1 ? one : many;
}

/** 'a', 'a and b', 'a, b and c'. */
export function listInWords(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** The records that a person counts in, or all of them when there are none of those. */
export function mainCounts(records: readonly RecordCount[]): RecordCount[] {
  const known = records.filter(({ record }) => mainRecords.includes(record));
  const touched = known.filter((count) => count.new + count.changed > 0);
  return touched.length > 0 ? touched : records.filter((count) => count.new + count.changed > 0);
}

/**
 * What the primary button of the check does, in honest numbers: 'Bring in 4,468 annual reviews and 1,400 young
 * people', 'Update 12 young people', or null when there is nothing to bring in. Only the kinds people count in are
 * named; the table beside it names the others.
 */
export function bringInWords(records: readonly RecordCount[]): string | null {
  const counts = mainCounts(records);
  const added = counts.filter((count) => count.new > 0).sort((a, b) => b.new - a.new);
  const changed = counts.filter((count) => count.changed > 0).sort((a, b) => b.changed - a.changed);
  const addedWords = listInWords(
    added.map((count) => `${figure(count.new)} ${recordName(count, count.new)}`),
  );
  const changedWords = listInWords(
    changed.map((count) => `${figure(count.changed)} ${recordName(count, count.changed)}`),
  );
  if (addedWords === '' && changedWords === '') return null;
  if (addedWords === '') return `Update ${changedWords}`;
  if (changedWords === '') return `Bring in ${addedWords}`;
  return `Bring in ${addedWords}, and update ${changedWords}`;
}

/** Where what came in can be looked at: a file of nothing but employers or job coaches is seen in their list. */
export function whereToSee({ records }: Pick<ImportLogEntry, 'records'>): { href: string; words: string } {
  const came = new Set(records.map(({ record }) => record));
  if (!came.has('person') && came.has('employer'))
    return { href: '#/programmes?tab=employers', words: 'See the employers' };
  if (!came.has('person') && came.has('job-coach'))
    return { href: '#/programmes?tab=job-coaches', words: 'See the job coaches' };
  return { href: '#/young-people', words: 'See the young people' };
}

/** What an import brought in, for the log: '4,468 annual reviews and 1,400 young people, 12 young people updated'. */
export function cameInWords({ records }: Pick<ImportLogEntry, 'records'>): string {
  const counts = mainCounts(records);
  const added = counts
    .filter((count) => count.new > 0)
    .map((count) => `${figure(count.new)} ${recordName(count, count.new)}`);
  const changed = counts
    .filter((count) => count.changed > 0)
    .map((count) => `${figure(count.changed)} ${recordName(count, count.changed)}`);
  const sentences = [
    ...(added.length > 0 ? [`${listInWords(added)} added`] : []),
    ...(changed.length > 0 ? [`${listInWords(changed)} updated`] : []),
  ];
  return sentences.length === 0 ? 'Nothing new' : sentences.join(', ');
}

/** Which rows stay out as things stand: '3 rows with problems, 2 without an answer and 1 skipped', or null for none. */
export function staysOutWords(
  rows: Pick<CheckResult['rows'], 'problem' | 'doubtful' | 'skipped'>,
): string | null {
  const parts = [
    ...(rows.problem > 0 ? [`${countOf(rows.problem, 'row')} with a problem`] : []),
    ...(rows.doubtful > 0 ? [`${countOf(rows.doubtful, 'row')} without an answer`] : []),
    ...(rows.skipped > 0 ? [`${countOf(rows.skipped, 'row')} that you skipped`] : []),
  ];
  return parts.length === 0 ? null : listInWords(parts);
}

export type Certainty = 'sure' | 'likely' | 'check' | 'none';

/** How sure a proposal is. Nothing was proposed for a column that is only kept. */
export function certaintyOf({ field, confidence }: { field: string; confidence: number }): Certainty {
  if (confidence >= 0.85) return 'sure';
  if (field === 'keep' || field === 'leave-out') return confidence === 0 ? 'none' : 'check';
  return confidence >= 0.7 ? 'likely' : 'check';
}

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  sure: 'Sure',
  likely: 'Likely',
  check: 'Please check',
  none: 'No match',
};

/** What a row of the sheet is, in the narrow column beside it; nothing for rows that come in. */
export const rowKindWords: Readonly<Record<RowKind, string>> = {
  blank: 'Blank',
  title: 'Title',
  heading: 'Heading',
  data: '',
  band: 'Band',
  total: 'Total',
  note: 'Note',
};

export const rowStateWords: Readonly<Record<CheckedRow['state'], string>> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  doubtful: 'Needs an answer',
  problem: 'Problem',
  skipped: 'Skipped',
};

/** 1536 → '2 KB'; 3_400_000 → '3.4 MB'. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return countOf(bytes, 'byte');
  if (bytes < 1024 * 1024) return `${figure(Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}

/** The letters Excel shows above a column, counted from 1: 1 → 'A', 28 → 'AB'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row numbers as Excel shows them: [5] → 'row 5'; [4, 5] → 'rows 4 and 5'. */
export function rowsInWords(rows: readonly number[]): string {
  return `${rows.length === 1 ? 'row' : 'rows'} ${listInWords(rows.map(String))}`;
}

function lowerFirst(words: string): string {
  // 'EHC plan' keeps its capitals.
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
