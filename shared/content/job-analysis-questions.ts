/**
 * What a job analysis asks. The sections are those the Supported Employment Pathway Plan Framework names (core
 * requirements, targets for quality and productivity, culture, adjustments, carving, match); the questions are ours, in
 * plain English. Answers are kept by the id of their question: an id that has been used keeps its meaning.
 */
export interface JobAnalysisQuestion {
  readonly id: string;
  readonly question: string;
  /** Things to look at or to ask, each a few words. */
  readonly examples: readonly string[];
}

export interface JobAnalysisSection {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly JobAnalysisQuestion[];
}

const ask = (id: string, question: string, ...examples: string[]): JobAnalysisQuestion => ({
  id,
  question,
  examples,
});

export const jobAnalysisSections: readonly JobAnalysisSection[] = [
  {
    id: 'core',
    title: 'Core requirements',
    questions: [
      ask(
        'core.purpose',
        'What is the job for?',
        'Why the employer needs it',
        'What would not get done without it',
      ),
      ask(
        'core.must-have',
        'What must the person bring to start?',
        'Certificates or a licence',
        'Reading, writing and numbers',
        'A check of criminal records',
      ),
      ask(
        'core.hours',
        'What are the hours and the pay?',
        'Days and shifts',
        'Breaks',
        'How far the hours can be changed',
      ),
    ],
  },
  {
    id: 'tasks',
    title: 'Tasks',
    questions: [
      ask(
        'tasks.main',
        'What are the main tasks, and how often does each come up?',
        'Every day, every week, now and then',
        'Which matter most to the employer',
      ),
      ask('tasks.day', 'How does a usual day run?', 'What comes first', 'What can change without notice'),
      ask('tasks.equipment', 'What tools, machines or programs are used?', 'What has to be learned first'),
    ],
  },
  {
    id: 'targets',
    title: 'Targets for quality and productivity',
    questions: [
      ask(
        'targets.quality',
        'How good does the work have to be?',
        'What a finished task looks like',
        'Who checks it',
      ),
      ask(
        'targets.productivity',
        'How much has to be done, and how fast?',
        'Numbers an hour or a shift',
        'How long a new starter has to get there',
      ),
    ],
  },
  {
    id: 'environment',
    title: 'Environment',
    questions: [
      ask(
        'environment.place',
        'What is the place like?',
        'Noise, light, smells, heat or cold',
        'Busy or quiet',
        'Where to go for a break',
      ),
      ask(
        'environment.body',
        'What does the work ask of the body?',
        'Standing, lifting, reaching',
        'Uniform or protective clothing',
      ),
    ],
  },
  {
    id: 'people',
    title: 'Colleagues and customers',
    questions: [
      ask(
        'people.colleagues',
        'Who works alongside, and who is in charge?',
        'Who gives instructions, and how',
        'Who could be a natural support',
      ),
      ask(
        'people.customers',
        'How much contact is there with customers?',
        'Face to face, by telephone, in writing',
      ),
    ],
  },
  {
    id: 'culture',
    title: 'Culture and policies',
    questions: [
      ask(
        'culture.habits',
        'What does everybody there simply know?',
        'Break times and the kettle',
        'Jokes, music, telephones',
        'How people dress and greet one another',
      ),
      ask(
        'culture.policies',
        'Which policies has the employer in place?',
        'Equality and disability',
        'Sickness and leave',
        'Probation and appraisal',
      ),
    ],
  },
  {
    id: 'safety',
    title: 'Health, safety and risk',
    questions: [
      ask(
        'safety.risks',
        'What could go wrong, and for whom?',
        'Machines, chemicals, traffic, heights',
        'Risks that are this young person’s own',
      ),
      ask(
        'safety.measures',
        'What keeps people safe?',
        'The employer’s risk assessment and its date',
        'Training before the first day',
        'Who to tell',
      ),
    ],
  },
  {
    id: 'travel',
    title: 'Travel',
    questions: [
      ask(
        'travel.route',
        'How will the young person get there and back?',
        'Route, times and cost',
        'Travel training',
        'What to do when the bus does not come',
      ),
    ],
  },
  {
    id: 'adjustments',
    title: 'Reasonable adjustments',
    questions: [
      ask(
        'adjustments.agreed',
        'Which adjustments has the employer agreed to?',
        'Recruitment and interview',
        'Hours, place, equipment',
        'How instructions are given',
      ),
      ask(
        'adjustments.access-to-work',
        'What will Access to Work or others pay for?',
        'Job coach, travel, equipment',
        'Applied for, granted, from when',
      ),
    ],
  },
  {
    id: 'carving',
    title: 'Job carving',
    questions: [
      ask(
        'carving.tasks',
        'Which tasks could be swapped, shared or put together anew?',
        'Tasks that colleagues would gladly hand over',
        'Tasks to leave out, and who takes them',
      ),
      ask(
        'carving.employer',
        'What does the employer gain by it?',
        'Time set free',
        'Work that is left undone now',
      ),
    ],
  },
  {
    id: 'match',
    title: 'Job match',
    questions: [
      ask(
        'match.fits',
        'Where does the job fit the young person?',
        'Strengths and skills it uses',
        'What they like and hope for',
      ),
      ask(
        'match.gaps',
        'Where does it not fit yet, and what would close the gap?',
        'Something to learn',
        'An adjustment',
        'Another task',
      ),
      ask(
        'match.decision',
        'What does the young person say, and what happens next?',
        'Yes, no or a trial',
        'Who does what by when',
      ),
    ],
  },
];

/** Every question in order. */
export const jobAnalysisQuestions: readonly JobAnalysisQuestion[] = jobAnalysisSections.flatMap(
  ({ questions }) => questions,
);

/** The words of a question; the id itself for one that this release does not know. */
export function jobAnalysisQuestionWords(questionId: string): string {
  return jobAnalysisQuestions.find(({ id }) => id === questionId)?.question ?? questionId;
}

/** What of the vocational profile is read beside the job match, by the ids of its questions. */
export const jobMatchProfileQuestions: readonly string[] = [
  'work-wanted.job',
  'skills.good-at',
  'preferences.like',
  'preferences.dislike',
  'support.helps',
  'support.travel',
];
