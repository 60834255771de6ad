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
  const parts = { numerator: '6', first_day: '2022-04-01' };

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
    ['a campaign without a complete day', { numerator: '0', first_day: '2022-04-05' }, {}, completeThrough],
    ['a campaign without a call', { numerator: '0', first_day: null }, {}, completeThrough],
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
