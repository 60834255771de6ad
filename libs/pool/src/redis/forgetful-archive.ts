import type { PoolMark } from '../archive/pool-archive.js';

/**
 * Whether the archive does not know any more what it was told: it was set back to an older state, or is another one.
 *
 * @param found its mark @param known which epoch it was told of, and which clock of that
 */
export const hasForgotten = (
  found: Pick<PoolMark, 'epoch' | 'clock'> | undefined,
  known: { readonly epoch: number; readonly marked: number },
): boolean =>
  found === undefined || found.epoch < known.epoch || (found.epoch === known.epoch && found.clock < known.marked);
