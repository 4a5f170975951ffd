/**
 * The National Minimum Wage and National Living Wage since 1 April 2021, in pounds an hour, as published on GOV.UK
 * ("National Minimum Wage and National Living Wage rates"). They change every 1 April; an authority adds the next ones
 * in Settings until they come with a new version.
 */
import type { CodeEntry } from './codes/code-list.ts';

interface WageBand extends CodeEntry {
  /** The youngest of the band; null for apprentices, who are known by more than their age. */
  fromAge: number | null;
  /** The last day on which the band stood; null while it stands. */
  lastDay: string | null;
}

/** Until 31 March 2024 the National Living Wage began at 23; from 1 April 2024 it begins at 21. */
export const wageBands = [
  { code: '23-and-over', label: '23 and over', fromAge: 23, lastDay: '2024-03-31' },
  { code: '21-and-over', label: '21 and over (21 to 22 until March 2024)', fromAge: 21, lastDay: null },
  { code: '18-to-20', label: '18 to 20', fromAge: 18, lastDay: null },
  { code: 'under-18', label: 'Under 18', fromAge: 0, lastDay: null },
  {
    code: 'apprentice',
    label: 'Apprentice under 19 or in the first year',
    fromAge: null,
    lastDay: null,
  },
] as const satisfies readonly WageBand[];
export type WageBandCode = (typeof wageBands)[number]['code'];

export interface WageRate {
  startsOn: string;
  band: WageBandCode;
  hourlyRate: number;
}

const from = (startsOn: string, rates: Partial<Record<WageBandCode, number>>): WageRate[] =>
  wageBands.flatMap(({ code }) => {
    const hourlyRate = rates[code];
    return hourlyRate === undefined ? [] : [{ startsOn, band: code, hourlyRate }];
  });

export const publishedWageRates: readonly WageRate[] = [
  ...from('2021-04-01', {
    '23-and-over': 8.91,
    '21-and-over': 8.36,
    '18-to-20': 6.56,
    'under-18': 4.62,
    apprentice: 4.3,
  }),
  ...from('2022-04-01', {
    '23-and-over': 9.5,
    '21-and-over': 9.18,
    '18-to-20': 6.83,
    'under-18': 4.81,
    apprentice: 4.81,
  }),
  ...from('2023-04-01', {
    '23-and-over': 10.42,
    '21-and-over': 10.18,
    '18-to-20': 7.49,
    'under-18': 5.28,
    apprentice: 5.28,
  }),
  ...from('2024-04-01', { '21-and-over': 11.44, '18-to-20': 8.6, 'under-18': 6.4, apprentice: 6.4 }),
  ...from('2025-04-01', { '21-and-over': 12.21, '18-to-20': 10, 'under-18': 7.55, apprentice: 7.55 }),
  ...from('2026-04-01', { '21-and-over': 12.71, '18-to-20': 10.85, 'under-18': 8, apprentice: 8 }),
];
