/**
 * Lists of nothing but employers or job coaches, as many teams keep them beside the tracker of young people: each row is
 * an employer or a job coach, and nobody else.
 */
import type { FieldDefinition, NamedRecordKind } from '../fields/field.ts';
import { fieldDefinitions, KEEP } from '../fields/registry.ts';
import { headingWords } from '../heading-words.ts';
import type { SourceSheet } from '../read/source-workbook.ts';
import type { SourceTable, TableColumn } from '../tables/source-table.ts';
import { isBlankCell } from '../cell-text.ts';
import type { ColumnSigns } from './column-signs.ts';
import { isWholeName, pairsOfHalves } from './name-halves.ts';
import { evidenceFor, type MatchingContext, type ProposedColumn } from './propose-matching.ts';

interface Kind {
  record: NamedRecordKind;
  /** In the middle of a sentence, one and many. */
  one: string;
  many: string;
  /** Words by which a title or a sheet says that it lists them. */
  titles: readonly string[];
  /** Words that a heading may leave out where every row is one: 'Employer email' is the email. */
  own: ReadonlySet<string>;
  fields: readonly FieldDefinition[];
  byHeading: ReadonlyMap<string, FieldDefinition>;
}

const kinds: readonly Kind[] = [
  kindOf('job-coach', 'job coach', 'job coaches', ['Job coach', 'Job coaches'], 'job coach'),
  kindOf(
    'employer',
    'employer',
    'employers',
    ['Employer', 'Employers', 'Businesses', 'Companies', 'Host employers', 'Employer contacts'],
    'employer company business host organisation',
  ),
];

function kindOf(
  record: NamedRecordKind,
  one: string,
  many: string,
  titles: readonly string[],
  own: string,
): Kind {
  const fields = fieldDefinitions.filter((field) => field.record === record);
  const byHeading = new Map<string, FieldDefinition>();
  for (const field of fields)
    for (const heading of [...(field.headingsInList ?? []), ...field.headings]) {
      const key = headingWords(heading).join(' ');
      if (!byHeading.has(key)) byHeading.set(key, field);
    }
  return { record, one, many, titles, own: new Set(own.split(' ')), fields, byHeading };
}

/** What a kind is called in the middle of a sentence. */
export function namedRecordWords(record: NamedRecordKind): { one: string; many: string } {
  const { one, many } = kinds.find((kind) => kind.record === record) ?? { one: '', many: '' };
  return { one, many };
}

/** What fits no field of a list goes into the notes of the record, so that nothing is lost. */
const keptInNotes = (one: string): ProposedColumn => ({
  field: KEEP,
  confidence: 0,
  why: `No field of ours has this heading. It is kept in the notes of the ${one}.`,
});

/** Sheets that hold what can be chosen in cells of other sheets: their columns have nothing to do with each other. */
const choicesOnly = /\b(?:lists?|look ?ups?|drop ?downs?|validation|codes|options|picklists?)\b/i;

/**
 * What the columns are when the table is a list of employers or of job coaches: it has a column for the name, another
 * field of theirs, and none that says anything of a young person. Null for any other table.
 * @param asPeople what the columns would be in a tracker of young people
 */
export function proposeList(
  columns: readonly TableColumn[],
  signs: readonly ColumnSigns[],
  context: MatchingContext,
  asPeople: readonly ProposedColumn[],
): ProposedColumn[] | null {
  const title = [...context.sheetNames, ...context.titles].join(' – ');
  if (choicesOnly.test(title.replace(/\blists? of\b/gi, ''))) return null;
  const words = ` ${headingWords(`${title} – ${context.fileName.replace(/\.\w{3,4}$/, '')}`).join(' ')} `;
  const found = kinds.flatMap((kind) => {
    const isTitled = kind.titles.some((it) => words.includes(` ${headingWords(it).join(' ')} `));
    const matched = matchColumns(kind, columns, signs, isTitled);
    const name = columns.find((_, index) => matched[index]?.id === `${kind.record}.name`);
    // A column that is called nothing but 'Name' names an employer only where the sheet says so.
    const isNamed =
      name !== undefined && (isTitled || headingWords(name.heading).some((word) => kind.own.has(word)));
    const others = new Set(matched.flatMap((field) => (field ? [field.id] : []))).size - 1;
    const isOfPeople = asPeople.some(({ field, confidence }, index) => {
      if (matched[index] !== null || field === KEEP || confidence < 0.6) return false;
      return !kinds.some(({ record }) => field.startsWith(`${record}.`));
    });
    return isNamed && others > 0 && !isOfPeople ? [{ kind, matched, others }] : [];
  });
  const best = found.toSorted((a, b) => b.others - a.others).at(0);
  if (!best) return null;
  const { kind, matched } = best;
  return matched.map((field, index) =>
    field
      ? {
          field: field.id,
          confidence: 0.95,
          why: `This is a list of ${kind.many}, and the heading says “${columns[index]?.heading ?? ''}”`,
        }
      : keptInNotes(kind.one),
  );
}

function matchColumns(
  kind: Kind,
  columns: readonly TableColumn[],
  signs: readonly ColumnSigns[],
  isTitled: boolean,
): (FieldDefinition | null)[] {
  const taken = new Set<string>();
  const halves = halvesOfNames(kind, columns, isTitled);
  if (halves) taken.add(halves.field.id);
  return columns.map(({ heading }, index) => {
    if (halves?.columns.includes(index)) return halves.field;
    const words = headingWords(heading).filter((word) => !/^\d$/.test(word));
    const short = words.filter((word) => !kind.own.has(word));
    const field = kind.byHeading.get(words.join(' ')) ?? kind.byHeading.get(short.join(' '));
    const sign = signs[index];
    if (!field || !sign || (taken.has(field.id) && !field.several)) return null;
    if (evidenceFor(field, sign).score < -0.2) return null;
    taken.add(field.id);
    return field;
  });
}

/** Forename and surname of a job coach in two columns; called just that where the sheet says whom it lists. */
function halvesOfNames(
  kind: Kind,
  columns: readonly TableColumn[],
  isTitled: boolean,
): { field: FieldDefinition; columns: number[] } | null {
  const field = kind.fields.find(({ id }) => id === `${kind.record}.name`);
  if (!field || !isWholeName(field.id)) return null;
  const pair = pairsOfHalves(columns, isTitled).find(({ ofWhom }) =>
    headingWords(ofWhom).every((word) => kind.own.has(word)),
  );
  return pair ? { field, columns: [pair.forename, pair.surname] } : null;
}

/** The kind of list that these fields make of a table: they have the name of a record and nothing of a young person. */
export function listOfFields(fields: readonly string[]): NamedRecordKind | null {
  const kind = kinds.find(({ record }) => fields.includes(`${record}.name`));
  if (!kind || fields.some((id) => id.startsWith('person.'))) return null;
  return kind.record;
}

/** In a list of employers a name that stands alone is an employer of whom nothing else is known, and no heading of a part. */
export function takeLoneNames(
  tables: readonly SourceTable[],
  sheets: readonly SourceSheet[],
  nameColumn: number,
): void {
  for (const { sheetIndex, firstRow, kinds: rows } of tables) {
    for (const [index, row] of rows.entries()) {
      const cells = sheets[sheetIndex]?.rows[firstRow + index] ?? [];
      if (row !== 'band' || isBlankCell(cells[nameColumn])) continue;
      if (cells.every((cell, column) => column === nameColumn || isBlankCell(cell))) rows[index] = 'data';
    }
  }
}
