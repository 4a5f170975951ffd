/**
 * Unique pupil numbers: a check letter, then 12 digits (local authority, school, year, serial number), or for a
 * temporary number 11 digits and a letter. Source: Department for Education, "Unique pupil numbers: guide".
 */

const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const afterCheckLetter = new RegExp(`^\\d{11}[\\d${checkLetters}]$`);

export type UpnCheck =
  | { readonly kind: 'valid'; readonly upn: string; readonly temporary: boolean }
  | {
      readonly kind: 'invalid';
      /** The number as it was compared: capitals, no spaces. */
      readonly upn: string;
      readonly reason: 'wrong-length' | 'wrong-characters' | 'wrong-check-letter';
      /** What is wrong, to show beside the field. Does not repeat the number. */
      readonly message: string;
      /** The check letter that belongs to the other characters, when only the letter is wrong. */
      readonly expectedLetter?: string;
    };

/** Capitals, without the spaces, hyphens and apostrophes that trackers put in: ' b801 2000 05001 ' → 'B801200005001'. */
export function normaliseUpn(text: string): string {
  if (/^[A-Z]\d{11}[\dA-Z]$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff'’‘"-]/g, '')
    .toUpperCase();
}

/**
 * Checks a unique pupil number as written. A wrong one is never changed or thrown away: it is somebody's number
 * with a slip in it, and a person has to look.
 */
export function checkUpn(text: string): UpnCheck {
  const upn = normaliseUpn(text);
  if (upn.length !== 13) {
    return {
      kind: 'invalid',
      upn,
      reason: 'wrong-length',
      message: `A UPN has 13 characters; this one has ${upn.length}.`,
    };
  }
  const last = upn.slice(12);
  const lastIsDigit = /^\d$/.test(last);
  if (
    !checkLetters.includes(upn.slice(0, 1)) ||
    !/^\d{11}$/.test(upn.slice(1, 12)) ||
    !(lastIsDigit || checkLetters.includes(last))
  ) {
    return {
      kind: 'invalid',
      upn,
      reason: 'wrong-characters',
      message:
        'A UPN is one letter (not I, O or S) and 12 digits; only a temporary one ends in a letter instead.',
    };
  }
  const expectedLetter = upnCheckLetter(upn.slice(1));
  if (upn[0] !== expectedLetter) {
    return {
      kind: 'invalid',
      upn,
      reason: 'wrong-check-letter',
      message: `The first letter does not belong to these digits: they need ${expectedLetter}. Check the whole number.`,
      expectedLetter,
    };
  }
  return { kind: 'valid', upn, temporary: !lastIsDigit };
}

/**
 * The check letter of the 12 characters after it: each value times its place plus 1 (2 to 13), summed, modulo 23,
 * as an index into the 23 letters without I, O and S. The letter that ends a temporary number is worth its index.
 *
 * @param rest 11 digits, then a digit or a check letter; throws RangeError otherwise
 */
export function upnCheckLetter(rest: string): string {
  if (!afterCheckLetter.test(rest)) {
    throw new RangeError('Expected 11 digits, then a digit or a check letter');
  }
  let sum = 0;
  for (let index = 0; index < rest.length; index += 1) {
    const digit = rest.charCodeAt(index) - 0x30;
    const value = digit >= 0 && digit <= 9 ? digit : checkLetters.indexOf(rest.charAt(index));
    sum += value * (index + 2);
  }
  return checkLetters.charAt(sum % 23);
}
