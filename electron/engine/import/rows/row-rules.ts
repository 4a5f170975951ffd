import {
  academicYearEnd,
  academicYearOf,
  academicYearStart,
  type AcademicYear,
} from '../../../../shared/domain/academic-year.ts';
import { ageOn } from '../../../../shared/domain/age.ts';
import { formatDate, type IsoDate } from '../../../../shared/domain/iso-date.ts';
import { isFarAhead, ruleWords, schoolLeavingWords } from '../../../../shared/domain/work-rules.ts';
import { afterReview, reviewRuleWords } from '../../../../shared/domain/review-rules.ts';
import { planRuleWords } from '../../../../shared/domain/plan-rules.ts';
import type { RecordKind } from '../fields/field.ts';
import { fieldDefinitions } from '../fields/registry.ts';
import type { Today } from '../value-signs.ts';
import type { CandidateRecord, InterpretedRow } from './interpreted-row.ts';

/** EHC plans are for people up to 25; a year before and after allows for late records. */
const agesExpected = { youngest: 4, oldest: 26 } as const;

/** Rules that one row can break by itself. Adds to the row's problems. */
export function checkRow(row: InterpretedRow, tableYear: AcademicYear | null, today: Today): void {
  checkBirth(row, tableYear, today);
  for (const record of row.records) {
    checkOrder(row, record);
    if (record.record === 'review') checkReview(row, record, tableYear, today);
    if (record.record === 'job') checkSchoolLeaving(row, record);
    checkFuture(row, record, today);
  }
}

function checkBirth(row: InterpretedRow, tableYear: AcademicYear | null, today: Today): void {
  const born = row.person.get('dateOfBirth');
  if (typeof born !== 'string') return;
  const column = row.personColumns.get('dateOfBirth') ?? null;
  const problem = (severity: 'error' | 'warning', message: string) => {
    row.problems.push({ severity, column, value: formatDate(born), message });
  };
  if (born > today.date) {
    problem(
      'error',
      'This date of birth is in the future. Write the day of birth, such as 3 September 2008.',
    );
    return;
  }
  const at = dayOfInterest(row, tableYear, today);
  const age = ageOn(born, at);
  if (age < agesExpected.youngest || age > agesExpected.oldest) {
    problem(
      'warning',
      `With this date of birth the young person is ${age < 0 ? 'not yet born' : `${age} years old`} on ${formatDate(at)}. Expected is 4 to 26: check the date of birth.`,
    );
  }
}

/** The day against which an age is judged: what the row tells of, else the table's year, else today. */
function dayOfInterest(row: InterpretedRow, tableYear: AcademicYear | null, today: Today): IsoDate {
  let first: string | null = null;
  for (const record of row.records) {
    for (const name of daysOfInterest) {
      if (record.record === 'plan' && name === 'startedOn') continue;
      const day = record.values.get(name);
      if (typeof day === 'string' && (first === null || day < first)) first = day;
    }
  }
  if (first !== null) return first;
  return tableYear === null ? today.date : academicYearEnd(tableYear);
}

const daysOfInterest = ['heldOn', 'dueOn', 'startedOn', 'ceasedOn'] as const;

/** When advice was asked for and came, and what was sent after the meeting: only what has happened is recorded. */
const reviewDetailDays: readonly string[] = [
  'reportSentOn',
  'amendmentNoticeOn',
  ...fieldDefinitions.flatMap(({ id, part }) =>
    part?.table === 'review_advice' ? [id.slice('review.'.length)] : [],
  ),
];

/** Days that tell what has happened. (That of a review has a rule of its own.) */
const pastDays: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  plan: ['startedOn'],
  review: ['adviceCirculatedOn', 'decisionOn', 'finalPlanOn', ...reviewDetailDays],
  'vocational-profile': ['recordedOn'],
  pathway: ['startedOn', 'endedOn'],
  'job-coach': ['systematicInstructionOn', 'occupationalStandardsOn'],
};

function checkFuture(row: InterpretedRow, record: CandidateRecord, today: Today): void {
  const warn = (name: string, message: string) => {
    row.problems.push({
      severity: 'warning',
      column: record.columns.get(name) ?? null,
      value: formatDate(String(record.values.get(name))),
      message,
    });
  };
  const past = pastDays[record.record] ?? [];
  for (const name of past) {
    const day = record.values.get(name);
    if (typeof day === 'string' && day > today.date)
      warn(
        name,
        'This date is in the future, although it tells of something that has happened. Check the date.',
      );
  }
  const start = record.values.get('startedOn');
  if (past.includes('startedOn') || typeof start !== 'string') return;
  if (isFarAhead(start, today.date)) warn('startedOn', ruleWords.farAhead);
}

