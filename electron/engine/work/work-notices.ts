/** What is worth a second look in work that is recorded, said beside the field; nothing of it keeps from saving. Pure. */
import type { Notice, WorkFields } from '../../../shared/contract/work.ts';
import type { RecordedCheck } from '../../../shared/domain/job-checks.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import {
  findOverlap,
  isFarAhead,
  overlapWords,
  ruleWords,
  schoolLeavingWords,
  type Spell,
} from '../../../shared/domain/work-rules.ts';

/** What is worth a second look at the first day of any work: that it is far ahead. */
export function startNotices({ startedOn }: Spell, today: IsoDate): Notice[] {
  return startedOn !== null && isFarAhead(startedOn, today)
    ? [{ field: 'startedOn', words: ruleWords.farAhead }]
    : [];
}

/** @param others the other programmes of the same young person */
export function programmeNotices(
  programme: WorkFields['programme'],
  others: readonly Spell[],
  today: IsoDate,
): Notice[] {
  const notices = startNotices(programme, today);
  const overlapping = findOverlap(programme, others);
  if (overlapping) notices.push({ field: 'startedOn', words: overlapWords(overlapping) });
  const { plannedEndOn, endedOn, leftEarly } = programme;
  if (plannedEndOn !== null && endedOn === null && plannedEndOn < today)
    notices.push({
      field: 'plannedEndOn',
      words: `The planned end was ${formatDate(plannedEndOn)}. Enter the day it ended, or a later planned end.`,
    });
  if (leftEarly === true && endedOn === null)
    notices.push({ field: 'endedOn', words: 'It was left early: enter the day it ended.' });
  return notices;
}

/** @param belowMinimum words where the pay is below the minimum wage */
export function jobNotices(
  job: WorkFields['job'],
  checks: readonly RecordedCheck[],
  belowMinimum: string | null,
  dateOfBirth: IsoDate | null,
  today: IsoDate,
): Notice[] {
  const notices = startNotices(job, today);
  const early = schoolLeavingWords(job.startedOn, dateOfBirth);
  if (early !== null) notices.push({ field: 'startedOn', words: early });
  const found = checks.find(({ stillInWork }) => stillInWork === false);
  if (found && job.endedOn === null)
    notices.push({
      field: 'endedOn',
      words: `The check at ${found.weeks} weeks found that this job had ended: enter the day.`,
    });
  if (belowMinimum !== null) notices.push({ field: 'hourlyPay', words: belowMinimum });
  return notices;
}
