import { z } from 'zod';
import { type Stream, streams, topicOf } from '#events';
import { eventually } from '#testing';
import type { Stage } from '../stage/stage.js';
import { askFigures } from './ask-figures.js';

const timeout = 180_000;
const position = z.object({ name: z.string(), position: z.coerce.bigint() });

/**
 * Waits, without doing anything, until all is well again: services ready, nothing left to read, figures complete
 * through now.
 *
 * @throws Error that says what did not come about by itself
 */
export async function settle(stage: Stage): Promise<void> {
  const ended = new Date().toISOString();
  await stage.ready();
  await eventually(() => hasNoLag(stage), { timeout, what: 'lag back at 0' });
  await eventually(async () => ((await askFigures(stage, ['dials'], [])).completeThrough ?? '') > ended, {
    timeout,
    what: `figures complete through ${ended}`,
  });
}

async function hasNoLag({ clickhouse, namespace, topics }: Stage): Promise<boolean> {
  const sql =
    "SELECT topic || '/' || toString(partition) AS name, max(position) AS position FROM positions GROUP BY name";
  const positions = new Map((await clickhouse.select(position, sql)).map((row) => [row.name, row.position]));
  for (const stream of Object.keys(streams) as Stream[])
    for (const { partition, high } of await topics.extents(stream))
      if ((positions.get(`${topicOf(stream, namespace)}/${partition}`) ?? 0n) < high) return false;
  return true;
}
