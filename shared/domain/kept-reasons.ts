/**
 * Why an undo left something as it is. It was changed since; removed since; put back since; something that stays still
 * needs it; what it refers to is gone; something else has taken its place; its assessment is closed.
 */
export const keptReasons = [
  'changed',
  'removed',
  'put-back',
  'needed',
  'nothing-to-refer-to',
  'place-taken',
  'closed',
] as const;
export type KeptReason = (typeof keptReasons)[number];
