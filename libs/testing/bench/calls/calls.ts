import type { BenchContext, Measured } from '../context.js';
import { measureBoard } from './board.js';
import { measureBytes } from './bytes.js';
import { generateCalls } from './generate.js';
import { measureRebuild } from './rebuild.js';

/** What a campaign's past costs: the board, the disk, building it all again. */
export async function measureCalls(context: BenchContext): Promise<Measured> {
  await generateCalls(context);
  return {
    ...(await measureBytes(context)),
    ...(await measureBoard(context)),
    ...(await measureRebuild(context)),
  };
}
