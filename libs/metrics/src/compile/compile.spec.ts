import { catalogue, dimensionsOf, findMetric, metricNames } from '../catalogue/catalogue.js';
import { figuresParameters } from '../parse/parameters.js';
import { parseQuery } from '../parse/parse-query.js';
import type { Scope } from '../parse/query.js';
import type { RolledUpDay } from '../plan/heads.js';
import { planQuery } from '../plan/plan.js';
import { compile } from './compile.js';
import { compileRecompute } from './recompute.js';

const scope: Scope = {
  campaign: 'demo',
  timeZone: 'Europe/Moscow',
  regions: [{ code: 'RU-MOW', district: 'central' }, { code: 'RU-SVE', district: 'ural' }, { code: 'RU-KGD' }],
};

/** A day rolled up, a day without calls, a marked day. */
const days = [
  { assignedOn: '2022-04-02', generation: '17', isMarked: false },
  { assignedOn: '2022-04-04', generation: '17', isMarked: true },
];

function compiled(parameters: Record<string, string>, rolledUp?: readonly RolledUpDay[]) {
  const { query, faults } = parseQuery(figuresParameters.parse({ campaign: 'demo', ...parameters }), scope);
  if (!query) throw new Error(JSON.stringify(faults));
  return compile(planQuery(query, scope, '2022-04-05T09:59:59.412Z', rolledUp));
}

const written = ({ sql, parameters }: ReturnType<typeof compile>) =>
  `${sql}\n${Object.entries(parameters)
    .map(([name, value]) => `-- ${name}: ${JSON.stringify(value)}`)
    .join('\n')}`;

/** A range and filters, as far as the metric takes them. */
function fitting(name: string): Record<string, string> {
  const refuses = Object.keys(findMetric(name)?.refuses ?? {});
  const takes = ([field]: [string, string]) => !refuses.includes(field);
  const range = Object.entries({ from: '2022-04-01', to: '2022-04-05' }).filter(takes);
  const filters = Object.entries({ region: 'RU-MOW', country: 'LT' }).filter(takes);
  return { ...Object.fromEntries(range), where: filters.map((filter) => filter.join(':')).join(';') };
}

describe('the SQL', () => {
  it.each(metricNames)('of %s in total', (metrics) => {
    expect(written(compiled({ metrics }))).toMatchSnapshot();
  });

  it.each(metricNames)('of %s in total, from rollups', (metrics) => {
    expect(written(compiled({ metrics }, days))).toMatchSnapshot();
  });

  it('of metrics from several rollups is one statement', () => {
    const headline = 'dials,positive-conversation-rate,active-volunteers,countries,assignments';
    const query = compiled({ metrics: headline, from: '2022-04-01', where: 'language:ru' }, days);
    expect(written(query)).toMatchSnapshot();
  });

  it('of a range looks at no day after it, but where the campaign as a whole is asked about', () => {
    const generations = (metrics: string) => compiled({ metrics, to: '2022-04-03' }, days).parameters.generations;
    expect([generations('dials'), generations('dials,calls-per-day')]).toEqual(['[17]', '[17,0,0]']);
  });

  it('of the whole campaign, all days counted, reads no calls', () => {
    const headline = 'dials,active-volunteers,countries,calls-per-day';
    expect(written(compiled({ metrics: headline }, days.slice(0, 1)))).toMatchSnapshot();
  });

  it('that counts days for the rollups', () => {
    expect(written(compileRecompute(scope, ['2022-04-02', '2022-04-04'], '18'))).toMatchSnapshot();
  });

  it.each(catalogue.flatMap((metric) => dimensionsOf(metric).map((by) => [metric.name, by] as const)))(
    'of %s by %s names nothing that a user sent',
    (metrics, by) => {
      const { sql } = compiled({ metrics, by, ...fitting(metrics) });
      expect(sql).toContain(`GROUP BY ${by}`);
      expect(sql).not.toMatch(/2022|RU-|demo|Moscow|central/);
    },
  );

  it('of several metrics by all dimensions, filtered by all but one, is one statement', () => {
    const query = compiled({
      metrics: 'assignments,dials,calls-per-day',
      by: 'country,region,district,language,disposition',
      from: '2022-04-01',
      to: '2022-04-05',
      where: 'country:LT,LV;region:RU-MOW;district:central;language:ru;disposition:refused,none',
    });
    expect(written(query)).toMatchSnapshot();
  });

  it('of what a day and an hour are part of, of guidelines and invitations', () => {
    const by = 'week,month,weekday,hour,guideline,attempt,source';
    expect(written(compiled({ metrics: 'dials', by }))).toMatchSnapshot();
    expect(written(compiled({ metrics: 'active-volunteers', by: 'month,source' }, days))).toMatchSnapshot();
  });

  it('of volunteers who joined beside calls is one statement', () => {
    const query = compiled({ metrics: 'volunteers-registered,dials', by: 'week,country', where: 'hour:09' }, days);
    expect(written(query)).toMatchSnapshot();
  });

  it('of conversations by day and sentiment', () => {
    expect(written(compiled({ metrics: 'conversations,talk-time', by: 'day,sentiment' }))).toMatchSnapshot();
  });

  it('does not need districts', () => {
    const plain = { ...scope, regions: [{ code: 'RU-MOW' }] };
    const query = { campaign: 'demo', metrics: ['dials'], by: ['district'], where: [] } as const;
    expect(compile(planQuery(query, plain, undefined)).sql).toContain(`'unknown' AS district`);
  });
});
