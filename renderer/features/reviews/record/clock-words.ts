/** How a date that the law sets stands to what was done: in words, with the tone that goes with them. Pure. */
import { daysBetween, formatDate, type IsoDate } from '../../../../shared/domain/iso-date.ts';
import type { StatusTone } from '../../../components/status-badge.tsx';
import { untilWords } from '../../../components/young-person-words.ts';

export interface ClockState {
  tone: StatusTone;
  words: string;
}

/**
 * @param dueOn the last permissible day
 * @param doneOn when it was done; null while that is not recorded
 * @param isOver whether what comes after it is recorded: then it was done, on a day nobody wrote down
 */
export function clockState(
  dueOn: IsoDate,
  doneOn: IsoDate | null,
  today: IsoDate,
  isOver = false,
): ClockState {
  if (doneOn !== null) {
    const days = daysBetween(doneOn, dueOn);
    if (days < 0) return { tone: 'bad', words: `${count(-days)} late` };
    return {
      tone: 'good',
      words: days === 0 ? 'In time, on the last day' : `In time, ${count(days)} before`,
    };
  }
  if (isOver) return { tone: 'neutral', words: 'Not recorded' };
  if (dueOn < today) return { tone: 'bad', words: `Not recorded, ${untilWords(dueOn, today)}` };
  return { tone: 'info', words: dueOn === today ? 'Due today' : `Due ${untilWords(dueOn, today)}` };
}

/** The title of a review: "Annual review, held on 3 March 2026". */
export function reviewTitle(review: { heldOn: IsoDate | null; meetingOn: IsoDate | null }): string {
  if (review.heldOn !== null) return `Annual review held on ${formatDate(review.heldOn)}`;
  if (review.meetingOn !== null) return `Annual review on ${formatDate(review.meetingOn)}`;
  return 'Annual review to come';
}

function count(days: number): string {
  return days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`;
}
