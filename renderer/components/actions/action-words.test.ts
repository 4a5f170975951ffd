import { describe, expect, it } from 'vitest';
import { dueMark, isOpenAction, isOverdueAction, shortDescription, statusMark } from './action-words.ts';

const action = { status: 'not-started', dueOn: '2026-07-31', completedOn: null } as const;

describe('an action in words', () => {
  it('is late only after its date, and only while it is open', () => {
    expect(isOverdueAction(action, '2026-07-31')).toBe(false);
    expect(isOverdueAction(action, '2026-08-01')).toBe(true);
    expect(isOverdueAction({ ...action, status: 'done' }, '2026-08-01')).toBe(false);
    expect(isOverdueAction({ ...action, status: 'stopped' }, '2026-08-01')).toBe(false);
    expect(isOverdueAction({ ...action, dueOn: null }, '2026-08-01')).toBe(false);
  });

  it('says when it is due, louder as the date comes near', () => {
    expect(dueMark(action, '2026-07-01')).toEqual({ tone: 'neutral', words: 'Due 31 July 2026' });
    expect(dueMark(action, '2026-07-17')).toEqual({ tone: 'warning', words: 'Due 31 July 2026' });
    expect(dueMark(action, '2026-07-31')).toEqual({ tone: 'warning', words: 'Due today' });
    expect(dueMark(action, '2026-08-02')).toEqual({ tone: 'bad', words: 'Overdue since 31 July 2026' });
    expect(dueMark({ ...action, status: 'done' }, '2026-08-02')).toBeNull();
  });

  it('says how far it has come', () => {
    expect(statusMark({ ...action, status: 'done', completedOn: '2026-05-12' }).words).toBe(
      'Done 12 May 2026',
    );
    expect(statusMark({ ...action, status: 'in-progress' }).words).toBe('In progress');
    expect(isOpenAction({ status: 'stopped' })).toBe(false);
  });

  it('shortens a description to its first line', () => {
    expect(shortDescription('Train five job coaches\nbefore September')).toBe('Train five job coaches');
    expect(shortDescription('word '.repeat(20))).toMatch(/^(word )+.*…$/);
    expect(shortDescription('   ')).toBe('without words');
  });
});
