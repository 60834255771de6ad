import { chartSpan, spanOf } from './range';

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

it('draws four weeks for a single day, else the days that were chosen', () => {
  expect(chartSpan({ from: today, to: today })).toEqual({ from: '2022-03-09', to: today });
  expect(chartSpan({ from: '2022-04-04', to: today })).toEqual({ from: '2022-04-04', to: today });
  expect(chartSpan({})).toEqual({});
});
