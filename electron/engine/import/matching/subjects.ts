import { headingWords } from '../heading-words.ts';
import type { RecordKind } from '../fields/field.ts';

/** Words by which a title, a sheet, a file or a band says what kind of record it is about. */
const phrasesByRecord: readonly (readonly [RecordKind, readonly string[]])[] = [
  [
    'review',
    [
      'Annual review',
      'Annual reviews',
      'Review',
      'PfA discussion',
      'PfA',
      'PfA reviews',
      'Preparing for adulthood',
    ],
  ],
  [
    'experience',
    [
      'Work experience',
      'Work placement',
      'WEX',
      'Placement log',
      'Work related learning',
      'Work taster',
      'Placement',
      // A supported internship is one programme, and its rotations are placements in it.
      'Rotation',
      'Rotations',
    ],
  ],
  [
    'programme',
    [
      'Programme',
      'Supported internship',
      'Internship',
      'Internships',
      'Supported internships',
      'Traineeship',
      'Traineeships',
      'Apprenticeship',
      'Apprenticeships',
      'SI',
      'Supported apprenticeship',
      'Apps',
      'Study programmes',
    ],
  ],
  [
    'job',
    [
      'Paid employment',
      'Paid job',
      'Paid jobs',
      'Paid work',
      'Job outcomes',
      'Employment outcome',
      'Employment outcomes',
      'Jobs',
      'Job starts',
      'Job',
    ],
  ],
  ['voluntary', ['Voluntary work', 'Volunteering', 'Voluntary placements', 'Volunteers']],
  [
    'pathway',
    [
      'Supported employment pathway',
      'Employment pathway',
      'Pathway stages',
      'Pathway stage',
      'Pathway tracker',
    ],
  ],
  ['vocational-profile', ['Vocational profile', 'Vocational profiles', 'VP', 'VPs']],
  ['plan', ['EHC plan', 'EHC plans', 'EHCPs', 'EHCP']],
  [
    'person',
    [
      'Young person',
      'Young people',
      'Learner details',
      'Personal details',
      'Pupil details',
      'Student details',
      'Learner',
      'Student',
      'Pupil',
      'Details',
    ],
  ],
];
/** Words that mean it on a band over some columns only; in a title they may mean anything. */
const bandPhrasesByRecord: readonly (readonly [RecordKind, readonly string[]])[] = [
  ['job', ['Employment', 'Work', 'Employer', 'Outcome employment', 'Employment destination']],
  ['experience', ['Experience']],
  ['plan', ['Plan']],
  ['person', ['Person', 'About', 'Identity', 'Child']],
];

const titleWords = phrasesByRecord.map(([record, phrases]) => [record, phrases.map(headingWords)] as const);
const bandWords = bandPhrasesByRecord.map(
  ([record, phrases]) => [record, phrases.map(headingWords)] as const,
);

/** The kinds of record a title, a sheet's name or a file's name is about. */
export function recordsInTitle(text: string): Set<RecordKind> {
  return recordsIn(headingWords(text.replace(/\.\w{3,4}$/, '')), titleWords);
}

/** The kinds of record a band over some columns is about: what the longest words in it name. */
export function recordsInBand(text: string): Set<RecordKind> {
  const words = headingWords(text);
  if (words.length === 0) return new Set();
  const named = recordsIn(words, titleWords);
  return named.size > 0 ? named : recordsIn(words, bandWords);
}

function recordsIn(
  words: readonly string[],
  vocabulary: readonly (readonly [RecordKind, readonly (readonly string[])[]])[],
): Set<RecordKind> {
  const found: { record: RecordKind; from: number; to: number }[] = [];
  for (const [record, phrases] of vocabulary) {
    for (const phrase of phrases) {
      const from = indexOfPhrase(words, phrase);
      if (from >= 0) found.push({ record, from, to: from + phrase.length });
    }
  }
  // 'Work placement' is not also a 'placement' of another kind: words inside a longer match do not count again.
  return new Set(
    found
      .filter(
        (it) =>
          !found.some(
            (other) =>
              other.record !== it.record &&
              other.from <= it.from &&
              other.to >= it.to &&
              other.to - other.from > it.to - it.from,
          ),
      )
      .map((it) => it.record),
  );
}

function indexOfPhrase(words: readonly string[], phrase: readonly string[]): number {
  for (let from = 0; from + phrase.length <= words.length; from += 1) {
    if (phrase.every((word, index) => words[from + index] === word)) return from;
  }
  return -1;
}
