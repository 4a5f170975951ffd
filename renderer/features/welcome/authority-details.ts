import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import type { FieldProblem } from '../../components/error-summary.tsx';

export type AuthorityDetails = Pick<
  WorkspaceDetails,
  'authorityName' | 'authorityCode' | 'responsiblePerson' | 'email' | 'telephone'
>;

interface AuthorityField {
  name: keyof AuthorityDetails;
  label: string;
  hint?: string;
  type: 'text' | 'email' | 'tel';
  autoComplete: string;
}

/** The fields of the authority in the order of the forms' headers. */
export const authorityFields: readonly AuthorityField[] = [
  { name: 'authorityName', label: 'Name of the local authority', type: 'text', autoComplete: 'organization' },
  {
    name: 'authorityCode',
    label: 'Local authority code (optional)',
    hint: 'The three digits the Department for Education uses, for example 801.',
    type: 'text',
    autoComplete: 'off',
  },
  { name: 'responsiblePerson', label: 'Person responsible (optional)', type: 'text', autoComplete: 'name' },
  { name: 'email', label: 'Email address (optional)', type: 'email', autoComplete: 'email' },
  { name: 'telephone', label: 'Telephone number (optional)', type: 'tel', autoComplete: 'tel' },
];

/** What is wrong with the details, by field; empty when nothing is. */
export function authorityProblems(details: AuthorityDetails): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (details.authorityName.trim() === '') {
    problems.push({ fieldId: 'authorityName', words: 'Enter the name of the local authority' });
  }
  if (!/^(\d{3})?$/.test(details.authorityCode)) {
    problems.push({
      fieldId: 'authorityCode',
      words: 'The code has three digits, for example 801. Leave it blank if unsure',
    });
  }
  if (details.email !== '' && !/^\S+@\S+$/.test(details.email)) {
    problems.push({ fieldId: 'email', words: 'Enter an email address like name@example.gov.uk' });
  }
  return problems;
}
