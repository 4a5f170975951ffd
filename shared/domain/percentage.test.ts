import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPercentage, percentage, roundToOneDecimal } from './percentage.ts';

describe('a percentage', () => {
  it.each([
    [11, 19, 57.9], // 57.894…
    [1, 16, 6.3], // 6.25
    [1157, 2000, 57.9], // 57.85
    [1, 2000, 0.1], // 0.05
    [1, 2001, 0], // 0.0499…
    [1999, 2000, 100], // 99.95
    [14, 28, 50],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [0, 5, 0],
    [5, 5, 100],
  ])('%i of %i is %f', (numerator, denominator, expected) =>
    expect(percentage(numerator, denominator)).toBe(expected),
  );

  it('of nothing is not a percentage', () => expect(percentage(0, 0)).toBeNull());

  it('is made of whole numbers', () => {
    expect(() => percentage(-1, 5)).toThrow(RangeError);
    expect(() => percentage(1.5, 5)).toThrow(RangeError);
    expect(() => percentage(1, Number.NaN)).toThrow(RangeError);
  });

  it('is the nearest tenth, and the upper one half way', () => {
    fc.assert(
      fc.property(fc.nat(30_000), fc.integer({ min: 1, max: 30_000 }), (numerator, denominator) => {
        const tenths = BigInt(Math.round((percentage(numerator, denominator) ?? Number.NaN) * 10));
        // tenths − ½ ≤ 1000 × numerator ÷ denominator < tenths + ½, in whole numbers
        const exact = 2000n * BigInt(numerator);
        expect(exact >= (2n * tenths - 1n) * BigInt(denominator)).toBe(true);
        expect(exact < (2n * tenths + 1n) * BigInt(denominator)).toBe(true);
      }),
    );
  });
});

describe('one decimal', () => {
  it.each([
    [57.85, 57.9],
    [1.45, 1.5],
    [1.005, 1],
    [0.05, 0.1],
    [0.04999, 0],
    [99.95, 100],
    [-0.25, -0.3],
    [7, 7],
    [1e-7, 0],
    [1e21, 1e21],
  ])('of %f is %f', (value, expected) => expect(roundToOneDecimal(value)).toBe(expected));

  it('has no minus 0', () => expect(Object.is(roundToOneDecimal(-0.04), 0)).toBe(true));

  it('needs a number', () => expect(() => roundToOneDecimal(Number.NaN)).toThrow(RangeError));

  it('is always written', () => {
    expect(formatPercentage(50)).toBe('50.0%');
    expect(formatPercentage(57.85)).toBe('57.9%');
    expect(formatPercentage(0)).toBe('0.0%');
  });
});
