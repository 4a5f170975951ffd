/** What the page says of stages of the pathway. Pure. */
import type { Spell } from '../../../shared/contract/pathway.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { howLongWords, type StuckReason } from '../../../shared/domain/pathway-stuck.ts';
import type { StatusTone } from '../../components/status-badge.tsx';

/** Why somebody is stuck, as a badge. */
export function stuckMark(
  reason: StuckReason,
  weeks: number | undefined,
): { tone: StatusTone; words: string } {
  switch (reason) {
    case 'too-long':
      return {
        tone: 'warning',
        words: weeks === undefined ? 'Here too long' : `Over ${weeks} weeks`,
      };
    case 'step-overdue':
      return { tone: 'bad', words: 'Next step overdue' };
    case 'no-step':
      return { tone: 'warning', words: 'No next step' };
  }
}

/** Where somebody is with one stage: "Now, since 4 May 2026", "Until 1 October 2026", "Not begun". */
export function stageState(
  spells: readonly Pick<Spell, 'startedOn' | 'endedOn'>[],
  today: IsoDate,
): { is: 'now' | 'past' | 'none'; words: string; howLong: string | null } {
  const open = spells.find(({ endedOn }) => endedOn === null);
  if (open) {
    return {
      is: 'now',
      words: `Now, since ${formatDate(open.startedOn)}`,
      howLong: howLongWords(open.startedOn, today),
    };
  }
  const ends = spells.flatMap(({ endedOn }) => (endedOn === null ? [] : [endedOn])).toSorted();
  const last = ends.at(-1);
  if (last === undefined) return { is: 'none', words: 'Not begun', howLong: null };
  return { is: 'past', words: `Ended ${formatDate(last)}`, howLong: null };
}

/** "3 of 12 done"; where nothing is needed, that. */
export function progressWords({ done, needed }: { done: number; needed: number }): string {
  return needed === 0 ? 'Nothing needed' : `${done} of ${needed} done`;
}

/** "4 May 2026 to 1 October 2026, 21 weeks". */
export function periodWords({ startedOn, endedOn }: Pick<Spell, 'startedOn' | 'endedOn'>): string {
  if (endedOn === null) return `Since ${formatDate(startedOn)}`;
  return `${formatDate(startedOn)} to ${formatDate(endedOn)}, ${howLongWords(startedOn, endedOn)}`;
}
