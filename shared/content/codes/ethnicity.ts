import type { CodeList } from './code-list.ts';

/**
 * Ethnicity, with the Department for Education's codes and words (school census and SEN2). REFU and NOBT are
 * answers about the answer: neither may be counted as an ethnic group.
 */
export const ethnicities = [
  { code: 'WBRI', label: 'White British', alsoWritten: ['British', 'White - British'] },
  { code: 'WIRI', label: 'White Irish', alsoWritten: ['Irish'] },
  {
    code: 'WIRT',
    label: 'Traveller of Irish heritage',
    alsoWritten: ['White - Traveller of Irish heritage', 'Irish Traveller'],
  },
  {
    code: 'WROM',
    label: 'Gypsy/Roma',
    alsoWritten: ['White - Gypsy/Roma', 'Gypsy', 'Roma', 'Gypsy or Roma'],
  },
  {
    code: 'WOTH',
    label: 'Any other White background',
    alsoWritten: ['White - Any other White background', 'Any other White', 'Other White', 'White Other'],
  },
  {
    code: 'MWBC',
    label: 'White and Black Caribbean',
    alsoWritten: ['Mixed - White and Black Caribbean'],
  },
  { code: 'MWBA', label: 'White and Black African', alsoWritten: ['Mixed - White and Black African'] },
  { code: 'MWAS', label: 'White and Asian', alsoWritten: ['Mixed - White and Asian'] },
  {
    code: 'MOTH',
    label: 'Any other Mixed background',
    alsoWritten: ['Mixed - Any other Mixed background', 'Any other Mixed', 'Other Mixed', 'Mixed Other'],
  },
  { code: 'AIND', label: 'Indian', alsoWritten: ['Asian - Indian', 'Asian Indian'] },
  { code: 'APKN', label: 'Pakistani', alsoWritten: ['Asian - Pakistani'] },
  { code: 'ABAN', label: 'Bangladeshi', alsoWritten: ['Asian - Bangladeshi'] },
  {
    code: 'AOTH',
    label: 'Any other Asian background',
    alsoWritten: ['Asian - Any other Asian background', 'Any other Asian', 'Other Asian', 'Asian Other'],
  },
  { code: 'CHNE', label: 'Chinese', alsoWritten: ['Asian - Chinese'] },
  {
    code: 'BCRB',
    label: 'Black Caribbean',
    alsoWritten: ['Black - Black Caribbean', 'Caribbean'],
  },
  { code: 'BAFR', label: 'Black African', alsoWritten: ['Black - Black African', 'African'] },
  {
    code: 'BOTH',
    label: 'Any other Black background',
    alsoWritten: ['Black - Any other Black background', 'Any other Black', 'Other Black', 'Black Other'],
  },
  {
    code: 'OOTH',
    label: 'Any other ethnic group',
    alsoWritten: ['Other ethnic group', 'Any other', 'Other ethnicity'],
  },
  { code: 'REFU', label: 'Refused', alsoWritten: ['Prefer not to say', 'Refused to say'] },
  {
    code: 'NOBT',
    label: 'Information not yet obtained',
    alsoWritten: ['Not obtained', 'Not yet obtained', 'Information not obtained'],
  },
] as const satisfies CodeList;

export type EthnicityCode = (typeof ethnicities)[number]['code'];
