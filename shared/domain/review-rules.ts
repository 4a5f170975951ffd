/**
 * What cannot be of an annual review: the same rules for what comes in with a tracker and for what is recorded by hand.
 * (The clocks of a review are in review-clocks.ts.) Pure.
 */
import type { IsoDate } from './iso-date.ts';

/** What follows from a review, and cannot be earlier than the day it was held. */
export const afterReview = {
  reportSentOn: 'The report',
  decisionOn: 'The decision',
  amendmentNoticeOn: 'The amendment notice',
  finalPlanOn: 'The final plan',
} as const;

/** How long a meeting takes, in minutes. */
export const meetingMinutes = { shortest: 5, longest: 600 } as const;

/** Whether a number can be the length of a meeting in minutes. */
export function isLengthOfMeeting(minutes: number): boolean {
  return minutes >= meetingMinutes.shortest && minutes <= meetingMinutes.longest;
}

export const reviewRuleWords = {
  lengthOfMeeting: `Enter how long the meeting takes in minutes, from ${meetingMinutes.shortest} to ${meetingMinutes.longest}.`,
  /** @param what of {@link afterReview} */
  earlierThanReview: (what: string) => `${what} is earlier than the review. Check both dates.`,
  finalPlanBeforeNotice: 'The final plan is earlier than the amendment notice. Check both dates.',
} as const;

/** A final plan cannot be issued before the notice of what is to be amended; an unknown day always fits. */
export function isFinalBeforeNotice(notice: IsoDate | null, final: IsoDate | null): boolean {
  return notice !== null && final !== null && final < notice;
}
