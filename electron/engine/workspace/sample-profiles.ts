/** The profiles of a few invented young people, and what one of them said after a placement. */
import type { Drawing } from './draw-picture.ts';
import { busDrawing, dogDrawing } from './sample-drawings.ts';

/** Days before today on which the first version and the present one were begun. */
export const sampleProfileBegun = { first: 400, second: 40 } as const;
export const sampleProfileReason = 'Annual review';

/** Answers of the first version by question; those of the second replace or join them. The drawing is in both. */
export const sampleProfiles: readonly {
  first: Readonly<Record<string, string>>;
  second: Readonly<Record<string, string>>;
  drawing: { questionId: string; description: string; drawing: Drawing };
}[] = [
  {
    drawing: {
      questionId: 'interests.choose',
      description: 'My drawing of Biscuit, the neighbour’s dog',
      drawing: dogDrawing,
    },
    first: {
      'about-me.important':
        'I live with my mum, my nan and my brother. I laugh a lot. I never forget a birthday.',
      'about-me.communication': 'Say it once, slowly, and give me time. Show me if it is new.',
      'preferences.like': 'Being outside. Animals. Knowing what happens next.',
      'preferences.dislike': 'Loud hand dryers. Being rushed.',
      'interests.choose': 'Walking Biscuit, the neighbour’s dog. Baking programmes.',
      'skills.good-at': 'I am always on time. I am gentle with animals.',
      'work-wanted.job': 'Something with dogs.',
      'support.helps': 'A list with pictures. Ten minutes by myself after lunch.',
      'support.travel': 'Mum drives me.',
      'action-plan.next': 'Visit the kennels at Hill Lane before Easter.',
    },
    second: {
      'preferences.like': 'Being outside. Animals. Knowing what happens next. Working with one other person.',
      'work-experience.done': 'Two weeks at a garden centre. I watered the plants and fed the rabbits.',
      'work-experience.went-well': 'I did the watering round by myself from the third day.',
      'qualifications.new-skills': 'I can use the card till with help.',
      'work-wanted.job': 'Looking after animals, at a kennels or a farm.',
      'support.travel': 'The number 14 bus. I am learning to do it by myself.',
      'action-plan.next': 'Finish travel training. Ask the kennels about Saturdays.',
      'action-plan.help': 'Mum, and my job coach every second Tuesday.',
    },
  },
  {
    drawing: {
      questionId: 'about-me.important',
      description: 'My drawing of the number 14 at the stop outside our house',
      drawing: busDrawing,
    },
    first: {
      'about-me.important': 'I like facts. I know every bus route in Northmoor.',
      'preferences.like': 'Quiet. Computers. Doing one thing until it is finished.',
      'preferences.dislike': 'Group work. People standing behind me.',
      'skills.good-at': 'Spotting mistakes. Typing. Remembering numbers.',
      'work-wanted.job': 'A job with timetables or computers.',
    },
    second: {
      'qualifications.have': 'Maths GCSE grade 5. Level 1 in digital skills.',
      'skills.get-better': 'Telling people when I need a break.',
      'work-wanted.future': 'My own flat near the station.',
      'support.helps': 'Headphones. Written instructions. Knowing who to ask.',
      'action-plan.next': 'One day a week at the bus depot office from January.',
    },
  },
];

/** The employment profile of the same young person, in the words of those who support them. Begun before today, in days. */
export const sampleEmploymentProfileBegun = 70;
export const sampleEmploymentProfile: Readonly<Record<string, string>> = {
  'initial-assessment.starting-point':
    'Entry level 3 in English, entry level 2 in maths. Two weeks of work experience at a garden centre. Gets ready for the day without help. Assessed in September with their mum and the college tutor.',
  'initial-assessment.aim':
    'Paid work with animals is the aim, and it is their own. The family wants this too and is unsure about hours.',
  'eligibility.checks': 'EHC plan and passport seen in September. Age fits the funding rules.',
  'eligibility.job-coach':
    'Job coach of the supported internship team since September, trained in systematic instruction.',
  'barriers.learner':
    'Noise: ear defenders are being tried at college. Money: counts up to £10 with help, practised on Thursdays.',
  'barriers.family': 'Worried about the walk to the bus stop in winter. Somebody is at home after 4 pm.',
  'benefits.effect':
    'Receives a Personal Independence Payment, which a wage does not change. The effect on the household’s Universal Credit is not worked out yet.',
  'benefits.advice': 'Appointment with the council’s welfare rights service asked for in October.',
  'transport.how':
    'The number 14 bus, 25 minutes. Travel training under way: does the way there alone, the way back with somebody at the stop.',
  'health-and-safety.needs': 'Asthma: carries an inhaler and knows when to use it. No other medication.',
  'health-and-safety.awareness':
    'Safe near roads. Needs to be told about hot and sharp things each time the place changes.',
  'adjustments.needed':
    'A list with pictures at the workplace, ten quiet minutes after lunch, one person to ask. Access to Work not applied for yet.',
  'adjustments.disclosure':
    'Their decision: the employer may know what helps and why, in their own words, not the diagnosis.',
  'communication.how':
    'Understands short sentences, one step at a time. Speaks clearly with people they know; shows a card with strangers.',
  'skills.have':
    'Watering round at the garden centre to standard and on their own from the third day. On time every day. Gentle with animals.',
  'skills.develop':
    'Asking for help before stopping work. Taught by the job coach in three small steps, first at college.',
  'labour-market.local':
    'Two boarding kennels, a cattery, a city farm and six pet shops within 40 minutes by bus. Kennels take people on before the summer.',
  'employers.approached':
    'Hill Lane Kennels: visit in October, Saturdays from spring are possible. City farm: answer awaited.',
  'employers.match':
    'Feeding, cleaning and walking rounds fit. Telephone and till would have to be somebody else’s.',
  'action-plan.steps':
    'Finish travel training: with their mum, by Christmas. Ear defenders ordered: job coach, November. Second visit to the kennels: job coach, January.',
};

export const sampleReflection = {
  liked: 'Feeding the rabbits. The people were kind.',
  disliked: 'The delivery lorry was too loud.',
  learned: 'To check the list before I start.',
  aspirationChanged: true,
  aspiration: 'I want to work with animals, not in a shop.',
} as const;
