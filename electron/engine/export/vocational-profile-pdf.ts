/**
 * A profile in Easy Read layout: large type, short lines, one question after another with its picture on the left and
 * the words on the right, and ruled space where nothing is written. Blank, it has a box to draw or stick a picture in.
 */
import type { ProfileQuestion } from '../../../shared/content/profile-question-types.ts';
import type { PdfBesidePicture, PdfBlock, PdfModel } from './pdf/blocks.ts';
import { officialSensitive } from './people-workbook.ts';
import { formatDay } from './report-text.ts';
import { answerIn, type ProfileReportData } from './vocational-profile-report.ts';

/** Body text of 12 points printed at 16, the least that Easy Read asks for. */
const EASY_READ_SCALE = 16 / 12;
/** In the points of the text. */
const PICTURE_WIDTH = 108;

/** A profile in Easy Read layout, filled in or with ruled space to write in. */
export function profilePdf(data: ProfileReportData): PdfModel {
  const { edition, profile } = data;
  const title = `${edition.name}: ${data.name}`;
  return {
    title,
    owner: data.authorityName,
    documentId: data.documentId,
    attribution: 'Made with SEND Pathways',
    marking: officialSensitive,
    preparedOn: data.preparedOn,
    scale: EASY_READ_SCALE,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          {
            kind: 'heading',
            level: 1,
            text: edition.kind === 'vocational' ? 'My vocational profile' : edition.name,
          },
          { kind: 'paragraph', text: [{ text: data.name, bold: true }], size: 'lead' },
          {
            kind: 'paragraph',
            text: profile
              ? `Begun on ${formatDay(profile.begunOn)}. Printed on ${formatDay(data.preparedOn)}.`
              : 'Date:',
          },
          ...(edition.kind === 'vocational'
            ? ([
                {
                  kind: 'paragraph',
                  text: 'This is about you and the work you want.\nYou can write, draw or stick in pictures.\nSomebody can write for you.\nYou can leave questions out.',
                },
              ] as const)
            : []),
          ...edition.sections.flatMap((section): PdfBlock[] => [
            { kind: 'heading', level: 2, text: section.title },
            ...section.questions.flatMap((question) => questionBlocks(question, data)),
          ]),
        ],
      },
    ],
  };
}

function questionBlocks(question: ProfileQuestion, data: ProfileReportData): PdfBlock[] {
  const answer = answerIn(data, question.id);
  const pictures = data.pictures.filter(({ questionId }) => questionId === question.id);
  const beside: PdfBesidePicture = {
    kind: 'besidePicture',
    pictureWidth: PICTURE_WIDTH,
    pictures: pictures.map((picture) => ({
      kind: 'picture',
      bytes: picture.bytes,
      pixelWidth: picture.width,
      pixelHeight: picture.height,
      width: PICTURE_WIDTH,
      alternativeText: picture.description || question.question,
    })),
    hasBox: data.edition.kind === 'vocational' && answer === '',
    blocks:
      answer === ''
        ? [
            {
              kind: 'paragraph',
              text: `For example: ${question.examples.join('. ')}.`,
              keepWithNext: true,
            },
            { kind: 'writingSpace', label: '', lines: pictures.length > 0 ? 2 : question.lines },
          ]
        : answer.split(/\n+/).map((text) => ({ kind: 'paragraph', text })),
  };
  // Without a picture anywhere, the column beside the words would be an empty margin.
  const hasColumn = data.edition.kind === 'vocational' || data.pictures.length > 0;
  return [{ kind: 'heading', level: 3, text: question.question }, ...(hasColumn ? [beside] : beside.blocks)];
}
