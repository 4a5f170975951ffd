import { expect, test } from 'vitest';
import { isSafeWebPage } from './safe-web-page.ts';

test.each([
  'https://www.gov.uk/access-to-work',
  'https://gov.uk/',
  'https://www.ndti.org.uk/resources?x=1#top',
])('%s may be opened', (address) => expect(isSafeWebPage(address)).toBe(true));

test.each([
  'http://www.gov.uk/',
  'https://gov.uk.example.com/',
  'https://notgov.uk/',
  'https://user:pass@www.gov.uk/',
  'https://www.gov.uk:8443/',
  'file:///C:/Windows/System32/calc.exe',
  'ms-msdt:/id',
  'javascript:alert(1)',
  'smb://server/share',
  '\\\\server\\share',
  '',
])('%j may not', (address) => expect(isSafeWebPage(address)).toBe(false));
