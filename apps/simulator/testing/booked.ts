import type { NaiveDimension, NaiveMetric } from '#testing';
import { figureOf } from './audited-campaign.js';
import type { BoardTable } from './read-board.js';
import type { Board } from './run-board.js';

/** What the books say, as the board shows it: the value of each metric. */
export const booked = ({ campaign }: Board, metrics: readonly NaiveMetric[], ...by: NaiveDimension[]): BoardTable =>
  Object.fromEntries(
    campaign
      .books(metrics, by)
      .map((row) => [
        by.map((dimension) => row[dimension]).join('-'),
        Object.fromEntries(metrics.map((metric) => [metric, figureOf(row, metric)])),
      ]),
  );
