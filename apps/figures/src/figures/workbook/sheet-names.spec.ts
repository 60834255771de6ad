import fc from 'fast-check';
import { dimensionNames, metricNames } from '#metrics';
import { sheetNames } from './sheet-names.js';

const query = fc.record({
  campaign: fc.constant('demo'),
  metrics: fc.subarray(metricNames, { minLength: 1 }),
  by: fc.subarray(dimensionNames),
  where: fc.constant([]),
});

it('says what is on the sheet', () => {
  const of = (metric: (typeof metricNames)[number], ...by: (typeof dimensionNames)[number][]) => ({
    query: { campaign: 'demo', metrics: [metric], by, where: [] },
  });
  expect(sheetNames([of('dials'), of('dials', 'region'), of('dials', 'region')])).toEqual([
    'dials in total',
    'dials by region',
    'dials by region 2',
  ]);
});

it('is a name that spreadsheets take, and different from every other', () => {
  fc.assert(
    fc.property(fc.array(query, { maxLength: 40 }), (queries) => {
      const names = sheetNames(queries.map((each) => ({ query: each })));
      expect(new Set(['about', ...names.map((name) => name.toLowerCase())]).size).toBe(queries.length + 1);
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    }),
  );
});
