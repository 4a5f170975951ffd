/**
 * What is looked after at each stage of the pathway. The headings follow the Supported Employment Pathway Plan
 * Framework; the words are ours. Ids are stored in data files: an item may be reworded, but its id never changes and is
 * never used again for something else.
 */
import type { StageNumber } from './stages.ts';

export interface ChecklistItem {
  readonly id: string;
  readonly words: string;
}

const items = (stage: string, words: Readonly<Record<string, string>>): readonly ChecklistItem[] =>
  Object.entries(words).map(([id, each]) => ({ id: `${stage}.${id}`, words: each }));

export const pathwayChecklists: Readonly<Record<StageNumber, readonly ChecklistItem[]>> = {
  1: items('engagement', {
    'first-conversation': 'First conversation with the young person about working for pay',
    eligibility: 'Agreed that this is the right programme for them',
    barriers: 'What stands in the way is written down, with the worries of the family',
    'benefits-explained': 'Family told what earning would mean for benefits, and who can advise them',
    'job-coach': 'Job coach named, who stays their contact',
    'vocational-profile': 'Vocational profile begun by the young person',
    'employment-profile': 'Employment profile written by the provider and shown to them',
    'first-actions': 'First actions agreed: who does what',
  }),
  2: items('pre-employment', {
    programme: 'Programme of their own, planned from the two profiles',
    confidence: 'Speaking with others: confidence and communication',
    travel: 'Travel training',
    cv: 'CV written',
    'job-search': 'Knows where and how to look for jobs',
    interview: 'Practice interview held, if possible with an employer',
    workplace: 'Knows what a first day and a workplace expect',
    'job-analysis': 'Jobs they like looked at closely: what is done, how well, how fast, among whom',
    'english-maths': 'English and maths for everyday use under way',
    money: 'Bank account and looking after money',
    wellbeing: 'Staying safe online, stress, and being out and about',
    'profile-updated': 'Profiles brought up to date with new skills',
  }),
  3: items('workshops', {
    sector: 'Kind of work chosen, and what training it asks for',
    'food-hygiene': 'Food hygiene certificate',
    'first-aid': 'First aid certificate',
    'manual-handling': 'Manual handling certificate',
    'customer-service': 'Customer service training',
    'other-certificate': 'Any other certificate or licence this kind of work needs',
    'profile-updated': 'Profiles brought up to date with certificates and skills',
  }),
  4: items('placement', {
    employer: 'Employer found who suits the young person, not only the nearest one',
    'job-search-plan': 'Job search plan that the young person carries out themselves',
    'job-analysis': 'Job analysis done at the workplace',
    'job-match': 'Job matched to the profile, or carved out to fit',
    'what-is-told': 'Young person has chosen what the employer is told about them',
    'reasonable-adjustments': 'Reasonable adjustments agreed with the employer',
    'access-to-work': 'Access to Work applied for',
    'risk-assessment': 'Risk assessment done: health and safety, safeguarding, equal treatment',
    instruction: 'Systematic instruction planned for the tasks to be learnt',
    reflection: 'Reflection after the placement: liked, disliked, has the aim changed',
  }),
  5: items('sustainable', {
    'paid-job': 'Paid job at the going rate, never below the minimum wage',
    recruitment: 'Way of recruiting agreed that shows what they can do, such as a working interview',
    'benefits-advice': 'Benefits advice given, with a better-off calculation',
    'earnings-reported': 'Knows whom to tell about earnings',
    'access-to-work': 'Access to Work in place for the job',
    induction: 'Induction done: hours, clothing, how things are done here',
    mentor: 'Colleague named as mentor',
    'first-weeks': 'Meetings agreed with the employer and the young person for the first weeks',
    'one-year': 'Support at work kept for one year from the start',
    progression: 'Next step talked about: more hours, more responsibility, another job',
  }),
};

const allItems = new Map(
  Object.entries(pathwayChecklists).flatMap(([stage, list]) =>
    list.map((item) => [item.id, { ...item, stage: Number(stage) as StageNumber }] as const),
  ),
);

/** The item with its stage, or undefined where no checklist has (or still has) it. */
export function checklistItem(id: string): (ChecklistItem & { stage: StageNumber }) | undefined {
  return allItems.get(id);
}

/** How far a checklist is. What is not needed is left out of both numbers. */
export function checklistProgress(
  stage: StageNumber,
  states: ReadonlyMap<string, 'to-do' | 'done' | 'not-needed'>,
): { done: number; needed: number } {
  const needed = pathwayChecklists[stage].filter(({ id }) => states.get(id) !== 'not-needed');
  return { done: needed.filter(({ id }) => states.get(id) === 'done').length, needed: needed.length };
}
