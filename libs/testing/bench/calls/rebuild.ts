import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../processes/launcher.js';
import type { BenchContext, Measured } from '../context.js';

/** `npm run rebuild` of all calls and rollups, beside the running stack. */
export async function measureRebuild({ stack, say }: BenchContext): Promise<Measured> {
  const program = join(root, 'dist', 'apps', 'aggregator', 'rebuild.command.js');
  const args = [program, '--json', '--data', stack.run.data];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  const { calls, seconds } = JSON.parse(stdout) as { calls: number; seconds: number };
  say(`rebuild of ${calls} calls and their rollups: ${seconds.toFixed(1)} s`);
  return { rebuild_calls_per_s: calls / seconds };
}
