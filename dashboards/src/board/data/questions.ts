import type { FiguresQuestion } from '../../api/figures-path';
import type { Dimension, MetricName } from '../../api/types';
import type { BoardContext } from '../board-context';
import { headlineMetrics } from '../headline/metrics';
import { comparedSpan } from '../state/compare';
import type { Day } from '../state/days';
import { chartSpan, type Span } from '../state/range';
import { supported } from './supported';

/** What of the board a question depends on. */
export type Asking = Pick<BoardContext, 'campaign' | 'definitions' | 'span' | 'state'>;

/** What is asked of each dimension that has a card of its own. */
export const facets = {
  sentiment: ['conversations'],
  disposition: ['dials'],
  country: ['dials', 'active-volunteers', 'conversations', 'positive-conversation-rate'],
  region: ['dials', 'conversations', 'positive-conversation-rate'],
  language: ['dials', 'conversations', 'positive-conversation-rate'],
  attempt: ['dials', 'answer-rate'],
  guideline: ['dials', 'conversations', 'positive-conversation-rate'],
} as const satisfies Partial<Record<Dimension, readonly MetricName[]>>;
export type Facet = keyof typeof facets;

export const hourMetrics = ['dials', 'answer-rate', 'positive-conversation-rate'] as const satisfies MetricName[];
export const dayMetrics = ['dials', 'conversations', 'positive-conversation-rate'] as const satisfies MetricName[];
export const volunteerMetrics = [
  'volunteers-registered',
  'active-volunteers',
  'calls-per-volunteer',
] as const satisfies MetricName[];

/** Figures of the days shown, limited by all filters, by some dimensions; undefined where none of them makes sense. */
function question(
  { campaign, definitions, state }: Asking,
  metrics: readonly MetricName[],
  by: readonly Dimension[],
  span: Span,
  where: FiguresQuestion['where'] = state.filters,
): FiguresQuestion | undefined {
  const asked = supported(definitions, metrics, [...by, ...(Object.keys(where) as Dimension[])]);
  return asked.length > 0 ? { campaign: campaign.id, metrics: asked, by, ...span, where } : undefined;
}

/** Figures in total. */
export const totals = (asking: Asking, metrics: readonly MetricName[], span = asking.span) =>
  question(asking, metrics, [], span);

/** The numbers at the top for the days that they are compared with; undefined where they are not. */
export function compared(asking: Asking): FiguresQuestion | undefined {
  const span = comparedSpan(asking.span, asking.state.compare);
  return span && totals(asking, headlineMetrics, span);
}

/** All calls of the current day, whatever the board shows. */
export const ofToday = ({ campaign }: Pick<Asking, 'campaign'>, today: Day): FiguresQuestion => ({
  campaign: campaign.id,
  metrics: ['dials'],
  from: today,
  to: today,
});

/**
 * Figures by one dimension, limited by the filters on all others: its own would leave only what was chosen, and
 * nothing else to choose.
 */
export function facet(asking: Asking, dimension: Facet): FiguresQuestion | undefined {
  const { [dimension as 'country']: _, ...where } = asking.state.filters;
  return question(asking, facets[dimension], [dimension], asking.span, where);
}

/** Figures by hour of each day of the week. */
export const hours = (asking: Asking) => question(asking, hourMetrics, ['weekday', 'hour'], asking.span);

/** Figures over time, of the days that charts show. */
export const overTime = (asking: Asking, metrics: readonly MetricName[], by: 'day' | 'week', span = asking.span) =>
  question(asking, metrics, [by], chartSpan(span));

/** Who has ever called, up to the last day shown: it counts from the beginning of the campaign. */
export const everActive = (asking: Asking) =>
  question(asking, ['volunteers-ever-active'], [], asking.span.to ? { to: asking.span.to } : {});
