import { expect, test } from 'vitest';
import type { KeptRow } from '../../shared/contract/history.ts';
import { keptGroups, keptWords } from './kept-words.ts';

const changed = (what: string): KeptRow => ({ what, why: 'changed', neededBy: '' });
const college: KeptRow = {
  what: 'Setting: College',
  why: 'needed',
  neededBy: 'Young person: Amelia Hughes and 1 more',
};
const undone = (keptCount: number, kept: KeptRow[]) => ({ label: 'import', undoneCount: 3, keptCount, kept });

test('what stayed is said with why, each reason once', () => {
  expect(keptGroups([college, changed('A'), changed('B')], 'after list.csv came in')).toEqual([
    { why: 'changed', lead: 'Kept, because it was changed after list.csv came in', items: ['A', 'B'] },
    {
      why: 'needed',
      lead: 'Kept, because it is still needed',
      items: ['Setting: College, still needed by Young person: Amelia Hughes and 1 more'],
    },
  ]);
});

test('in a few words', () => {
  expect(keptWords(undone(0, []))).toBeNull();
  expect(keptWords(undone(1, [changed('Need of Chidi Okafor')]))).toBe(
    'Kept, because it was changed since: Need of Chidi Okafor.',
  );
  expect(keptWords(undone(5, ['A', 'B', 'C', 'D', 'E'].map(changed)))).toBe(
    'Kept, because it was changed since: A; B; C. 2 more stayed as they are.',
  );
  expect(keptWords(undone(2, [college, changed('A')]))).toBe(
    'Kept, because it was changed since: A. Kept, because it is still needed: Setting: College, still needed by Young person: Amelia Hughes and 1 more.',
  );
});
