import { expect, test } from 'vitest';
import {
  bringInWords,
  cameInWords,
  certaintyOf,
  columnLetters,
  countOf,
  listInWords,
  recordName,
  rowsInWords,
  sizeWords,
  staysOutWords,
  whereToSee,
} from './import-words.ts';

const counts = (record: string, recordLabel: string, added: number, changed = 0, unchanged = 0) => ({
  record,
  recordLabel,
  new: added,
  changed,
  unchanged,
});

test('the button of the check names what people count in, most first', () => {
  const records = [
    counts('person', 'Young person', 1400),
    counts('plan', 'EHC plan', 1400),
    counts('review', 'Annual review', 4468),
  ];
  expect(bringInWords(records)).toBe('Bring in 4,468 annual reviews and 1,400 young people');
});

test('one of a kind is not a plural', () => {
  expect(bringInWords([counts('person', 'Young person', 1), counts('job', 'Paid job', 2)])).toBe(
    'Bring in 2 paid jobs and 1 young person',
  );
});

test('changes are named apart from what is new', () => {
  expect(
    bringInWords([counts('person', 'Young person', 0, 12), counts('review', 'Annual review', 3, 1)]),
  ).toBe('Bring in 3 annual reviews, and update 12 young people and 1 annual review');
  expect(bringInWords([counts('person', 'Young person', 0, 12, 5)])).toBe('Update 12 young people');
});

test('where only records nobody counts in come in, those are named', () => {
  expect(bringInWords([counts('person', 'Young person', 0, 0, 9), counts('year', 'Taught year', 9)])).toBe(
    'Bring in 9 taught years',
  );
});

test('nothing to bring in gives no button', () => {
  expect(bringInWords([])).toBeNull();
  expect(bringInWords([counts('person', 'Young person', 0, 0, 1400)])).toBeNull();
});

test('the log says what was added and what was updated', () => {
  expect(cameInWords({ records: [counts('person', 'Young person', 2, 1)] })).toBe(
    '2 young people added, 1 young person updated',
  );
  expect(cameInWords({ records: [counts('person', 'Young person', 0, 0, 3)] })).toBe('Nothing new');
});

test('rows that stay out are said with their reason', () => {
  expect(staysOutWords({ problem: 3, doubtful: 1, skipped: 0 })).toBe(
    '3 rows with a problem and 1 row without an answer',
  );
  expect(staysOutWords({ problem: 0, doubtful: 0, skipped: 0 })).toBeNull();
});

test('how sure a proposal is', () => {
  expect(certaintyOf({ field: 'person.upn', confidence: 1 })).toBe('sure');
  expect(certaintyOf({ field: 'person.upn', confidence: 0.75 })).toBe('likely');
  expect(certaintyOf({ field: 'person.upn', confidence: 0.6 })).toBe('check');
  expect(certaintyOf({ field: 'keep', confidence: 0 })).toBe('none');
  expect(certaintyOf({ field: 'keep', confidence: 1 })).toBe('sure');
});

test('a record that is not in the list is named from its label', () => {
  expect(recordName({ record: 'visit', recordLabel: 'Workplace visit' }, 2)).toBe('workplace visits');
  expect(recordName({ record: 'plan', recordLabel: 'EHC plan' }, 2)).toBe('EHC plans');
});

test('letters of columns as Excel shows them', () => {
  expect([1, 26, 27, 28, 52, 53, 702, 703, 16_384].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

test('counts, lists, sizes and rows in words', () => {
  expect(countOf(1400, 'row')).toBe('1,400 rows');
  expect(countOf(1, 'row')).toBe('1 row');
  expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c');
  expect(sizeWords(1536)).toBe('2 KB');
  expect(sizeWords(3_565_158)).toBe('3.4 MB');
  expect(rowsInWords([4, 5])).toBe('rows 4 and 5');
  expect(rowsInWords([1203])).toBe('row 1203');
});

test('what came in is seen where it stands', () => {
  const see = (...records: string[]) =>
    whereToSee({ records: records.map((record) => counts(record, record, 1)) }).words;
  expect(see('person', 'review', 'employer')).toBe('See the young people');
  expect(see('employer')).toBe('See the employers');
  expect(see('job-coach')).toBe('See the job coaches');
  expect(see()).toBe('See the young people');
});
