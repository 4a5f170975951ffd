import { expect, test } from 'vitest';
import { momentInLondon } from './london-time.ts';

test.each([
  // Winter: level with UTC. Summer: an hour ahead.
  ['2026-12-03', '14:30', '2026-12-03T14:30:00.000Z'],
  ['2026-06-03', '14:30', '2026-06-03T13:30:00.000Z'],
  ['2026-06-03', '00:15', '2026-06-02T23:15:00.000Z'],
  // The clocks go forward on Sunday 29 March 2026 at 1:00, and back on Sunday 25 October at 2:00.
  ['2026-03-28', '09:00', '2026-03-28T09:00:00.000Z'],
  ['2026-03-29', '00:30', '2026-03-29T00:30:00.000Z'],
  ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
  ['2026-03-30', '09:00', '2026-03-30T08:00:00.000Z'],
  ['2026-10-24', '09:00', '2026-10-24T08:00:00.000Z'],
  ['2026-10-25', '00:30', '2026-10-24T23:30:00.000Z'],
  ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', '02:30', '2026-10-25T02:30:00.000Z'],
  ['2026-10-26', '09:00', '2026-10-26T09:00:00.000Z'],
  // Half past one does not come on that night.
  ['2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
])('%s at %s is %s', (day, time, moment) => expect(momentInLondon(day, time).toISOString()).toBe(moment));

test.each(['', '9:00', '24:00', '14:60'])('%j is no time of day', (time) =>
  expect(() => momentInLondon('2026-12-03', time)).toThrow(RangeError),
);
