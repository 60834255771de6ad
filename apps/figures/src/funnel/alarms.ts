import type { z } from 'zod';
import type { became, began, FunnelAnswer } from './funnel.schema.js';
import type { Imported } from './import-counts.js';

/** Both sides of the funnel. */
export interface Sides {
  readonly began: z.infer<typeof began>;
  readonly became: z.infer<typeof became>;
  /** Still open though nobody can report them any more. */
  readonly overdue: number;
  /** By how many calls what the pool has counted is not what the events say. */
  readonly differing: number;
  readonly imported: Imported;
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

/** By how many calls the sides differ. */
export const difference = (sides: Sides) => Math.abs(sum(sides.began) - sum(sides.became));

const outside = (count: number, { least, most }: Imported) => Math.max(least - count, count - most, 0);

/** What of a funnel should not be. @param isComplete whether every event of some minutes ago has been read */
export function alarmsOf(sides: Sides, isComplete: boolean): FunnelAnswer['alarms'] {
  const alarms: FunnelAnswer['alarms'] = [
    { alarm: 'sides-differ', calls: difference(sides) },
    // Before all has been read, the event that a call began may be the one that is missing.
    { alarm: 'orphans', calls: isComplete ? sides.began.orphans : 0 },
    { alarm: 'open-past-late-window', calls: isComplete ? sides.overdue : 0 },
    { alarm: 'pool-differs', calls: sides.differing },
    { alarm: 'imports-differ', calls: outside(sides.began.imported, sides.imported) },
  ];
  return alarms.filter(({ calls }) => calls > 0);
}
