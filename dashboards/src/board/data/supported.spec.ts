import type { Definitions, MetricDefinition } from '../../api/types';
import { supported } from './supported';

const metric = (name: MetricDefinition['metric'], dimensions: MetricDefinition['dimensions']): MetricDefinition => ({
  metric: name,
  version: 1,
  since: '2022-04-05',
  title: { en: name, ru: name },
  definition: { en: name, ru: name },
  unit: 'calls',
  dimensions,
  refuses: {},
  publishable: true,
});
const definitions: Definitions = {
  metrics: [metric('dials', ['country', 'region']), metric('countries', ['region'])],
  superseded: [],
  dimensions: [],
};

it('asks only for what the dimensions make sense for', () => {
  expect(supported(definitions, ['dials', 'countries'], [])).toEqual(['dials', 'countries']);
  expect(supported(definitions, ['dials', 'countries'], ['country'])).toEqual(['dials']);
  expect(supported(definitions, ['dials', 'countries'], ['country', 'day'])).toEqual([]);
});
