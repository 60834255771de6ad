import * as fc from 'fast-check';
import { readable } from './readable';

test.each([
  ['+79121234567', '+7 912 123 45 67'],
  ['+99912345678', '+999 12 345 678'],
])('%s is read as %s', (number, words) => {
  expect(readable(number).replaceAll('\u00a0', ' ')).toBe(words);
});

test('no digit is lost or moved', async () => {
  await fc.assert(
    fc.property(fc.stringMatching(/^\+[1-9]\d{6,14}$/), (number) => {
      expect(readable(number).replaceAll('\u00a0', '')).toBe(number);
    }),
  );
});
