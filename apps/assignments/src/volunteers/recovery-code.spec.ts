import * as fc from 'fast-check';
import { readRecoveryCode, recoveryCode } from './recovery-code.js';

const keyOf = (byte: number) => ({ kid: `k${byte}`, secret: new Uint8Array(32).fill(byte) });
const key = keyOf(1);
const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const anybody = fc.record({
  pseudonym: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }).map((bits) => bits.toString(16).padStart(16, '0')),
  country: fc.tuple(letter, letter).map((letters) => letters.join('')),
});

test('a code says what it was made of, however it is copied', async () => {
  await fc.assert(
    fc.property(anybody, (person) => {
      const code = recoveryCode(person, 'demo', key);
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
      const copies = [
        code,
        code.toLowerCase(),
        code.replaceAll('-', ' '),
        code.replaceAll('1', 'l').replaceAll('0', 'o'),
      ];
      for (const copy of copies) expect(readRecoveryCode(copy, 'demo', [keyOf(2), key])).toEqual(person);
    }),
  );
});

test('a code with one digit wrong, or two swapped, is none', () => {
  const digits = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  void fc.assert(
    fc.property(anybody, fc.nat(23), digits, (person, index, digit) => {
      const code = [...recoveryCode(person, 'demo', key).replaceAll('-', '')];
      const mistyped = code.with(index, digit).join('');
      const swapped = code
        .with(index, code[(index + 1) % 24] ?? '')
        .with((index + 1) % 24, code[index] ?? '')
        .join('');
      for (const wrong of [mistyped, swapped])
        if (wrong !== code.join('')) expect(readRecoveryCode(wrong, 'demo', [key])).toBeUndefined();
    }),
  );
});

test.each([
  ['of another campaign', 'other', key],
  ['under a key that is no longer valid', 'demo', keyOf(3)],
])('a code %s is none', (_, campaign, known) => {
  const code = recoveryCode({ pseudonym: '00000000000000ff', country: 'LT' }, 'demo', key);
  expect(readRecoveryCode(code, campaign, [known])).toBeUndefined();
});

test.each(['', 'ABCD', 'U'.repeat(24), '0'.repeat(24), '0'.repeat(25)])('%j is none', (text) => {
  expect(readRecoveryCode(text, 'demo', [key])).toBeUndefined();
});
