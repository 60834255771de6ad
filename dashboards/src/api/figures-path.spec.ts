import { figuresPath } from './figures-path';

const parametersOf = (path: string) => Object.fromEntries(new URL(path, 'http://api').searchParams);

it('asks as the figures service understands it', () => {
  const path = figuresPath({
    campaign: 'demo',
    metrics: ['dials', 'conversations'],
    by: ['day', 'region'],
    from: '2022-04-01',
    to: '2022-04-05',
    where: { region: ['RU-MOW'], country: ['LV', 'LT'], language: [] },
  });
  expect(path).toMatch(/^\/figures\?/);
  expect(parametersOf(path)).toEqual({
    campaign: 'demo',
    metrics: 'dials,conversations',
    by: 'day,region',
    from: '2022-04-01',
    to: '2022-04-05',
    where: 'country:LT,LV;region:RU-MOW',
  });
});

it('leaves out what was not asked', () => {
  expect(parametersOf(figuresPath({ campaign: 'demo', metrics: ['dials'] }))).toEqual({
    campaign: 'demo',
    metrics: 'dials',
  });
});

it('has one address for one question', () => {
  const ask = (values: string[]) => figuresPath({ campaign: 'demo', metrics: ['dials'], where: { country: values } });
  expect(ask(['LT', 'LV'])).toBe(ask(['LV', 'LT']));
});
