/** What the parts of the page of one review share. */
import type { ReviewDetails, ReviewFields } from '../../../../shared/contract/review-records.ts';
import { api } from '../../../api/client.ts';
import { type Outcome, useRowSave } from '../../../api/use-write.ts';

export type SaveReview = (patch: Partial<ReviewFields>) => Promise<Outcome<unknown>>;

export interface PartOfReview {
  review: ReviewDetails;
  save: SaveReview;
}

/** Saves parts of a review, one after the other. */
export function useSaveReview({ recordId, version }: ReviewDetails): SaveReview {
  return useRowSave<Partial<ReviewFields>>(`review:${recordId}`, version, (newest, patch) =>
    api.review.save({ recordId, version: newest, patch }),
  );
}

/** The element of a field of a review. */
export function fieldId(review: ReviewDetails, field: string): string {
  return `review-${review.recordId}-${field}`;
}

export const yesOrNo = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
] as const;
export type YesOrNo = '' | 'yes' | 'no';
export const codeOfAnswer = (answer: boolean | null): YesOrNo =>
  answer === null ? '' : answer ? 'yes' : 'no';
export const answerOfCode = (code: YesOrNo): boolean | null => (code === '' ? null : code === 'yes');

export const NOT_RECORDED = 'Not recorded';
