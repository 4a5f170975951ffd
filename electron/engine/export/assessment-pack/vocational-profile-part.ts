import type { PackContent } from '../assessment-pack.ts';
import { yesNoWords } from '../assessment-pack-words.ts';
import type { PdfBlock } from '../pdf/blocks.ts';
import { plainTextBlocks } from '../pdf/plain-text-blocks.ts';
import { formatDay } from '../report-text.ts';
import { findEdition, newestEdition } from '../../../../shared/content/profile-questions.ts';

/** Ruled lines below a question: the booklet of the profile itself has room for more. */
const MOST_LINES = 2;

/** The young person's own profile: what is written, and ruled lines where nothing is yet. */
export function vocationalProfilePart({ person, profile }: PackContent): PdfBlock[] {
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
      ...questions.flatMap(({ id, question, lines }): PdfBlock[] => {
        const answer = answers.get(id) ?? '';
        if (answer === '')
          return [{ kind: 'writingSpace', label: question, lines: Math.min(lines, MOST_LINES) }];
        return [
          { kind: 'paragraph', text: [{ text: question, bold: true }], keepWithNext: true },
          ...plainTextBlocks(answer),
        ];
      }),
    ]),
  ];
}
