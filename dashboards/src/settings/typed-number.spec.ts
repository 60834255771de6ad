import fc from 'fast-check';
import { readable, typedNumber } from './typed-number';

it.each([
  ['+44 20 7946 0018', '+442079460018'],
  ['0044 (20) 7946-0018', '+442079460018'],
  ['+7.495.123–45–67', '+74951234567'],
])('%s is %s', (typed, number) => {
  expect(typedNumber(typed)).toBe(number);
});

it.each(['', '8 495 123 45 67', '020 7946 0018', '+0 123 456 789', '+44 20', '+44 20 7946 x018', '+1234567890123456'])(
  '%j is no number with a country code',
  (typed) => {
    expect(typedNumber(typed)).toBeUndefined();
  },
);

it('is the same number however it is written, and reads as itself', () => {
  const separators = fc.array(fc.constantFrom('', ' ', '-', '.', ' (', ') '), { minLength: 15, maxLength: 15 });
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{6,14}$/), separators, (digits, between) => {
      const written = `+${[...digits].map((digit, index) => digit + between[index]).join('')}`;
      expect(typedNumber(written)).toBe(`+${digits}`);
      expect(typedNumber(readable(`+${digits}`))).toBe(`+${digits}`);
    }),
  );
});
