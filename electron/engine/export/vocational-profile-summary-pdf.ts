/** A profile on a page or two, to attach to the EHC plan: what matters for work, in the young person's own words. */
import { questionsOf } from '../../../shared/content/profile-questions.ts';
import type { PdfBlock, PdfModel } from './pdf/blocks.ts';
import { officialSensitive } from './people-workbook.ts';
import { formatDay } from './report-text.ts';
import { answerIn, type ProfileReportData } from './vocational-profile-report.ts';

/** Letters of one answer that the summary has room for. */
const LONGEST_ANSWER = 420;

/** The summary of a profile that goes with the EHC plan: what is answered, long answers shortened. */
export function profileSummaryPdf(data: ProfileReportData): PdfModel {
  const { edition, profile } = data;
  const pairs = questionsOf(edition).flatMap(({ id, summary }) => {
    const answer = answerIn(data, id);
    return summary === null || answer === '' ? [] : [{ label: summary, value: shortened(answer) }];
  });
  const isShortened = pairs.some(({ value }) => value.endsWith('…'));
  const note = isShortened ? ' Long answers are shortened (…); the profile has all of them.' : '';
  const contents: PdfBlock[] =
    pairs.length === 0
      ? [{ kind: 'paragraph', text: 'Nothing is written in this profile yet.' }]
      : [{ kind: 'keyValues', pairs, labelShare: 0.28 }];
  return {
    title: `Summary of the ${edition.name.toLowerCase()}: ${data.name}`,
    owner: data.authorityName,
    documentId: data.documentId,
    attribution: 'Made with SEND Pathways',
    marking: officialSensitive,
    preparedOn: data.preparedOn,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { kind: 'heading', level: 1, text: `${edition.name}: summary` },
          {
            kind: 'paragraph',
            size: 'lead',
            text: [
              { text: data.name, bold: true },
              { text: data.dateOfBirth === null ? '' : `, born ${formatDay(data.dateOfBirth)}` },
            ],
          },
          {
            kind: 'paragraph',
            text: `${
              profile ? `As written in the version begun on ${formatDay(profile.begunOn)}, p` : 'P'
            }rinted on ${formatDay(data.preparedOn)}, to be attached to the EHC plan.${note}`,
          },
          ...contents,
        ],
      },
    ],
  };
}

/** By whole words, so that no letter is parted from its accents. */
function shortened(answer: string): string {
  if (answer.length <= LONGEST_ANSWER) return answer;
  const cut = answer.slice(0, LONGEST_ANSWER);
  const lastSpace = cut.search(/\s\S*$/);
  return `${cut.slice(0, lastSpace > LONGEST_ANSWER / 2 ? lastSpace : LONGEST_ANSWER).trimEnd()} …`;
}
