/** What the invented authority of the sample data file has written. Nobody in it exists. */
import type { ActionStatus } from '../../../shared/contract/action-plan.ts';

/** The files of the sample folder, in the order in which they are brought in: the people first. */
export const sampleTrackers = [
  'ehcp_cohort_export.csv',
  'annual_review_tracker.xlsx',
  'work_experience_log.xlsx',
  'si_tracker.xlsx',
] as const;

/** The trackers hold the five academic years from 2021/22. */
export const sampleFirstYear = 2021;

/** When the figures of each year were taken. */
export const sampleFigureDates: Readonly<Record<number, string>> = {
  2021: '2022-09-30',
  2022: '2023-09-29',
  2023: '2024-09-30',
  2024: '2025-09-30',
  2025: '2026-09-30',
};

export const sampleHeader = {
  commencedOn: '2026-10-05',
  heldBy: 'Priya Raman, Preparing for Adulthood Lead',
};

/** Scores and evidence by statement. One is not scored yet, as in any assessment that is being worked on. */
export const sampleStatements: readonly { number: number; score: 1 | 2 | 3 | null; evidence: string }[] = [
  {
    number: 1,
    score: 3,
    evidence:
      'Two “Ready for work” evenings a year, in October and in March, with employers, colleges, former interns and the parent carer forum. 140 families came in 2025/26. Feedback forms are kept by the parent carer forum.',
  },
  {
    number: 2,
    score: 2,
    evidence:
      'In 2025/26, 56.7% of the cohort had an annual review that focused on employment (29.6% in 2021/22). Schools use the new review form from Year 9; two colleges still use their own, which has no question about work.',
  },
  {
    number: 3,
    score: 2,
    evidence:
      'All three special schools and Northmoor College start a vocational profile in Year 9. Mainstream schools vary: a sample of 20 plans in June 2026 found a profile in 8.',
  },
  {
    number: 4,
    score: 2,
    evidence:
      'The careers service has an adviser for young people with SEND in every secondary school. Staff last had training on supported employment in May 2025. Better-off-in-work calculations are offered by one adviser only.',
  },
  {
    number: 5,
    score: 3,
    evidence:
      'The local offer has a page on each route to work, written with the parent carer forum and checked every September. Easy Read versions were added in February 2026.',
  },
  {
    number: 6,
    score: 3,
    evidence:
      'Supported internships at four host employers, with 87 young people on one in 2025/26. Placements are chosen from the vocational profile; the provider’s log shows the match.',
  },
  {
    number: 7,
    score: 2,
    evidence:
      'Eleven job coaches, of whom seven have completed training in systematic instruction. Two posts are vacant. Observations in spring 2026 found the training in use in nine of ten visits.',
  },
  {
    number: 8,
    score: 2,
    evidence:
      'An employer engagement officer since 2024. The network has large employers in health, retail and logistics, and few small ones. Seven employers are Disability Confident at level 2 or 3.',
  },
  {
    number: 9,
    score: 1,
    evidence:
      'Most paid jobs in the last two years were in catering, cleaning and retail. There is no plan yet to widen this.',
  },
  { number: 10, score: null, evidence: '' },
  {
    number: 11,
    score: 2,
    evidence:
      'The skills strategy 2024–2029 names young people with SEND as a priority group. Health and economic regeneration signed it; its action group has met once in the last year.',
  },
  {
    number: 12,
    score: 2,
    evidence:
      'Jobs are checked at 13, 26 and 52 weeks for interns. Nobody follows up young people who found work in another way.',
  },
];

export const samplePriorities: readonly string[] = [
  'Every annual review from Year 9 talks about work, in every school and college.',
  'Enough trained job coaches for everyone who needs one.',
  'Young people find work in a wider range of jobs and with smaller employers.',
];

/** Outcomes of the plan that the authority has marked. */
export const samplePriorityOutcomes = [
  'annual-reviews-from-year-9-1',
  'trained-job-coaches-1',
  'employer-engagement-1',
] as const;

export interface SampleAction {
  topicId: string;
  description: string;
  lead: string;
  /** Days from the day on which the sample is made. */
  dueInDays: number;
  status: ActionStatus;
  link?: { statementNumber: number } | { priorityNumber: number };
  /** Notes with the days before the day on which the sample is made. */
  progress?: readonly { daysAgo: number; note: string }[];
}

