import { type CatalogueMetric, findMetric } from '../catalogue/catalogue.js';
import type { Dimension } from '../catalogue/dimensions.js';
import { isOverDays } from '../catalogue/measure.js';
import { lastCompleteDay } from '../days.js';
import type { FiguresQuery, Filter, Scope } from '../parse/query.js';
import { daysUpTo } from './days-up-to.js';
import type { RolledUpDay } from './heads.js';
import { dimensionsIn } from './needed-columns.js';
import { type Source, sourceOf } from './source.js';

/** More rows than a person or a page can use; beyond it the question is refused, never cut short. */
export const mostRows = 100_000;

/** All that is needed to write the SQL of a question. */
export interface Plan {
  readonly source: Source;
  /** Of what is asked about the campaign as a whole, whatever is filtered: when it began. */
  readonly wholeCampaign?: Source;
  readonly campaign: string;
  readonly timeZone: string;
  readonly regions: Scope['regions'];
  readonly metrics: readonly CatalogueMetric[];
  readonly by: readonly Dimension[];
  readonly where: readonly Filter[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** None: not one day of the campaign is complete yet. */
  readonly lastCompleteDay: string | undefined;
  /** How the days stand that its rows can come from; the rows are the same as long as these are. */
  readonly days: readonly RolledUpDay[];
}

/**
 * Decides how a question is answered.
 *
 * @param completeThrough instant up to which every published event is stored; undefined if that is not known
 * @param days how each day of the campaign stands; without them, rollups are not used
 */
export function planQuery(
  query: FiguresQuery,
  scope: Scope,
  completeThrough: string | undefined,
  days?: readonly RolledUpDay[],
): Plan {
  const { campaign, by, where, from, to, versions } = query;
  const metrics = query.metrics.flatMap((name) => findMetric(name, versions?.[name]) ?? []);
  const overDays = metrics.filter(({ measure }) => isOverDays(measure));
  // When the campaign began, any of its days may say.
  const daysAsked = overDays.length > 0 ? days : days && daysUpTo(days, to, scope.timeZone);
  const source = sourceOf(query, metrics, daysAsked);
  return {
    source,
    ...(overDays.length > 0 ? { wholeCampaign: sourceOf({ by: [], where: [] }, overDays, source.heads && days) } : {}),
    campaign,
    timeZone: scope.timeZone,
    regions: scope.regions,
    metrics,
    by,
    where,
    from,
    to,
    lastCompleteDay: completeThrough === undefined ? undefined : lastCompleteDay(completeThrough, scope.timeZone),
    days: daysAsked ?? [],
  };
}

/** Whether the figures depend on calls alone: not on who joined, nor on how. */
export function isOfCallsAlone({ source, by, where }: Plan): boolean {
  const asked = dimensionsIn({ by, where });
  return !asked.includes('source') && source.parts.every(({ time }) => time !== 'joined');
}
