import { type MetricName, metricNames } from '#metrics';
import { toldBy } from './told-by.js';

const file = (asked: Record<string, string>) => `/figures.csv?${new URLSearchParams({ campaign: 'demo', ...asked })}`;

it('tells by what a file groups or limits calls', () => {
  expect([...toldBy(file({ metrics: 'dials', by: 'day,district' }))]).toEqual(['region']);
  expect([...toldBy(file({ metrics: 'dials', by: 'language', where: 'disposition:busy' }))]).toEqual([
    'language',
    'disposition',
  ]);
});

it('knows each metric that another disposition may change though as many calls were made and as many talked', () => {
  /** Those that follow from dials, conversations and sentiments, or from who called, or when. */
  const others: MetricName[] = [
    'active-volunteers',
    'assignments',
    'calls-per-day',
    'calls-per-volunteer',
    'conversations',
    'countries',
    'dials',
    'mean-interval-between-calls',
    'negative-conversations',
    'neutral-conversations',
    'positive-conversation-rate',
    'positive-conversations',
    'regions',
    'talk-time',
    'volunteers-ever-active',
    'volunteers-registered',
  ];
  const silent = metricNames.filter((metrics) => !toldBy(file({ metrics })).has('disposition'));
  expect([...silent].sort()).toEqual(others);
});
