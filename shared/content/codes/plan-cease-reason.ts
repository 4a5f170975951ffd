import type { CodeList } from './code-list.ts';

/** Why an EHC plan ended, with the codes of the SEN2 return (item "Cease reason"). */
export const planCeaseReasons = [
  { code: '1', label: 'Reached maximum age', alsoWritten: ['Max age', 'Maximum age'] },
  { code: '2', label: 'Needs met without an EHC plan', alsoWritten: ['Needs met'] },
  { code: '3', label: 'Moved on to higher education', alsoWritten: ['Higher education', 'Higher ed'] },
  {
    code: '4',
    label: 'Moved on to paid employment',
    alsoWritten: ['Paid employment', 'Employed', 'Employment'],
  },
  {
    code: '5',
    label: 'Transferred to another local authority',
    alsoWritten: ['Transfer out', 'Transferred to another LA', 'Moved LA', 'Moved out of area'],
  },
  {
    code: '6',
    label: 'No longer wishes to engage in education or training',
    alsoWritten: ['No engagement', 'No longer engages', 'No longer wishes to engage'],
  },
  { code: '7', label: 'Moved outside England', alsoWritten: ['Left England'] },
  { code: '8', label: 'Died', alsoWritten: ['Deceased'] },
  { code: '9', label: 'Other' },
] as const satisfies CodeList;

export type PlanCeaseReasonCode = (typeof planCeaseReasons)[number]['code'];
