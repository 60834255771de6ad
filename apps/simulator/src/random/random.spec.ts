import { Random } from './random.js';

const many = <T>(n: number, make: (random: Random) => T): T[] => {
  const random = new Random(7);
  return Array.from({ length: n }, () => make(random));
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('chance', () => {
  it('is the same for the same numbers', () => {
    const [a, b] = [new Random(1, 2), new Random(1, 2)];
    expect([a.share(), a.share()]).toEqual([b.share(), b.share()]);
  });

  it('is another for any other numbers', () => {
    const first = [new Random(1, 2), new Random(1, 3), new Random(2, 1), new Random(1), new Random(1, 2, 0)];
    expect(new Set(first.map((random) => random.share())).size).toBe(5);
  });

  it('is even between neighbours', () => {
    expect(mean(Array.from({ length: 5000 }, (_, i) => new Random(1, i).share()))).toBeCloseTo(0.5, 1);
  });

  it('picks by weight', () => {
    const picked = many(5000, (random) =>
      random.pick([
        ['a', 3],
        ['b', 1],
        ['never', 0],
      ] as const),
    );
    expect(picked.filter((choice) => choice === 'a').length / picked.length).toBeCloseTo(0.75, 1);
    expect(picked).not.toContain('never');
  });

  it('is as often above the median of a log-normal as below', () => {
    const lengths = many(5000, (random) => random.logNormal(120, 1.3));
    expect(lengths.filter((length) => length > 120).length / lengths.length).toBeCloseTo(0.5, 1);
  });

  it('waits as long as told, on average', () => {
    expect(mean(many(5000, (random) => random.wait(3)))).toBeCloseTo(3, 0);
  });
});
