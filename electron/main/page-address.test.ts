import { expect, test } from 'vitest';
import { isPageAddress } from './page-address.ts';

test.each(['app://send-pathways/', 'app://send-pathways/toolkit', 'app://send-pathways'])('%s is ours', (address) =>
  expect(isPageAddress(address)).toBe(true),
);

test.each(['app://other/', 'https://send-pathways/', 'app://a@send-pathways/', 'app://send-pathways:1/', 'file:///x', '', 'x'])(
  '%j is not',
  (address) => expect(isPageAddress(address)).toBe(false),
);
