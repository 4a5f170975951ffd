/**
 * What cannot be of an EHC plan and of a taught year: the same rules for what comes in with a tracker and for what is
 * recorded by hand. (That of birth and of two spells that overlap are in work-rules.ts.)
 */
import type { IsoDate } from './iso-date.ts';
import type { Spell } from './work-rules.ts';

export const planRuleWords = {
  ceasedBeforeStart: 'The EHC plan ceased before it started. Check both dates.',
} as const;

/** The time in which a plan is in force: the day it ceases is its last. */
export function planSpell(startedOn: IsoDate | null, ceasedOn: IsoDate | null): Spell {
  return { startedOn, endedOn: ceasedOn };
}

/** The years that are taught: Reception is 0, and somebody of 25 can be in Year 21. */
export const taughtYears = { first: 0, last: 21 } as const;
