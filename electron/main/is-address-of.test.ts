import { expect, test } from 'vitest';
import { isAddressOf } from './is-address-of.ts';

test.each(['app://send-pathways/', 'app://send-pathways/toolkit', 'app://send-pathways'])(
  '%s is ours',
  (address) => expect(isAddressOf('app://send-pathways/', address)).toBe(true),
);

test.each([
  'app://other/',
  'https://send-pathways/',
  'app://a@send-pathways/',
  'app://send-pathways:1/',
  'file:///x',
  '',
  'x',
])('%j is not', (address) => expect(isAddressOf('app://send-pathways/', address)).toBe(false));
