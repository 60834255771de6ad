import fc from 'fast-check';
import { shuffled } from './shuffled.js';

describe('shuffled', () => {
  it('has every number as often as before', () => {
    fc.assert(
      fc.property(fc.uint32Array(), (numbers) => {
        expect(shuffled(numbers).sort()).toEqual(Uint32Array.from(numbers).sort());
      }),
    );
  });

  it('puts each at each place about as often', () => {
    const [size, times] = [5, 5000];
    const counts = Array.from({ length: size * size }, () => 0);
    for (let time = 0; time < times; time += 1)
      shuffled(Uint32Array.from({ length: size }, (_, at) => at)).forEach((value, at) => {
        counts[at * size + value] = (counts[at * size + value] as number) + 1;
      });
    // Expected 1000 with a deviation of 28: five of them either way.
    for (const count of counts) expect(Math.abs(count - times / size)).toBeLessThan(5 * 29);
  });
});
