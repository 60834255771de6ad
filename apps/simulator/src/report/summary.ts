import type { Tally } from './tally.js';

/** What happened, for a person: a line for each kind of thing, and the first failures. */
export function summaryOf(tally: Tally, seconds: number): string {
  const lines = [...tally.counts].map(([what, count]) => `${String(count).padStart(9)}  ${what}`);
  const failures = tally.failures.map((error) => `  ${String(error)}`);
  const failed = tally.failed > 0 ? [`${String(tally.failed).padStart(9)}  failures, such as:`, ...failures] : [];
  return [`In ${seconds.toFixed(1)} s:`, ...lines, ...failed, ''].join('\n');
}
