import type { Extent } from '../data/extent';

/** Ingestion takes a second; what is further behind than this is worth saying. */
const behindMs = 15_000;

/** `lost`: no answer any more. `behind`: answers, but from incomplete data. `unknown`: nobody knows how complete. */
export type Freshness = 'live' | 'lost' | 'behind' | 'unknown';

/** How far figures can be relied on to be today's, given whether asking again failed. */
export function freshnessOf(
  { asOf, completeThrough }: Pick<Extent, 'asOf' | 'completeThrough'>,
  failing: boolean,
): Freshness {
  if (failing) return 'lost';
  if (completeThrough === null) return 'unknown';
  return Date.parse(asOf) - Date.parse(completeThrough) > behindMs ? 'behind' : 'live';
}
