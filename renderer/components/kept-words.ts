import type { KeptRow, Undone } from '../../shared/contract/history.ts';
import { formatNumber } from '../../shared/domain/format-number.ts';
import { type KeptReason, keptReasons } from '../../shared/domain/kept-reasons.ts';

/** What an undo kept for one reason, with that reason as the beginning of a sentence. */
export interface KeptGroup {
  why: KeptReason;
  lead: string;
  /** "Young person: Amelia Hughes"; with what still needs it. */
  items: string[];
}

/**
 * What an undo left as it is, by why.
 * @param since when it may have been changed: "since", "after “Score of statement 4”"
 */
export function keptGroups(kept: readonly KeptRow[], since: string): KeptGroup[] {
  return keptReasons.flatMap((why) => {
    const items = kept.filter((row) => row.why === why).map(itemWords);
    return items.length === 0 ? [] : [{ why, lead: leads[why](since), items }];
  });
}

const leads: Record<KeptReason, (since: string) => string> = {
  changed: (since) => `Kept, because it was changed ${since}`,
  removed: (since) => `No longer there, because it was removed ${since}`,
  'put-back': (since) => `Kept, because it was put back ${since}`,
  needed: () => 'Kept, because it is still needed',
  'nothing-to-refer-to': () => 'Not put back, because what it refers to is no longer there',
  'place-taken': () => 'Not put back, because something else has taken its place',
  closed: () => 'Kept, because its assessment is closed',
};

function itemWords({ what, neededBy }: KeptRow): string {
  return neededBy === '' ? what : `${what}, still needed by ${neededBy}`;
}

/** The same in a few words, for a message that goes by; null when nothing was kept. */
export function keptWords({ kept, keptCount }: Undone): string | null {
  if (keptCount === 0) return null;
  const shown = kept.slice(0, MOST_SHOWN);
  const sentences = keptGroups(shown, 'since').map(({ lead, items }) => `${lead}: ${items.join('; ')}.`);
  const more = keptCount - shown.length;
  return [
    ...sentences,
    ...(more > 0 ? [`${formatNumber(more)} more stayed as ${more === 1 ? 'it is' : 'they are'}.`] : []),
  ].join(' ');
}

const MOST_SHOWN = 3;
