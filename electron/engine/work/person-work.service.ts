/** All work and every programme of one young person, with what is worth a second look. */
import type { Kysely } from 'kysely';

import type { JobCheckRecord, PersonWork, WorkKind } from '../../../shared/contract/work.ts';
import { jobChecks } from '../../../shared/domain/job-checks.ts';
import { readNames } from '../people/merge-people.repository.ts';
import { getPerson } from '../people/people.repository.ts';
import type { JobCheckTable, Schema } from '../store/schema.ts';
import { today } from '../today.ts';
import { belowMinimum, payDay, readWageRates } from './pay-check.ts';
import { fieldsFromRow, fieldsOf } from './work-columns.ts';
import { jobNotices, programmeNotices, startNotices } from './work-notices.ts';

/** @throws EngineError NOT_FOUND */
export async function personWork(db: Kysely<Schema>, personId: string): Promise<PersonWork> {
  const person = await getPerson(db, personId);
  const ofPerson = (table: 'work_experience' | 'programme' | 'paid_job' | 'voluntary_work') =>
    db
      .selectFrom(table as 'paid_job')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('started_on', 'desc')
      .orderBy('id', 'desc')
      .execute();
  const [experience, jobs, voluntary] = [
    await ofPerson('work_experience'),
    await ofPerson('paid_job'),
    await ofPerson('voluntary_work'),
  ];
  const programmes = await db
    .selectFrom('programme')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('started_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const checks = await db
    .selectFrom('job_check')
    .innerJoin('paid_job', 'paid_job.id', 'job_check.paid_job_id')
    .selectAll('job_check')
    .where('paid_job.person_id', '=', personId)
    .execute();
  const names = await readNames(db, [
    ...idsIn('experience', experience),
    ...idsIn('programme', programmes),
    ...idsIn('job', jobs),
    ...idsIn('voluntary', voluntary),
  ]);
  const rates = await readWageRates(db);
  const day = today();
  const born = person.date_of_birth;
  const programmeRecords = programmes.map((row) => ({
    ...idOf(row),
    ...fieldsFromRow('programme', row as never, names),
  }));
  const below = (hourlyPay: number | null, paidOn: string | null, employerId: string | null) =>
    belowMinimum(rates, { hourlyPay, paidOn, employerId }, born, programmes);
  return {
    experience: experience.map((row) => {
      const fields = fieldsFromRow('experience', row as never, names);
      return { ...idOf(row), ...fields, notices: startNotices(fields, day) };
    }),
    programme: programmeRecords.map((record) => ({
      ...record,
      notices: programmeNotices(
        record,
        programmeRecords.filter((other) => other !== record),
        day,
      ),
    })),
    job: jobs.map((row) => {
      const fields = fieldsFromRow('job', row as never, names);
      const own = checks.filter((check) => check.paid_job_id === row.id);
      const recorded = own.map(recordedCheck);
      return {
        ...idOf(row),
        ...fields,
        notices: jobNotices(fields, recorded, below(row.hourly_pay, payDay(row), row.employer_id), born, day),
        checks: jobChecks(fields, recorded, day).map((check): JobCheckRecord => {
          const found = own.find(({ weeks }) => weeks === check.weeks);
          const words = found && below(found.hourly_pay, found.checked_on, row.employer_id);
          return {
            ...check,
            recorded: found
              ? {
                  recordId: found.id,
                  version: found.version,
                  ...recordedCheck(found),
                  weeklyHours: found.weekly_hours,
                  hourlyPay: found.hourly_pay,
                  note: found.note,
                  notices: words ? [{ field: 'hourlyPay', words }] : [],
                }
              : null,
          };
        }),
      };
    }),
    voluntary: voluntary.map((row) => {
      const fields = fieldsFromRow('voluntary', row as never, names);
      return { ...idOf(row), ...fields, notices: startNotices(fields, day) };
    }),
  };
}

/** A check of a job after 13, 26 or 52 weeks, as the contract has it. */
export function recordedCheck(row: Pick<JobCheckTable, 'weeks' | 'checked_on' | 'still_in_work'>) {
  return {
    weeks: row.weeks,
    checkedOn: row.checked_on,
    stillInWork: row.still_in_work === null ? null : row.still_in_work === 1,
  };
}

function idOf(row: { id: string; version: number }): { recordId: string; version: number } {
  return { recordId: row.id, version: row.version };
}

function idsIn(kind: WorkKind, rows: readonly object[]): string[] {
  const columns = fieldsOf(kind).flatMap(([, { column, names }]) => (names ? [column] : []));
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const id = (row as Record<string, unknown>)[column];
      return typeof id === 'string' ? [id] : [];
    }),
  );
}
