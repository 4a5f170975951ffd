/** The vocational profiles of a few invented young people, and what one of them said after a placement. */

/** Days before today on which the first version and the present one were begun. */
export const sampleProfileBegun = { first: 400, second: 40 } as const;
export const sampleProfileReason = 'Annual review';

/** Answers of the first version by question; those of the second replace or join them. */
export const sampleProfiles: readonly {
  first: Readonly<Record<string, string>>;
  second: Readonly<Record<string, string>>;
}[] = [
  {
    first: {
      'about-me.important':
        'I live with my mum, my nan and my brother. I laugh a lot. I never forget a birthday.',
      'about-me.communication': 'Say it once, slowly, and give me time. Show me if it is new.',
      'preferences.like': 'Being outside. Animals. Knowing what happens next.',
      'preferences.dislike': 'Loud hand dryers. Being rushed.',
      'interests.choose': 'Walking the neighbour’s dog. Baking programmes.',
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

export const sampleReflection = {
  liked: 'Feeding the rabbits. The people were kind.',
  disliked: 'The delivery lorry was too loud.',
  learned: 'To check the list before I start.',
  aspirationChanged: true,
  aspiration: 'I want to work with animals, not in a shop.',
} as const;
