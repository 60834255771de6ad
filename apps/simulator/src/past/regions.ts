import type { Weighted } from '../random/random.js';

/** Inhabitants of the largest regions, in 10,000; nobody is told how the pool is made up, but this is near enough. */
const large: Readonly<Record<string, number>> = {
  'RU-MOW': 1310,
  'RU-MOS': 859,
  'RU-KDA': 582,
  'RU-SPE': 560,
  'RU-SVE': 424,
  'RU-ROS': 415,
  'RU-BA': 408,
  'RU-TA': 400,
  'RU-CHE': 341,
  'RU-DA': 321,
  'RU-SAM': 314,
  'RU-NIZ': 308,
};
const other = 120;

/** How often the regions of a campaign are called. */
export function weighRegions(codes: readonly string[]): Weighted<string> {
  return codes.map((code) => [code, large[code] ?? other] as const);
}
