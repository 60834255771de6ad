import { type CatalogueMetric, dimensionsOf } from '../catalogue/catalogue.js';
import { type Dimension, dimensionNames } from '../catalogue/dimensions.js';
import type { Fault } from './query.js';

/** Says which of the metrics cannot be grouped or filtered by which of the dimensions, and why. */
export function combinationFaults(
  field: 'by' | 'where',
  metrics: readonly CatalogueMetric[],
  dimensions: readonly Dimension[],
): Fault[] {
  const allowed = dimensionNames
    .filter((dimension) => metrics.every((metric) => dimensionsOf(metric).includes(dimension)))
    .filter((dimension) => field === 'by' || dimension !== 'day');
  return metrics.flatMap(({ name, refuses }) =>
    dimensions.flatMap((dimension) => {
      const reason = refuses[dimension];
      return reason === undefined ? [] : [{ field, message: `${name} has no ${dimension}: ${reason}`, allowed }];
    }),
  );
}
