import type { PdfBlock, PdfCell, PdfModel } from './pdf/blocks.ts';
import { officialSensitive } from './people-workbook.ts';
import { formatDay, formatUnbrokenDay } from './report-text.ts';
import {
  aboutThisCopy,
  type HeldKind,
  type HeldPicture,
  pictureWithoutWords,
  type SubjectAccessData,
} from './subject-access.ts';

/** A kind of record with no more fields than this is a table; with more, each record stands for itself. */
const MOST_COLUMNS = 5;
/** Letters that the cells of a row have room for together: a longer text needs the width of the page. */
const LONGEST_ROW = 900;
/** In points: large enough to see what is on it. */
const PICTURE_WIDTH = 280;

/** Everything held on one young person, to be read: kind by kind, then where it came from and how it was changed. */
export function subjectAccessPdf(data: SubjectAccessData): PdfModel {
  const title = `Everything held on ${data.name}`;
  return {
    title,
    owner: data.authorityName,
    documentId: data.documentId,
    attribution: 'Made with SEND Pathways',
    marking: officialSensitive,
    preparedOn: data.preparedOn,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { kind: 'heading', level: 1, text: title },
          ...aboutThisCopy(data).map((text): PdfBlock => ({ kind: 'paragraph', text, size: 'lead' })),
          {
            kind: 'keyValues',
            pairs: [
              { label: 'Local authority', value: data.authorityName },
              { label: 'Prepared on', value: formatDay(data.preparedOn) },
            ],
          },
          ...data.kinds.flatMap(kindBlocks),
          ...importBlocks(data),
          ...historyBlocks(data),
        ],
      },
    ],
  };
}

function kindBlocks(kind: HeldKind): PdfBlock[] {
  const count = kind.records.length;
  const heading: PdfBlock = {
    kind: 'heading',
    level: 2,
    text: count === 1 ? kind.name : `${kind.name} (${count.toLocaleString('en-GB')})`,
  };
  const labels = [...new Set(kind.records.flatMap(({ fields }) => fields.map(({ label }) => label)))];
  const isShort = kind.records.every(
    ({ fields, picture }) =>
      picture === undefined && fields.every(({ value }) => value.length <= LONGEST_ROW / labels.length),
  );
  if (count > 1 && labels.length <= MOST_COLUMNS && isShort) {
    return [
      heading,
      table(
        labels,
        kind.records.map(({ fields }) =>
          labels.map((label) => fields.find((field) => field.label === label)?.value ?? ''),
        ),
      ),
    ];
  }
  return [
    heading,
    ...kind.records.flatMap(({ fields, picture }, index): PdfBlock[] => [
      ...(count === 1
        ? []
        : [{ kind: 'heading', level: 3, text: `${kind.name}, ${index + 1} of ${count}` } as const]),
      { kind: 'keyValues', pairs: fields.map(({ label, value }) => ({ label, value })) },
      ...(picture ? [pictureBlock(picture)] : []),
    ]),
  ];
}

function pictureBlock({ bytes, pixelWidth, pixelHeight, description }: HeldPicture): PdfBlock {
  const alternativeText = description || pictureWithoutWords;
  // As high as wide at most, so that one in portrait leaves room on its page.
  const width = PICTURE_WIDTH * Math.min(1, pixelWidth / pixelHeight);
  return { kind: 'picture', bytes, pixelWidth, pixelHeight, width, alternativeText };
}

function importBlocks(data: SubjectAccessData): PdfBlock[] {
  if (data.imports.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Files that records came from' },
    table(
      ['File', 'Brought in', 'By'],
      data.imports.map(({ fileName, on, by }) => [fileName, formatUnbrokenDay(on), by]),
    ),
  ];
}

function historyBlocks({ history }: SubjectAccessData): PdfBlock[] {
  if (history === null || history.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'How the records were changed' },
    { kind: 'paragraph', text: 'Latest first. Where nothing stands before, it was blank.' },
    table(
      ['When', 'Record', 'Field', 'Before', 'After'],
      history.map(({ at, record, field, before, after }) => [
        formatUnbrokenDay(at.slice(0, 10)),
        record,
        field,
        before,
        after,
      ]),
    ),
  ];
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): PdfBlock {
  return {
    kind: 'table',
    columns: headings.map((heading, column) => ({
      heading,
      width: widthFor([heading, ...rows.map((values) => values[column] ?? '')]),
    })),
    rows: rows.map((values) => ({
      kind: 'row',
      cells: values.map((content): PdfCell => ({ content })),
    })),
  };
}

/** So that the longest of a column's words is not broken, whatever stands in the others. */
const ROOM_FOR_A_SIGN = 1.8;

/** A column of long texts is wider than one of short words, but none is so narrow that its words are broken. */
function widthFor(texts: readonly string[]): number {
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  const longestWord = Math.max(0, ...texts.map((text) => longestOf(text)));
  return Math.min(28, Math.max(12, longestWord * ROOM_FOR_A_SIGN, mean));
}

/** In signs, of what is not parted at the end of a line. */
function longestOf(text: string): number {
  return Math.max(...text.split(/[ \n\t-]/).map((word) => word.length));
}
