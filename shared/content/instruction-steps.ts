export interface InstructionStep {
  field: 'objective' | 'strategy' | 'delivery' | 'evaluation' | 'refinement';
  title: string;
  question: string;
  hint: string;
}

/** The five steps of systematic instruction, as the framework orders them; the questions are ours. */
export const instructionSteps: readonly InstructionStep[] = [
  {
    field: 'objective',
    title: 'Step 1: Objective',
    question: 'What will the young person do, where, and how well?',
    hint: 'Something that can be seen: “Loads the dishwasher alone, every shift, nothing left on the side”.',
  },
  {
    field: 'strategy',
    title: 'Step 2: Strategy and materials',
    question: 'How will it be taught, and with what?',
    hint: 'Showing, doing it together, from the last part backwards; pictures, a checklist, labels.',
  },
  {
    field: 'delivery',
    title: 'Step 3: Instruction',
    question: 'When and by whom is it taught, and how is help given?',
    hint: 'The least help that avoids a mistake, and how it is taken away bit by bit.',
  },
  {
    field: 'evaluation',
    title: 'Step 4: Evaluation',
    question: 'How is progress seen, and what has been seen so far?',
    hint: 'How many parts are done without help, on which days.',
  },
  {
    field: 'refinement',
    title: 'Step 5: Refinement',
    question: 'What changes next?',
    hint: 'A part to break down further, another cue, less help.',
  },
];
