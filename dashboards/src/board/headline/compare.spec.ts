import { changeOf } from './compare';

it('compares counts in relation, shares by points', () => {
  expect(changeOf('calls', { value: 110 }, { value: 100 }, false)).toEqual({
    kind: 'relative',
    by: expect.closeTo(0.1),
  });
  expect(changeOf('share', { value: 0.51 }, { value: 0.49 }, true)).toEqual({
    kind: 'points',
    by: expect.closeTo(0.02),
  });
});

it.each([
  ['a day that is not over', 'calls', { value: 10 }, { value: 100 }, true],
  ['nothing before', 'calls', { value: 10 }, { value: 0 }, false],
  ['no figure before', 'calls', { value: 10 }, undefined, false],
  ['no share now', 'share', { value: null }, { value: 0.5 }, false],
  ['a handful of countries', 'countries', { value: 3 }, { value: 4 }, false],
] as const)('does not compare with %s', (_, unit, now, before, unfinished) => {
  expect(changeOf(unit, now, before, unfinished)).toBeUndefined();
});
