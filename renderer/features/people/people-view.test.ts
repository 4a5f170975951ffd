import { expect, test } from 'vitest';

import { isNarrowed, viewAsText, viewFromText } from './people-view.ts';
import { moved, shownOrHidden } from './person-column-ids.ts';

const standard = viewFromText('{}');

test('a view comes back as it was kept', () => {
  const view = {
    ...standard,
    officer: 'Jo Field',
    curriculumYears: { from: 9, to: 9 },
    columns: ['officer' as const, 'name' as const],
    sort: 'officer' as const,
    descending: true,
  };
  expect(viewFromText(viewAsText(view))).toEqual(view);
  expect(isNarrowed(view)).toBe(true);
});

test('what cannot be read is the standard view', () => {
  for (const text of ['', '{', '[]', 'null', '{"columns":["no such column"]}', '{"sort":"shoe size"}'])
    expect(viewFromText(text)).toEqual(standard);
  expect(isNarrowed(standard)).toBe(false);
});

test('columns move by a place and not beyond the ends; the name cannot be hidden', () => {
  expect(moved(['name', 'age', 'year'], 'year', -1)).toEqual(['name', 'year', 'age']);
  expect(moved(['name', 'age'], 'name', -1)).toEqual(['name', 'age']);
  expect(moved(['name', 'age'], 'age', 1)).toEqual(['name', 'age']);
  expect(shownOrHidden(['name', 'age'], 'name', false)).toEqual(['name', 'age']);
  expect(shownOrHidden(['name', 'age'], 'age', false)).toEqual(['name']);
  expect(shownOrHidden(['name'], 'officer', true)).toEqual(['name', 'officer']);
});
