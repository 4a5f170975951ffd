/**
 * What an annual review looks at on the way to adulthood, year group by year group. Our own words for what the SEND
 * Code of Practice (2015), chapter 8, asks of reviews from Year 9, and the regulations it rests on.
 */

export interface YearGroupPrompts {
  /** National curriculum years, both included. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly prompts: readonly string[];
}

const yearGroups: readonly YearGroupPrompts[] = [
  {
    from: Number.NEGATIVE_INFINITY,
    to: 8,
    title: 'Before Year 9',
    prompts: [
      'What does the young person enjoy and do well, and what might it lead to?',
      'Which everyday skills (travel, money, choosing, asking for help) come next?',
      'When will planning for adulthood begin? From Year 9 every review has to include it.',
    ],
  },
  {
    from: 9,
    to: 9,
    title: 'Year 9: planning for employment begins',
    prompts: [
      'From this review on, the plan looks ahead to adult life, and paid work is talked about as something to expect.',
      'Has a vocational profile been started with the young person, and will it be attached to the EHC plan?',
      'Which courses in Years 10 and 11 keep the young person’s aims open?',
      'Which meetings with employers and visits to workplaces are planned this year?',
    ],
  },
  {
    from: 10,
    to: 10,
    title: 'Year 10: finding out about work and post-16 places',
    prompts: [
      'Which work experience in a real workplace is arranged, and what support does it need?',
      'Which post-16 places will be visited, and who goes along?',
      'What does the vocational profile say now that it did not say last year?',
      'Is travel training needed for work or college?',
    ],
  },
  {
    from: 11,
    to: 11,
    title: 'Year 11: the plan is amended for post-16',
    prompts: [
      'The plan has to be reviewed, amended and final by 31 March, naming the post-16 place (SEND Regulations 2014, regulation 18).',
      'Which route is wanted: a supported internship, an apprenticeship, a study programme, work?',
      'How does the study programme lead to paid work, and which support does it need?',
      'After compulsory school age the young person decides for themselves: how are they helped to take part, and has capacity been considered where there is doubt?',
    ],
  },
  {
    from: 12,
    to: 13,
    title: 'Years 12 and 13: towards paid work',
    prompts: [
      'How much time is spent in workplaces, and is there a job coach?',
      'Has a supported internship been offered, and has Access to Work been applied for?',
      'What would the family’s benefits look like once there is a wage? Has anybody worked it out with them?',
      'Is an adult social care assessment needed before the 18th birthday (Care Act 2014, section 58)? Has the move to adult health services begun?',
      'Which certificates does the wanted job ask for?',
    ],
  },
  {
    from: 14,
    // Somebody older, or with a date of birth that is wrong, must not stop the packs of all others.
    to: Number.POSITIVE_INFINITY,
    title: 'Year 14 and after: finishing well',
    prompts: [
      'Are the outcomes of the plan reached, or is more education or training needed to reach them?',
      'Is the next step paid work? Who supports the young person in the first year of the job?',
      'Which support goes on when the plan ends, and who has agreed to give it?',
      'Where a plan may cease, has the young person been told why and been asked for their view?',
    ],
  },
];

/** What can be asked in any year, where nobody knows which it is: nothing is guessed. */
const yearNotKnown: Pick<YearGroupPrompts, 'title' | 'prompts'> = {
  title: 'The year group is not recorded',
  prompts: [
    'Which national curriculum year is the young person in? Write it on the first page and record it.',
    'From Year 9 on: is paid work talked about as something to expect, and has a vocational profile been started?',
    'What does the young person enjoy and do well, and what might it lead to?',
    'Which everyday skills (travel, money, choosing, asking for help) come next?',
  ],
};

/** The prompts for a year group. Every whole year has some. */
export function promptsFor(curriculumYear: number | null): Pick<YearGroupPrompts, 'title' | 'prompts'> {
  if (curriculumYear === null) return yearNotKnown;
  const found = yearGroups.find(({ from, to }) => curriculumYear >= from && curriculumYear <= to);
  if (!found) throw new RangeError(`${curriculumYear} is no year group`);
  return found;
}
