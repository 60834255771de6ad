import { z } from 'zod';
import type { FiguresRow } from '#metrics';

/** What a correction may change of calls without changing how many a day has. */
export const groupDimensions = ['region', 'language', 'disposition'] as const;
export type GroupDimension = (typeof groupDimensions)[number];

/** Calls by the values of each dimension. */
const grouped = z.strictObject({
  region: z.record(z.string(), z.int()),
  language: z.record(z.string(), z.int()),
  disposition: z.record(z.string(), z.int()),
});
type Grouped = z.infer<typeof grouped>;

/** How many more or fewer than at first; nothing of a value that has as many. */
export const moved = grouped.partial();
export type Moved = z.infer<typeof moved>;

/** Calls of one value, which are others than they were. */
export const groupChange = z
  .strictObject({
    dimension: z.enum(groupDimensions),
    value: z.string(),
    from: z.int().min(0),
    to: z.int().min(0),
  })
  .meta({ id: 'GroupChange' });
export type GroupChange = z.infer<typeof groupChange>;

/**
 * The calls of each day, as text: kept of every day, it takes far less room than objects. Nothing of a day whose rows do
 * not add up, as calls came in between two answers.
 *
 * @param rows by day and by one dimension
 * @param dials of each day
 */
export function groupsByDay(
  rows: Readonly<Record<GroupDimension, readonly FiguresRow[]>>,
  dials: ReadonlyMap<string, number>,
): Map<string, string> {
  const byDay = new Map<string, Grouped>();
  for (const dimension of groupDimensions)
    for (const { day, [dimension]: value, dials: counted } of rows[dimension]) {
      if (!day || !value || !counted?.value) continue;
      const ofDay = byDay.get(day) ?? { region: {}, language: {}, disposition: {} };
      ofDay[dimension][value] = counted.value;
      byDay.set(day, ofDay);
    }
  const addsUp = (day: string, counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0) === dials.get(day);
  const whole = [...byDay].filter(([day, ofDay]) => Object.values(ofDay).every((counts) => addsUp(day, counts)));
  return new Map(whole.map(([day, ofDay]) => [day, JSON.stringify(ofDay)]));
}

/**
 * The calls of a day when it was first seen: what was not looked at then, as it was when it first was.
 *
 * @param known, now as text
 */
export function firstOf(known: string | undefined, now: string | undefined): string | undefined {
  if (known === undefined || now === undefined) return known ?? now;
  const isWhole = groupDimensions.every((dimension) => known.includes(`"${dimension}":{`));
  return isWhole ? known : JSON.stringify({ ...JSON.parse(now), ...JSON.parse(known) });
}

/** Undefined: as many of each as at first. @param first, now calls of a day, as text */
export function movedBetween(first: string, now: string): Moved | undefined {
  if (first === now) return undefined;
  const [before, after]: [Grouped, Grouped] = [JSON.parse(first), JSON.parse(now)];
  const found = groupDimensions.flatMap((dimension) => {
    const differences = valuesOf(before[dimension], after[dimension])
      .map((value) => [value, (after[dimension][value] ?? 0) - (before[dimension][value] ?? 0)] as const)
      .filter(([, difference]) => difference !== 0);
    return differences.length > 0 ? [[dimension, Object.fromEntries(differences)]] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** What changed from one moment to another. @param first calls of the day, as text */
export function groupChanges(first: string, from: Moved = {}, to: Moved = {}): GroupChange[] {
  const origin: Partial<Grouped> = JSON.parse(first);
  return groupDimensions.flatMap((dimension) => {
    const at = (when: Moved, value: string) => (origin[dimension]?.[value] ?? 0) + (when[dimension]?.[value] ?? 0);
    return valuesOf(from[dimension], to[dimension])
      .map((value) => ({ dimension, value, from: at(from, value), to: at(to, value) }))
      .filter((change) => change.from !== change.to);
  });
}

const valuesOf = (...all: readonly (object | undefined)[]) =>
  [...new Set(all.flatMap((each) => Object.keys(each ?? {})))].sort();
