import type { CodeList } from './code-list.ts';

/**
 * Moves between phases of education that a plan is reviewed and amended for in advance (SEND Regulations 2014,
 * regulation 18; SEND Code of Practice, paragraphs 9.179 to 9.183). The codes are ours.
 */
export const phaseMoves = [
  { code: 'early-years-to-school', label: 'Early years to school' },
  { code: 'infant-to-junior', label: 'Infant to junior' },
  { code: 'primary-to-middle', label: 'Primary to middle' },
  { code: 'primary-to-secondary', label: 'Primary to secondary' },
  { code: 'middle-to-secondary', label: 'Middle to secondary' },
  { code: 'secondary-to-post-16', label: 'Secondary to post-16' },
  { code: 'between-post-16', label: 'Between post-16 places' },
] as const satisfies CodeList;

export type PhaseMoveCode = (typeof phaseMoves)[number]['code'];

/** What can be said of one young person's academic year: a move, or that there is none. */
export const phaseMoveAnswers = [
  ...phaseMoves,
  { code: 'stays', label: 'Stays where they are' },
] as const satisfies CodeList;

export type PhaseMoveAnswer = (typeof phaseMoveAnswers)[number]['code'];
