import type { RestatedDay } from '../api/types';
import type { Format } from '../format/format';

/** What the charts by day show. */
export type Charted = 'dials' | 'positive-conversation-rate';

type Writing = Pick<Format, 'more' | 'points'>;

/**
 * By how much the figure of a day changed, with its sign: in calls, or in percentage points. Short: on a phone days
 * stand close together. Nothing where a share was or is missing, or moved by less than is written.
 */
export function differenceOf({ from, to }: Pick<RestatedDay, 'from' | 'to'>, metric: Charted, format: Writing): string {
  const [before, after] = [from[metric].value, to[metric].value];
  if (before === null || after === null) return '';
  if (metric === 'dials') return format.more(after - before);
  const points = format.points(after - before);
  return points === format.points(0) ? '' : points;
}
