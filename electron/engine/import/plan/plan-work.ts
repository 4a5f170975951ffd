/** What a row says of work experience, programmes, jobs and voluntary work, and of those they are with. */
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { checkDueOn, type CheckWeeks } from '../../../../shared/domain/job-checks.ts';
import { findOverlap, overlapWords, ruleWords } from '../../../../shared/domain/work-rules.ts';
import type { CandidateRecord } from '../rows/interpreted-row.ts';
import { findField } from '../fields/registry.ts';
import { Draft } from './draft.ts';
import { sameSpell } from './same-event.ts';
import { type PersonDrafts } from './workspace-snapshot.ts';
import type { RowDrafts } from './row-drafts.ts';
import { partFor } from './plan-parts.ts';
import { day, text } from './cell-values.ts';

/**
 * The work experience of a row: the same employer and first day are the same placement.
 * @returns the employers it names
 */
export function planExperience(writer: RowDrafts, person: PersonDrafts, record: CandidateRecord): Draft[] {
  const employer = writer.named('employer', text(record.values.get('employer')) ?? '');
  const jobCoach = namedCoach(writer, record);
  const startedOn = text(record.values.get('startedOn'));
  const spell =
    sameSpell(person.rows.work_experience, 'employer_id', employer?.id ?? null, startedOn) ??
    writer.newRow(person, 'work_experience', {});
  writer.setAll(spell, record, { employer, jobCoach });
  return employer ? [employer] : [];
}

/**
 * The programme of a row: the same kind and first day are the same one; a new one that overlaps another is warned of.
 * @returns the employers it names
 */
export function planProgramme(writer: RowDrafts, person: PersonDrafts, record: CandidateRecord): Draft[] {
  const host = writer.named('employer', text(record.values.get('hostEmployer')) ?? '');
  const jobCoach = namedCoach(writer, record);
  const startedOn = text(record.values.get('startedOn'));
  const programmes = person.rows.programme;
  let programme = sameSpell(programmes, 'kind', text(record.values.get('kind')), startedOn);
  if (!programme) {
    programme = writer.newRow(person, 'programme', { kind: String(record.values.get('kind')) });
    warnOfOverlap(writer, programmes, programme, record);
  }
  writer.setAll(programme, record, { hostEmployer: host, jobCoach });
  return host ? [host] : [];
}

function warnOfOverlap(
  writer: RowDrafts,
  programmes: readonly Draft[],
  own: Draft,
  record: CandidateRecord,
): void {
  const startedOn = text(record.values.get('startedOn'));
  if (startedOn === null) return;
  const others = programmes
    .filter((other) => other !== own)
    .map((other) => ({
      startedOn: text(other.get('started_on') ?? undefined),
      endedOn: text(other.get('ended_on') ?? undefined),
    }));
  const overlapping = findOverlap({ startedOn, endedOn: text(record.values.get('endedOn')) }, others);
  if (!overlapping) return;
  writer.warn(
    record.columns.get('startedOn') ?? null,
    formatDate(startedOn),
    `${overlapWords(overlapping)} Both are brought in; check the dates.`,
  );
}

/**
 * The paid job of a row with its checks: the same employer and first day are the same job.
 * @returns the employers it names
 */
export function planJob(writer: RowDrafts, person: PersonDrafts, record: CandidateRecord): Draft[] {
  const employer = writer.named('employer', text(record.values.get('employer')) ?? '');
  const jobCoach = namedCoach(writer, record);
  const startedOn = text(record.values.get('startedOn'));
  const job =
    sameSpell(person.rows.paid_job, 'employer_id', employer?.id ?? null, startedOn) ??
    writer.newRow(person, 'paid_job', {});
  writer.setAll(job, record, { employer, jobCoach });
  planJobChecks(writer, person, job, record);
  return employer ? [employer] : [];
}

/**
 * The voluntary work of a row: the same employer and first day are the same.
 * @returns the employers it names
 */
export function planVoluntaryWork(writer: RowDrafts, person: PersonDrafts, record: CandidateRecord): Draft[] {
  const employer = writer.named('employer', text(record.values.get('employer')) ?? '');
  const startedOn = text(record.values.get('startedOn'));
  const work =
    sameSpell(person.rows.voluntary_work, 'employer_id', employer?.id ?? null, startedOn) ??
    writer.newRow(person, 'voluntary_work', {});
  writer.setAll(work, record, { employer });
  return employer ? [employer] : [];
}

function namedCoach(writer: RowDrafts, record: CandidateRecord): Draft | null {
  const coach = writer.named('job_coach', text(record.values.get('jobCoach')) ?? '');
  if (coach) writer.jobCoaches.push(coach);
  return coach;
}

/**
 * The checks of a job. A tracker often says only whether the young person was still in the job after so many weeks: then
 * it was looked at when the weeks were over, and the note of the check says that no day was given.
 */
function planJobChecks(writer: RowDrafts, person: PersonDrafts, job: Draft, record: CandidateRecord): void {
  const byWeeks = new Map<CheckWeeks, string[]>();
  for (const name of record.values.keys()) {
    const part = findField(`job.${name}`)?.part;
    if (part?.table === 'job_check')
      byWeeks.set(part.key.weeks, [...(byWeeks.get(part.key.weeks) ?? []), name]);
  }
  const startedOn = day(job.get('started_on'));
  for (const [weeks, names] of byWeeks) {
    const said = new Map(names.map((name) => [name, record.values.get(name) ?? '']));
    const given = text(said.get(`check${weeks}On`));
    const keep = (message: string) => {
      const values = new Map(names.map((name) => [name, said.get(name) ?? '']));
      writer.keepRecord(person, { ...record, values }, message);
    };
    const isKnown = (writer.snapshot.parts.job_check.get(job.id) ?? []).some(
      (it) => it.get('weeks') === weeks,
    );
    const dueOn = startedOn === null ? null : checkDueOn(startedOn, weeks);
    const checkedOn = given ?? dueOn;
    if (checkedOn === null) {
      if (!isKnown) {
        keep(
          'Nothing says when the job started or was looked at again, so this is kept as additional information.',
        );
        continue;
      }
    } else if (checkedOn > writer.options.today) {
      keep(
        given === null
          ? `The job will have lasted ${weeks} weeks only on ${formatDate(checkedOn)}, so this is kept as additional information. Check the start of the job.`
          : 'This day is in the future, so the check is kept as additional information. Enter the day of the check.',
      );
      continue;
    } else if (startedOn !== null && checkedOn < startedOn) {
      keep(`${ruleWords.checkBeforeJob} It is kept as additional information.`);
      continue;
    }
    for (const name of names) {
      const field = findField(`job.${name}`);
      if (!field?.part) continue;
      const check = partFor(writer, job, field.part, {
        checked_on: checkedOn,
        note: given === null ? 'The tracker does not say on which day this was checked.' : '',
      });
      writer.touch(check);
      writer.set(
        check,
        field.part.column,
        said.get(name) ?? null,
        field.id,
        record.columns.get(name) ?? null,
      );
    }
  }
}

/** What is said of an employer or a job coach belongs to that of the row, when it is clear which. */
export function planNamed(
  writer: RowDrafts,
  person: PersonDrafts,
  named: readonly Draft[],
  record: CandidateRecord,
  what: 'employer' | 'job coach',
): void {
  const [only, ...others] = new Set(named);
  // In a row about a young person the name is that of the record they are at.
  record.values.delete('name');
  if (only && others.length === 0) writer.setAll(only, record);
  else
    writer.keepRecord(
      person,
      record,
      `It is not clear which ${what} this is about, so it is kept as additional information.`,
    );
}
