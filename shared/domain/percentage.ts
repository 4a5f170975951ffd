/**
 * Percentages of whole numbers to one decimal. Worked out in whole tenths, never in binary fractions: 57.85 cannot
 * be written exactly in binary, and rounding it there gives 57.8.
 */

/**
 * A percentage to one decimal, rounded half away from zero (11 of 19 is 57.9, 1 of 16 is 6.3), or null when the
 * denominator is 0: then there is no percentage, and it must not be shown as 0 %.
 *
 * @param numerator a whole number of 0 or more
 * @param denominator a whole number of 0 or more
 */
export function percentage(numerator: number, denominator: number): number | null {
  for (const number of [numerator, denominator]) {
    if (!Number.isSafeInteger(number) || number < 0) {
      throw new RangeError('A percentage is made of whole numbers of 0 or more');
    }
  }
  if (denominator === 0) return null;
  // Tenths of a percent are numerator × 1000 ÷ denominator; adding half the denominator first rounds half up.
  const tenths = (BigInt(numerator) * 2000n + BigInt(denominator)) / (2n * BigInt(denominator));
  return Number(tenths) / 10;
}

/**
 * A number written by a person or stored, to one decimal, rounded half away from zero by its decimal digits:
 * 57.85 → 57.9, -0.25 → -0.3. Throws RangeError when it is not finite.
 */
export function roundToOneDecimal(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError('Only a finite number can be rounded');
  const match = /^(-?)(\d+)(?:\.(\d)(\d)?\d*)?$/.exec(String(value));
  // Written with an exponent: too small to show, or too large to have decimals.
  if (!match) return Math.abs(value) < 1 ? 0 : value;
  const [, sign, whole = '0', first = '0', second = '0'] = match;
  const tenths = BigInt(whole) * 10n + BigInt(first) + (Number(second) >= 5 ? 1n : 0n);
  const rounded = Number(tenths) / 10;
  return sign === '-' && rounded !== 0 ? -rounded : rounded;
}

/** 57.9 → '57.9%', 50 → '50.0%'. One decimal always, so that a column lines up and says how exact it is. */
export function formatPercentage(value: number): string {
  return `${roundToOneDecimal(value).toFixed(1)}%`;
}
