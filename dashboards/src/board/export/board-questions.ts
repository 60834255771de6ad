import type { FiguresQuestion } from '../../api/figures-path';
import {
  type Asking,
  dayMetrics,
  everActive,
  facet,
  facets,
  hours,
  overTime,
  totals,
  volunteerMetrics,
} from '../data/questions';
import { askedAtTheTop } from '../headline/metrics';

/** Everything that the board asks, in the order in which it stands there. */
export function boardQuestions(asking: Asking): FiguresQuestion[] {
  const { choices } = asking.state;
  return [
    totals(asking, askedAtTheTop),
    overTime(asking, dayMetrics, 'day'),
    ...(Object.keys(facets) as (keyof typeof facets)[]).map((dimension) => facet(asking, dimension)),
    hours(asking),
    totals(asking, volunteerMetrics),
    everActive(asking),
    overTime(asking, ['active-volunteers', 'calls-per-volunteer'], choices.active),
    totals(asking, ['talk-time']),
    overTime(asking, ['talk-time'], 'day'),
  ].filter((question) => question !== undefined);
}
