/** Where some of the sample's young people are on the pathway. Nobody in it exists. Days count back from today. */
import type { StageNumber } from '../../../shared/content/stages.ts';

export interface SampleSpell {
  stage: StageNumber;
  beganDaysAgo: number;
  endedDaysAgo?: number;
  startReason?: string;
  endReason?: string;
  nextStep?: string;
  /** Negative once it has passed. */
  nextStepInDays?: number;
}

export interface SamplePathway {
  spells: readonly SampleSpell[];
  done?: readonly string[];
  notNeeded?: readonly string[];
  actions?: readonly {
    description: string;
    lead: string;
    dueInDays: number | null;
    status?: 'in-progress' | 'done';
    note?: string;
  }[];
}

const engagementDone = [
  'engagement.first-conversation',
  'engagement.eligibility',
  'engagement.barriers',
  'engagement.job-coach',
  'engagement.vocational-profile',
];

/** One after another for the young people who are on the pathway, then from the beginning again. */
export const samplePathways: readonly SamplePathway[] = [
  {
    spells: [
      {
        stage: 1,
        beganDaysAgo: 410,
        endedDaysAgo: 320,
        startReason: 'Asked about a job at the annual review',
        endReason: 'Wants to work with animals; job coach agreed',
      },
      {
        stage: 2,
        beganDaysAgo: 320,
        nextStep: 'Practice interview at the garden centre',
        nextStepInDays: 12,
      },
      {
        stage: 4,
        beganDaysAgo: 61,
        startReason: 'A place at the rescue centre came up',
        nextStep: 'Job coach to visit in the third week',
        nextStepInDays: 5,
      },
    ],
    done: [
      ...engagementDone,
      'engagement.first-actions',
      'pre-employment.programme',
      'pre-employment.travel',
      'pre-employment.cv',
      'placement.employer',
      'placement.job-match',
      'placement.reasonable-adjustments',
      'placement.risk-assessment',
    ],
    notNeeded: ['pre-employment.english-maths'],
    actions: [
      {
        description: 'Practise the number 14 bus to the rescue centre',
        lead: 'Job coach',
        dueInDays: -6,
        status: 'in-progress',
        note: 'Three journeys with support, one with Mum behind in the car.',
      },
      { description: 'Apply for Access to Work for the placement', lead: 'Priya Raman', dueInDays: 9 },
      { description: 'Open a bank account', lead: 'Family', dueInDays: -40, status: 'done' },
    ],
  },
  {
    spells: [{ stage: 1, beganDaysAgo: 130, startReason: 'Referred by school in Year 11' }],
    done: ['engagement.first-conversation', 'engagement.eligibility'],
    actions: [
      { description: 'Meet the family about benefits and earning', lead: 'Careers adviser', dueInDays: -15 },
    ],
  },
  {
    spells: [
      { stage: 1, beganDaysAgo: 300, endedDaysAgo: 240, endReason: 'Profile finished' },
      {
        stage: 2,
        beganDaysAgo: 240,
        nextStep: 'Finish the CV and choose two employers to visit',
        nextStepInDays: -9,
      },
    ],
    done: [...engagementDone, 'pre-employment.programme', 'pre-employment.confidence'],
  },
  {
    spells: [
      { stage: 2, beganDaysAgo: 420, endedDaysAgo: 200, endReason: 'Ready for training in catering' },
      { stage: 3, beganDaysAgo: 48, nextStep: 'Food hygiene exam', nextStepInDays: 20 },
    ],
    done: ['workshops.sector', 'workshops.first-aid'],
    notNeeded: ['workshops.manual-handling'],
    actions: [
      { description: 'Book the food hygiene exam with extra time', lead: 'College tutor', dueInDays: 4 },
    ],
  },
  {
    spells: [
      { stage: 1, beganDaysAgo: 520, endedDaysAgo: 450 },
      {
        stage: 4,
        beganDaysAgo: 290,
        nextStep: 'Talk with the ward manager about paid hours',
        nextStepInDays: 16,
      },
    ],
    done: [
      'placement.employer',
      'placement.job-analysis',
      'placement.job-match',
      'placement.reasonable-adjustments',
      'placement.access-to-work',
      'placement.risk-assessment',
    ],
  },
  {
    spells: [
      {
        stage: 4,
        beganDaysAgo: 400,
        endedDaysAgo: 170,
        endReason: 'Offered 18 hours a week in the hotel kitchen',
      },
      { stage: 5, beganDaysAgo: 170, nextStep: 'Review of support after six months', nextStepInDays: 12 },
    ],
    done: [
      'sustainable.paid-job',
      'sustainable.benefits-advice',
      'sustainable.induction',
      'sustainable.mentor',
      'sustainable.first-weeks',
    ],
    actions: [
      { description: 'Ask about a kitchen assistant course at work', lead: 'Job coach', dueInDays: null },
    ],
  },
  {
    spells: [{ stage: 1, beganDaysAgo: 30, nextStep: 'Second visit with the family', nextStepInDays: 8 }],
    done: ['engagement.first-conversation'],
  },
  {
    spells: [
      {
        stage: 1,
        beganDaysAgo: 260,
        endedDaysAgo: 90,
        endReason: 'Stays at school for now; to be asked again next year',
      },
    ],
    done: ['engagement.first-conversation', 'engagement.barriers'],
  },
];

/** How many of the young people who could be are on the pathway. */
export const samplePeopleOnPathway = 46;
