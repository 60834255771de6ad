import type { Measured } from './context.js';

/** What each figure shall be; see docs/performance.md. */
const goals: Readonly<Record<string, { readonly atLeast: number } | { readonly atMost: number }>> = {
  pipeline_ratio: { atLeast: 1 },
  api_ratio: { atLeast: 0.8 },
  visible_p99_ms: { atMost: 750 },
  visible_loaded_p99_ms: { atMost: 750 },
  bytes_per_call: { atMost: 32 },
  stack_rss_mb: { atMost: 2048 },
  rebuild_calls_per_s: { atLeast: 133_000 },
  board_p99_ms: { atMost: 50 },
  board_other_p99_ms: { atMost: 400 },
  board_page_ms: { atMost: 1000 },
  pool_handouts_per_s: { atLeast: 30_000 },
  pool_mb_40m: { atMost: 400 },
};

/** One line a figure: what was measured, the goal, and whether it is reached. */
export function summaryOf(measured: Measured): string {
  const width = Math.max(...Object.keys(measured).map((key) => key.length));
  return Object.entries(measured)
    .map(([key, value]) =>
      `${key.padEnd(width)}  ${String(rounded(value)).padStart(10)}  ${verdict(key, value)}`.trimEnd(),
    )
    .join('\n');
}

/** Three digits that count. */
export const rounded = (value: number) => (Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));

function verdict(key: string, value: number): string {
  const goal = goals[key];
  if (!goal) return '';
  const [isReached, text] =
    'atLeast' in goal
      ? [value >= goal.atLeast, `at least ${goal.atLeast}`]
      : [value <= goal.atMost, `at most ${goal.atMost}`];
  return `${isReached ? 'reached' : 'MISSED '}  goal: ${text}`;
}
