import fc from 'fast-check';
import { type Spans, spansOfNumbers, spansOfPrefixes } from './spans.js';

/** Few digits, so that some begin with others. */
const digits = (least: number, most: number) =>
  fc.stringMatching(new RegExp(`^[1-3][0-2]{${least - 1},${most - 1}}$`)).map((text) => `+${text}`);

const has = ({ starts, ends }: Spans, number: string) =>
  starts.some((start, at) => start <= Number(number) && Number(number) < Number(ends[at]));

function expectApart({ starts, ends }: Spans): void {
  const bounds = [...starts].flatMap((start, at) => [start, Number(ends[at])]);
  expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
}

describe('spans', () => {
  it('of prefixes have the numbers that begin so, and no others', () => {
    fc.assert(
      fc.property(fc.array(digits(1, 15)), fc.array(digits(7, 15)), (prefixes, numbers) => {
        const spans = spansOfPrefixes(prefixes);
        expectApart(spans);
        for (const number of [...numbers, ...prefixes.filter(({ length }) => length > 7)])
          expect(has(spans, number)).toBe(prefixes.some((prefix) => number.startsWith(prefix)));
      }),
    );
  });

  it('of numbers have these, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(digits(7, 8)), fc.array(digits(7, 8)), (wanted, numbers) => {
        const spans = spansOfNumbers(wanted);
        expectApart(spans);
        for (const number of [...wanted, ...numbers]) expect(has(spans, number)).toBe(wanted.includes(number));
      }),
    );
  });
});
