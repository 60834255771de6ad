import { type Stream, streams, topicOf } from '#events';
import type { Extent } from '../positions/log-extents.js';
import { positionOf } from '../positions/positions.js';
import type { PartitionHealth } from './data-health.schema.js';

/**
 * How far each partition has been read, by stream and number.
 *
 * @param positions as they were before the extents were asked for
 */
export function partitionsOf(
  extents: readonly Extent[],
  positions: ReadonlyMap<string, bigint>,
  namespace: string,
): PartitionHealth[] {
  return (Object.keys(streams) as Stream[]).flatMap((stream) =>
    extents
      .filter(({ topic }) => topic === topicOf(stream, namespace))
      .sort((a, b) => a.partition - b.partition)
      .map((extent) => {
        const { partition, end } = extent;
        const position = positionOf(extent, positions);
        // A log that ends before what was read of it has been begun anew, which is a dead letter of its own.
        const lag = Math.max(0, Number(end - position));
        return { stream, partition, end: String(end), position: String(position), lag };
      }),
  );
}
