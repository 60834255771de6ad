import type { Definitions, Dimension, MetricName } from '../../api/types';

/** The metrics that can be grouped and filtered by all of the dimensions; asking for another would be refused. */
export function supported(
  definitions: Definitions,
  metrics: readonly MetricName[],
  dimensions: readonly Dimension[],
): MetricName[] {
  return metrics.filter((name) => {
    const known = definitions.metrics.find(({ metric }) => metric === name)?.dimensions ?? [];
    return dimensions.every((dimension) => known.includes(dimension));
  });
}
