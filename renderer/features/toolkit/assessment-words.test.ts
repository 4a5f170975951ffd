import { describe, expect, it } from 'vitest';
import type { AssessmentSummary } from '../../../shared/contract/toolkit.ts';
import { assessmentName, closedWords, comparedAssessments, fiveYearsWords } from './assessment-words.ts';

function assessment(year: number, state: 'open' | 'closed'): AssessmentSummary {
  return {
    assessmentId: `of ${year}`,
    instrumentId: 'employment-pathways-toolkit',
    instrumentVersion: '2022',
    state,
    firstYear: year - 5,
    commencedOn: null,
    createdAt: `${year}-03-04T10:00:00.000Z`,
    scoredStatements: 0,
    totalScore: 0,
    scores: [],
  };
}

const all = [
  assessment(2026, 'open'),
  ...[2025, 2024, 2023, 2022, 2021].map((year) => assessment(year, 'closed')),
];

describe('the name of an assessment', () => {
  it('is the year it commenced, or the year it was made while that is not known', () => {
    expect(assessmentName(assessment(2026, 'open'))).toBe('2026 assessment');
    expect(assessmentName({ ...assessment(2026, 'open'), commencedOn: '2025-11-20' })).toBe(
      '2025 assessment',
    );
  });

  it('comes with its five years', () => {
    expect(fiveYearsWords(2021)).toBe('2021/22 to 2025/26');
  });

  it('of a closed one says which one closed it', () => {
    expect(closedWords(all[0]!, all)).toBeNull();
    expect(closedWords(all[1]!, all)).toBe('Read-only, closed when the 2026 assessment began');
  });
});

describe('the assessments shown side by side', () => {
  it('are the chosen one and at most four before it, the oldest first', () => {
    expect(comparedAssessments('of 2026', all).map(assessmentName)).toEqual([
      '2022 assessment',
      '2023 assessment',
      '2024 assessment',
      '2025 assessment',
      '2026 assessment',
    ]);
    expect(comparedAssessments('of 2022', all).map(assessmentName)).toEqual([
      '2021 assessment',
      '2022 assessment',
    ]);
    expect(comparedAssessments('none', all)).toEqual([]);
  });
});
