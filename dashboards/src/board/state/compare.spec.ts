import fc from 'fast-check';
import { comparedSpan, comparisons } from './compare';
import { addDays, daysIn } from './days';

const today = '2022-04-05';
const week = { from: '2022-03-30', to: today };

it('compares with as many days, just before', () => {
  const before = { kind: 'before' } as const;
  expect(comparedSpan({ from: today, to: today }, before)).toEqual({ from: '2022-04-04', to: '2022-04-04' });
  expect(comparedSpan(week, before)).toEqual({ from: '2022-03-23', to: '2022-03-29' });
  expect(comparedSpan({}, before)).toBeUndefined();
  expect(comparedSpan({ from: today }, before)).toBeUndefined();
});

it('compares a Tuesday with the Tuesday before, and with that of a year ago', () => {
  const tuesday = { from: today, to: today };
  expect(comparedSpan(tuesday, { kind: 'weekdays' })).toEqual({ from: '2022-03-29', to: '2022-03-29' });
  expect(comparedSpan(tuesday, { kind: 'year' })).toEqual({ from: '2021-04-06', to: '2021-04-06' });
});

it('compares with as many days from one that was chosen, or not at all', () => {
  expect(comparedSpan(week, { kind: 'custom', from: '2022-01-01' })).toEqual({ from: '2022-01-01', to: '2022-01-07' });
  expect(comparedSpan(week, { kind: 'none' })).toBeUndefined();
});

it('always compares as many days', () => {
  const kind = fc.constantFrom(...comparisons.filter((each) => each !== 'none'));
  fc.assert(
    fc.property(kind, fc.integer({ min: 0, max: 800 }), (each, more) => {
      const span = { from: today, to: addDays(today, more) };
      const compared = comparedSpan(span, { kind: each });
      expect(compared && daysIn(compared.from, compared.to)).toBe(more + 1);
    }),
  );
});
