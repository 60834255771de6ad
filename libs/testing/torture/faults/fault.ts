import type { Stage } from '../stage/stage.js';

/** One way in which things go wrong. */
export interface Fault {
  readonly name: string;
  readonly area: 'producer' | 'stream' | 'aggregator' | 'clickhouse' | 'redis';
  /** Part of `npm test`. */
  readonly isQuick?: boolean;
  /** Makes it happen, under load, and takes it away again. What then must be true is checked by whoever ran it. */
  run(stage: Stage): Promise<void>;
}
