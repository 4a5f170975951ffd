import { expect, test } from 'vitest';
import { moveByYearAndSetting, moveOf, yearsBeforeMoves } from './phase-moves.ts';

const at = (curriculumYear: number | null, settingType = '', settingName = '') =>
  moveByYearAndSetting({ curriculumYear, settingType, settingName })?.move ?? null;

test.each([
  [-1, 'other', 'Little Owls Nursery', 'early-years-to-school'],
  [2, 'mainstream-school', 'Westway Infant School', 'infant-to-junior'],
  [2, 'mainstream-school', 'Westway Primary School', null],
  [4, 'mainstream-school', 'St Anne’s First School', 'primary-to-middle'],
  [4, 'mainstream-school', 'Firstfield Primary School', null],
  [6, 'mainstream-school', 'Westway Primary School', 'primary-to-secondary'],
  [6, 'special-school', 'Larkfield', 'primary-to-secondary'],
  [6, 'mainstream-school', 'Holme Middle School', null],
  [8, 'mainstream-school', 'Holme Middle School', 'middle-to-secondary'],
  [8, 'mainstream-school', 'Eastfield Academy', null],
  [11, '', '', 'secondary-to-post-16'],
  [11, 'further-education-college', 'Northmoor College', null],
  [13, 'mainstream-school', 'Eastfield Academy', 'secondary-to-post-16'],
  [13, 'special-school', 'Larkfield', null],
  [13, 'sixth-form-college', 'Northmoor Sixth Form College', null],
  [14, 'special-school', 'Larkfield', 'secondary-to-post-16'],
  [14, 'specialist-post-16-institution', 'Harbour College', null],
  [10, 'mainstream-school', 'Eastfield Academy', null],
  [12, 'mainstream-school', 'Eastfield Academy', null],
  [null, 'mainstream-school', 'Eastfield Academy', null],
] as const)('year %s, %s “%s”: %s', (year, type, name, move) => expect(at(year, type, name)).toBe(move));

test('what somebody said wins', () => {
  const known = { curriculumYear: 6, settingType: 'special-school', settingName: 'Larkfield' };
  expect(moveOf(known, 'stays')).toBeNull();
  expect(moveOf(known, 'primary-to-middle')?.move).toBe('primary-to-middle');
  expect(moveOf(known, null)?.move).toBe('primary-to-secondary');
  expect(moveOf({ ...known, curriculumYear: null }, 'between-post-16')?.move).toBe('between-post-16');
});

test('no year outside those that a query looks at tells of a move', () => {
  const names = ['', 'An Infant School', 'A First School', 'A Middle School'];
  const types = ['', 'mainstream-school', 'special-school'];
  for (let year = -4; year <= 25; year += 1)
    if (!(yearsBeforeMoves as readonly number[]).includes(year))
      for (const name of names) for (const type of types) expect(at(year, type, name)).toBeNull();
});
