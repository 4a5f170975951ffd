import type { CodeList } from './code-list.ts';

/** Types of special educational need, with the codes and words of the SEN2 return (item "SEN type"). */
export const senNeeds = [
  {
    code: 'SPLD',
    label: 'Specific learning difficulty',
    alsoWritten: ['Specific learning difficulties', 'SpLD'],
  },
  { code: 'MLD', label: 'Moderate learning difficulty', alsoWritten: ['Moderate learning difficulties'] },
  { code: 'SLD', label: 'Severe learning difficulty', alsoWritten: ['Severe learning difficulties'] },
  {
    code: 'PMLD',
    label: 'Profound and multiple learning difficulty',
    alsoWritten: ['Profound and multiple learning difficulties'],
  },
  {
    code: 'SEMH',
    label: 'Social, emotional and mental health',
    alsoWritten: [
      'Social, emotional and mental health needs',
      'Social, emotional and mental health difficulties',
    ],
  },
  {
    code: 'SLCN',
    label: 'Speech, language and communication needs',
    alsoWritten: ['Speech and language', 'Speech, language and communication'],
  },
  { code: 'HI', label: 'Hearing impairment', alsoWritten: ['Hearing'] },
  { code: 'VI', label: 'Vision impairment', alsoWritten: ['Visual impairment', 'Vision'] },
  { code: 'MSI', label: 'Multi-sensory impairment', alsoWritten: ['Multisensory impairment'] },
  { code: 'PD', label: 'Physical disability', alsoWritten: ['Physical disabilities', 'Physical'] },
  {
    code: 'ASD',
    label: 'Autistic spectrum disorder',
    alsoWritten: ['Autism', 'Autistic', 'ASC', 'Autism spectrum disorder', 'Autism spectrum condition'],
  },
  { code: 'DS', label: 'Down syndrome', alsoWritten: ["Down's syndrome", 'Downs syndrome'] },
  {
    code: 'OTH',
    label: 'Other difficulty or disability',
    alsoWritten: ['Other', 'Other difficulty', 'Other difficulty/disability'],
  },
] as const satisfies CodeList;

export type SenNeedCode = (typeof senNeeds)[number]['code'];
