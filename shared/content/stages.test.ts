import { expect, it } from 'vitest';
import { pathwayStages } from './stages.ts';

it('has the five stages of the framework in order', () => {
  expect(pathwayStages.map((stage) => `${stage.number} ${stage.name}`)).toEqual([
    '1 Engagement',
    '2 Pre-Employment',
    '3 Employment Workshops',
    '4 Employment Placement',
    '5 Sustainable Employment',
  ]);
});
