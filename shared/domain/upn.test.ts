import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUpn, normaliseUpn, upnCheckLetter } from './upn.ts';

describe('a unique pupil number', () => {
  it.each([
    // 8×2 + 1×4 + 2×5 + 5×10 + 1×13 = 93; 93 mod 23 = 1: B
    'B801200005001',
    // 9×2 + 2×3 + 1×4 + 3×5 + 1×6 + 1×8 + 1×13 = 70; 70 mod 23 = 1: B
    'B921310100001',
    // 2+6+12+20+30+42+56+72+90+0+12+26 = 368 = 16 × 23: A
    'A123456789012',
  ])('%s is valid', (upn) => expect(checkUpn(upn)).toEqual({ kind: 'valid', upn, temporary: false }));

  it('may be temporary, ending in a letter worth its index', () => {
    // 8×2 + 1×4 + 2×5 + 5×10 = 80, and C is 2: 2×13 = 26; 106 mod 23 = 14: Q
    expect(checkUpn('Q80120000500C')).toEqual({ kind: 'valid', upn: 'Q80120000500C', temporary: true });
  });

  it('is read through spaces, small letters and apostrophes', () => {
    expect(normaliseUpn(" 'b801 2000-05001\u200b ")).toBe('B801200005001');
    expect(checkUpn(' b801 2000 05001 ')).toMatchObject({ kind: 'valid', upn: 'B801200005001' });
  });

  it.each([
    ['B80120000500', 'wrong-length'],
    ['B8012000050011', 'wrong-length'],
    ['', 'wrong-length'],
    ['I801200005001', 'wrong-characters'],
    ['O801200005001', 'wrong-characters'],
    ['S801200005001', 'wrong-characters'],
    ['8801200005001', 'wrong-characters'],
    ['B8O1200005001', 'wrong-characters'],
    ['B80120000500S', 'wrong-characters'],
    ['A801200005001', 'wrong-check-letter'],
  ])('%j is refused: %s', (text, reason) =>
    expect(checkUpn(text)).toMatchObject({ kind: 'invalid', reason }),
  );

  it('says which letter belongs there, without repeating the number', () => {
    expect(checkUpn('A801200005001')).toEqual({
      kind: 'invalid',
      upn: 'A801200005001',
      reason: 'wrong-check-letter',
      message: 'The first letter does not belong to these digits: they need B. Check the whole number.',
      expectedLetter: 'B',
    });
  });

  it('shows every slip in one digit', () => {
    const twelveDigits = fc.stringMatching(/^\d{12}$/);
    fc.assert(
      fc.property(twelveDigits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
        const slipped = digits.split('');
        slipped[place] = String((Number(digits[place]) + by) % 10);
        const letter = upnCheckLetter(digits);
        expect(checkUpn(letter + digits).kind).toBe('valid');
        expect(checkUpn(letter + slipped.join('')).kind).toBe('invalid');
      }),
    );
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(checkUpn(text).kind).toBe('invalid');
      }),
    );
    expect(() => upnCheckLetter('123')).toThrow(RangeError);
  });
});
