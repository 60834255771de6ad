/** How far a finger may be off, in units of the map. */
const reach = 30;

/** The country whose middle is nearest to a point of the map, if one is near. */
export function nearest(
  countries: readonly { readonly code: string; readonly x: number; readonly y: number }[],
  x: number,
  y: number,
): string | undefined {
  const distances = countries.map((each) => ({ code: each.code, distance: Math.hypot(each.x - x, each.y - y) }));
  return distances.filter(({ distance }) => distance <= reach).sort((a, b) => a.distance - b.distance)[0]?.code;
}
