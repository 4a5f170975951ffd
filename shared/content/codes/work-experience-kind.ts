import type { CodeList } from './code-list.ts';

/**
 * Kinds of work experience. Question 2 of the toolkit counts open employment settings only: a real workplace
 * of an employer, not a task inside the young person's own setting and not a simulated workplace.
 */
export const workExperienceKinds = [
  {
    code: 'open',
    label: 'Open employment setting',
    alsoWritten: ['Open', 'Open employment', 'External', 'External employer', 'Employer', 'Ext'],
  },
  {
    code: 'internal',
    label: 'Inside the young person’s own setting',
    alsoWritten: ['Internal', 'Int', 'School-based', 'College-based', 'In school', 'In college', 'On site'],
  },
  {
    code: 'simulated',
    label: 'Simulated workplace',
    alsoWritten: ['Simulated', 'Simulation', 'In school / simulated', 'In college / simulated'],
  },
] as const satisfies CodeList;

export type WorkExperienceKindCode = (typeof workExperienceKinds)[number]['code'];
