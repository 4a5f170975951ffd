import { describe, expect, it } from 'vitest';
import type { Action } from '../../../shared/contract/action-plan.ts';
import { actionsUnder, countWords, leadsOf, matches, placeAfterMove } from './plan-view.ts';

function action(name: string, over: Partial<Action> = {}): Action {
  return {
    actionId: name,
    planId: 'plan',
    topicId: 'data',
    description: name,
    lead: '',
    dueOn: null,
    status: 'not-started',
    completedOn: null,
    links: [],
    progress: [],
    position: 0,
    version: 1,
    ...over,
  };
}
const today = '2026-11-21';

describe('which actions are shown', () => {
  const late = action('late', { dueOn: '2026-11-20', lead: ' A. Okoro' });
  const done = action('done', { dueOn: '2026-11-20', status: 'done' });

  it('follows the filters', () => {
    expect(matches(done, { show: 'all', lead: null }, today)).toBe(true);
    expect(matches(done, { show: 'open', lead: null }, today)).toBe(false);
    expect(matches(late, { show: 'overdue', lead: 'a. okoro' }, today)).toBe(true);
    expect(matches(late, { show: 'overdue', lead: '' }, today)).toBe(false);
    expect(matches(done, { show: 'all', lead: '' }, today)).toBe(true);
  });

  it('lists each lead once', () => {
    expect(
      leadsOf([late, action('b', { lead: 'a. okoro' }), action('c', { lead: 'T. Lowe' }), done]),
    ).toEqual(['A. Okoro', 'T. Lowe']);
  });

  it('counts them in words', () => {
    expect(countWords([], today)).toBe('No actions');
    expect(countWords([late], today)).toBe('1 action, 1 open, 1 overdue');
    expect(countWords([late, done], today)).toBe('2 actions, 1 open, 1 overdue');
  });
});

describe('the order of actions', () => {
  it('is that of their positions, topic by topic', () => {
    const actions = [
      action('b', { position: 2 }),
      action('x', { topicId: null }),
      action('a', { position: 1 }),
    ];
    expect(actionsUnder(actions, 'data').map(({ actionId }) => actionId)).toEqual(['a', 'b']);
    expect(actionsUnder(actions, null).map(({ actionId }) => actionId)).toEqual(['x']);
  });

  it('changes by one place among those that are shown', () => {
    const all = ['a', 'hidden', 'b', 'c'];
    const shown = ['a', 'b', 'c'];
    expect(placeAfterMove(all, shown, 'b', 'up')).toBe('a');
    expect(placeAfterMove(all, shown, 'a', 'down')).toBe('c');
    expect(placeAfterMove(all, shown, 'b', 'down')).toBeNull();
    expect(placeAfterMove(all, shown, 'a', 'up')).toBeUndefined();
    expect(placeAfterMove(all, shown, 'c', 'down')).toBeUndefined();
  });
});
