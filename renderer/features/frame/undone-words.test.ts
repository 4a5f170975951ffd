import { expect, test } from 'vitest';
import { undoneWords } from './undone-words.ts';

const undone = { undoneCount: 1, keptCount: 0, kept: [] };

test('what was undone keeps its capitals', () => {
  expect(undoneWords('undo', { ...undone, label: 'EHC plan of a young person' }).title).toBe(
    'Undone: EHC plan of a young person',
  );
  expect(undoneWords('redo', { ...undone, label: 'Access to Work of a paid job' }).title).toBe(
    'Done again: Access to Work of a paid job',
  );
});
