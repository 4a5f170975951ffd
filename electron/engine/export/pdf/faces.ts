/** The faces that documents are set in: their files, and which letters each of them is there for. Pure. */

/**
 * Alphabets with a regular and a bold face of their own, named as Unicode names the script: those of the languages
 * that many families in England write.
 */
const alphabets = [
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Khmer',
  'Myanmar',
  'Ethiopic',
] as const;

type Alphabet = (typeof alphabets)[number];

export type FaceName =
  | 'regular'
  | 'bold'
  | 'italic'
  // Whatever the others lack: Hebrew, Georgian, Armenian, signs …
  | 'fallback'
  // These three set their text from right to left.
  | 'arabic'
  | 'arabicBold'
  | 'fallbackRightToLeft'
  | Alphabet
  | `${Alphabet}Bold`
  // Chinese with Japanese, and Korean: one weight, as each has thousands of signs.
  | 'han'
  | 'hangul'
  | 'emoji'
  // Draws "�" for each letter that no font has.
  | 'missing';

/** A face for letters that Source Sans 3 lacks. */
export interface StandIn {
  readonly regular: FaceName;
  readonly bold: FaceName;
  /** Matches a text with a letter that the face is there for. Only then is its file read. */
  readonly signs: RegExp;
}

/** The first one with all of a letter's signs is taken. */
export const standIns: readonly StandIn[] = [
  { regular: 'arabic', bold: 'arabicBold', signs: /\p{Script_Extensions=Arabic}/u },
  ...alphabets.map((alphabet): StandIn => ({
    regular: alphabet,
    bold: `${alphabet}Bold`,
    signs: new RegExp(`\\p{Script_Extensions=${alphabet}}`, 'u'),
  })),
  {
    regular: 'han',
    bold: 'han',
    // With the punctuation and the wide figures and letters that are typed with them.
    signs:
      /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Bopomofo}\u3000-\u303f\uff00-\uffef]/u,
  },
  { regular: 'hangul', bold: 'hangul', signs: /\p{Script_Extensions=Hangul}/u },
];

/** Where each face is read from. Faces of one file share what is read. */
export const fileNames: Readonly<Record<FaceName, string>> = {
  regular: 'SourceSans3-Regular.ttf',
  bold: 'SourceSans3-Bold.ttf',
  italic: 'SourceSans3-Italic.ttf',
  fallback: 'DejaVuSans.ttf',
  fallbackRightToLeft: 'DejaVuSans.ttf',
  missing: 'DejaVuSans.ttf',
  arabic: 'NotoSansArabic-Regular.woff',
  arabicBold: 'NotoSansArabic-Bold.woff',
  han: 'NotoSansSC-Regular.woff',
  hangul: 'NotoSansKR-Regular.woff',
  emoji: 'NotoEmoji-Regular.woff',
  ...(Object.fromEntries(
    alphabets.flatMap((alphabet) => [
      [alphabet, `NotoSans${alphabet}-Regular.woff`],
      [`${alphabet}Bold`, `NotoSans${alphabet}-Bold.woff`],
    ]),
  ) as Record<Alphabet | `${Alphabet}Bold`, string>),
};
