import { type MetricName, metricNames } from '../catalogue/catalogue.js';
import type { FiguresQuery } from '../parse/query.js';
import { planQuery } from '../plan/plan.js';
import { figuresRow, shapeRows } from './rows.js';

const scope = { campaign: 'demo', timeZone: 'Europe/Moscow', regions: [] };
const completeThrough = '2022-04-05T09:59:59.412Z';

function shaped(
  metric: MetricName,
  parts: Record<string, unknown>,
  query: Partial<FiguresQuery> = {},
  through?: string,
) {
  const plan = planQuery({ campaign: 'demo', metrics: [metric], by: [], where: [], ...query }, scope, through);
  const prefix = metric.replaceAll('-', '_');
  const raw = Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${prefix}__${part}`, value]));
  return figuresRow.parse(shapeRows([{ country: 'LT', ...raw }], plan)[0])[metric];
}

describe('a count', () => {
  it('is a number, though ClickHouse writes 64 bits as text', () => {
    expect(shaped('dials', { value: '40000000' })).toEqual({ value: 40_000_000 });
  });
});

describe('a share', () => {
  it('has an interval and bounds', () => {
    expect(shaped('positive-conversation-rate', { numerator: '102', denominator: '200', unrecorded: '31' })).toEqual({
      value: 0.51,
      numerator: 102,
      denominator: 200,
      interval: [expect.closeTo(0.4412, 4), expect.closeTo(0.5784, 4)],
      unrecorded: 31,
      bounds: [102 / 231, 133 / 231],
    });
  });

  it('of nothing is null', () => {
    expect(shaped('positive-conversation-rate', { numerator: '0', denominator: '0', unrecorded: '0' })).toMatchObject({
      value: null,
      interval: null,
      bounds: null,
    });
  });
});

describe('talk time', () => {
  it('is in minutes, without the noise of interpolation', () => {
    const parts = { recorded: '10', unrecorded: '2', total: '55', quantiles: [5.5, 9.100000000000001], longest: 10 };
    expect(shaped('talk-time', parts)).toEqual({ value: 55, median: 5.5, p90: 9.1, longest: 10, unrecorded: 2 });
  });

  it('that nobody recorded is null', () => {
    const parts = { recorded: '0', unrecorded: '2', total: '0', quantiles: [null, null], longest: 0 };
    expect(shaped('talk-time', parts)).toEqual({ value: null, median: null, p90: null, longest: null, unrecorded: 2 });
  });
});

describe('calls per day', () => {
  const parts = { calls: '6', first_day: '2022-04-01' };

  it.each([
    [{}, 4],
    [{ from: '2022-03-01', to: '2022-04-02' }, 2],
    [{ from: '2022-04-03', to: '2022-05-01' }, 2],
    [{ from: '2022-04-04', to: '2022-04-04' }, 1],
  ])('asked for %j are of %i days', (range, days) => {
    const cell = { value: 6 / days, numerator: 6, denominator: days };
    expect(shaped('calls-per-day', parts, range, completeThrough)).toEqual(cell);
  });

  it.each([
    ['a range after the last complete day', parts, { from: '2022-04-05' }, completeThrough],
    ['a campaign without a complete day', { calls: '0', first_day: '2022-04-05' }, {}, completeThrough],
    ['a campaign without a call', { calls: '0', first_day: null }, {}, completeThrough],
  ])('of %s are null', (_, raw, range, through) => {
    expect(shaped('calls-per-day', raw, range, through)).toMatchObject({ value: null, denominator: 0 });
  });

  it('are null while nothing is known to be complete', () => {
    expect(shaped('calls-per-day', parts)).toEqual({ value: null, numerator: 0, denominator: 0 });
  });
});

it('a row has the dimensions first, then the metrics, in the order asked for', () => {
  const query: FiguresQuery = { campaign: 'demo', metrics: ['dials', 'assignments'], by: ['region', 'day'], where: [] };
  const raw = { day: '2022-04-05', region: 'RU-MOW', dials__value: '1', assignments__value: '2' };
  const [row = {}] = shapeRows([raw], planQuery(query, scope, undefined));
  expect(Object.keys(row)).toEqual(['region', 'day', 'dials', 'assignments']);
});

it('the schema of a row knows every metric', () => {
  expect(Object.keys(figuresRow.shape)).toEqual(expect.arrayContaining(metricNames));
});

describe('the mean interval between calls', () => {
  it('is of days as long as they are in the zone', () => {
    const moscow = { value: 43_200, numerator: 86_400, denominator: 2 };
    const parts = { calls: '2', first_day: '2022-04-04' };
    expect(shaped('mean-interval-between-calls', parts, {}, completeThrough)).toEqual(moscow);
  });

  it('is null without a call, or without a complete day', () => {
    const none = { value: null, numerator: 86_400, denominator: 0 };
    const parts = { calls: '0', first_day: '2022-04-04' };
    expect(shaped('mean-interval-between-calls', parts, {}, completeThrough)).toEqual(none);
    expect(shaped('mean-interval-between-calls', parts)).toEqual({ value: null, numerator: 0, denominator: 0 });
  });
});

describe('a proportion', () => {
  it('has an interval if its part is one of the whole', () => {
    expect(shaped('answer-rate', { numerator: '3', denominator: '4' })).toEqual({
      value: 0.75,
      numerator: 3,
      denominator: 4,
      interval: [expect.closeTo(0.301, 3), expect.closeTo(0.954, 3)],
    });
  });

  it('is of what is left of the whole', () => {
    const parts = { numerator: '2', denominator: '10', less: '6' };
    expect(shaped('response-rate-rr1', parts)).toEqual({ value: 0.5, numerator: 2, denominator: 4, interval: null });
  });

  it.each([
    ['4', '4'],
    ['4', '5'],
  ])('is null if of %s nothing is left without %s', (denominator, less) => {
    expect(shaped('response-rate-rr1', { numerator: '1', denominator, less })).toMatchObject({ value: null });
  });
});
