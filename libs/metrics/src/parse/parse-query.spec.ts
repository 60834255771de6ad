import * as fc from 'fast-check';
import { catalogue, dimensionsOf, metricNames } from '../catalogue/catalogue.js';
import { dimensionNames } from '../catalogue/dimensions.js';
import { figuresParameters } from './parameters.js';
import { parseQuery } from './parse-query.js';
import type { Scope } from './query.js';

const scope: Scope = {
  campaign: 'demo',
  timeZone: 'Europe/Moscow',
  regions: [{ code: 'RU-MOW', district: 'central' }, { code: 'RU-SVE', district: 'ural' }, { code: 'RU-KGD' }],
};

const parse = (parameters: Record<string, unknown>) =>
  parseQuery(figuresParameters.parse({ campaign: 'demo', metrics: 'dials', ...parameters }), scope);

describe('a question', () => {
  it('is metrics by dimensions, in a range, of some calls', () => {
    const parameters = {
      metrics: 'dials,positive-conversation-rate',
      by: 'day,region',
      from: '2022-04-01',
      to: '2022-04-05',
      where: 'country:LT,LV;district:ural,unknown;disposition:partial',
    };
    expect(parse(parameters)).toEqual({
      query: {
        campaign: 'demo',
        metrics: ['dials', 'positive-conversation-rate'],
        by: ['day', 'region'],
        from: '2022-04-01',
        to: '2022-04-05',
        where: [
          { dimension: 'country', values: ['LT', 'LV'] },
          { dimension: 'district', values: ['ural', 'unknown'] },
          { dimension: 'disposition', values: ['partial'] },
        ],
      },
    });
  });

  it('may have one end of the range open', () => {
    expect(parse({ from: '2022-04-01' }).query).toMatchObject({ from: '2022-04-01' });
    expect(parse({ to: '2022-04-01' }).query).not.toHaveProperty('from');
  });

  it('may follow a certain version of a definition', () => {
    expect(parse({ definitions: 'dials:1' }).query).toMatchObject({ versions: { dials: 1 } });
  });

  it.each([
    ['2022-04-05', '2022-04-05', { from: '2022-04-04', to: '2022-04-04' }],
    ['2022-04-01', '2022-04-30', { from: '2022-03-02', to: '2022-03-31' }],
  ])('may compare the days from %s to %s with as many before', (from, to, compared) => {
    expect(parse({ from, to, compare: 'previous' }).query).toMatchObject({ from, to, compared });
  });

  it('takes exactly the combinations that the catalogue has', () => {
    for (const metric of catalogue)
      for (const by of dimensionNames) {
        const { query } = parse({ metrics: metric.name, by });
        expect([metric.name, by, query !== undefined]).toEqual([metric.name, by, dimensionsOf(metric).includes(by)]);
      }
  });
});

