/** The employment profile, first edition: what the provider needs to know to find the right job with a learner. */
import type { ProfileEdition, ProfileQuestion } from './profile-question-types.ts';

const ask = (
  id: string,
  question: string,
  summary: string,
  examples: readonly string[],
): ProfileQuestion => ({ id, question, summary, examples, lines: 4 });

export const employmentProfile2026: ProfileEdition = {
  id: 'employment-2026',
  kind: 'employment',
  name: 'Employment profile',
  sections: [
    {
      id: 'initial-assessment',
      title: 'Initial assessment',
      questions: [
        ask('initial-assessment.starting-point', 'Where does the learner stand today?', 'Starting point', [
          'What they want from the programme',
          'Experience, English, maths, everyday skills',
          'Who took part in the assessment, and when',
        ]),
        ask(
          'initial-assessment.aim',
          'Is paid work the aim, and is this the right programme for it?',
          'Aim',
          ['What the learner says', 'What the family says'],
        ),
      ],
    },
    {
      id: 'eligibility',
      title: 'Eligibility',
      questions: [
        ask('eligibility.checks', 'What has been checked, and what was seen?', 'Eligibility', [
          'Age, EHC plan, right to work',
          'Funding rules of the programme',
        ]),
        ask('eligibility.job-coach', 'Who is the job coach, and since when?', 'Job coach', [
          'How to reach them',
          'Training in systematic instruction',
        ]),
      ],
    },
    {
      id: 'barriers',
      title: 'Barriers',
      questions: [
        ask('barriers.learner', 'What stands in the way for the learner?', 'Barriers for the learner', [
          'Confidence, health, skills, equipment',
          'Who does what about each',
        ]),
        ask('barriers.family', 'What stands in the way for the family?', 'Barriers for the family', [
          'Worries about safety, money or losing support',
          'Hours when somebody has to be at home',
        ]),
      ],
    },
    {
      id: 'benefits',
      title: 'Benefits planning',
      questions: [
        ask('benefits.effect', 'How would a wage change the family’s income?', 'Effect of a wage', [
          'Benefits the learner and the family receive',
          'Hours at which each of them changes',
        ]),
        ask('benefits.advice', 'Who gives advice on benefits, and what was agreed?', 'Advice on benefits', [
          'Date of the advice, better-off calculation',
          'Who reports changes, and to whom',
        ]),
      ],
    },
    {
      id: 'transport',
      title: 'Transport',
      questions: [
        ask('transport.how', 'How would the learner get to work?', 'Getting to work', [
          'Routes, passes, longest journey',
          'Travel training: needed, under way, done',
        ]),
      ],
    },
    {
      id: 'health-and-safety',
      title: 'Health and safety',
      questions: [
        ask(
          'health-and-safety.needs',
          'What must a workplace know to keep the learner safe?',
          'Health and safety',
          ['Medication, seizures, allergies', 'What to do, and who to call'],
        ),
        ask(
          'health-and-safety.awareness',
          'How well does the learner notice danger?',
          'Awareness of danger',
          ['Traffic, machines, heat, strangers', 'What belongs in the risk assessment'],
        ),
      ],
    },
    {
      id: 'adjustments',
      title: 'Reasonable adjustments',
      questions: [
        ask('adjustments.needed', 'Which adjustments does the learner need at work?', 'Adjustments', [
          'Equipment, breaks, hours, tasks, place',
          'Access to Work: applied for, agreed',
        ]),
        ask('adjustments.disclosure', 'What may an employer be told, and by whom?', 'What may be told', [
          'What the learner has decided',
          'In whose words',
        ]),
      ],
    },
    {
      id: 'communication',
      title: 'Communication',
      questions: [
        ask(
          'communication.how',
          'How does the learner understand and make themselves understood?',
          'Communication',
          ['Instructions: spoken, shown, written, in pictures', 'Aids and apps'],
        ),
      ],
    },
    {
      id: 'skills',
      title: 'Skills and what to work on',
      questions: [
        ask('skills.have', 'Which skills for work were seen, and where?', 'Skills seen', [
          'Tasks done to standard, pace, stamina',
          'Working with others',
        ]),
        ask('skills.develop', 'Which skills come next, and how are they taught?', 'Skills to work on', [
          'Gaps found in the job analysis',
          'Workshops and certificates',
        ]),
      ],
    },
    {
      id: 'labour-market',
      title: 'Labour market research',
      questions: [
        ask('labour-market.local', 'Which jobs of the kind wanted are there nearby?', 'Jobs nearby', [
          'Sectors that are taking people on',
          'Small and large employers',
          'Jobs with much competition, and what would help',
        ]),
      ],
    },
    {
      id: 'employers',
      title: 'Employers approached',
      questions: [
        ask(
          'employers.approached',
          'Which employers were approached, and what came of it?',
          'Employers approached',
          ['Name, person spoken to, date', 'Tasters, working interviews, offers'],
        ),
        ask(
          'employers.match',
          'Which kind of job would fit, and could one be shaped for the learner?',
          'Job match',
          ['Tasks that fit, tasks to swap with somebody', 'Hours, place, people'],
        ),
      ],
    },
    {
      id: 'action-plan',
      title: 'Action plan',
      questions: [
        ask('action-plan.steps', 'What is agreed, who does it, and by when?', 'Agreed steps', [
          'Steps of the learner, the family, the job coach',
        ]),
      ],
    },
  ],
};
