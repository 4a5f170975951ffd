import { expect, test } from 'vitest';
import { safeFileName } from './safe-file-name.ts';

test.each([
  ['Toolkit 2025/26.pdf', undefined, 'Toolkit 2025 26.pdf'],
  ['../../etc/passwd', undefined, 'etc passwd'],
  ['C:\\Users\\x', 'pathways', 'C Users x.pathways'],
  ['Northshire.pathways', 'pathways', 'Northshire.pathways'],
  ['', 'pathways', 'SEND Pathways.pathways'],
  ['con.pdf', undefined, 'SEND Pathways con.pdf'],
  ['a\u0000b.xlsx', undefined, 'a b.xlsx'],
])('%j becomes a plain name', (suggested, extension, expected) => {
  expect(safeFileName(suggested, extension)).toBe(expected);
});
