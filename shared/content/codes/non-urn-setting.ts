import type { CodeList } from './code-list.ts';

/** Where a young person with no school or college is, with the codes of the SEN2 return (item "SEN setting"). */
export const nonUrnSettings = [
  {
    code: 'OLA',
    label: 'Other arrangements made by the local authority',
    alsoWritten: ['EOTAS', 'Other arrangements made by LA'],
  },
  {
    code: 'OPA',
    label: 'Other arrangements made by the parents or young person',
    alsoWritten: ['Other arrangements made by parents'],
  },
  { code: 'EHE', label: 'Elective home education' },
  { code: 'EYP', label: 'Early years provider' },
  { code: 'OTH', label: 'Other' },
  {
    code: 'NEET',
    label: 'Not in education, employment or training (aged 16 to 25)',
    alsoWritten: ['Not in education, employment or training'],
  },
  { code: 'NIEC', label: 'Not in education or training: notice to cease issued' },
  { code: 'NIEO', label: 'Not in education or training: other' },
] as const satisfies CodeList;

export type NonUrnSettingCode = (typeof nonUrnSettings)[number]['code'];
