/** One stage of the supported employment pathway. */
export interface PathwayStage {
  readonly number: 1 | 2 | 3 | 4 | 5;
  readonly name: string;
  /** What happens at it, in a few words of our own. */
  readonly about: string;
  /**
   * Weeks after which somebody who is still at it is said to be stuck, unless the authority has chosen another number.
   * The framework sets none: these are ours, from about a term for getting to know somebody to the year for which
   * in-work support stays in place.
   */
  readonly usualWeeks: number;
}

export type StageNumber = PathwayStage['number'];

/**
 * The five stages of the Supported Employment Pathway Plan Framework, in order. A learner may skip stages or be
 * in two at once, so nothing may assume that they follow one another.
 */
export const pathwayStages: readonly PathwayStage[] = [
  {
    number: 1,
    name: 'Engagement',
    about: 'Getting to know the young person and agreeing that paid work is the aim',
    usualWeeks: 13,
  },
  {
    number: 2,
    name: 'Pre-Employment',
    about: 'Building the skills and the confidence to look for work',
    usualWeeks: 39,
  },
  {
    number: 3,
    name: 'Employment Workshops',
    about: 'Training and certificates for the kind of work they have chosen',
    usualWeeks: 26,
  },
  {
    number: 4,
    name: 'Employment Placement',
    about: 'Learning in a real workplace that fits them',
    usualWeeks: 39,
  },
  {
    number: 5,
    name: 'Sustainable Employment',
    about: 'A paid job, with support at work for the first year',
    usualWeeks: 52,
  },
];

/** "2 Pre-Employment"; the number alone where it is none of the five. */
export function stageWords(stage: number): string {
  const known = pathwayStages.find(({ number }) => number === stage);
  return known ? `${known.number} ${known.name}` : String(stage);
}