describe('what is wrong is named, with what would be right', () => {
  it.each([
    [{ metric: 'dials' }, 'metric', /no parameter "metric"/, expect.arrayContaining(['metrics', 'where'])],
    [{ metrics: 'calls' }, 'metrics', /no "calls"/, metricNames],
    [{ metrics: '' }, 'metrics', /missing/, metricNames],
    [{ metrics: 'dials,dials' }, 'metrics', /more than once/, undefined],
    [{ metrics: 'dials ' }, 'metrics', /no "dials "/, metricNames],
    [{ by: 'fortnight' }, 'by', /no "fortnight"/, dimensionNames],
    [{ by: '' }, 'by', /missing/, dimensionNames],
    [{ by: 'sentiment' }, 'by', /recorded of conversations only/, expect.not.arrayContaining(['sentiment'])],
    [{ metrics: 'calls-per-day', by: 'day' }, 'by', /average over days/, expect.not.arrayContaining(['day'])],
    [{ from: '2022-02-30' }, 'from', /not a date/, undefined],
    [{ from: '1999-12-31' }, 'from', /not a date such as/, undefined],
    [{ to: '2022-4-5' }, 'to', /not a date/, undefined],
    [{ from: '2022-04-05', to: '2022-04-04' }, 'to', /reversed/, undefined],
    [{ from: '2000-01-01', to: '2027-05-19' }, 'to', /10001 days/, undefined],
    [{ definitions: '' }, 'definitions', /"" is not one of the metrics/, ['dials']],
    [{ definitions: 'refusals:1' }, 'definitions', /"refusals" is not one/, ['dials']],
    [{ definitions: 'dials' }, 'definitions', /no version ""/, ['dials:1']],
    [{ definitions: 'dials:2' }, 'definitions', /no version "2"/, ['dials:1']],
    [{ definitions: 'dials:1:1' }, 'definitions', /no version "1:1"/, ['dials:1']],
    [{ definitions: 'dials:1e0' }, 'definitions', /no version "1e0"/, ['dials:1']],
    [{ definitions: 'dials:1,dials:1' }, 'definitions', /more than once/, undefined],
    [{ compare: 'previous' }, 'compare', /needs from and to/, undefined],
    [{ compare: 'previous', from: '2022-04-01' }, 'compare', /needs from and to/, undefined],
    [{ compare: 'year', from: '2022-04-01', to: '2022-04-02' }, 'compare', /no "year"/, ['previous']],
    [{ where: '' }, 'where', /does not begin with a dimension/, expect.arrayContaining(['country'])],
    [{ where: 'country' }, 'where', /does not begin with a dimension/, expect.anything()],
    [{ where: 'day:2022-04-05' }, 'where', /does not begin with a dimension/, expect.not.arrayContaining(['day'])],
    [{ where: 'colour:red' }, 'where', /does not begin with a dimension/, expect.anything()],
    [{ where: 'country:LT;country:LV' }, 'where', /more than once/, undefined],
    [{ where: 'country:lt' }, 'where', /"lt" is not an ISO 3166-1/, undefined],
    [{ where: 'country:' }, 'where', /"" is not an ISO 3166-1/, undefined],
    [{ where: 'week:2022-04-04' }, 'where', /does not begin with a dimension/, expect.not.arrayContaining(['week'])],
    [{ where: 'hour:7' }, 'where', /no hour "7"/, expect.arrayContaining(['07', 'unknown'])],
    [{ where: 'weekday:0' }, 'where', /no weekday "0"/, ['1', '2', '3', '4', '5', '6', '7']],
    [{ where: 'attempt:0' }, 'where', /"0" is not the ordinal/, undefined],
    [{ where: 'attempt:256' }, 'where', /"256" is not the ordinal/, undefined],
    [{ where: "guideline:1' OR 1" }, 'where', /is not a guideline version/, undefined],
    [{ where: 'source:Radio' }, 'where', /"Radio" is not an invite source/, undefined],
    [{ metrics: 'response-rate-rr1', from: '2022-04-01' }, 'from', /counted over all days/, undefined],
    [{ metrics: 'response-rate-rr1', to: '2022-04-01' }, 'to', /counted over all days/, undefined],
    [{ metrics: 'volunteers-ever-active', from: '2022-04-01' }, 'from', /from the beginning/, undefined],
    [{ metrics: 'volunteers-registered', by: 'region' }, 'by', /has not called yet/, expect.anything()],
    [{ where: 'region:RU-SPE' }, 'where', /no region "RU-SPE"/, ['RU-MOW', 'RU-SVE', 'RU-KGD', 'unknown']],
    [{ where: 'district:north' }, 'where', /no district "north"/, ['central', 'ural', 'unknown']],
    [{ where: 'disposition:hung_up' }, 'where', /no disposition/, expect.arrayContaining(['refused', 'none'])],
    [{ where: 'sentiment:positive' }, 'where', /recorded of conversations only/, expect.not.arrayContaining(['day'])],
  ])('%j', (parameters, field, message, allowed) => {
    const { faults = [] } = parse(parameters);
    expect(faults).toEqual([
      { field, message: expect.stringMatching(message), ...(allowed === undefined ? {} : { allowed }) },
    ]);
  });

  it('all at once', () => {
    const { faults = [] } = parse({ metrics: 'calls', by: 'fortnight', from: 'soon', limit: '5' });
    expect(faults.map(({ field }) => field)).toEqual(['limit', 'metrics', 'by', 'from']);
  });

  it('a parameter that is there twice', () => {
    const twice = figuresParameters.safeParse({ campaign: 'demo', metrics: ['dials', 'dials'], by: ['day', 'day'] });
    expect(twice.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['metrics', 'is given more than once'],
      ['by', 'is given more than once'],
    ]);
  });

  it('takes the longest range that is allowed', () => {
    expect(parse({ from: '2000-01-01', to: '2027-05-18' }).faults).toBeUndefined();
  });
});

it('never fails otherwise, whatever is sent', async () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'a:b;c', ';;', ',,', 'region:'));
  const parameters = fc.record({ metrics: text }, { requiredKeys: ['metrics'] });
  const optional = fc.dictionary(fc.constantFrom('by', 'from', 'to', 'where', 'definitions', 'compare', 'x'), text);
  await fc.assert(
    fc.property(parameters, optional, (needed, more) => {
      const { faults = [] } = parse({ ...more, ...needed });
      expect(faults.length).toBeGreaterThan(0);
    }),
  );
});
