import type { Metric } from '../catalogue/metric.js';
import { rawColumn } from '../compile/raw-columns.js';
import { daysFrom, secondsFrom } from '../days.js';
import type { Plan } from '../plan/plan.js';
import type { Cell, DurationCell, MeanCell, PerDayCell, ProportionCell, ShareCell } from './cells.js';
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
    case 'proportion':
      return proportion(Number(part('numerator')), Number(part('denominator')), part('less'));
    case 'per-volunteer':
      return mean(Number(part('numerator')), Number(part('denominator')));
    case 'duration':
      return duration(part);
    case 'per-day':
      return perDay(Number(part('calls')), daysOf(part('first_day'), plan));
    case 'interval':
      return mean(secondsOf(daysOf(part('first_day'), plan), plan.timeZone), Number(part('calls')));
  }
}

function mean(numerator: number, denominator: number): MeanCell {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}

/** Of what something was taken away from, the part need not be a part: calls have no interval then. */
function proportion(numerator: number, whole: number, less: unknown): ProportionCell {
  const denominator = whole - Number(less ?? 0);
  const isPart = denominator > 0 && less === undefined;
  return {
    value: denominator > 0 ? numerator / denominator : null,
    numerator,
    denominator,
    interval: isPart ? wilsonInterval(numerator, denominator) : null,
  };
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

/** The first and the last one, both included. */
interface Days {
  readonly first: string;
  readonly last: string;
}

/** The same in every row: from the campaign's first call, within the range that was asked for. None: nothing is complete. */
function daysOf(firstCall: unknown, { from, to, lastCompleteDay }: Plan): Days | undefined {
  if (typeof firstCall !== 'string' || lastCompleteDay === undefined) return undefined;
  const first = from !== undefined && from > firstCall ? from : firstCall;
  const last = to !== undefined && to < lastCompleteDay ? to : lastCompleteDay;
  return first > last ? undefined : { first, last };
}

function perDay(calls: number, days: Days | undefined): PerDayCell {
  if (!days) return { value: null, numerator: 0, denominator: 0 };
  const denominator = daysFrom(days.first, days.last);
  return { value: calls / denominator, numerator: calls, denominator };
}

const secondsOf = (days: Days | undefined, timeZone: string) =>
  days ? secondsFrom(days.first, days.last, timeZone) : 0;
