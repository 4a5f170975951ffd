import { expect, test } from 'vitest';

import {
  jobAnalysisQuestions,
  jobAnalysisSections,
  jobMatchProfileQuestions,
} from './job-analysis-questions.ts';
import { newestEdition, questionsOf } from './profile-questions.ts';

test('every question of a job analysis has an id of its own, under the id of its section', () => {
  const ids = jobAnalysisQuestions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const section of jobAnalysisSections)
    for (const { id } of section.questions) expect(id.startsWith(`${section.id}.`)).toBe(true);
});

test('what is read beside the job match is asked by the vocational profile', () => {
  const asked = questionsOf(newestEdition('vocational')).map(({ id }) => id);
  expect(jobMatchProfileQuestions.filter((id) => !asked.includes(id))).toEqual([]);
});
