import fc from 'fast-check';
import { wrap } from './wrap';

it('breaks between words', () => {
  expect(wrap('one two three', 50, 10)).toEqual(['one two', 'three']);
  expect(wrap('', 50, 10)).toEqual([]);
});

it('loses no word, and makes no line longer than it must be', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), fc.integer({ min: 1, max: 400 }), (words, width) => {
      const lines = wrap(words.join(' '), width, 10);
      expect(lines.join(' ')).toBe(words.join(' '));
      for (const line of lines) expect(!line.includes(' ') || line.length <= width / 5).toBe(true);
    }),
  );
});
