/** What a job asks for, looked at for one young person; an answer is a row of its own once something is written. */
import type { Kysely } from 'kysely';

import {
  jobAnalysisQuestions,
  jobAnalysisQuestionWords,
  jobMatchProfileQuestions,
} from '../../../shared/content/job-analysis-questions.ts';
import type { Saved } from '../../../shared/contract/common.ts';
import type {
  JobAnalysis,
  JobAnalysisFields,
  JobAnalysisRow,
} from '../../../shared/contract/job-analyses.ts';
import { getPerson } from '../people/people.repository.ts';
import { currentProfile } from '../profiles/profiles.service.ts';
import { type Change, type Database, makeChange } from '../store/change.ts';
import { changedElsewhere, notFound, refused } from '../store/engine-error.ts';
import { namedRecordId } from '../store/named-record.ts';
import type { JobAnalysisTable, Schema } from '../store/schema.ts';
import { requireNotAhead, requireSinceBirth } from './day-rules.ts';

type Reader = Kysely<Schema>;
type Patch = { [Field in keyof JobAnalysisFields]?: JobAnalysisFields[Field] | undefined };
type Columns = Pick<JobAnalysisTable, 'employer_id' | 'role' | 'analysed_on' | 'analysed_by'>;
const WHAT = 'job analysis';

const selectAnalyses = (db: Reader) =>
  db
    .selectFrom('job_analysis')
    .leftJoin('employer', 'employer.id', 'job_analysis.employer_id')
    .selectAll('job_analysis')
    .select('employer.name as employer_name');

/** The analyses of a young person, the latest first, those without a day last. */
export async function jobAnalysesOf(db: Reader, personId: string): Promise<JobAnalysisRow[]> {
  const rows = await selectAnalyses(db)
    .where('job_analysis.person_id', '=', personId)
    .orderBy('job_analysis.analysed_on', 'desc')
    .orderBy('job_analysis.id', 'desc')
    .execute();
  const answers = await listAnswers(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...fieldsOf(row),
    answered: countAnswered(answers.filter((answer) => answer.job_analysis_id === row.id)),
  }));
}

/** @throws EngineError NOT_FOUND */
export async function jobAnalysisDetails(db: Reader, recordId: string): Promise<JobAnalysis> {
  const row = await selectAnalyses(db).where('job_analysis.id', '=', recordId).executeTakeFirst();
  if (!row) throw notFound(WHAT);
  const { surname, forename, preferred_name } = await getPerson(db, row.person_id);
  const answers = await listAnswers(db, [row.id]);
  const profile = await currentProfile(db, row.person_id, 'vocational');
  return {
    ...fieldsOf(row),
    answered: countAnswered(answers),
    personId: row.person_id,
    surname,
    forename,
    preferredName: preferred_name,
    answers: answers.map(({ question_id, version, answer }) => ({
      questionId: question_id,
      version,
      answer,
    })),
    fromProfile: jobMatchProfileQuestions.flatMap((questionId) => {
      const answer = profile?.answers.find((each) => each.questionId === questionId)?.answer ?? '';
      return answer.trim() === '' ? [] : [{ questionId, answer }];
    }),
  };
}

function fieldsOf(row: JobAnalysisTable & { employer_name: string | null }) {
  return {
    recordId: row.id,
    version: row.version,
    employer: row.employer_name ?? '',
    role: row.role,
    analysedOn: row.analysed_on,
    analysedBy: row.analysed_by,
  };
}

const countAnswered = (answers: readonly { answer: string }[]) =>
  answers.filter(({ answer }) => answer.trim() !== '').length;

async function listAnswers(db: Reader, analysisIds: readonly string[]) {
  if (analysisIds.length === 0) return [];
  return db
    .selectFrom('job_analysis_answer')
    .selectAll()
    .where('job_analysis_id', 'in', analysisIds)
    .orderBy('id')
    .execute();
}