export const sampleActions: readonly SampleAction[] = [
  {
    topicId: 'data',
    description:
      'Agree one list of young people with the colleges, refreshed each half term, in place of four trackers.',
    lead: 'Tom Ellery',
    dueInDays: 40,
    status: 'in-progress',
    link: { statementNumber: 12 },
    progress: [
      {
        daysAgo: 12,
        note: 'Northmoor College has agreed. Waiting for the sixth form college’s data officer.',
      },
    ],
  },
  {
    topicId: 'data',
    description:
      'Check every paid job at 13, 26 and 52 weeks, also for young people who were not on an internship.',
    lead: 'Tom Ellery',
    dueInDays: 120,
    status: 'not-started',
    link: { statementNumber: 12 },
  },
  {
    topicId: 'partnership-readiness',
    description:
      'Hold the employment strategy group every half term, with health and economic regeneration present.',
    lead: 'Priya Raman',
    dueInDays: 25,
    status: 'in-progress',
    link: { statementNumber: 11 },
    progress: [{ daysAgo: 30, note: 'Dates for the year sent out. Health has named Dr Farah Idris.' }],
  },
  {
    topicId: 'information',
    description: 'Offer a better-off-in-work calculation to every family before the Year 11 review.',
    lead: 'Gareth Pryce',
    dueInDays: 90,
    status: 'not-started',
    link: { statementNumber: 4 },
  },
  {
    topicId: 'information',
    description: 'Film three former interns at work for the local offer, with captions.',
    lead: 'Dawn Achebe',
    dueInDays: -20,
    status: 'in-progress',
    progress: [{ daysAgo: 5, note: 'Two films are finished. The third is to be recorded at the hospital.' }],
  },
  {
    topicId: 'outcomes-in-ehcps',
    description:
      'Add a paid-work outcome to the plan template for Year 9 and above, and show case officers how to write one.',
    lead: 'Sunita Kaur',
    dueInDays: -45,
    status: 'done',
    link: { statementNumber: 2 },
    progress: [
      { daysAgo: 50, note: 'Template in use from the start of term. 14 of 16 case officers trained.' },
    ],
  },
  {
    topicId: 'annual-reviews-from-year-9',
    description: 'Move the two remaining colleges to the review form with the question about work.',
    lead: 'Sunita Kaur',
    dueInDays: 14,
    status: 'in-progress',
    link: { priorityNumber: 1 },
    progress: [{ daysAgo: 8, note: 'Form agreed with Eastfield College; to be used from January.' }],
  },
  {
    topicId: 'annual-reviews-from-year-9',
    description: 'Ask a job coach to every Year 11 review at the three special schools.',
    lead: 'Sunita Kaur',
    dueInDays: 60,
    status: 'not-started',
    link: { statementNumber: 2 },
  },
  {
    topicId: 'trained-job-coaches',
    description: 'Recruit to the two vacant job coach posts.',
    lead: 'Dawn Achebe',
    dueInDays: 30,
    status: 'in-progress',
    link: { priorityNumber: 2 },
    progress: [{ daysAgo: 15, note: 'Advertised; six applications. Interviews are on the 4th.' }],
  },
  {
    topicId: 'trained-job-coaches',
    description: 'Train the four job coaches who have not yet learnt systematic instruction.',
    lead: 'Dawn Achebe',
    dueInDays: 100,
    status: 'not-started',
    link: { statementNumber: 7 },
  },
  {
    topicId: 'vocational-profiling',
    description:
      'Give every mainstream school the vocational profile used at the special schools, with a short briefing.',
    lead: 'Gareth Pryce',
    dueInDays: 75,
    status: 'in-progress',
    link: { statementNumber: 3 },
  },
  {
    topicId: 'employer-engagement',
    description: 'Bring ten small employers into the network, through the chamber of commerce breakfast.',
    lead: 'Marcus Oyelaran',
    dueInDays: 110,
    status: 'in-progress',
    link: { priorityNumber: 3 },
    progress: [{ daysAgo: 3, note: 'Three garages and a print shop have asked for a visit.' }],
  },
  {
    topicId: 'work-experience',
    description: 'Find work experience outside catering and retail for 30 young people in Years 12 and 13.',
    lead: 'Marcus Oyelaran',
    dueInDays: 150,
    status: 'not-started',
    link: { statementNumber: 9 },
  },
  {
    topicId: 'supported-internships',
    description: 'Open a fifth internship site with the ambulance service.',
    lead: 'Priya Raman',
    dueInDays: 200,
    status: 'in-progress',
    link: { statementNumber: 6 },
    progress: [{ daysAgo: 21, note: 'Heads of terms agreed; risk assessment of the garage to follow.' }],
  },
  {
    topicId: 'social-value-and-sustainability',
    description: 'Ask for supported internships in every council contract above £1 million.',
    lead: 'Priya Raman',
    dueInDays: -10,
    status: 'stopped',
    progress: [
      { daysAgo: 11, note: 'Taken into the new procurement policy instead, which covers all contracts.' },
    ],
  },
];
