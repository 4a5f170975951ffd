import { describe, expect, it } from 'vitest';
import type { Action } from '../../../shared/contract/action-plan.ts';
import type { AssessmentSummary } from '../../../shared/contract/toolkit.ts';
import { originChoices, originsOf } from './action-origins.ts';

const assessment = (year: number, state: 'open' | 'closed'): AssessmentSummary => ({
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
});
const all = [assessment(2026, 'open'), assessment(2025, 'closed')];
const link = (year: number, statementNumber: number | null, priorityNumber: number | null = null) => ({
  linkId: `${year} ${statementNumber ?? priorityNumber}`,
  assessmentId: `of ${year}`,
  statementNumber,
  priorityNumber,
});
const action = (links: Action['links']): Action => ({
  actionId: 'a',
  planId: 'plan',
  topicId: null,
  description: 'Train the coaches',
  lead: '',
  dueOn: null,
  status: 'not-started',
  completedOn: null,
  links,
  progress: [],
  position: 1,
  version: 1,
});

describe('where an action came from', () => {
  it('names the statement once, of the newest assessment it is linked to', () => {
    const origins = originsOf(action([link(2025, 7), link(2026, 7)]), all);
    expect(origins).toHaveLength(1);
    expect(origins[0]).toMatchObject({
      words: 'From statement 7',
      href: '#/toolkit/statements/7',
      linkId: '2026 7',
    });
    expect(origins[0]?.title).toMatch(/well-trained staff/);
  });

  it('names the year of an earlier assessment', () => {
    expect(originsOf(action([link(2025, null, 2)]), all)[0]).toMatchObject({
      words: 'From priority 2 (2025)',
      href: '#/toolkit/priorities?assessment=of%202025',
    });
  });

  it('can be any statement or priority of the open assessment that is not linked yet', () => {
    const choices = originChoices(action([link(2026, 7), link(2025, 8)]), all);
    expect(choices).toHaveLength(14);
    expect(choices.map(({ value }) => value)).not.toContain('statement 7');
    expect(choices[0]?.words).toBe('Statement 1: Events that raise aspirations');
    expect(originChoices(action([]), [assessment(2025, 'closed')])).toEqual([]);
  });
});
