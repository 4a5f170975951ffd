import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { checklistItem } from '../../../shared/content/pathway-checklists.ts';
import { jobAnalysisQuestionWords } from '../../../shared/content/job-analysis-questions.ts';
import { stageWords } from '../../../shared/content/stages.ts';
import { questionWords } from '../../../shared/content/profile-questions.ts';
import { formatDate, isIsoDate } from '../../../shared/domain/iso-date.ts';
import type { Database } from '../store/change.ts';
import type { TrackedTableName } from '../store/schema.ts';
import { figureName, readOutValue, tableWords } from './table-words.ts';
import type { TouchedRow, Values } from './undo.repository.ts';

const LONGEST_QUOTE = 60;

/**
 * What a row is, in words: "Statement 4", "Young person: Amelia Hughes", "Annual review of Amelia Hughes, 3 May 2024".
 * @param image what is known of the row from the history, for a row that does not exist any more
 */
export async function nameRow(
  db: Database,
  table: TrackedTableName,
  id: string,
  image: Values = {},
): Promise<string> {
  const row = { ...image, ...(await lastKnown(db, table, id)) };
  const { noun } = tableWords[table];
  const own = ownName(table, row);
  if (table === 'assessment_statement' || table === 'assessment_priority')
    return `${noun} ${text(row['number'])}`;
  if (table === 'assessment_year') return `${noun}: ${academicYearLabel(Number(row['academic_year']))}`;
  if (table === 'action_progress' || table === 'action_link') {
    return `${noun}: ${await nameOfReferred(db, 'action', row['action_id'])}`;
  }
  if (table === 'person_action_progress') {
    const action = { ...(await lastKnown(db, 'person_action', text(row['person_action_id']))) };
    const whose = await nameOfReferred(db, 'person', action['person_id']);
    return `${noun} of ${whose}: ${quote(text(action['description']))}`;
  }
  if (table === 'profile_answer' || table === 'profile_picture') {
    const version = await lastKnown(db, 'profile_version', text(row['profile_version_id']));
    const whose = await nameOfReferred(db, 'person', version['person_id']);
    return `${noun} of ${whose}, ${quote(questionWords(text(row['question_id'])))}`;
  }
  if (table === 'job_analysis_answer') {
    const analysis = await lastKnown(db, 'job_analysis', text(row['job_analysis_id']));
    const whose = await nameOfReferred(db, 'person', analysis['person_id']);
    return `${noun} of ${whose}, ${quote(jobAnalysisQuestionWords(text(row['question_id'])))}`;
  }
  if (table === 'instruction_part') {
    const plan = await lastKnown(db, 'instruction_plan', text(row['instruction_plan_id']));
    return `${noun} of ${await nameOfReferred(db, 'person', plan['person_id'])}: ${quote(text(row['description']))}`;
  }
  if (table === 'review_outcome' || table === 'review_advice') {
    const review = await lastKnown(db, 'annual_review', text(row['review_id']));
    const words = quote(text(row[table === 'review_outcome' ? 'outcome' : 'source']));
    return `${noun} of ${await nameOfReferred(db, 'person', review['person_id'])}: ${words}`;
  }
  if (table === 'person_distinct') {
    const [one, other] = [row['person_id'], row['other_person_id']];
    return `${noun}: ${await nameOfReferred(db, 'person', one)} and ${await nameOfReferred(db, 'person', other)}`;
  }
  if (typeof row['person_id'] !== 'string') return own === '' ? noun : `${noun}: ${own}`;
  const person = await nameOfReferred(db, 'person', row['person_id']);
  return own === '' ? `${noun} of ${person}` : `${noun} of ${person}, ${own}`;
}

/** A row of which something stayed as it is: "Young person: Amelia Hughes (Postcode, Notes)", or the row alone. */
export async function nameKept(
  db: Database,
  { table, rowId }: TouchedRow,
  columns: readonly string[],
  image: Values,
): Promise<string> {
  const name = await nameRow(db, table, rowId, image);
  const known = tableWords[table].columns;
  const labels = columns.flatMap((column) => known[column]?.label ?? []);
  return labels.length === 0 ? name : `${name} (${labels.join(', ')})`;
}

/** The name of the row that an id points to: a person's, a setting's, the words of an action. */
export async function nameOfReferred(
  db: Database,
  table: TrackedTableName,
  id: string | number | null | undefined,
): Promise<string> {
  if (typeof id !== 'string') return '';
  return ownName(table, await lastKnown(db, table, id)) || 'name not known';
}

/** What tells a row from others of its kind. */
function ownName(table: TrackedTableName, row: Values): string {
  switch (table) {
    case 'person':
    case 'person_alias':
      return [text(row['forename']), text(row['surname'])].filter((part) => part !== '').join(' ');
    case 'setting':
    case 'employer':
    case 'job_coach':
      return text(row['name']);
    case 'action':
      return quote(text(row['description']));
    case 'own_figure':
    case 'frozen_figure':
      return `${figureName(text(row['code']))}, ${academicYearLabel(Number(row['academic_year']))}`;
    case 'assessment':
      return row['first_year'] === undefined ? '' : `${academicYearLabel(Number(row['first_year']))} onwards`;
    case 'priority_outcome':
      return quote(
        readOutValue(tableWords.priority_outcome.columns['outcome_id'] ?? { label: '' }, row['outcome_id']) ??
          '',
      );
    case 'person_year':
    case 'phase_move':
      return academicYearLabel(Number(row['academic_year']));
    case 'person_need':
      return readOutValue(tableWords.person_need.columns['code'] ?? { label: '' }, row['code']) ?? '';
    case 'additional_information':
      return quote(text(row['heading']));
    case 'pathway_stage':
    case 'pathway_limit':
      return stageWords(Number(row['stage']));
    case 'pathway_check':
      return quote(checklistItem(text(row['item_id']))?.words ?? text(row['item_id']));
    case 'person_action':
      return quote(text(row['description']));
    case 'job_analysis':
      return quote(text(row['role'])) || day(row['analysed_on']);
    case 'instruction_plan':
      return quote(text(row['task']));
    case 'import_record':
      return text(row['file_name']);
    default:
      return (
        day(row['held_on']) ||
        day(row['meeting_on']) ||
        day(row['started_on']) ||
        day(row['due_on']) ||
        day(row['recorded_on']) ||
        day(row['begun_on']) ||
        day(row['reflected_on'])
      );
  }
}

/** The row as it is now, or as it was when it was removed. */
async function lastKnown(db: Database, table: TrackedTableName, id: string): Promise<Values> {
  const current = await db
    .selectFrom(table as 'person')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (current) return { ...current };
  const removed = await db
    .selectFrom('row_change')
    .select('before_json')
    .where('table_name', '=', table)
    .where('row_id', '=', id)
    .where('operation', '=', 'remove')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return removed?.before_json ? (JSON.parse(removed.before_json) as Values) : {};
}

function text(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function day(value: string | number | null | undefined): string {
  return typeof value === 'string' && isIsoDate(value) ? formatDate(value) : '';
}

function quote(words: string): string {
  if (words === '') return '';
  const letters = [...words.replace(/\s+/g, ' ')];
  return letters.length <= LONGEST_QUOTE
    ? `“${letters.join('')}”`
    : `“${letters.slice(0, LONGEST_QUOTE - 1).join('')}…”`;
}
