/** What a printed profile shows. */
import type { ProfileEdition } from '../../../shared/content/profile-question-types.ts';
import type { ProfileLayout } from '../../../shared/contract/profile-reports.ts';
import type { Profile } from '../../../shared/contract/profiles.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';

export interface ProfileReportData {
  authorityName: string;
  documentId: string;
  preparedOn: IsoDate;
  layout: ProfileLayout;
  /** Of the young person. */
  name: string;
  dateOfBirth: IsoDate | null;
  edition: ProfileEdition;
  /** Null for a blank one. */
  profile: Profile | null;
  pictures: readonly {
    questionId: string;
    description: string;
    /** In pixels. */
    width: number;
    height: number;
    bytes: Uint8Array;
  }[];
}

/** What is written at a question, without spaces at the ends; '' for nothing. */
export function answerIn({ profile }: ProfileReportData, questionId: string): string {
  return profile?.answers.find((each) => each.questionId === questionId)?.answer.trim() ?? '';
}
