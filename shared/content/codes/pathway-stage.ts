import { pathwayStages } from '../stages.ts';
import type { CodeList } from './code-list.ts';

/** What else trackers call the five stages, by number. */
const alsoCalled: Readonly<Record<number, readonly string[]>> = {
  1: ['Engaged', 'Referral and engagement'],
  2: ['Pre employment support', 'Vocational profiling'],
  3: ['Workshops', 'Workshop'],
  4: ['Placement', 'Job placement', 'On placement'],
  5: ['Sustained employment', 'In work support', 'Sustaining employment'],
};

/** The five stages of the pathway as a list of answers: by number, by name, and as trackers write them. */
export const pathwayStageCodes: CodeList = pathwayStages.map(({ number, name }) => ({
  code: String(number),
  label: `${number} ${name}`,
  alsoWritten: [
    `Stage ${number}`,
    `Stage ${number} ${name}`,
    name,
    `S${number}`,
    ...(alsoCalled[number] ?? []),
  ],
}));
