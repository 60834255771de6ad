import type { MetricName } from '../api/types';
import { useBoard } from './board-context';

/** Writes the value of a metric, in the way of its unit. */
export function useWritten(): (metric: MetricName, value: number | null | undefined) => string {
  const { definition, format } = useBoard();
  return (metric, value) => {
    switch (definition(metric)?.unit) {
      case 'share':
        return format.share(value);
      case 'minutes':
        return format.minutes(value);
      case 'calls per volunteer':
        return format.decimal(value);
      case 'calls per day':
        return format.average(value);
      default:
        return format.count(value);
    }
  };
}
