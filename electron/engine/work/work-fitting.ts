/** What is refused of work recorded by hand, at the field: the rules of the import, and those of a record of its own. */
import type { WorkKind } from '../../../shared/contract/work.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { amountLimits, endsBeforeItStarts, ruleWords } from '../../../shared/domain/work-rules.ts';
import { type RecordRow, sameRecord } from '../people/merge-same-record.ts';
import type { Change } from '../store/change.ts';
import { notFound, refused } from '../store/engine-error.ts';
import { today } from '../today.ts';
import { type Columns, workColumns } from './work-columns.ts';

/**
 * Only what is changed is checked, with what it depends on: a slip that came in with an import must not stop other
 * corrections.
 * @throws EngineError NOT_FOUND (young person), REFUSED (the field that cannot be as it is)
 */
export async function requireFitting(
  change: Change,
  kind: WorkKind,
  personId: string,
  recordId: string | null,
  before: Columns,
  after: Columns,
): Promise<void> {
  const person = await change.db
    .selectFrom('person')
    .select('date_of_birth')
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) throw notFound('young person');
  const isChanged = (column: string) => recordId === null || before[column] !== after[column];
  requireNamed(kind, after, isChanged);
  requireDays(kind, after, isChanged, person.date_of_birth);
  requireAmounts(after, isChanged);
  if (['employer_id', 'kind', 'started_on'].some((column) => column in after && isChanged(column)))
    await requireOnlyOne(change, kind, personId, recordId, after);
}

type IsChanged = (column: string) => boolean;

function requireNamed(kind: WorkKind, after: Columns, isChanged: IsChanged): void {
  if (kind === 'programme') {
    if (after['kind'] === null) throw refused('kind', 'Choose the kind of programme.');
    return;
  }
  if (after['employer_id'] !== null) return;
  if (kind === 'job') {
    if (isChanged('employer_id'))
      throw refused('employer', 'Enter the employer: a paid job is recorded with who pays it.');
  } else if (after['started_on'] === null && (isChanged('employer_id') || isChanged('started_on'))) {
    const who = kind === 'voluntary' ? 'organisation' : 'employer';
    throw refused('employer', `Enter the ${who}, or the day it started.`);
  }
}

/** Days that cannot lie before a young person was born, each with the field it is refused at. */
const daysOfLife = [
  ['started_on', 'startedOn'],
  ['ended_on', 'endedOn'],
  ['planned_end_on', 'plannedEndOn'],
  ['pay_on', 'payOn'],
] as const;

function requireDays(kind: WorkKind, after: Columns, isChanged: IsChanged, born: IsoDate | null): void {
  const day = (column: string) => (after[column] as IsoDate | null | undefined) ?? null;
  const [startedOn, endedOn, planned] = [day('started_on'), day('ended_on'), day('planned_end_on')];
  for (const [column, field] of daysOfLife) {
    const on = day(column);
    if (born !== null && on !== null && isChanged(column) && on < born)
      throw refused(field, ruleWords.beforeBirth);
  }
  if (endsBeforeItStarts({ startedOn, endedOn }) && (isChanged('ended_on') || isChanged('started_on')))
    throw refused(isChanged('ended_on') ? 'endedOn' : 'startedOn', ruleWords.endedBeforeStart);
  if (
    endsBeforeItStarts({ startedOn, endedOn: planned }) &&
    (isChanged('planned_end_on') || isChanged('started_on'))
  )
    throw refused(
      isChanged('planned_end_on') ? 'plannedEndOn' : 'startedOn',
      ruleWords.plannedEndBeforeStart,
    );
  if (kind === 'programme' && endedOn !== null && isChanged('ended_on') && endedOn > today())
    throw refused(
      'endedOn',
      'This day is in the future. Enter it as the planned end, and the end once it has come.',
    );
}

function requireAmounts(after: Columns, isChanged: IsChanged): void {
  for (const [column, field] of [
    ['weekly_hours', 'weeklyHours'],
    ['hourly_pay', 'hourlyPay'],
    ['yearly_cost', 'yearlyCost'],
    ['access_to_work_yearly', 'accessToWorkYearly'],
  ] as const) {
    const value = after[column];
    const { most, words } = amountLimits[field];
    if (typeof value === 'number' && value > most && isChanged(column)) throw refused(field, words);
  }
}

/** The rule by which the import knows a record again decides what is the same. */
async function requireOnlyOne(
  change: Change,
  kind: WorkKind,
  personId: string,
  recordId: string | null,
  after: Columns,
): Promise<void> {
  const { table, noun } = workColumns[kind];
  const rows = await change.db
    .selectFrom(table as 'paid_job')
    .selectAll()
    .where('person_id', '=', personId)
    .execute();
  const others = rows.filter(({ id }) => id !== recordId) as unknown as RecordRow[];
  const same = sameRecord(table, others, { ...after, id: '', version: 1 });
  if (!same) return;
  const start = same['started_on'];
  throw refused(
    after['started_on'] === null ? 'startedOn' : kind === 'programme' ? 'kind' : 'employer',
    typeof start === 'string'
      ? `This ${noun} is recorded already, from ${formatDate(start)}. Open that one to change it; if this is another, enter the day it started.`
      : `This ${noun} is recorded already, without the day it started. Open that one and enter the day there.`,
  );
}
