/** Everything held on one young person, in words, ready to be printed or written to a workbook. */
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { PictureType } from '../../../shared/domain/picture-header.ts';

export interface HeldField {
  readonly label: string;
  readonly value: string;
}

/** A picture that is held: printed, and put into the workbook, as it is. */
export interface HeldPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: PictureType;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** What it shows, for those who do not see it. */
  readonly description: string;
}

/** Read out for a picture of which nobody has said what it shows. */
export const pictureWithoutWords = 'Picture of the young person’s profile';

/** One record: only what is recorded of it, label by label. */
export interface HeldRecord {
  readonly fields: readonly HeldField[];
  readonly picture?: HeldPicture;
}

/** All records of one kind. */
export interface HeldKind {
  readonly name: string;
  readonly records: readonly HeldRecord[];
}

/** One row of the history: what became of one field of one record. */
export interface HeldChange {
  readonly at: string;
  readonly what: string;
  readonly record: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface SubjectAccessData {
  readonly authorityName: string;
  readonly documentId: string;
  readonly preparedOn: IsoDate;
  readonly name: string;
  readonly kinds: readonly HeldKind[];
  readonly imports: readonly { readonly fileName: string; readonly on: IsoDate; readonly by: string }[];
  /** null where the history was left out. */
  readonly history: readonly HeldChange[] | null;
  /** Whether sensitive notes are in it, or how many were left out. */
  readonly sensitiveNotes: 'included' | 'none' | number;
}

/** What stands at the head of both: what this is, and what it leaves out. */
export function aboutThisCopy(data: SubjectAccessData): string[] {
  const count = data.kinds.reduce((sum, { records }) => sum + records.length, 0);
  return [
    `This copy lists everything that ${data.authorityName || 'the local authority'} holds on ${data.name} in SEND Pathways: ${count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'}${data.history === null ? '' : ', and how they were changed'}. Fields that are blank are left out, and so are questions that nobody has answered.`,
    ...(typeof data.sensitiveNotes === 'number'
      ? [
          `${data.sensitiveNotes.toLocaleString('en-GB')} sensitive ${data.sensitiveNotes === 1 ? 'note is' : 'notes are'} left out of this copy.`,
        ]
      : []),
    ...(data.history === null ? ['How the records were changed is left out of this copy.'] : []),
  ];
}
