/** The smallest of the values that at least the share `q` of them does not exceed. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** `p50 12 ms, p99 31 ms`. */
export function spread(milliseconds: readonly number[]): string {
  const text = (q: number) => `${quantile(milliseconds, q).toFixed(quantile(milliseconds, q) < 10 ? 1 : 0)} ms`;
  return `p50 ${text(0.5)}, p99 ${text(0.99)}`;
}
