import { isoDateParts, type IsoDate } from './iso-date.ts';

/** Clock times of England as moments, summer time included. */

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** How far the clocks of England are ahead of UTC at a moment, in milliseconds. */
function aheadOfUtc(moment: number): number {
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(moment / 1000) * 1000;
}

/**
 * The moment at which the clocks of England show a time on a day. In the hour that an autumn night has twice it is the
 * first one; in the hour that a spring night leaves out it is as long after the change as was meant.
 *
 * @param time `14:30`
 * @throws RangeError for what is no time of day
 */
export function momentInLondon(day: IsoDate, time: string): Date {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined) throw new RangeError('Not a time of day (14:30)');
  const { year, month, day: dayOfMonth } = isoDateParts(day);
  const asUtc = Date.UTC(year, month - 1, dayOfMonth, Number(hour), Number(minute));
  // Clocks are level with UTC or an hour ahead: whichever was so an hour before decides.
  return new Date(asUtc - aheadOfUtc(asUtc - 3_600_000));
}
