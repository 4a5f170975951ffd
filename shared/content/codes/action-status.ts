import type { CodeList } from './code-list.ts';

/** How far an action has come. */
export const actionStatuses = [
  { code: 'not-started', label: 'Not started', alsoWritten: ['To do', 'Planned'] },
  { code: 'in-progress', label: 'In progress', alsoWritten: ['Started', 'Ongoing', 'Under way'] },
  { code: 'done', label: 'Done', alsoWritten: ['Complete', 'Completed', 'Finished'] },
  { code: 'stopped', label: 'Stopped', alsoWritten: ['Cancelled', 'Abandoned', 'No longer needed'] },
] as const satisfies CodeList;

export type ActionStatusCode = (typeof actionStatuses)[number]['code'];