/** @throws EngineError NOT_FOUND (young person), REFUSED (`role`, `employer`, `analysedOn`) */
export async function addJobAnalysis(
  db: Database,
  input: { personId: string; fields: Patch },
): Promise<{ recordId: string }> {
  const { personId } = input;
  const { result } = await makeChange(db, { label: 'new job analysis' }, async (change) => {
    const blank: Columns = { employer_id: null, role: '', analysed_on: null, analysed_by: '' };
    const columns = await patched(change, personId, blank, input.fields);
    return change.insert('job_analysis', { person_id: personId, ...columns });
  });
  return { recordId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`role`, `employer`, `analysedOn`) */
export async function saveJobAnalysis(
  db: Database,
  input: { recordId: string; version: number; patch: Patch },
): Promise<Saved> {
  const { result, at } = await makeChange(db, { label: labelOf(input.patch) }, async (change) => {
    const row = await getAnalysis(change.db, input.recordId);
    const columns = await patched(change, row.person_id, row, input.patch);
    return change.update('job_analysis', row.id, columns, { what: WHAT, version: input.version });
  });
  return { version: result, savedAt: at };
}

async function patched(change: Change, personId: string, before: Columns, patch: Patch): Promise<Columns> {
  const person = await getPerson(change.db, personId);
  const after: Columns = {
    employer_id:
      patch.employer === undefined
        ? before.employer_id
        : await namedRecordId(change, 'employer', patch.employer, 'employer'),
    role: patch.role === undefined ? before.role : patch.role.trim(),
    analysed_on: patch.analysedOn === undefined ? before.analysed_on : patch.analysedOn,
    analysed_by: patch.analysedBy === undefined ? before.analysed_by : patch.analysedBy.trim(),
  };
  if (after.role === '' && after.employer_id === null) {
    throw refused(
      patch.role === undefined && patch.employer !== undefined ? 'employer' : 'role',
      'Enter the job title or the employer.',
    );
  }
  requireNotAhead('analysedOn', patch.analysedOn, 'Enter the day on which the job was looked at.');
  requireSinceBirth('analysedOn', patch.analysedOn, person.date_of_birth);
  return after;
}

/**
 * Writes the answer to a question. What was taken back in the meantime is begun again: nothing is overwritten by it.
 * @param input.version 0 where nothing had been written yet
 * @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`questionId`)
 */
export async function saveJobAnalysisAnswer(
  db: Database,
  input: { recordId: string; questionId: string; version: number; answer: string },
): Promise<Saved> {
  const { recordId, questionId, version, answer } = input;
  const label = `answer to “${jobAnalysisQuestionWords(questionId)}”`;
  const { result, at } = await makeChange(db, { label }, async (change) => {
    await getAnalysis(change.db, recordId);
    if (!jobAnalysisQuestions.some(({ id }) => id === questionId))
      throw refused('questionId', 'Choose one of the questions of a job analysis.');
    const row = await change.db
      .selectFrom('job_analysis_answer')
      .select('id')
      .where('job_analysis_id', '=', recordId)
      .where('question_id', '=', questionId)
      .executeTakeFirst();
    if (!row) {
      await change.insert('job_analysis_answer', {
        job_analysis_id: recordId,
        question_id: questionId,
        answer,
      });
      return 1;
    }
    if (version === 0) throw changedElsewhere('answer');
    return change.update('job_analysis_answer', row.id, { answer }, { what: 'answer', version });
  });
  return { version: result, savedAt: at };
}

/** Takes the analysis out with its answers; all of it can be put back. @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeJobAnalysis(
  db: Database,
  input: { recordId: string; version: number },
): Promise<void> {
  await makeChange(db, { label: 'removal of a job analysis' }, async (change) => {
    await getAnalysis(change.db, input.recordId);
    for (const { id } of await listAnswers(change.db, [input.recordId]))
      await change.remove('job_analysis_answer', id, { what: 'answer' });
    await change.remove('job_analysis', input.recordId, { what: WHAT, version: input.version });
  });
}

async function getAnalysis(db: Reader, id: string): Promise<JobAnalysisTable> {
  const row = await db.selectFrom('job_analysis').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound(WHAT);
  return row;
}

function labelOf(patch: Patch): string {
  const words: Readonly<Record<keyof JobAnalysisFields, string>> = {
    employer: 'employer of a job analysis',
    role: 'job title of a job analysis',
    analysedOn: 'day of a job analysis',
    analysedBy: 'who did a job analysis',
  };
  const [only, ...others] = (Object.keys(words) as (keyof JobAnalysisFields)[]).filter(
    (field) => patch[field] !== undefined,
  );
  return only && others.length === 0 ? words[only] : 'details of a job analysis';
}
