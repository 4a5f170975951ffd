/** A job that was looked at and tasks that are taught, for a few invented young people on supported internships. */

export const sampleJobAnalyses: readonly {
  role: string;
  analysedBy: string;
  daysAgo: number;
  answers: Readonly<Record<string, string>>;
}[] = [
  {
    role: 'Kitchen assistant',
    analysedBy: 'Job coach with the head cook',
    daysAgo: 30,
    answers: {
      'core.purpose': 'Clean crockery and laid tables for 90 lunches between 12:00 and 14:00.',
      'core.must-have': 'Level 1 food hygiene, which the employer pays for. No reading beyond labels.',
      'core.hours': 'Monday to Friday, 10:00 to 14:30. The first hour can be moved.',
      'tasks.main': 'Every day: set tables, load and empty the dishwasher, wipe down. Fridays: stock count.',
      'targets.quality': 'Tables as in the photograph on the wall. The cook looks before the doors open.',
      'targets.productivity': 'Twelve tables in 40 minutes after about six weeks.',
      'environment.place': 'Warm and loud from 12:00 to 13:00. A quiet room next to the stores.',
      'people.colleagues': 'Four. Dorota has worked there for ten years and likes to show people.',
      'culture.habits': 'Everybody sits down together at 11:30. Radio on, telephones in the locker.',
      'safety.risks': 'Hot plates, wet floor, knives, which are not part of the job.',
      'travel.route': 'Number 14 bus to Station Road, 25 minutes, then three minutes on foot.',
      'adjustments.agreed': 'Pictures on cupboards. One person gives instructions. Ten minutes out at 13:00.',
      'carving.tasks': 'Knives and the deep fryer stay with the cooks; all table setting comes to this job.',
      'match.fits': 'Likes order and to know what comes next. Always on time.',
      'match.gaps': 'The noise at lunch: headphones, and the quiet room.',
    },
  },
  {
    role: 'Library assistant',
    analysedBy: 'Job coach',
    daysAgo: 12,
    answers: {
      'core.purpose': 'Books back on their shelves the day they come in.',
      'tasks.main': 'Scan returns, sort by number, shelve, tidy the children’s corner.',
      'environment.place': 'Quiet, except for Tuesday story time.',
      'match.fits': 'Remembers numbers, and finishes what was begun.',
    },
  },
];

export const sampleInstructionPlans: readonly {
  task: string;
  startedDaysAgo: number;
  reviewedDaysAgo: number | null;
  objective: string;
  strategy: string;
  delivery: string;
  evaluation: string;
  refinement: string;
  parts: readonly { description: string; cue: string; support: string }[];
}[] = [
  {
    task: 'Set the tables for lunch',
    startedDaysAgo: 24,
    reviewedDaysAgo: 5,
    objective: 'Sets twelve tables alone by 11:30, each as in the photograph, on four days out of five.',
    strategy:
      'Shown once, then done together from the last part backwards. A photograph of a finished table.',
    delivery: 'Job coach at 10:30 every day for two weeks, then every second day. Point before speaking.',
    evaluation: 'Six of six parts without help on three days last week; the napkins were forgotten once.',
    refinement: 'Napkins go on the trolley first. The coach stands by the door.',
    parts: [
      { description: 'Fetch the trolley', cue: 'The clock shows 10:30', support: 'None' },
      {
        description: 'Put twelve napkins on the trolley',
        cue: 'The picture on the trolley',
        support: 'Point',
      },
      { description: 'Lay a knife and a fork at each place', cue: 'The tray is full', support: 'None' },
      { description: 'Put a glass above each knife', cue: 'The cutlery is done', support: 'None' },
      {
        description: 'Fold a napkin on each plate',
        cue: 'The glasses are done',
        support: 'Say “What is next?”',
      },
      { description: 'Compare with the photograph', cue: 'The last table', support: 'None' },
    ],
  },
  {
    task: 'Scan the books that came back',
    startedDaysAgo: 10,
    reviewedDaysAgo: null,
    objective: 'Scans a trolley of 40 books alone in half an hour.',
    strategy: 'Done together; a card with three pictures beside the scanner.',
    delivery: 'Tuesdays and Thursdays with the job coach.',
    evaluation: '',
    refinement: '',
    parts: [
      { description: 'Turn the book so that the label faces up', cue: 'A book in the hand', support: 'Show' },
      { description: 'Hold it under the light until it beeps', cue: 'The label faces up', support: 'Show' },
      { description: 'Put it on the trolley by its colour', cue: 'The beep', support: 'Point' },
    ],
  },
];
