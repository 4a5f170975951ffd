import { describe, expect, test } from 'vitest';
import { meaningOfBuiltInFormat, meaningOfFormat, type NumberMeaning } from './number-format.ts';

describe('what a number format makes of a number', () => {
  test.for<[string, NumberMeaning]>([
    ['General', 'number'],
    ['0', 'number'],
    ['#,##0.00', 'number'],
    ['[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00', 'number'],
    ['_-"£"* #,##0.00_-;\\-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', 'number'],
    ['0 "days"', 'number'],
    ['0\\ \\d\\a\\y\\s', 'number'],
    ['"Year "0', 'number'],
    ['0.00E+00', 'number'],
    ['# ?/?', 'number'],
    ['@', 'number'],
    ['', 'number'],
    [';;;', 'number'],
    ['[Red]0;[Blue]0', 'number'],
    ['0%', 'percentage'],
    ['0.0%;[Red]-0.0%', 'percentage'],
    ['dd/mm/yyyy', 'date'],
    ['dd/mm/yyyy;@', 'date'],
    ['d-mmm-yy', 'date'],
    ['mmm-yy', 'date'],
    ['mmmm', 'date'],
    ['yyyy', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['[$-809]dd mmmm yyyy;@', 'date'],
    ['dd/mm/yyyy hh:mm', 'date'],
    ['yyyy\\-mm\\-dd\\Thh:mm:ss', 'date'],
    ['[=0]"";dd/mm/yyyy', 'date'],
    ['d "of" mmmm', 'date'],
    ['hh:mm', 'time'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['hh:mm:ss.000', 'time'],
    ['[h]:mm', 'duration'],
    ['[hh]:mm:ss', 'duration'],
    ['[mm]:ss', 'duration'],
  ])('%s is a %s', ([code, meaning]) => {
    expect(meaningOfFormat(code)).toBe(meaning);
  });

  test('built-in formats', () => {
    const named = (meaning: NumberMeaning): number[] =>
      Array.from({ length: 60 }, (_, id) => id).filter((id) => meaningOfBuiltInFormat(id) === meaning);
    expect(named('percentage')).toEqual([9, 10]);
    expect(named('date')).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
    expect(named('time')).toEqual([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]);
    expect(named('duration')).toEqual([46]);
    expect(meaningOfBuiltInFormat(164)).toBeUndefined();
  });
});
