import fc from 'fast-check';
import { expect, test } from 'vitest';

import { deriveKey, headerForKey, isOurHeader, keyFits, newFileKey } from './file-header.ts';
import { formatRecoveryKey, parseRecoveryKey } from './recovery-key.ts';

const key32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('eleven groups of five, without the letters that are mistaken for others', () => {
  expect(formatRecoveryKey(new Uint8Array(32))).toMatch(
    /^(00000-){10}[0-9A-HJKMNP-TV-Z]{5}$|^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){10}$/,
  );
});

test('every key comes back, however it is typed', () => {
  fc.assert(
    fc.property(key32, fc.constantFrom('', ' ', '-', '.', '\n'), (key, between) => {
      const typed = formatRecoveryKey(key)
        .replaceAll('-', between)
        .toLowerCase()
        .replaceAll('0', 'o')
        .replaceAll('1', 'l');
      expect(parseRecoveryKey(typed)).toEqual(Buffer.from(key));
    }),
  );
});

test('a wrong character, two that changed places, and a missing group are noticed', () => {
  // Two bytes of checksum: one slip in 65,536 would pass, and then the header refuses the key.
  const key = Buffer.from('00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff', 'hex');
  const text = formatRecoveryKey(key).replaceAll('-', '');
  for (let index = 0; index < text.length; index += 1) {
    const other = text[index] === '7' ? '8' : '7';
    expect(parseRecoveryKey(text.slice(0, index) + other + text.slice(index + 1))).toBeNull();
    const [a, b] = [text[index] ?? '', text[index + 1] ?? ''];
    if (a !== b && b !== '')
      expect(parseRecoveryKey(text.slice(0, index) + b + a + text.slice(index + 2))).toBeNull();
  }
  expect(parseRecoveryKey(text.slice(5))).toBeNull();
  expect(parseRecoveryKey('')).toBeNull();
});

test('a header is ours, fits its key and no other, and is new each time', () => {
  fc.assert(
    fc.property(key32, key32, (one, other) => {
      fc.pre(!Buffer.from(one).equals(other));
      const header = headerForKey(Buffer.from(one));
      expect(header).toHaveLength(16);
      expect(isOurHeader(header)).toBe(true);
      expect(keyFits(one, header)).toBe(true);
      expect(keyFits(other, header)).toBe(false);
      expect(headerForKey(Buffer.from(one))).not.toEqual(header);
    }),
  );
});

test('the key is scrypt of the passphrase with the first twelve bytes, as written down', async () => {
  const { key, header } = await newFileKey('correct horse battery staple');
  expect(await deriveKey('correct horse battery staple', header)).toEqual(key);
  // Worked out apart from the application:
  // python3 -c "import hashlib; print(hashlib.scrypt(b'passphrase', salt=b'SPW1abcdefgh', n=2**17, r=8, p=1,
  //   maxmem=2**28, dklen=32).hex())"
  const known = await deriveKey('passphrase', Buffer.from('SPW1abcdefgh????'));
  expect(known.toString('hex')).toBe('ebe63609f53fbc395d2639fe7cbb24a38b7e2c7c8668f9198154ae2f0f2dbd28');
});
