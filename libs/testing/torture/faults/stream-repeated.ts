import { issuedOf, planCall, planReport, retractedOf } from '../load/plan-call.js';
import type { Stage } from '../stage/stage.js';
import type { Fault } from './fault.js';

/** In an order of the seed's. */
function shuffled<T>({ random }: Stage, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: random.share() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Whole lives of calls, all events mixed across calls and partitions, most of them more than once. */
const reordered: Fault = {
  name: 'stream-duplicates-reordered',
  area: 'stream',
  isQuick: true,
  run: async (stage) => {
    const { ledger, random, scope, topics } = stage;
    const lives = Array.from({ length: 200 }, () => {
      const call = planCall(random, scope, Date.now());
      const reports = [1, 1, 2, 500].filter(() => random.happens(0.6));
      const retractions = random.happens(0.1) ? [retractedOf(call)] : [];
      return [issuedOf(call), ...reports.map((n) => planReport(random, call, n, scope).event), ...retractions];
    });
    const events = lives.flat();
    await topics.publish(shuffled(stage, [...events, ...events.filter(() => random.happens(0.7))]));
    for (const event of events) ledger.note(event);
  },
};

/** Two contents at one revision, each order in batches of their own. */
const contradictory: Fault = {
  name: 'stream-two-contents-at-one-revision',
  area: 'stream',
  isQuick: true,
  run: async (stage) => {
    const { ledger, random, scope, topics } = stage;
    for (let times = 0; times < 6; times += 1) {
      const call = planCall(random, scope, Date.now());
      const pair = [planReport(random, call, 1, scope).event, planReport(random, call, 1, scope).event];
      for (const event of [...pair, ...pair.toReversed()]) await topics.publish([event]);
      for (const event of pair) ledger.note(event);
    }
  },
};

/** All that was ever published comes again, in another order. */
const shuffledAgain: Fault = {
  name: 'stream-everything-again-shuffled',
  area: 'stream',
  isQuick: true,
  run: async (stage) => await stage.topics.publish(shuffled(stage, stage.ledger.events)),
};

/** The aggregator forgets how far it was, and reads whole topics again, from the oldest record on. */
const replayed: Fault = {
  name: 'stream-replayed',
  area: 'stream',
  run: async (stage) =>
    await stage.underLoad(async () => {
      await stage.aggregator.kill();
      await stage.clickhouse.command('TRUNCATE TABLE positions');
      stage.aggregator.start();
      await stage.aggregator.ready();
    }),
};

export const streamRepeated: readonly Fault[] = [reordered, contradictory, shuffledAgain, replayed];
