import type { CallTime, Time } from '../catalogue/call-sets.js';
import type { CatalogueMetric } from '../catalogue/catalogue.js';
import { type Dimension, isCalendar } from '../catalogue/dimensions.js';
import { isOfVolunteers, timeOf } from '../catalogue/measure.js';
import type { FiguresQuery } from '../parse/query.js';
import { type Heads, headsOf, type RolledUpDay } from './heads.js';
import { dimensionsIn, type NeededColumn, neededBy } from './needed-columns.js';
import { columnsByTime, type Rollup, rollups, volunteerSets } from './rollups.js';

/** Metrics of a question that are counted from the same rows. */
export interface Part {
  readonly name: string;
  readonly time: Time;
  readonly metrics: readonly CatalogueMetric[];
  /** The rollup that has everything that is asked of calls. */
  readonly rollup?: Rollup;
  /** Whether what is counted is volunteers, by the sets of the rollup. */
  readonly bySets?: true;
}

/** A part that is read from a rollup, on days that are not marked. */
export interface RolledUpPart extends Part {
  readonly time: CallTime;
  readonly rollup: Rollup;
}

/**
 * Where figures are read from: rollups, and `calls` for the days that are marked, if there are heads; or else `calls`
 * alone. All that a question asks of calls is read from the one or from the other, so that its figures belong together.
 * Volunteers are few: they are read as they are.
 */
export interface Source {
  readonly parts: readonly Part[];
  readonly heads?: Heads;
}

/**
 * The one place that decides which table serves a question.
 *
 * @param days the days of the campaign, read before; undefined: do not use rollups
 */
export function sourceOf(
  query: Pick<FiguresQuery, 'by' | 'where'>,
  metrics: readonly CatalogueMetric[],
  days: readonly RolledUpDay[] | undefined,
): Source {
  const rolledUp = metrics.map((metric) => rolledUpPart(metric, dimensionsIn(query)));
  if (days && rolledUp.every((part) => part !== undefined)) return { parts: merged(rolledUp), heads: headsOf(days) };
  return { parts: merged(metrics.map((metric) => ({ name: timeOf(metric.measure), ...partOf(metric) }))) };
}

/** Undefined: the rollups have not all of it. */
function rolledUpPart(metric: CatalogueMetric, dimensions: readonly Dimension[]): Part | undefined {
  const part = partOf(metric);
  const { time } = part;
  if (time === 'joined') return { name: time, ...part };
  const asked = dimensions.flatMap(columnFor);
  const needed = [...neededBy(metric.measure), ...asked];
  if (!isOfVolunteers(metric.measure)) {
    const rollup = narrowestWith(needed, time, rollups);
    return rollup && { name: `${time}-${rollup.name}`, rollup, ...part };
  }
  // Who they are, a set does not tell.
  if (asked.includes('volunteer')) return undefined;
  const besides = needed.filter((column) => column !== 'volunteer');
  const rollup = narrowestWith(besides, time, volunteerSets);
  return rollup && { name: `${time}-${rollup.name}`, rollup, bySets: true, ...part };
}

const partOf = (metric: CatalogueMetric) => ({ time: timeOf(metric.measure), metrics: [metric] });

/** The narrowest rollup that has these columns, if one has, of what is known of calls by the time at all. */
function narrowestWith(needed: readonly NeededColumn[], time: CallTime, among: readonly Rollup[]): Rollup | undefined {
  const areAllIn = (columns: readonly NeededColumn[]) => needed.every((column) => columns.includes(column));
  if (!areAllIn(columnsByTime[time])) return undefined;
  return among.find(({ columns, times }) => times.includes(time) && areAllIn(columns));
}

/** Districts are groups of regions, and volunteers followed invitations. Every rollup has days. */
function columnFor(dimension: Dimension): NeededColumn[] {
  if (dimension === 'day' || isCalendar(dimension)) return [];
  if (dimension === 'district') return ['region'];
  return [dimension === 'source' ? 'volunteer' : dimension];
}

/** One of each name, with the metrics of all. */
function merged<P extends Part>(parts: readonly P[]): P[] {
  const byName = new Map<string, P>();
  for (const part of parts) {
    const metrics = [...(byName.get(part.name)?.metrics ?? []), ...part.metrics];
    byName.set(part.name, { ...part, metrics });
  }
  return [...byName.values()];
}
