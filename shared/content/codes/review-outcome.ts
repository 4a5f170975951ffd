import type { CodeList } from './code-list.ts';

/**
 * What the local authority decided after an annual review. The codes are ours: the letters of the SEN2 return
 * are not known to us, so an import asks what they mean the first time.
 */
export const reviewOutcomes = [
  {
    code: 'maintain',
    label: 'Maintain the plan',
    alsoWritten: ['Maintain', 'Maintained', 'No change', 'Continue', 'No amendment'],
  },
  { code: 'amend', label: 'Amend the plan', alsoWritten: ['Amend', 'Amended', 'Amendment'] },
  { code: 'cease', label: 'Cease the plan', alsoWritten: ['Cease', 'Ceased', 'Cease to maintain'] },
] as const satisfies CodeList;

export type ReviewOutcomeCode = (typeof reviewOutcomes)[number]['code'];
