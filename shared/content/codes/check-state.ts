import type { CodeList } from './code-list.ts';

/** How far an item of a stage's checklist is. */
export const checkStates = [
  { code: 'to-do', label: 'Still to do' },
  { code: 'done', label: 'Done' },
  { code: 'not-needed', label: 'Not needed' },
] as const satisfies CodeList;
