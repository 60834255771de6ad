import { jest } from '@jest/globals';
import * as fc from 'fast-check';
import { type AnyCallEvent, anyDelivery, anyHour, anyScene, comparable, naiveFigures, type World } from '#testing';
import { type CatalogueMetric, catalogue, dimensionsOf } from './catalogue/catalogue.js';
import { type Dimension, dimensionNames } from './catalogue/dimensions.js';
import type { FiguresQuery, Filter, Scope } from './parse/query.js';
import { FiguresDatabase } from './testing/figures-of.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(180_000);

const database = new FiguresDatabase();

beforeAll(async () => await database.create());
afterAll(async () => await database.drop());

const scopeOf = ({ campaign, timeZone, regions, districts }: World): Scope => ({
  campaign,
  timeZone,
  regions: regions.filter((code) => code !== 'unknown').map((code) => ({ code, district: districts[code] ?? 'none' })),
});

describe('figures of invented campaigns', () => {
  /** Any question that makes sense in the world. */
  function anyQuery(world: World): fc.Arbitrary<FiguresQuery> {
    return fc.subarray([...catalogue] as CatalogueMetric[], { minLength: 1 }).chain((metrics) => {
      const possible = dimensionNames.filter((name) => metrics.every((metric) => dimensionsOf(metric).includes(name)));
      const days = fc.option(fc.constantFrom(...world.days), { nil: undefined, freq: 2 });
      return fc
        .record({
          by: fc.shuffledSubarray(possible, { maxLength: 3 }),
          from: days,
          to: days,
          where: fc.subarray(
            possible.filter((name) => name !== 'day'),
            { maxLength: 2 },
          ),
        })
        .chain(({ where, from, to, ...query }) =>
          fc.tuple(...where.map((dimension) => anyFilter(dimension, world))).map((filters) => ({
            ...query,
            campaign: world.campaign,
            metrics: metrics.map(({ name }) => name),
            where: filters,
            ...(from === undefined ? {} : { from }),
            ...(to === undefined || (from !== undefined && from > to) ? {} : { to }),
          })),
        );
    });
  }

  function anyFilter(dimension: Dimension, world: World): fc.Arbitrary<Filter> {
    const values: Record<Dimension, readonly string[]> = {
      day: [],
      country: world.countries,
      region: world.regions,
      district: [...Object.values(world.districts), 'unknown'],
      language: world.languages,
      disposition: ['conversation', 'partial', 'refused', 'busy', 'not_dialled', 'none'],
      sentiment: ['positive', 'neutral', 'negative', 'not-recorded'],
    };
    return fc
      .uniqueArray(fc.constantFrom(...values[dimension]), { minLength: 1, maxLength: 3 })
      .map((chosen) => ({ dimension, values: chosen }));
  }

  /** The oracle's rows. Nothing counted at all is no row, where the oracle has one of zeros. */
  function expectedRows(events: AnyCallEvent[], query: FiguresQuery, world: World, completeThrough: string) {
    const { timeZone, districts } = world;
    const where = Object.fromEntries(query.where.map(({ dimension, values }) => [dimension, values]));
    const ask = (by: readonly Dimension[]) =>
      naiveFigures(events, { ...query, by, where, timeZone, districts, completeThrough });
    return ask(['language']).length === 0 ? [] : ask(query.by);
  }

  it('equal those of plain loops over the events, in whatever order and however often they come', async () => {
    const anyCase = anyScene({ maxCalls: 40 }).chain(({ world, events }) =>
      fc.record({
        world: fc.constant(world),
        events: fc.constant(events),
        delivered: anyDelivery(events),
        batches: fc.integer({ min: 1, max: 4 }),
        completeThrough: anyHour(world),
        queries: fc.array(anyQuery(world), { minLength: 6, maxLength: 6 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ world, events, delivered, batches, completeThrough, queries }) => {
        await database.forget();
        const size = Math.ceil(delivered.length / batches) || 1;
        for (let first = 0; first < delivered.length; first += size)
          await database.store(delivered.slice(first, first + size));
        for (const query of queries) {
          const rows = await database.figures(query, scopeOf(world), completeThrough);
          expect(comparable(rows)).toEqual(comparable(expectedRows(events, query, world, completeThrough)));
        }
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
