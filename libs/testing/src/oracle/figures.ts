import { type AnyEvent, type NaiveCall, naiveCalls, naiveDay } from './calls.js';
import { type Cell, formulas, isDial } from './formulas.js';

export type NaiveMetric = keyof typeof formulas | 'calls-per-day';
export type NaiveDimension = 'day' | 'country' | 'region' | 'district' | 'language' | 'disposition' | 'sentiment';

export interface NaiveQuery {
  readonly campaign: string;
  readonly timeZone: string;
  readonly metrics: readonly NaiveMetric[];
  readonly by?: readonly NaiveDimension[];
  /** First and last day, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Values of a dimension of which a call must have one. */
  readonly where?: Partial<Record<Exclude<NaiveDimension, 'day'>, readonly string[]>>;
  /** District of each region that has one; the others are in `unknown`. */
  readonly districts?: Readonly<Record<string, string>>;
  /** Instant up to which the events are complete. Absent: that is not known, and no day is known to be whole. */
  readonly completeThrough?: string;
}

/** A row of the answer: a string for each dimension, a cell for each metric. */
export type NaiveRow = Record<string, string | Cell>;

/** The day under which a metric counts a call; none if it does not count it. */
function dayFor(metric: NaiveMetric, call: NaiveCall, wholeDays: readonly string[]): string | undefined {
  if (metric === 'assignments') return call.assignedOn;
  if (metric !== 'calls-per-day') return formulas[metric][0](call) ? call.calledOn : undefined;
  return isDial(call) && wholeDays.includes(String(call.calledOn)) ? call.calledOn : undefined;
}

const isWithin = (day: string, { from, to }: NaiveQuery): boolean => (!from || day >= from) && (!to || day <= to);

const isWhere = (call: NaiveCall, { where = {} }: NaiveQuery): boolean =>
  Object.entries(where).every(([dimension, values]) =>
    values.includes(String(call[dimension as Exclude<NaiveDimension, 'day'>])),
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

function callsPerDay(numerator: number, denominator: number): Cell {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}

/**
 * The rows of the figures answer, computed by plain loops over the events: an oracle, which shares with the product
 * only the contract of the events and what the design says in words. In the order of the dimensions' values.
 *
 * A row is there for each group in which one of the metrics counts a call; without dimensions all calls are one group.
 */
export function naiveFigures(events: readonly AnyEvent[], query: NaiveQuery): NaiveRow[] {
  const { by = [], metrics } = query;
  const all = naiveCalls(events, { districts: {}, ...query });
  const days = wholeDays(all, query);
  const groups = new Map<string, { key: readonly string[]; calls: Map<NaiveMetric, NaiveCall[]> }>();
  for (const call of all.filter((each) => isWhere(each, query))) {
    for (const metric of metrics) {
      const day = dayFor(metric, call, days);
      if (day === undefined || !isWithin(day, query)) continue;
      const key = by.map((dimension) => (dimension === 'day' ? day : call[dimension]));
      const group = groups.get(JSON.stringify(key)) ?? { key, calls: new Map() };
      const counted = group.calls.get(metric);
      if (counted) counted.push(call);
      else group.calls.set(metric, [call]);
      groups.set(JSON.stringify(key), group);
    }
  }
  const rows = [...groups.values()].sort((a, b) => compareKeys(a.key, b.key));
  return rows.map(({ key, calls }) => {
    const row: NaiveRow = Object.fromEntries(by.map((dimension, index) => [dimension, String(key[index])]));
    for (const metric of metrics) {
      const counted = calls.get(metric) ?? [];
      row[metric] =
        metric === 'calls-per-day' ? callsPerDay(counted.length, days.length) : formulas[metric][1](counted);
    }
    return row;
  });
}

/** In the order of code points, dimension by dimension. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, value] of a.entries()) {
    const other = String(b[index]);
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
