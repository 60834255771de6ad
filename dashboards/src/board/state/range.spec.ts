import { chartSpan, spanBefore, spanOf } from './range';

const today = '2022-04-05';

it('ends the last days with today', () => {
  expect(spanOf({ kind: 'today' }, today)).toEqual({ from: today, to: today });
  expect(spanOf({ kind: '7d' }, today)).toEqual({ from: '2022-03-30', to: today });
  expect(spanOf({ kind: '28d' }, today)).toEqual({ from: '2022-03-09', to: today });
  expect(spanOf({ kind: 'all' }, today)).toEqual({});
  expect(spanOf({ kind: 'custom', from: '2022-03-01', to: '2022-03-02' }, today)).toEqual({
    from: '2022-03-01',
    to: '2022-03-02',
  });
});

it('compares with as many days, just before', () => {
  expect(spanBefore({ from: today, to: today })).toEqual({ from: '2022-04-04', to: '2022-04-04' });
  expect(spanBefore({ from: '2022-03-30', to: today })).toEqual({ from: '2022-03-23', to: '2022-03-29' });
  expect(spanBefore({})).toBeUndefined();
});

it('draws four weeks for a single day, else the days that were chosen', () => {
  expect(chartSpan({ from: today, to: today })).toEqual({ from: '2022-03-09', to: today });
  expect(chartSpan({ from: '2022-04-04', to: today })).toEqual({ from: '2022-04-04', to: today });
  expect(chartSpan({})).toEqual({});
});
