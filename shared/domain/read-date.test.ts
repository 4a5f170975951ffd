import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatDate, formatShortDate, isIsoDate } from './iso-date.ts';
import { birthDateYears, eventDateYears, fullYear, readDate } from './read-date.ts';

const event = eventDateYears(2026);

describe('dates as trackers have them', () => {
  it.each([
    ['2026-09-03', '2026-09-03'],
    ['12.9.07', '2007-09-12'],
    [' 08/11/22 ', '2022-11-08'],
    ['08/11/22', '2022-11-08'],
    ['12 September 2007', '2007-09-12'],
    ['03-Jul-25', '2025-07-03'],
    ['2022-Sep-28 00:00:00', '2022-09-28'],
    ['28th Sept 2022', '2022-09-28'],
    ['1st of May 2023', '2023-05-01'],
    ['28 Sept. 2022', '2022-09-28'],
    ['28Sep2022', '2022-09-28'],
    ['12/09/2007', '2007-09-12'],
    ['3-9-26', '2026-09-03'],
    ['03 09 2026', '2026-09-03'],
    ['2022-09-28T00:00:00.000Z', '2022-09-28'],
    ['28/09/2022 09:30', '2022-09-28'],
    ['28/09/2022 9:30 am', '2022-09-28'],
    ['2022/9/8', '2022-09-08'],
    ['Thursday 3 September 2026', '2026-09-03'],
    ['Thurs, 3 Sep 2026', '2026-09-03'],
    ['September 3, 2026', '2026-09-03'],
    ['29/02/2024', '2024-02-29'],
    ['12\u00a0September\u00a02007', '2007-09-12'],
    ["3 Sept '26", '2026-09-03'],
  ])('%j is %s', (text, iso) => expect(readDate(text, event)).toEqual({ kind: 'date', iso }));

  it('always takes the day first', () => {
    expect(readDate('03/09/2026', event)).toEqual({ kind: 'date', iso: '2026-09-03' });
    expect(readDate('09/13/2026', event)).toMatchObject({ kind: 'problem', problem: 'no-such-day' });
  });

  it.each(['', '   ', 'TBC', 'n/a', 'N/A', '-', '–', '?', 'tba', 'Unknown', 'to be  confirmed'])(
    '%j is blank',
    (text) => expect(readDate(text, event).kind).toBe('blank'),
  );

  it('keeps the words that stand for nothing', () => {
    expect(readDate(' TBC ', event)).toEqual({ kind: 'blank', saysSo: 'TBC' });
  });

  it.each([
    ['31/02/2024', 'no-such-day'],
    ['29/02/2023', 'no-such-day'],
    ['2023-02-29', 'no-such-day'],
    ['32/01/2024', 'no-such-day'],
    ['00/05/2024', 'no-such-day'],
    ['00/01/1900', 'not-a-date'],
    ['30/12/1899', 'year-out-of-range'],
    ['12/09/0207', 'year-out-of-range'],
    ['01/09/2922', 'year-out-of-range'],
    ['2022', 'year-only'],
    ['12 September', 'no-year'],
    ['12/09', 'no-year'],
    ['29 Feb', 'no-year'],
    ['12/09/22 and 03/10/22', 'several-dates'],
    ['12/09/22-15/09/22', 'several-dates'],
    ['3–7 March 2025', 'several-dates'],
    ['3rd and 7th March 2025', 'several-dates'],
    ['12 Septembre 2022', 'not-a-date'],
    ['see notes', 'not-a-date'],
    ['#N/A', 'not-a-date'],
    ['Y', 'not-a-date'],
    ['44832', 'not-a-date'],
    ['28092022', 'not-a-date'],
    ['12/09/20224', 'not-a-date'],
    ['Northmoor 2022', 'not-a-date'],
  ])('%j is %s', (text, problem) =>
    expect(readDate(text, event)).toMatchObject({ kind: 'problem', problem }),
  );

  it('suggests a day it does not dare to take', () => {
    expect(readDate('Sept 2022', event)).toEqual({
      kind: 'problem',
      problem: 'month-only',
      message: 'Only a month is written, September 2022. Add the day.',
      suggestion: '2022-09-01',
    });
    expect(readDate('09/2022', event)).toMatchObject({ problem: 'month-only', suggestion: '2022-09-01' });
    expect(readDate('12/09/22 (cancelled)', event)).toMatchObject({
      problem: 'extra-words',
      suggestion: '2022-09-12',
    });
    expect(readDate('moved to 3rd Oct 2022', event)).toMatchObject({
      problem: 'extra-words',
      suggestion: '2022-10-03',
    });
  });

  it('never repeats the cell in a message', () => {
    for (const text of ['Sam Smith', '31/02/2024', 'Sept 2022', 'Sam 12/09/22']) {
      expect(JSON.stringify(readDate(text, event))).not.toMatch(/Sam|31\/02/);
    }
  });
});

describe('years of two digits', () => {
  it('takes the past for a date of birth', () => {
    expect(readDate('12.9.07', birthDateYears(2026))).toEqual({ kind: 'date', iso: '2007-09-12' });
    expect(readDate('12.9.26', birthDateYears(2026))).toEqual({ kind: 'date', iso: '2026-09-12' });
    expect(readDate('12.9.27', birthDateYears(2026))).toEqual({ kind: 'date', iso: '1927-09-12' });
    expect(readDate('12.9.98', birthDateYears(2026))).toEqual({ kind: 'date', iso: '1998-09-12' });
  });

  it('takes up to 20 years ahead for an event', () => {
    expect(fullYear('30', event)).toBe(2030);
    expect(fullYear('46', event)).toBe(2046);
    expect(fullYear('47', event)).toBe(1947);
    expect(fullYear('98', event)).toBe(1998);
    expect(fullYear('05', eventDateYears(2090))).toBe(2105);
  });
});

describe('every way of writing', () => {
  const anyDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

  it('reads back every date we write ourselves', () => {
    fc.assert(
      fc.property(anyDate, (iso) => {
        const [year, month, day] = iso.split('-');
        for (const text of [
          iso,
          formatDate(iso),
          formatShortDate(iso),
          `${day}/${month}/${year}`,
          `${day}.${month}.${year}`,
        ]) {
          expect(readDate(text, event)).toEqual({ kind: 'date', iso });
        }
      }),
    );
  });

  it('answers any text whatever, and only ever with days that exist', () => {
    const dateLike = fc
      .array(
        fc.constantFrom('1', '9', '31', '2024', '/', '-', '.', ' ', 'Sept', 'th', ':', 'T', '00', 'and', "'"),
        {
          maxLength: 12,
        },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), dateLike), (text) => {
        const read = readDate(text, event);
        if (read.kind === 'date') expect(isIsoDate(read.iso)).toBe(true);
        if (read.kind === 'problem' && read.suggestion !== undefined) {
          expect(isIsoDate(read.suggestion)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is not slow on a cell made to be slow', () => {
    const started = performance.now();
    for (const text of [
      `${'1/'.repeat(50_000)}x`,
      `${' '.repeat(100_000)}x`,
      `${'1 September '.repeat(10_000)}x`,
    ]) {
      readDate(text, event);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
