import { expect, it } from 'vitest';
import { askingWords, fitWords, linkWords } from './link-words.ts';

const fit = (leading: number) => ({ leading, examples: [], notLeading: [] });

it.each([
  [14, 14, 'All 14 rows lead to a young person.'],
  [1, 1, 'Its row leads to a young person.'],
  [12, 14, '12 of 14 rows lead to a young person.'],
  [1, 1400, '1 of 1,400 rows leads to a young person.'],
  [0, 14, 'None of the 14 rows leads to a young person.'],
])('%i of %i', (leading, rows, words) => {
  expect(fitWords({ fit: fit(leading), rows })).toBe(words);
});

it('names both columns of a link', () => {
  const column = (number: number, heading: string) => ({ column: number, heading, examples: [] });
  expect(
    linkWords({
      state: 'found',
      waitsFor: null,
      column: 3,
      to: { tableId: '1.0', column: 1 },
      columns: [column(1, 'requeststableid'), column(3, 'whose')],
      targets: [{ tableId: '1.0', sheetName: 'person', columns: [column(1, 'casefile')] }],
      fit: fit(3),
      rows: 3,
    }),
  ).toBe('“whose” leads to “casefile” of “person”. All 3 rows lead to a young person.');
});

it('asks about the tables that are not known, and counts those that follow', () => {
  const words = askingWords([
    { state: 'undecided', sheetName: 'requests' },
    { state: 'waits', sheetName: 'assessment' },
    { state: 'found', sheetName: 'senneed' },
  ]);
  expect(words).toContain(
    'For “requests” it is not known which column holds that number. 1 other table follows from it.',
  );
});
