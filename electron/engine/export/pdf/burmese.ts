/** Burmese as it is drawn: fontkit knows no rules for it, and sets its signs in the order in which they are typed. Pure. */

const consonant =
  '[\\u1000-\\u102a\\u103f\\u1050-\\u1055\\u105a-\\u105d\\u1061\\u1065-\\u1066\\u106e-\\u1070\\u1075-\\u1081\\u108e]';
/** A consonant with what stands above, below and around it; what begins with "kinzi" is drawn above its consonant. */
const syllable = new RegExp(
  `(?<kinzi>\\u1004\\u103a\\u1039)?(?<base>${consonant})(?<marks>(?:\\u1039${consonant}|[\\u102b-\\u103e\\u1056-\\u1060\\u1062-\\u1064\\u1067-\\u106d\\u1071-\\u1074\\u1082-\\u108d\\u109a-\\u109d])*)`,
  'gu',
);
const medialRa = '\u103c';
const vowelE = '\u1031';

/** What a font of this script does with its signs once they are in order (OpenType: script development for Myanmar). */
export const burmeseFeatures = ['rphf', 'pref', 'blwf', 'pstf', 'pres', 'abvs', 'blws', 'psts'] as const;

/**
 * The signs in the order in which they are drawn: the vowel e first, the r that goes around the consonant before it, and
 * "kinzi" after it.
 */
export function inDrawnOrder(text: string): string {
  return text.replace(syllable, (...found) => {
    const { kinzi = '', base = '', marks = '' } = found.at(-1) as Record<string, string | undefined>;
    const before = [vowelE, medialRa].filter((sign) => marks.includes(sign)).join('');
    return before + base + kinzi + marks.replaceAll(/[\u1031\u103c]/gu, '');
  });
}
