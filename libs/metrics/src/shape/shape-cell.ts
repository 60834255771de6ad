import type { Metric } from '../catalogue/metric.js';
import { rawColumn } from '../compile/raw-columns.js';
import { daysFrom } from '../days.js';
import type { Plan } from '../plan/plan.js';
import type { Cell, DurationCell, PerDayCell, ShareCell } from './cells.js';
import { wilsonInterval } from './wilson.js';

/** A row as ClickHouse answers it, in JSON. */
export type RawRow = Readonly<Record<string, unknown>>;

/** Makes a metric's figure of the counts in a row. */
export function shapeCell({ name, measure }: Metric, row: RawRow, plan: Plan): Cell {
  const part = (key: string) => row[rawColumn(name, key)];
  switch (measure.kind) {
    case 'count':
    case 'distinct':
      return { value: Number(part('value')) };
    case 'share':
      return share(Number(part('numerator')), Number(part('denominator')), Number(part('unrecorded')));
    case 'duration':
      return duration(part);
    case 'per-day':
      return perDay(Number(part('numerator')), part('first_day'), plan);
  }
}

function share(numerator: number, denominator: number, unrecorded: number): ShareCell {
  const all = denominator + unrecorded;
  return {
    value: denominator === 0 ? null : numerator / denominator,
    numerator,
    denominator,
    interval: denominator === 0 ? null : wilsonInterval(numerator, denominator),
    unrecorded,
    bounds: all === 0 ? null : [numerator / all, (numerator + unrecorded) / all],
  };
}

function duration(part: (key: string) => unknown): DurationCell {
  const unrecorded = Number(part('unrecorded'));
  if (Number(part('recorded')) === 0) return { value: null, median: null, p90: null, longest: null, unrecorded };
  const [median, p90] = part('quantiles') as [number, number];
  return {
    value: Number(part('total')),
    median: tidy(median),
    p90: tidy(p90),
    longest: Number(part('longest')),
    unrecorded,
  };
}

/** Interpolation between whole minutes leaves noise behind the digits that mean something. */
const tidy = (minutes: number) => Math.round(minutes * 1000) / 1000;

/** The days are the same in every row: from the campaign's first call, within the range that was asked for. */
function perDay(numerator: number, firstDay: unknown, { from, to, lastCompleteDay }: Plan): PerDayCell {
  if (typeof firstDay !== 'string' || lastCompleteDay === undefined)
    return { value: null, numerator: 0, denominator: 0 };
  const first = from !== undefined && from > firstDay ? from : firstDay;
  const last = to !== undefined && to < lastCompleteDay ? to : lastCompleteDay;
  const denominator = daysFrom(first, last);
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}
