/** One stage of the supported employment pathway. */
export interface PathwayStage {
  readonly number: 1 | 2 | 3 | 4 | 5;
  readonly name: string;
}

/**
 * The five stages of the Supported Employment Pathway Plan Framework, in order. A learner may skip stages or be
 * in two at once, so nothing may assume that they follow one another.
 */
export const pathwayStages: readonly PathwayStage[] = [
  { number: 1, name: 'Engagement' },
  { number: 2, name: 'Pre-Employment' },
  { number: 3, name: 'Employment Workshops' },
  { number: 4, name: 'Employment Placement' },
  { number: 5, name: 'Sustainable Employment' },
];
