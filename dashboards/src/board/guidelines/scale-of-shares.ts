/** A scale of shares that has room for all of them, with a line at every tenth, or fifth where those are many. */
export function scaleOfShares(shares: readonly number[]): { low: number; high: number; ticks: number[] } {
  const low = Math.floor(Math.min(...shares) * 10 + 0.001) / 10;
  const high = Math.max(Math.ceil(Math.max(...shares) * 10 - 0.001) / 10, low + 0.1);
  const step = high - low > 0.5 ? 2 : 1;
  const first = Math.ceil(Math.round(low * 10) / step) * step;
  const count = Math.floor((Math.round(high * 10) - first) / step) + 1;
  return { low, high, ticks: Array.from({ length: count }, (_, index) => (first + index * step) / 10) };
}
