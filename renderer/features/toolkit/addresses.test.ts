import { expect, test } from 'vitest';

import { personHref } from './addresses.ts';

test('whoever is counted in a figure is one click away: the address is that of the person’s page', () => {
  expect(personHref('0193f1c2-aa')).toBe('#/young-people/0193f1c2-aa');
  expect(personHref('a/b')).toBe('#/young-people/a%2Fb');
});
