import type { Scope } from '#metrics';
import type { Campaign } from '#platform';

/** What of a campaign's file questions can be about. */
export function scopeOf({ id, timeZone, districts }: Campaign): Scope {
  return {
    campaign: id,
    timeZone,
    regions: districts.flatMap(({ id: district, regions }) => regions.map(({ code }) => ({ code, district }))),
  };
}