type OrderRule = readonly [earlier: string, later: string, message: string];

/** Which day cannot come before which, of anything but a review. */
const spellOrder: readonly OrderRule[] = [
  ['startedOn', 'endedOn', ruleWords.endedBeforeStart],
  ['startedOn', 'plannedEndOn', ruleWords.plannedEndBeforeStart],
  ['startedOn', 'ceasedOn', planRuleWords.ceasedBeforeStart],
  ['beganOn', 'leftOn', ruleWords.coachLeftBeforeBeginning],
  ['startedOn', 'nextStepOn', 'The next step is due before the stage began. Check both dates.'],
];

/** The same of a review and of what goes before it and follows from it. */
const reviewOrder: readonly OrderRule[] = [
  ...Object.entries(afterReview).map(
    ([later, what]) => ['heldOn', later, reviewRuleWords.earlierThanReview(what)] as const,
  ),
  ['amendmentNoticeOn', 'finalPlanOn', reviewRuleWords.finalPlanBeforeNotice],
  ...fieldDefinitions.flatMap(({ id, part }) =>
    part?.table === 'review_advice' && part.column === 'received_on'
      ? [
          [
            id.slice('review.'.length).replace(/ReceivedOn$/, 'RequestedOn'),
            id.slice('review.'.length),
            'The advice was received before it was asked for. Check both dates.',
          ] as const,
        ]
      : [],
  ),
];

function checkOrder(row: InterpretedRow, record: CandidateRecord): void {
  const rules = record.record === 'review' ? reviewOrder : spellOrder;
  for (const [earlier, later, message] of rules) {
    const from = record.values.get(earlier);
    const to = record.values.get(later);
    if (typeof from !== 'string' || typeof to !== 'string' || to >= from) continue;
    row.problems.push({
      // What did not happen in this order still happened, or is only planned.
      severity:
        record.record === 'review' || later === 'plannedEndOn' || later === 'nextStepOn'
          ? 'warning'
          : 'error',
      column: record.columns.get(later) ?? null,
      value: `${formatDate(from)} to ${formatDate(to)}`,
      message,
    });
  }
  const born = row.person.get('dateOfBirth');
  if (typeof born !== 'string') return;
  for (const name of ['heldOn', 'startedOn']) {
    const day = record.values.get(name);
    if (typeof day === 'string' && day < born) {
      row.problems.push({
        severity: 'error',
        column: record.columns.get(name) ?? null,
        value: formatDate(day),
        message: ruleWords.beforeBirth,
      });
    }
  }
}

function checkReview(
  row: InterpretedRow,
  record: CandidateRecord,
  tableYear: AcademicYear | null,
  today: Today,
): void {
  const held = record.values.get('heldOn');
  if (typeof held !== 'string') return;
  const column = record.columns.get('heldOn') ?? null;
  if (held > today.date) {
    row.problems.push({
      severity: 'warning',
      column,
      value: formatDate(held),
      message: 'This review is said to have been held, but its date is in the future. Check the date.',
    });
  }
  const year = record.year ?? tableYear;
  if (year !== null && academicYearOf(held) !== year && record.isEarlier !== true) {
    row.problems.push({
      severity: 'warning',
      column,
      value: formatDate(held),
      message: `This is not in the academic year of the table, ${formatDate(academicYearStart(year))} to ${formatDate(academicYearEnd(year))}. It is counted in the year of its date.`,
    });
  }
}

/** A job before the school-leaving day is asked about; see {@link schoolLeavingWords}. */
function checkSchoolLeaving(row: InterpretedRow, record: CandidateRecord): void {
  const start = record.values.get('startedOn');
  const born = row.person.get('dateOfBirth');
  if (typeof start !== 'string' || typeof born !== 'string') return;
  const message = schoolLeavingWords(start, born);
  if (message === null) return;
  row.problems.push({
    severity: 'warning',
    column: record.columns.get('startedOn') ?? null,
    value: formatDate(start),
    message,
  });
}
