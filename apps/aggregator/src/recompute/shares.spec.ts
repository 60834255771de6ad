import { inShares } from './shares.js';

const days = Array.from({ length: 2500 }, (_, n) => `day ${n}`);

describe('inShares', () => {
  it('puts few calls together, however many the days', () => {
    expect(inShares(days, () => 100).map(({ length }) => length)).toEqual([1000, 1000, 500]);
  });

  it('keeps a share small, but never divides a day', () => {
    const calls = new Map([['day 1', 40_000_000]]);
    const shares = inShares(days.slice(0, 8), (day) => calls.get(day) ?? 100_000);
    expect(shares.map((share) => share.length)).toEqual([1, 1, 2, 2, 2]);
    expect(shares.flat()).toEqual(days.slice(0, 8));
  });

  it('makes nothing of nothing', () => {
    expect(inShares([], () => 1)).toEqual([]);
  });
});
