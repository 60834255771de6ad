import type { Fault } from './fault.js';
import { aWhile, seconds } from './pause.js';
import { isInsertInto } from './requests.js';

/** Longer than the consumer's session of 10 s. */
const tooLong = 15;

/** SIGSTOP beyond the session timeout, and back, with nobody to take over. */
const alone: Fault = {
  name: 'aggregator-frozen-alone',
  area: 'aggregator',
  run: async (stage) =>
    await stage.underLoad(async () => {
      await aWhile(stage);
      stage.aggregator.freeze();
      await seconds(tooLong);
      stage.aggregator.thaw();
    }),
};

/** Frozen in the middle of an insert; somebody else takes over; then it wakes and finishes what it had begun. */
const inMidInsert: Fault = {
  name: 'aggregator-frozen-in-mid-insert',
  area: 'aggregator',
  run: async (stage) =>
    await stage.underLoad(async () => {
      const { aggregator, aggregators, servers } = stage;
      const second = aggregators[1] as typeof aggregator;
      const caught = await servers.clickhouse.link.catch(isInsertInto('call_events'), 'before');
      aggregator.freeze();
      second.start();
      await second.ready();
      await seconds(5);
      aggregator.thaw();
      caught.release();
      await aWhile(stage);
      await second.stop();
    }),
};

export const aggregatorFrozen: readonly Fault[] = [alone, inMidInsert];
