import { describe, expect, test } from 'vitest';

import { profileEditions, questionsOf, questionWords, reflectionQuestions } from './profile-questions.ts';

describe.each(profileEditions)('the edition $id', (edition) => {
  const questions = questionsOf(edition);

  test('names every question once, with something to think about and room on paper', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { examples, lines, question } of questions) {
      expect(examples.length).toBeGreaterThan(0);
      expect(lines).toBeGreaterThan(0);
      expect(question).toMatch(/\?$/);
    }
  });

  test('keeps a question in the section whose name begins its id', () => {
    for (const section of edition.sections)
      for (const { id } of section.questions) expect(id).toMatch(new RegExp(`^${section.id}\\.`));
  });
});

test('the vocational profile has the sections of the framework', () => {
  expect(
    profileEditions.find(({ id }) => id === 'vocational-2026')?.sections.map(({ title }) => title),
  ).toEqual([
    'About me',
    'What I like and do not like',
    'Work I have tried',
    'Other things I do',
    'My interests',
    'My skills',
    'The work I want',
    'Qualifications and new skills',
    'What helps me',
    'My action plan',
  ]);
});

test('what is said after a placement belongs to questions of the vocational profile', () => {
  for (const questionId of Object.values(reflectionQuestions))
    expect(questionWords(questionId)).toMatch(/^What/);
});
