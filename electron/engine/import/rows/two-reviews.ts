/**
 * Many trackers have one row for each young person with "Last AR" and "Next AR due": two reviews in one row. Written as
 * one, the review that was held would be due a year after it.
 */
import { daysBetween } from '../../../../shared/domain/iso-date.ts';
import { saysLast } from '../heading-words.ts';
import type { CandidateRecord, InterpretedRow } from './interpreted-row.ts';
import type { RowPlan } from './row-plan.ts';

/**
 * Days from a review that was held to a day that cannot be its own due day or appointment any more. Reviews are brought
 * forward by a term at most, and the next is due within 12 months; where the headings say "last" and "next", less is
 * needed, but what was due some weeks after it was held is that very review.
 */
const apart = { byDaysAlone: 270, asHeadingsSay: 120 } as const;

/** What is said of the appointment itself and goes where its day goes. */
const ofTheMeeting: readonly string[] = ['meetingAt', 'meetingMinutes', 'meetingPlace'];

/** What has no day of its own and goes with another: what was decided with the day of the decision. */
const goesWith: Readonly<Record<string, string>> = {
  outcome: 'decisionOn',
  recommendation: 'reportSentOn',
  ...Object.fromEntries(ofTheMeeting.map((name) => [name, 'meetingOn'])),
};

/** Makes two reviews of one that was held, and is due or arranged for long after that. */
export function settleTwoReviews(row: InterpretedRow, plan: RowPlan): void {
  // A standard file has a row for each review.
  if (plan.isStandard) return;
  row.records = row.records.flatMap((record) =>
    record.record === 'review' ? separated(record, plan) : [record],
  );
}

function separated(record: CandidateRecord, plan: RowPlan): CandidateRecord[] {
  const held = dayOf(record, 'heldOn');
  if (held === null) return [record];
  const isLast = says(record, 'heldOn', plan, saysLast);
  if (isLast) record.isEarlier = true;
  const isNext = (name: string) => {
    const day = dayOf(record, name);
    if (day === null) return false;
    const least = isLast || says(record, name, plan, /\bnext\b/i) ? apart.asHeadingsSay : apart.byDaysAlone;
    return daysBetween(held, day) > least;
  };
  const [nextOn] = ['meetingOn', 'dueOn'].filter(isNext);
  const nextDay = nextOn === undefined ? null : dayOf(record, nextOn);
  if (nextDay === null) return [record];
  const next: CandidateRecord = { ...record, values: new Map(), columns: new Map(), cells: new Map() };
  delete next.isEarlier;
  const belongsToNext = (name: string): boolean => {
    if (name === 'heldOn') return false;
    if (name === 'dueOn' || name === 'meetingOn') return isNext(name);
    const day = dayOf(record, name);
    if (day !== null) return Math.abs(daysBetween(nextDay, day)) < Math.abs(daysBetween(held, day));
    const leader = goesWith[name];
    return leader !== undefined && dayOf(record, leader) !== null && belongsToNext(leader);
  };
  for (const name of [...record.values.keys()].filter(belongsToNext)) move(record, next, name);
  return [record, next];
}

function move(from: CandidateRecord, to: CandidateRecord, name: string): void {
  for (const part of ['values', 'columns', 'cells'] as const) {
    const map: Map<string, unknown> = to[part];
    const value = from[part].get(name);
    if (value !== undefined) map.set(name, value);
  }
  for (const part of ['values', 'columns', 'cells'] as const) from[part].delete(name);
}

function says(record: CandidateRecord, name: string, plan: RowPlan, words: RegExp): boolean {
  const column = record.columns.get(name);
  return column !== undefined && words.test(plan.headings.get(column) ?? '');
}

/** The ISO day of a field; null for anything else. */
function dayOf(record: CandidateRecord, name: string): string | null {
  const value = record.values.get(name);
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}
