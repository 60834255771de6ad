import { jest } from '@jest/globals';
import * as fc from 'fast-check';
import { RollupDays } from '#clickhouse';
import type { Disposition } from '#events';
import { Campaigns } from '#platform';
import {
  type AnyCallEvent,
  anyDelivery,
  anyHour,
  anyScene,
  naiveDay,
  naiveFigures,
  type Scene,
  worlds,
} from '#testing';
import { AnswerQuestion } from '../figures/answer-question.js';
import { Freshness } from '../freshness/freshness.js';
import { RunningFigures } from '../testing/running-figures.js';
import { comparedMetrics } from './day-figures.js';
import { DayLedger } from './day-ledger.js';
import { groupDimensions } from './groups.js';
import { pointOf, restatedSince } from './point.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(180_000);

const timeZone = 'Europe/Vilnius';
const hourMs = 3_600_000;

let figures: RunningFigures;
let now = '';
beforeAll(async () => {
  figures = await RunningFigures.start();
  jest
    .spyOn(figures.app.get(Freshness), 'read')
    .mockImplementation(async () => ({ asOf: now, completeThrough: now, deadLetters: 0 }));
});
afterAll(async () => await figures.stop());

type Counts = readonly (number | undefined)[];
type Cells = Readonly<
  Record<(typeof comparedMetrics)[number], { value?: unknown; numerator?: number; denominator?: number }>
>;

const countsOf = (cells: Cells | undefined): Counts => [
  Number(cells?.dials.value ?? 0),
  Number(cells?.conversations.value ?? 0),
  cells?.['positive-conversation-rate'].numerator ?? 0,
  cells?.['positive-conversation-rate'].denominator ?? 0,
  Number(cells?.['negative-conversations'].value ?? 0),
];

/** By plain loops over the events: of each day that anything is counted on. */
function naiveDays(events: readonly AnyCallEvent[]): Map<string, Counts> {
  const rows = naiveFigures(events, { campaign: 'demo', timeZone, metrics: comparedMetrics, by: ['day'] });
  return new Map(rows.map((row) => [String(row.day), countsOf(row as unknown as Cells)]));
}

/** Dials by day and region, language or disposition: `2022-03-14 region RU-MOW`. */
type Groups = ReadonlyMap<string, number>;

function naiveGroups(events: readonly AnyCallEvent[]): Groups {
  const query = { campaign: 'demo', timeZone, metrics: ['dials'] } as const;
  const counted = groupDimensions.flatMap((dimension) =>
    naiveFigures(events, { ...query, by: ['day', dimension] }).map((row) => {
      const { dials } = row as unknown as Cells;
      return [[row.day, dimension, row[dimension]].join(' '), Number(dials.value)] as const;
    }),
  );
  return new Map(counted);
}

/** Of a day that had calls at both moments. */
function movedOn(day: unknown, then: Groups, later: Groups) {
  const keys = [...new Set([...then.keys(), ...later.keys()])].filter((key) => key.startsWith(String(day))).sort();
  return groupDimensions
    .flatMap((dimension) => keys.filter((key) => key.split(' ')[1] === dimension))
    .map((key) => [key, then.get(key) ?? 0, later.get(key) ?? 0] as const)
    .filter(([, from, to]) => from !== to);
}

/** Which of them it was changes no other figure. */
const unreachedOnes: readonly Disposition[] = ['busy', 'no_answer', 'voicemail'];
const anyUnreached: fc.Arbitrary<Disposition> = fc.constantFrom(...unreachedOnes);

/** Some outcomes come again, of other regions, in other languages or with other dispositions, and else the same. */
const anyMoves = ({ regions, languages }: Scene['world'], events: readonly AnyCallEvent[]) =>
  fc
    .array(
      fc.record({
        at: fc.nat(events.length),
        region: fc.constantFrom(...regions),
        language: fc.constantFrom(...languages),
        unreached: anyUnreached,
      }),
      { maxLength: 6 },
    )
    .map((moves) => [
      ...events,
      ...moves.flatMap(({ at, region, language, unreached }, index) => {
        const event = events[at];
        if (event?.type !== 'org.callboard.outcome.recorded') return [];
        const isUnreached = unreachedOnes.some((each) => each === event.data.disposition);
        const disposition = isUnreached ? unreached : event.data.disposition;
        const data = { ...event.data, region, language, disposition, revision: 900 + index };
        return [{ ...event, id: `${event.id}-${index}`, data }];
      }),
    ]);

/** What comes in, in batches; how many hours pass after each; and whether the service starts anew then. */
const anyPast = ({ world, events }: Scene) =>
  fc.record({
    delivered: anyMoves(world, events).chain(anyDelivery),
    from: anyHour(world),
    batches: fc.array(fc.record({ hours: fc.constantFrom(0, 0, 1, 20), restarts: fc.boolean() }), {
      minLength: 2,
      maxLength: 4,
    }),
  });

it('tells of invented campaigns which days changed between any two moments, as plain loops over the events do', async () => {
  const among = worlds.filter((world) => world.timeZone === timeZone);
  const demo = figures.app.get(Campaigns).require('demo');
  const { app, clickhouse } = figures;
  const afresh = () =>
    new DayLedger(clickhouse, app.get(Campaigns), app.get(Freshness), app.get(RollupDays), app.get(AnswerQuestion));
  await fc.assert(
    fc.asyncProperty(anyScene({ among, maxCalls: 20 }).chain(anyPast), async ({ delivered, from, batches }) => {
      for (const table of ['calls', 'call_events', 'rollups', 'rollup_days', 'records'])
        await clickhouse.command(`TRUNCATE TABLE ${table}`);
      now = new Date(from).toISOString();
      let ledger = afresh();
      const moments = [];
      const size = Math.ceil(delivered.length / batches.length);
      for (const [index, { hours, restarts }] of batches.entries()) {
        const batch = delivered.slice(index * size, (index + 1) * size);
        if (batch.length > 0) await figures.store(batch);
        const found = await ledger.look(demo);
        if (!found) throw new Error('the figures are complete');
        const known = delivered.slice(0, (index + 1) * size);
        const [seen, groups] = [naiveDays(known), naiveGroups(known)];
        moments.push({ ledger: found, seen, groups, today: naiveDay(now, timeZone) });
        now = new Date(Date.parse(now) + hours * hourMs).toISOString();
        if (restarts) ledger = afresh();
      }
      for (const [index, then] of moments.entries())
        for (const later of moments.slice(index)) {
          const days = [...new Set([...then.seen.keys(), ...later.seen.keys()])].sort().reverse();
          const expected = days
            .filter((day) => day < then.today)
            .map((day) => [day, then.seen.get(day) ?? countsOf(undefined), later.seen.get(day) ?? countsOf(undefined)])
            .map(([day, before, after]) => {
              const isCalled = before?.[0] !== 0 && after?.[0] !== 0;
              return [day, before, after, isCalled ? movedOn(day, then.groups, later.groups) : []];
            })
            .filter(([, before, after, moved]) => String(before) !== String(after) || moved?.length !== 0);
          const found = restatedSince(pointOf(then.ledger), later.ledger);
          const told = found.map(({ day, from, to, groups }) => [
            ...[day, countsOf(from), countsOf(to)],
            groups.map((each) => [[day, each.dimension, each.value].join(' '), each.from, each.to]),
          ]);
          expect(told).toEqual(expected);
        }
    }),
    { numRuns: 12, endOnFailure: true, interruptAfterTimeLimit: 90_000 },
  );
});
