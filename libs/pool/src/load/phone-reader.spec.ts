import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { plans } from './numbering-plans.js';
import { PhoneReader } from './phone-reader.js';

describe('PhoneReader', () => {
  it.each([
    // Numbers that are kept for stories, in North America and in London.
    ['+12025550123', 12_025_550_123],
    ['+44 20 7946 0018', 442_079_460_018],
    ['+1 (202) 555-0123', 12_025_550_123],
    ['+99900000042', 99_900_000_042],
  ])('reads %s', (text, digits) => {
    expect(new PhoneReader().read(text)).toBe(digits);
  });

  it.each([
    ['', 'empty'],
    ['call me', 'not a number'],
    ['020 7946 0018', 'without a country code'],
    ['+4420794600', 'not a valid number of its country'],
    ['+44', 'not a number'],
    ['+999123', 'not a number'],
  ])('refuses "%s": %s', (text, fault) => {
    expect(new PhoneReader().read(text)).toBe(fault);
  });

  it('takes the country of the campaign where a number has no code', () => {
    expect(new PhoneReader('GB').read('020 7946 0018')).toBe(442_079_460_018);
  });

  it('decides as the library does', () => {
    const reader = new PhoneReader();
    const codes = fc.constantFrom('7', '1', '44', '370', '380', '49', '86', '39', '800', '210', '998');
    const texts = fc.tuple(codes, fc.stringMatching(/^\d{5,12}$/)).map(([code, rest]) => `+${code}${rest}`);
    fc.assert(
      fc.property(texts, (text) => {
        const known = parsePhoneNumberFromString(text, plans);
        const expected = known?.isValid() ? known.number : undefined;
        const digits = reader.read(text);
        expect(typeof digits === 'number' ? `+${digits}` : undefined).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
