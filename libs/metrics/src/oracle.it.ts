import { jest } from '@jest/globals';
import * as fc from 'fast-check';
import { type AnyEvent, anyDelivery, anyHour, anyScene, comparable, naiveFigures, type World } from '#testing';
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
    return fc.subarray([...catalogue] as CatalogueMetric[], { minLength: 1, maxLength: 5 }).chain((metrics) => {
      const possible = dimensionNames.filter((name) => metrics.every((metric) => dimensionsOf(metric).includes(name)));
      const filterable = possible.filter((name) => !['day', 'week', 'month'].includes(name));
      const days = fc.option(fc.constantFrom(...world.days), { nil: undefined, freq: 2 });
      const end = (name: 'from' | 'to') =>
        metrics.some(({ refuses }) => refuses[name]) ? fc.constant(undefined) : days;
      return fc
        .record({
          by: fc.shuffledSubarray(possible, { maxLength: Math.min(3, possible.length) }),
          from: end('from'),
          to: end('to'),
          where: fc.shuffledSubarray(filterable, { maxLength: Math.min(2, filterable.length) }),
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

  /** What happens with a batch of events: it is stored before some marked days are counted, or while they are. */
  const anyBatch = ({ days }: World) =>
    fc.record({
      counted: fc.subarray([...days]),
      overlaps: fc.boolean(),
      /** Whether another recompute of all marked days begins and ends in between. */
      overtaken: fc.boolean(),
    });

  function anyFilter(dimension: Dimension, world: World): fc.Arbitrary<Filter> {
    const values: Record<Dimension, readonly string[]> = {
      day: [],
      country: world.countries,
      region: world.regions,
      district: [...Object.values(world.districts), 'unknown'],
      language: world.languages,
      disposition: ['conversation', 'partial', 'refused', 'busy', 'not_dialled', 'none'],
      sentiment: ['positive', 'neutral', 'negative', 'not-recorded'],
      week: [],
      month: [],
      weekday: ['1', '2', '6', '7'],
      hour: ['00', '01', '03', '20', 'unknown'],
      guideline: ['1', 'none'],
      attempt: ['1', '2'],
      source: ['radio', 'a-friend', 'none'],
    };
    return fc
      .uniqueArray(fc.constantFrom(...values[dimension]), { minLength: 1, maxLength: 3 })
      .map((chosen) => ({ dimension, values: chosen }));
  }

  /** The oracle's rows. Nothing counted at all is no row, where the oracle has one of zeros. */
  function expectedRows(events: AnyEvent[], query: FiguresQuery, world: World, completeThrough: string) {
    const { timeZone, districts } = world;
    const where = Object.fromEntries(query.where.map(({ dimension, values }) => [dimension, values]));
    const ask = (by: readonly Dimension[]) =>
      naiveFigures(events, { ...query, by, where, timeZone, districts, completeThrough });
    return ask(['language']).length === 0 ? [] : ask(query.by);
  }

  /** Answers from calls and from rollups, of the same moment. */
  async function bothAnswers(query: FiguresQuery, world: World, completeThrough: string) {
    const scope = scopeOf(world);
    return await Promise.all([
      database.figures(query, scope, completeThrough),
      database.figures(query, scope, completeThrough, await database.states(scope)),
    ]);
  }

  it('equal those of plain loops over the events, in whatever order and however often they come', async () => {
    const anyCase = anyScene({ maxCalls: 40 }).chain(({ world, events, joining }) =>
      fc.record({
        joining: fc.constant(joining),
        world: fc.constant(world),
        events: fc.constant(events),
        delivered: anyDelivery(events),
        batches: fc.array(anyBatch(world), { minLength: 1, maxLength: 3 }),
        completeThrough: anyHour(world),
        queries: fc.array(anyQuery(world), { minLength: 5, maxLength: 5 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ world, events, joining, delivered, batches, completeThrough, queries }) => {
        const scope = scopeOf(world);
        const check = async (query: FiguresQuery | undefined) => {
          if (!query) return;
          const [fromCalls, fromRollups] = await bothAnswers(query, world, completeThrough);
          expect(comparable(fromRollups)).toEqual(comparable(fromCalls));
        };
        await database.forget();
        await database.storeVolunteers(joining);
        const size = Math.ceil(delivered.length / batches.length);
        for (const [index, { counted, overtaken, overlaps }] of batches.entries()) {
          const store = async () => {
            await database.store(delivered.slice(index * size, (index + 1) * size));
            if (overtaken) await database.recompute(scope);
            await check(queries[1]);
          };
          const isCounted = (day: string) => counted.includes(day);
          if (!overlaps) await store();
          await database.recompute(scope, isCounted, overlaps ? store : undefined);
          await check(queries[2]);
        }
        for (const query of queries) {
          const expected = comparable(expectedRows([...events, ...joining], query, world, completeThrough));
          const [fromCalls, fromRollups] = await bothAnswers(query, world, completeThrough);
          expect({ fromCalls: comparable(fromCalls) }).toEqual({ fromCalls: expected });
          expect({ fromRollups: comparable(fromRollups) }).toEqual({ fromRollups: expected });
        }
      }),
      // A busy machine tries fewer cases.
      { numRuns: 30, endOnFailure: true, interruptAfterTimeLimit: 90_000 },
    );
  });
});
