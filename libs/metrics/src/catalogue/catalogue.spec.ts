import { answered, conversed, dialled } from './call-sets.js';
import { catalogue, dimensionsOf, findMetric, metricNames, superseded, versionsOf } from './catalogue.js';
import { dimensionNames, dimensions } from './dimensions.js';
import type { Metric } from './metric.js';

const metrics: readonly (readonly [string, Metric])[] = catalogue.map((metric) => [metric.name, metric]);

describe('the catalogue', () => {
  it('names every metric once', () => {
    expect(new Set(metricNames).size).toBe(catalogue.length);
  });

  it('labels every dimension in every language', () => {
    for (const title of Object.values(dimensions)) expectText(title);
  });

  it('finds a metric by its name, and nothing by a name that objects have anyway', () => {
    expect(findMetric('dials')).toBe(catalogue.find(({ name }) => name === 'dials'));
    expect(findMetric('constructor')).toBeUndefined();
  });

  it('keeps what was superseded, under lower versions and with measures of the same kind', () => {
    for (const { name } of catalogue) {
      const versions = versionsOf(name);
      expect(versions).toEqual(versions.map((_, place) => versions.length - place));
    }
    for (const { name, measure } of superseded) expect(findMetric(name)?.measure.kind).toBe(measure.kind);
  });

  describe.each(metrics)('%s', (_, metric) => {
    it('says what it is in every language', () => {
      expectText(metric.title);
      expectText(metric.definition);
    });

    it('names what stands above and below the line, if there is one', () => {
      const isQuotient = !['count', 'distinct', 'duration'].includes(metric.measure.kind);
      expect([metric.numerator !== undefined, metric.denominator !== undefined]).toEqual([isQuotient, isQuotient]);
      for (const text of [metric.numerator, metric.denominator]) if (text) expectText(text);
    });

    it('takes each dimension or says why not', () => {
      for (const dimension of dimensionNames) {
        const isTaken = dimensionsOf(metric).includes(dimension);
        expect(isTaken || (metric.refuses[dimension]?.length ?? 0) > 10).toBe(true);
      }
    });

    it('has a version, and a day from which it is in use', () => {
      expect(metric.version).toBeGreaterThanOrEqual(1);
      expect(metric.since).toMatch(/^20\d\d-\d\d-\d\d$/);
    });
  });
});

describe('sets of calls', () => {
  it('never put a number that was not dialled on a day it was called', () => {
    for (const set of [dialled, answered, conversed])
      expect([set.time, set.dispositions?.includes('not_dialled') ?? false]).toEqual(['called', false]);
  });

  it('are within each other, as the funnel is', () => {
    expect(answered.dispositions).toEqual(expect.arrayContaining([...(conversed.dispositions ?? [])]));
  });
});

function expectText({ en, ru }: { readonly en: string; readonly ru: string }): void {
  expect(en).toMatch(/^[A-Z].{2,}/);
  expect(ru).toMatch(/^[А-Я].{2,}/);
}
