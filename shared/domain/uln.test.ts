import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUln, normaliseUln, ulnCheckDigit } from './uln.ts';

describe('a unique learner number', () => {
  it.each([
    // 90+18+56+42+18+0+32+18+16 = 290; 290 mod 11 = 4; 10 − 4 = 6
    '9276308686',
    // 90 + 3×3 + 8×2 = 115; 115 mod 11 = 5; 10 − 5 = 5
    '9000000385',
    // 1×10 = 10; 10 mod 11 = 10; 10 − 10 = 0
    '1000000000',
  ])('%s is valid', (uln) => expect(checkUln(uln)).toEqual({ kind: 'valid', uln }));

  it('is read through spaces and apostrophes', () => {
    expect(normaliseUln(" '927 630-8686 ")).toBe('9276308686');
  });

  it.each([
    ['927630868', 'wrong-length'],
    ['', 'wrong-length'],
    ['92763086866', 'wrong-length'],
    ['927630868X', 'wrong-characters'],
    ['9.276E+09', 'wrong-characters'],
    ['0276308686', 'starts-with-0'],
    ['9276308687', 'wrong-check-digit'],
    ['9999999999', 'placeholder'],
    // 1×10 + 6×2 = 22 = 2 × 11: remainder 0, so no such number is issued
    ['1000000060', 'never-issued'],
  ])('%j is refused: %s', (text, reason) =>
    expect(checkUln(text)).toMatchObject({ kind: 'invalid', reason }),
  );

  it('says which digit belongs there, without repeating the number', () => {
    expect(checkUln('9276308687')).toMatchObject({ expectedDigit: 6 });
    const check = checkUln('9276308687');
    expect(check.kind === 'invalid' && check.message).not.toContain('927');
  });

  it('shows every slip in one digit', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{8}$/),
        fc.nat(8),
        fc.integer({ min: 1, max: 9 }),
        (nine, place, by) => {
          const digit = ulnCheckDigit(nine);
          fc.pre(digit !== null && `${nine}${digit}` !== '9999999999');
          expect(checkUln(`${nine}${digit}`).kind).toBe('valid');
          const slipped = nine.split('');
          slipped[place] = String((Number(nine[place]) + by) % 10);
          expect(checkUln(`${slipped.join('')}${digit}`).kind).toBe('invalid');
        },
      ),
    );
  });
});
