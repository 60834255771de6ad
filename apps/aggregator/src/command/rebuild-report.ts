import { formatNumber, Progress as ProgressBar } from '#platform';
import type { Progress, Report } from '../rebuild/progress.js';
import type { Rebuilt } from '../rebuild/rebuild.js';

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

const titles = { events: 'Reading events', calls: 'Counting calls' };

/** Tells each step on a line of its own; on a terminal, with a bar while it lasts. */
export function reportTo(out: Stream): Report {
  let step: Progress['step'] | undefined;
  let bar = new ProgressBar(out);
  return ({ step: now, done, total, resumedAt }) => {
    if (now !== step) {
      bar = new ProgressBar(out);
      step = now;
      const from = resumedAt > 0 ? `, going on after ${formatNumber(resumedAt)}` : '';
      out.write(`${titles[now]}: ${formatNumber(total)}${from}\n`);
    }
    if (done === total) bar.clear();
    else bar.show({ share: shareOf(done - resumedAt, total - resumedAt), count: done - resumedAt, unit: now });
  };
}

const shareOf = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

/** What a person wants to know at the end. */
export function summaryOf({ calls, seconds, notCounted }: Rebuilt): string {
  const rate = formatNumber(Math.round(calls / Math.max(seconds, 0.001)));
  const lines = [`${formatNumber(calls)} calls rebuilt in ${seconds.toFixed(1)} s, ${rate} calls/s`];
  if (notCounted.length > 0)
    lines.push(`Not configured, and therefore read from the calls without rollups: ${notCounted.join(', ')}`);
  return `${lines.join('\n')}\n`;
}
