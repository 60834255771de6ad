import type { BenchContext, Measured } from '../context.js';
import { measureBoard } from './board.js';
import { measureBytes } from './bytes.js';
import { generateCalls } from './generate.js';
import { measureRebuild } from './rebuild.js';

/** What a campaign's past costs: the board, the disk, building it all again. */
export async function measureCalls(context: BenchContext): Promise<Measured> {
  await generateCalls(context);
  // What is rebuilt is what the others look at.
  const rebuild = await measureRebuild(context);
  return { ...(await measureBytes(context)), ...(await measureBoard(context)), ...rebuild };
}
