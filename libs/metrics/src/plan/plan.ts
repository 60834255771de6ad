import { type CatalogueMetric, findMetric } from '../catalogue/catalogue.js';
import type { Dimension } from '../catalogue/dimensions.js';
import { lastCompleteDay } from '../days.js';
import type { FiguresQuery, Filter, Scope } from '../parse/query.js';
import { type Source, sourceOf } from './source.js';

/** More rows than a person or a page can use; beyond it the question is refused, never cut short. */
export const mostRows = 100_000;

/** All that is needed to write the SQL of a question. */
export interface Plan {
  readonly source: Source;
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
}

/**
 * Decides how a question is answered.
 *
 * @param completeThrough instant up to which every published event is stored; undefined if that is not known
 */
export function planQuery(query: FiguresQuery, scope: Scope, completeThrough: string | undefined): Plan {
  const { campaign, by, where, from, to } = query;
  return {
    source: sourceOf(),
    campaign,
    timeZone: scope.timeZone,
    regions: scope.regions,
    metrics: query.metrics.flatMap((name) => findMetric(name) ?? []),
    by,
    where,
    from,
    to,
    lastCompleteDay: completeThrough === undefined ? undefined : lastCompleteDay(completeThrough, scope.timeZone),
  };
}
