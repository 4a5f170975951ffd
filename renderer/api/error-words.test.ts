import { expect, test } from 'vitest';
import { commonErrors } from '../../shared/contract/errors.ts';
import { importErrors, unreadableReasons } from '../../shared/contract/import.ts';
import { workspaceErrors } from '../../shared/contract/workspace.ts';
import { errorCode, errorWords, refusedField } from './error-words.ts';

const unexpected = errorWords(new Error('C:\\Users\\someone\\file.pathways could not be opened'));
const sampleData: Record<string, unknown> = {
  what: 'statement 4',
  field: 'score',
  problem: 'must be 1, 2 or 3',
  reason: 'disk-full',
  logId: 'log-7',
  fileVersion: 3,
  ownVersion: 2,
  detail: 'more than 200,000 rows',
  tables: ['requests'],
};

test.each([...Object.keys({ ...commonErrors, ...workspaceErrors, ...importErrors }), 'ENGINE_STOPPED'])(
  '%s has words of its own: what happened and what to do',
  (code) => {
    const data = code === 'UNREADABLE_FILE' ? { reason: 'damaged', detail: '' } : sampleData;
    const words = errorWords({ code, data });
    expect(words).not.toEqual(unexpected);
    expect(words.title).toMatch(/^[A-Z].*\.$/);
    expect(words.whatToDo).toMatch(/^[A-Z].*\.$/);
    expect(`${words.title} ${words.whatToDo}`).not.toMatch(/undefined|null|\[object/);
  },
);

test.each(unreadableReasons)('an unreadable file (%s) says what to do', (reason) => {
  const words = errorWords({ code: 'UNREADABLE_FILE', data: { reason, detail: 'x' } });
  expect(words).not.toEqual(unexpected);
});

test.each(['disk-full', 'read-only', 'gone', 'other'])(
  'a file that cannot be written (%s) says so',
  (reason) => {
    expect(errorWords({ code: 'CANNOT_WRITE', data: { reason } }).title).toContain('not saved');
  },
);

test.each(['disk-full', 'read-only', 'gone', 'other'])(
  'a file that cannot be opened for the sake of its disk (%s) tells of nothing that was typed',
  (reason) => {
    const { title, whatToDo } = errorWords({ code: 'CANNOT_OPEN', data: { reason } });
    expect(`${title} ${whatToDo}`).not.toMatch(/saved|typed/);
    expect(whatToDo).toContain('open the file again');
  },
);

test('a message that was not written for people never shows', () => {
  expect(unexpected.title).not.toContain('Users');
  expect(errorWords('text')).toEqual(unexpected);
  expect(errorWords({ code: 'toString' })).toEqual(unexpected);
  expect(errorWords({ code: 'UNREADABLE_FILE', data: undefined })).toEqual(unexpected);
});

test('the code and the refused field of an error', () => {
  expect(errorCode({ code: 'NOT_OPEN' })).toBe('NOT_OPEN');
  expect(errorCode({ code: 'SOMETHING_ELSE' })).toBeNull();
  expect(refusedField({ code: 'REFUSED', data: { field: 'reason', problem: 'is required' } })).toBe('reason');
  expect(refusedField({ code: 'NOT_OPEN' })).toBeNull();
});

test('a refusal is a sentence', () => {
  const words = errorWords({ code: 'REFUSED', data: { field: 'reason', problem: 'a reason is required' } });
  expect(words.title).toBe('A reason is required.');
});
