import type { ActionPlanInstrument } from './instrument-types.ts';

/**
 * The Internships Work action plan, edition 2025/6, word for word.
 *
 * The form prints its own priorities in bold. Our copy of the form lost the bold, so no outcome is a priority
 * here: the authority marks its own.
 */
export const actionPlan2025_6: ActionPlanInstrument = {
  kind: 'action-plan',
  id: 'internships-work-action-plan',
  version: '2025/6',
  title: 'Action Plan 2025/6',
  subtitle: 'To be used by Local Authorities as part of the Internships Work programme.',
  publisher: 'National Development Team for Inclusion',
  attribution: '© National Development for Inclusion',
  headerLabels: {
    localAuthority: { id: 'localAuthority', label: 'Local Authority Name' },
    responsiblePerson: { id: 'responsiblePerson', label: 'Name of Person Responsible for Action Plan' },
    email: { id: 'email', label: 'Email Address' },
    telephone: { id: 'telephone', label: 'Telephone Number' },
  },
  introduction: {
    note: 'Please note this action plan has been updated to build on what has been achieved between 2022 and 2025. It is a live document that will be developed over the coming year and beyond. Support will continue to be available from your NDTi Regional Lead to support you with this plan.',
    priorities: 'The bolded outcomes are the priorities for 2025/6.',
    aboutTitle: 'About Internships Work',
    about:
      'Internships Work is a programme funded by the Department for Education, which began in September 2022 and has doubled the number of supported internship places in England by enabling over 4500 young adults, aged 16-24 with additional needs, to benefit from a supported internship. The programme is designed to support more young people with additional needs to have greater choice and control over their future, opening up opportunities that prepare them for adult life and independent living.',
  },
  columnLabels: {
    topic: 'Topic',
    outcomes: 'Outcomes',
    actions: 'Actions Year 4',
    progress: 'Progress',
    lead: 'Lead',
  },
  topics: [
    {
      id: 'data',
      number: 1,
      title: 'Data',
      outcomes: [
        {
          id: 'data-1',
          bulleted: true,
          text: 'The DfE SEN2 data collection accurately reflects actual numbers of young people undertaking supported internships and other work-based programmes',
        },
        {
          id: 'data-2',
          bulleted: true,
          text: 'Average age, ethnicity and gender of young people taking part in supported internships is recorded',
        },
        {
          id: 'data-3',
          bulleted: true,
          text: 'Young people with EHC plans taking part in supported apprenticeships this year is recorded',
        },
        {
          id: 'data-4',
          bulleted: true,
          text: 'There is a prediction of the number of young people who could benefit from Supported Internships over the next four years',
        },
      ],
    },
    {
      id: 'partnership-readiness',
      number: 2,
      title: 'Partnership Readiness',
      outcomes: [
        {
          id: 'partnership-readiness-1',
          bulleted: true,
          text: 'There are strong working relationships between parents, young people, education, health and social care (children and adult) services, employment services, schools, colleges and training providers',
        },
        {
          id: 'partnership-readiness-2',
          bulleted: true,
          text: 'All partners are engaged in the employment forum and are signed up to a shared vision of sustaining the delivery of Supported Internships and other employment pathways for young people',
        },
      ],
    },
    {
      id: 'information',
      number: 3,
      title: 'Information',
      outcomes: [
        {
          id: 'information-1',
          bulleted: false,
          text: 'The Local Offer website and printed materials explain:',
          children: [
            'What Supported Internships are',
            'How young people access them',
            'Where and how they are being offered',
            'What support an internship offers',
            'What the expected outcome of a supported internship is',
            'Contact details',
          ],
        },
        {
          id: 'information-2',
          bulleted: false,
          text: 'Young people receive high quality information, advice, and guidance about careers and employment pathways, in line with the Gatsby benchmarks.',
        },
        {
          id: 'information-3',
          bulleted: false,
          text: 'Events are held during the year which bring together local services, providers, employers, young people and families to raise aspirations for paid work for young people with SEND.',
        },
      ],
    },
    {
      id: 'outcomes-in-ehcps',
      number: 4,
      title: 'Outcomes In EHCPs',
      outcomes: [
        {
          id: 'outcomes-in-ehcps-1',
          bulleted: false,
          text: 'Professionals writing or contributing to Education, Health and Care plans are confident in co-producing outcomes that are based on young people’s aspirations and the evidence of what works to achieve employment.',
        },
      ],
    },
    {
      id: 'annual-reviews-from-year-9',
      number: 5,
      title: 'Annual Reviews from Year 9',
      outcomes: [
        {
          id: 'annual-reviews-from-year-9-1',
          bulleted: true,
          text: 'At the year 9 review, intentional planning for employment (and the other PfA outcomes) begins (vocational profiling, work experience etc.) in line with the Gatsby benchmarks',
        },
        {
          id: 'annual-reviews-from-year-9-2',
          bulleted: true,
          text: 'At the year 11 annual review, the Education, Health, and Care plan is amended to reflect the study programme the young person will be following and the support that will be in place to support employment outcomes',
        },
      ],
    },
    {
      id: 'trained-job-coaches',
      number: 6,
      title: 'Trained Job Coaches',
      outcomes: [
        {
          id: 'trained-job-coaches-1',
          bulleted: false,
          text: 'There are enough trained job coaches in the local area to support all young people with EHC plans into employment.',
        },
      ],
    },
    {
      id: 'vocational-profiling',
      number: 7,
      title: 'Vocational Profiling',
      outcomes: [
        {
          id: 'vocational-profiling-1',
          bulleted: false,
          text: 'Person-centred, comprehensive vocational profiling is carried out during key stage four.',
        },
      ],
    },
    {
      id: 'curriculum',
      number: 8,
      title: 'Curriculum',
      outcomes: [
        {
          id: 'curriculum-1',
          bulleted: true,
          text: 'All post 16 providers in the local area are delivering high quality, work related, study programmes for ALL young people with Education, Health and Care plans so that duplication is avoided, and progression embedded',
        },
        {
          id: 'curriculum-2',
          bulleted: true,
          text: 'The employment forum is confident that local Supported Internship programmes are of high quality by them being quality assured through the SIQAF process',
        },
        {
          id: 'curriculum-3',
          bulleted: true,
          text: 'There are sufficient study programmes below level 2 to meet the goals and aspirations of ALL young people with SEND. This includes personalised study programmes leading to self-employment',
        },
      ],
    },
    {
      id: 'employer-engagement',
      number: 9,
      title: 'Employer Engagement',
      outcomes: [
        {
          id: 'employer-engagement-1',
          bulleted: true,
          text: 'There is a local employer engagement strategy in place, and good relationships with local large employers as well as SMEs providing a wide range of opportunities for young people including work visits, tasters, placements, and paid work',
        },
        {
          id: 'employer-engagement-2',
          bulleted: true,
          text: 'The strategy links to other employer engagement strategies, for example, the LA recovery plan',
        },
      ],
    },
    {
      id: 'work-experience',
      number: 10,
      title: 'Work Experience',
      outcomes: [
        {
          id: 'work-experience-1',
          bulleted: false,
          text: 'All young people with Education, Health and Care plans have work experience in line with the Gatsby benchmarks.',
        },
      ],
    },
    {
      id: 'supported-internships',
      number: 11,
      title: 'Supported Internships',
      outcomes: [
        {
          id: 'supported-internships-1',
          bulleted: true,
          text: 'The number of young people accessing Supported Internships increases over time until there are sufficient places for those young people for who it is the right pathway',
        },
        {
          id: 'supported-internships-2',
          bulleted: true,
          text: 'Supported Internship programmes have used the SIQAF to ensure quality and continuous improvement',
        },
      ],
    },
    {
      id: 'social-value-and-sustainability',
      number: 12,
      title: 'Social Value and Sustainability',
      outcomes: [
        {
          id: 'social-value-and-sustainability-1',
          bulleted: true,
          text: 'The Local Authority has a Supported Internship programme within the Council',
        },
        {
          id: 'social-value-and-sustainability-2',
          bulleted: true,
          text: 'The Local Authority’s recruitment processes are accessible for people with additional needs',
        },
        {
          id: 'social-value-and-sustainability-3',
          bulleted: true,
          text: 'The Local Authority is a disability confident employer and seeks support to continue to improve',
        },
        {
          id: 'social-value-and-sustainability-4',
          bulleted: true,
          text: 'There is ongoing support in place for young people who have gained employment following a Supported Internship and also for those who have not',
        },
        {
          id: 'social-value-and-sustainability-5',
          bulleted: true,
          text: 'There are several ways in which the Local Authority ensures that families understand the positive impact of work for young people with SEND and also how to navigate the benefit system.',
          childrenLead: 'For example:',
          children: [
            'Co-production with the parent carer forum and other parent groups',
            'The Local Offer',
            'The SENDIAS service can provide families and young people with information about employment and benefits',
            'SEND Case Officers and all professionals have training around employment pathways and the benefits system',
          ],
        },
      ],
    },
  ],
};
