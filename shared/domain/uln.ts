/**
 * Unique learner numbers: ten digits, the last of them a check digit. Source: Learning Records Service, "ULN check
 * digit"; a number whose remainder is 0 is never issued.
 */

export type UlnCheck =
  | { readonly kind: 'valid'; readonly uln: string }
  | {
      readonly kind: 'invalid';
      /** The number as it was compared: no spaces. */
      readonly uln: string;
      readonly reason:
        | 'wrong-length'
        | 'wrong-characters'
        | 'starts-with-0'
        | 'wrong-check-digit'
        | 'never-issued'
        | 'placeholder';
      /** What is wrong, to show beside the field. Does not repeat the number. */
      readonly message: string;
      /** The check digit that belongs to the first nine, when only the last is wrong. */
      readonly expectedDigit?: number;
    };

/** Without the spaces, hyphens and apostrophes that trackers put in: ' 927 630 8686 ' → '9276308686'. */
export function normaliseUln(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff'’‘"-]/g, '');
}

/** Checks a unique learner number as written. A wrong one is never changed or thrown away: a person has to look. */
export function checkUln(text: string): UlnCheck {
  const uln = normaliseUln(text);
  if (!/^\d*$/.test(uln)) {
    return { kind: 'invalid', uln, reason: 'wrong-characters', message: 'A ULN is made of digits only.' };
  }
  if (uln.length !== 10) {
    return {
      kind: 'invalid',
      uln,
      reason: 'wrong-length',
      message: `A ULN has 10 digits; this one has ${uln.length}.`,
    };
  }
  if (uln.startsWith('0')) {
    return { kind: 'invalid', uln, reason: 'starts-with-0', message: 'A ULN does not start with 0.' };
  }
  if (uln === '9999999999') {
    return {
      kind: 'invalid',
      uln,
      reason: 'placeholder',
      message: 'Providers write ten nines where there is no ULN yet. Leave it empty until there is one.',
    };
  }
  const expectedDigit = ulnCheckDigit(uln.slice(0, 9));
  if (expectedDigit === null) {
    return {
      kind: 'invalid',
      uln,
      reason: 'never-issued',
      message: 'No ULN starts with these nine digits. Check the whole number.',
    };
  }
  if (Number(uln.slice(9)) !== expectedDigit) {
    return {
      kind: 'invalid',
      uln,
      reason: 'wrong-check-digit',
      message: `The last digit does not belong to the others: they need ${expectedDigit}. Check the whole number.`,
      expectedDigit,
    };
  }
  return { kind: 'valid', uln };
}

/**
 * The check digit of nine digits: each times 10, 9, … 2, summed, modulo 11; 10 minus that. Null when the remainder
 * is 0, because no such number is issued. Throws RangeError when there are not nine digits.
 */
export function ulnCheckDigit(nineDigits: string): number | null {
  if (!/^\d{9}$/.test(nineDigits)) throw new RangeError('Expected nine digits');
  let sum = 0;
  for (const [index, digit] of nineDigits.split('').entries()) sum += Number(digit) * (10 - index);
  const remainder = sum % 11;
  return remainder === 0 ? null : 10 - remainder;
}
