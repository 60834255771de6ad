import { type AnyEvent, type NaiveCall, naiveCalls, naiveDay, naiveVolunteers } from './calls.js';
import { type Counted, type Dated, dimensionOf, type NaiveDimension } from './counted.js';
import { type Cell, formulas, isDial } from './formulas.js';

const averages = ['calls-per-day', 'mean-interval-between-calls'] as const;
type Average = (typeof averages)[number];

export type NaiveMetric = keyof typeof formulas | Average | 'volunteers-registered';

export interface NaiveQuery {
  readonly campaign: string;
  readonly timeZone: string;
  readonly metrics: readonly NaiveMetric[];
  readonly by?: readonly NaiveDimension[];
  /** First and last day, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Values of a dimension of which a call must have one. */
  readonly where?: Partial<Record<NaiveDimension, readonly string[]>>;
  /** District of each region that has one; the others are in `unknown`. */
  readonly districts?: Readonly<Record<string, string>>;
  /** Instant up to which the events are complete. Absent: that is not known, and no day is known to be whole. */
  readonly completeThrough?: string;
}

/** A row of the answer: a string for each dimension, a cell for each metric. */
export type NaiveRow = Record<string, string | Cell>;

const isAverage = (metric: NaiveMetric): metric is Average => (averages as readonly string[]).includes(metric);

const isWithin = (day: string, { from, to }: NaiveQuery): boolean => (!from || day >= from) && (!to || day <= to);

const isWhere = (counted: Counted, { where = {} }: NaiveQuery): boolean =>
  Object.entries(where).every(([dimension, values]) =>
    values.includes(dimensionOf(dimension as NaiveDimension, counted)),
  );

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Whole days of the campaign in the period, from its first dial on, days without a dial among them. */
function wholeDays(calls: readonly NaiveCall[], query: NaiveQuery): string[] {
  const dialled = calls.flatMap((call) => (isDial(call) && call.calledOn ? call.calledOn : [])).sort();
  const [first] = dialled;
  const last = query.completeThrough && dayAfter(naiveDay(query.completeThrough, query.timeZone), -1);
  const days: string[] = [];
  if (first && last) for (let day = first; day <= last; day = dayAfter(day, 1)) days.push(day);
  return days.filter((day) => isWithin(day, query));
}

/** The hours of a day: those between which it is that day in the zone. */
function hoursOf(day: string, timeZone: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const quarters = Array.from({ length: 4 * 60 }, (_, quarter) => noon + (quarter - 120) * 900_000);
  return quarters.filter((time) => naiveDay(new Date(time).toISOString(), timeZone) === day).length / 4;
}

const secondsOf = (days: readonly string[], timeZone: string): number =>
  days.map((day) => hoursOf(day, timeZone) * 3_600).reduce((a, b) => a + b, 0);

/** Whole days, and how many seconds they have. */
interface Span {
  readonly days: readonly string[];
  readonly seconds: number;
}

function average(metric: Average, calls: number, { days, seconds }: Span): Cell {
  if (metric === 'calls-per-day')
    return { value: days.length === 0 ? null : calls / days.length, numerator: calls, denominator: days.length };
  return { value: calls === 0 ? null : seconds / calls, numerator: seconds, denominator: calls };
}

/** All that a metric counts, each on the day under which it is counted. */
function countedBy(
  metric: NaiveMetric,
  events: readonly AnyEvent[],
  calls: readonly NaiveCall[],
  days: readonly string[],
  query: NaiveQuery,
): Counted[] {
  if (metric === 'volunteers-registered')
    return naiveVolunteers(events, query).map((of) => ({ of, day: of.joinedOn, hour: of.joinedHour }));
  if (metric === 'assignments') return calls.map((of) => ({ of, day: of.assignedOn, hour: of.assignedHour }));
  const called = calls.flatMap((of): Dated[] => (of.calledOn ? [{ of, day: of.calledOn, hour: of.calledHour }] : []));
  if (!isAverage(metric)) return called.filter(({ of }) => formulas[metric][0](of));
  return called.filter(({ of, day }) => isDial(of) && days.includes(day));
}

/**
 * The rows of the figures answer, computed by plain loops over the events: an oracle, which shares with the product
 * only the contract of the events and what the design says in words. In the order of the dimensions' values.
 *
 * A row is there for each group in which one of the metrics counts something; without dimensions all is one group.
 */
export function naiveFigures(events: readonly AnyEvent[], query: NaiveQuery): NaiveRow[] {
  const { by = [], metrics } = query;
  const calls = naiveCalls(events, { districts: {}, ...query });
  const days = metrics.some(isAverage) ? wholeDays(calls, query) : [];
  const groups = new Map<string, { key: readonly string[]; counted: Map<NaiveMetric, Counted[]> }>();
  for (const metric of metrics) {
    for (const each of countedBy(metric, events, calls, days, query)) {
      if (!isWithin(each.day, query) || !isWhere(each, query)) continue;
      const key = by.map((dimension) => dimensionOf(dimension, each));
      const group = groups.get(JSON.stringify(key)) ?? { key, counted: new Map() };
      const counted = group.counted.get(metric);
      if (counted) counted.push(each);
      else group.counted.set(metric, [each]);
      groups.set(JSON.stringify(key), group);
    }
  }
  const span = { days, seconds: secondsOf(days, query.timeZone) };
  const rows = [...groups.values()].sort((a, b) => compareKeys(a.key, b.key));
  return rows.map(({ key, counted }) => {
    const row: NaiveRow = Object.fromEntries(by.map((dimension, index) => [dimension, String(key[index])]));
    for (const metric of metrics) row[metric] = cellOf(metric, counted.get(metric) ?? [], span);
    return row;
  });
}

function cellOf(metric: NaiveMetric, counted: readonly Counted[], span: Span): Cell {
  if (metric === 'volunteers-registered') return { value: counted.length };
  if (isAverage(metric)) return average(metric, counted.length, span);
  return formulas[metric][1](counted.map(({ of }) => of as NaiveCall));
}

/** In the order of code points, dimension by dimension. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, value] of a.entries()) {
    const other = String(b[index]);
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
