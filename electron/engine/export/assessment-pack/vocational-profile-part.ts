import type { PackContent } from '../assessment-pack.ts';
import { yesNoWords } from '../assessment-pack-words.ts';
import type { PdfBlock, PdfPicture } from '../pdf/blocks.ts';
import { plainTextBlocks } from '../pdf/plain-text-blocks.ts';
import { formatDay } from '../report-text.ts';
import type { ProfileQuestion } from '../../../../shared/content/profile-question-types.ts';
import { findEdition, newestEdition } from '../../../../shared/content/profile-questions.ts';

/** Ruled lines below a question: the booklet of the profile itself has room for more. */
const MOST_LINES = 2;

/** In points: large enough to see what is on it, small enough to leave room for the words. */
const PICTURE_WIDTH = 130;

/** The young person's own profile: what is written or shown, and ruled lines where nothing is yet. */
export function vocationalProfilePart(content: PackContent): PdfBlock[] {
  const { person, profile } = content;
  const edition = (profile && findEdition(profile.edition)) ?? newestEdition('vocational');
  const answers = new Map(profile?.answers.map(({ questionId, answer }) => [questionId, answer.trim()]));
  const recorded = person.vocationalProfiles
    ?.toSorted((a, b) => (a.recordedOn ?? '').localeCompare(b.recordedOn ?? ''))
    .at(-1);
  return [
    {
      kind: 'paragraph',
      text: 'This belongs to the young person. They may write, draw or say it, and somebody may write it down for them.',
    },
    ...(profile || recorded
      ? ([
          {
            kind: 'keyValues',
            pairs: [
              ...(profile
                ? [{ label: 'This version was begun', value: formatDay(profile.begunOn) }]
                : [{ label: 'Profile in place', value: yesNoWords(recorded?.hasProfile ?? null) }]),
              { label: 'Last recorded', value: formatDay(recorded?.recordedOn ?? null) },
              { label: 'Attached to the EHC plan', value: yesNoWords(recorded?.attachedToPlan ?? null) },
            ],
          },
        ] as const)
      : []),
    ...edition.sections.flatMap(({ title, questions }): PdfBlock[] => [
      { kind: 'heading', level: 3, text: title },
      ...questions.flatMap((question) => questionBlocks(question, answers.get(question.id) ?? '', content)),
    ]),
  ];
}

function questionBlocks(
  { id, question, lines }: ProfileQuestion,
  answer: string,
  { profile, pictures }: PackContent,
): PdfBlock[] {
  const own = profile?.pictures.filter(({ questionId }) => questionId === id) ?? [];
  const drawn = own.flatMap(({ pictureId, width, height, description }): PdfPicture[] => {
    const bytes = pictures.get(pictureId);
    if (bytes === undefined) return [];
    const alternativeText = description || question;
    return [
      {
        kind: 'picture',
        bytes,
        pixelWidth: width,
        pixelHeight: height,
        width: PICTURE_WIDTH,
        alternativeText,
      },
    ];
  });
  const room = { kind: 'writingSpace', lines: Math.min(lines, MOST_LINES) } as const;
  // Where pictures are not drawn, it is said that there are some.
  const named = drawn.length > 0 ? [] : own.map(({ description }) => pictureWords(description));
  if (drawn.length === 0 && answer === '') return [{ ...room, label: question }, ...named];
  const words = answer === '' ? [{ ...room, label: '' }] : plainTextBlocks(answer);
  return [
    { kind: 'paragraph', text: [{ text: question, bold: true }], keepWithNext: true },
    ...(drawn.length === 0
      ? words
      : [
          {
            kind: 'besidePicture',
            pictureWidth: PICTURE_WIDTH,
            pictures: drawn,
            hasBox: false,
            blocks: words,
          } as const,
        ]),
    ...named,
  ];
}

function pictureWords(description: string): PdfBlock {
  return {
    kind: 'paragraph',
    text: description === '' ? 'With a picture.' : `With a picture: ${description}`,
  };
}
