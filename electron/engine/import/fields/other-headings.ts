/**
 * Headings of trackers that are near to words of our fields and mean something else, for which there is no field: what
 * stands below them is kept as additional information.
 */
export const otherHeadings: readonly string[] = [
  // Whether there is a plan at all; a plan is recorded with its days.
  'EHCP',
  'EHC plan',
  'Has EHCP',
  'EHCP in place',
  'On EHCP',
  'EHCP or SEN support',
  // What the plan says, which is not what a review was about.
  'PfA outcomes',
  'PfA outcomes in plan',
  'PfA outcomes in EHCP',
  'PfA outcomes in section E',
  'PfA outcomes section E',
  'Section E outcomes',
  // Not hours a week.
  'Hours per day',
  'Daily hours',
  'Total hours',
  'Hours attended',
  // Whether there was one, not which or how it is paid for.
  'Paid outcome',
  'Paid employment outcome',
];
