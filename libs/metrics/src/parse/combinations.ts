import { type CatalogueMetric, dimensionsOf } from '../catalogue/catalogue.js';
import { type Dimension, dimensionNames } from '../catalogue/dimensions.js';
import { filterDimensions } from './filters.js';
import type { Fault } from './query.js';

/** Says which of the metrics cannot be grouped or filtered by which of the dimensions, and why. */
export function combinationFaults(
  field: 'by' | 'where',
  metrics: readonly CatalogueMetric[],
  dimensions: readonly Dimension[],
): Fault[] {
  const allowed = dimensionNames
    .filter((dimension) => metrics.every((metric) => dimensionsOf(metric).includes(dimension)))
    .filter((dimension) => field === 'by' || (filterDimensions as readonly Dimension[]).includes(dimension));
  return metrics.flatMap(({ name, refuses }) =>
    dimensions.flatMap((dimension) => {
      const reason = refuses[dimension];
      return reason === undefined ? [] : [{ field, message: `${name} has no ${dimension}: ${reason}`, allowed }];
    }),
  );
}

/** Says which of the metrics take no first or no last day, and why. */
export function rangeCombinationFaults(
  metrics: readonly CatalogueMetric[],
  range: { readonly from: string | undefined; readonly to: string | undefined },
): Fault[] {
  return (['from', 'to'] as const)
    .filter((field) => range[field] !== undefined)
    .flatMap((field) =>
      metrics.flatMap(({ name, refuses }) =>
        refuses[field] === undefined ? [] : [{ field, message: `${name} has no ${field}: ${refuses[field]}` }],
      ),
    );
}
