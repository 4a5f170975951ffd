import { describe, expect, it } from 'vitest';
import type { AssessmentSummary } from '../../../shared/contract/toolkit.ts';
import { closedWords, comparedAssessments, fiveYearsWords } from './assessment-words.ts';

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

describe('beside the name of an assessment', () => {
  it('stand its five years', () => {
    expect(fiveYearsWords(2021)).toBe('2021/22 to 2025/26');
  });

  it('stands, of a closed one, which one closed it', () => {
    expect(closedWords(all[0]!, all)).toBeNull();
    expect(closedWords(all[1]!, all)).toBe('Read-only, closed when the 2026 assessment began');
  });
});

describe('the assessments shown side by side', () => {
  it('are the chosen one and at most four before it, the oldest first', () => {
    expect(comparedAssessments('of 2026', all).map(({ assessmentId }) => assessmentId)).toEqual([
      'of 2022',
      'of 2023',
      'of 2024',
      'of 2025',
      'of 2026',
    ]);
    expect(comparedAssessments('of 2022', all).map(({ assessmentId }) => assessmentId)).toEqual([
      'of 2021',
      'of 2022',
    ]);
    expect(comparedAssessments('none', all)).toEqual([]);
  });
});
