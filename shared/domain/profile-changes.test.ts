import { expect, test } from 'vitest';

import type { ProfileSection } from '../content/profile-question-types.ts';
import { profileChanges } from './profile-changes.ts';

const question = (id: string) => ({ id, question: `${id}?`, examples: [], summary: null, lines: 1 });
const sections: ProfileSection[] = [
  { id: 'one', title: 'One', questions: [question('likes'), question('skills')] },
  { id: 'two', title: 'Two', questions: [question('job')] },
];
const answers = (of: Record<string, string>) =>
  Object.entries(of).map(([questionId, answer]) => ({ questionId, answer }));

test('only what differs is named, with both sides and in the order of the profile', () => {
  const before = { answers: answers({ job: 'Baker', likes: 'Dogs', skills: '' }), pictures: [] };
  const after = { answers: answers({ likes: 'Dogs ', skills: 'I can cook.', job: 'Chef' }), pictures: [] };
  expect(profileChanges(sections, before, after)).toEqual([
    {
      section: 'One',
      question: 'skills?',
      questionId: 'skills',
      answer: 'added',
      before: '',
      after: 'I can cook.',
      picturesAdded: [],
      picturesTakenOut: [],
    },
    expect.objectContaining({ section: 'Two', answer: 'changed', before: 'Baker', after: 'Chef' }),
  ]);
});

test('pictures that came and went are named by what they show', () => {
  const picture = (pictureId: string, description: string) => ({ questionId: 'job', pictureId, description });
  const [change, ...others] = profileChanges(
    sections,
    { answers: [], pictures: [picture('a', 'A kitchen'), picture('b', 'A garden')] },
    { answers: [], pictures: [picture('b', 'The garden'), picture('c', 'A bus')] },
  );
  expect(others).toEqual([]);
  expect(change).toMatchObject({ answer: 'same', picturesAdded: ['A bus'], picturesTakenOut: ['A kitchen'] });
});

test('an answer to a question that is no longer asked is not lost from sight', () => {
  const [change] = profileChanges(
    sections,
    { answers: answers({ retired: 'I swim.' }), pictures: [] },
    { answers: [], pictures: [] },
  );
  expect(change).toMatchObject({ answer: 'taken-out', before: 'I swim.', questionId: 'retired' });
});
