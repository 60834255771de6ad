import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchContext, Measured } from '../context.js';

/** After a start garbage is collected, and connections settle. */
const restMs = 10_000;

/** Resident memory of each process of the stack, in megabytes (10^6 bytes would flatter: 2^20). */
export function residentMegabytes({ stack }: Pick<BenchContext, 'stack'>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(stack.run.pids).map(([name, pid]) => {
      const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      return [name, Number(kilobytes) / 1024];
    }),
  );
}

/** All of them in one line, and their sum. */
export function sayMemory(context: BenchContext, when: string): number {
  const each = residentMegabytes(context);
  const sum = Object.values(each).reduce((a, b) => a + b, 0);
  const list = Object.entries(each).map(([name, size]) => `${name} ${Math.round(size)}`);
  context.say(`memory ${when}: ${Math.round(sum)} MB = ${list.join(' + ')}`);
  return sum;
}

/** The whole stack at rest. */
export async function measureMemory(context: BenchContext): Promise<Measured> {
  await pause(restMs);
  return { stack_rss_mb: sayMemory(context, 'at rest') };
}
