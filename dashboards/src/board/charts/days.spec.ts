import { chartDays, chartSpans } from './days';

const row = (day: string, dials: number) => ({ day, dials: { value: dials } });
const rows = [row('2022-04-03', 5), row('2022-04-01', 3)];

it('draws the days without a call too', () => {
  const days = chartDays(rows, { from: '2022-03-31', to: '2022-04-03' }, '2022-04-05');
  expect(days.map(({ day }) => day)).toEqual(['2022-03-31', '2022-04-01', '2022-04-02', '2022-04-03']);
  expect(days.map(({ row: found }) => found?.dials?.value)).toEqual([undefined, 3, undefined, 5]);
});

it('goes from the first call to the last where an end is open', () => {
  expect(chartDays(rows, {}, '2022-04-05').map(({ day }) => day)).toEqual(['2022-04-01', '2022-04-02', '2022-04-03']);
  expect(chartDays([], {}, '2022-04-05')).toEqual([]);
});

it('draws no day that has not come yet', () => {
  expect(chartDays(rows, { from: '2022-04-03', to: '2022-04-30' }, '2022-04-04')).toHaveLength(2);
});

it('draws the weeks without a call too, each by its Monday', () => {
  const weeks = [{ week: '2022-04-11', dials: { value: 2 } }];
  // A Wednesday, and the Tuesday two weeks later.
  const drawn = chartSpans(weeks, 'week', { from: '2022-04-06', to: '2022-04-19' }, '2022-04-20');
  expect(drawn.map(({ day }) => day)).toEqual(['2022-04-04', '2022-04-11', '2022-04-18']);
  expect(drawn.map(({ row: found }) => found?.dials?.value)).toEqual([undefined, 2, undefined]);
});
