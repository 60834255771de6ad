import type { Moment } from '../proxy/trap.js';
import type { Stage } from '../stage/stage.js';
import type { Fault } from './fault.js';
import { aWhile } from './pause.js';
import { isInsertInto, isOffsetCommit } from './requests.js';

async function killAndStart({ aggregator }: Stage): Promise<void> {
  await aggregator.kill();
  aggregator.start();
  await aggregator.ready();
}

/** kill -9 at any moment, a few times. */
const atRandom: Fault = {
  name: 'aggregator-killed-at-random',
  area: 'aggregator',
  run: async (stage) =>
    await stage.underLoad(async () => {
      for (let times = 0; times < 3; times += 1) {
        await aWhile(stage);
        await killAndStart(stage);
      }
    }),
};

/** kill -9 while a request of its is held at a named moment. */
function killedAt(
  name: string,
  link: 'kafka' | 'clickhouse',
  matches: (request: Buffer) => boolean,
  moment: Moment,
  isQuick = false,
): Fault {
  return {
    name: `aggregator-killed-${name}`,
    area: 'aggregator',
    isQuick,
    run: async (stage) =>
      await stage.underLoad(async () => {
        await aWhile(stage);
        await stage.servers[link].link.catch(matches, moment);
        await killAndStart(stage);
      }),
  };
}

/** kill -9 while it counts days for the rollups, which it does once they have been quiet; and while they change again. */
function killedCounting(name: string, moment: Moment): Fault {
  return {
    name: `aggregator-killed-${name}`,
    area: 'aggregator',
    run: async (stage) => {
      await stage.underLoad(async () => await aWhile(stage));
      await stage.servers.clickhouse.link.catch(isInsertInto('rollups'), moment);
      await stage.underLoad(async () => {
        await aWhile(stage);
        await killAndStart(stage);
      });
    },
  };
}

const intoCalls = isInsertInto('call_events');

export const aggregatorKilled: readonly Fault[] = [
  atRandom,
  killedAt('before-insert', 'clickhouse', intoCalls, 'before'),
  killedAt('in-mid-body', 'clickhouse', intoCalls, 'mid-body', true),
  killedAt('after-insert', 'clickhouse', intoCalls, 'answered'),
  killedAt('before-marks', 'clickhouse', isInsertInto('rollup_days'), 'before'),
  killedAt('before-positions', 'clickhouse', isInsertInto('positions'), 'before'),
  killedAt('after-positions', 'clickhouse', isInsertInto('positions'), 'answered'),
  killedAt('before-commit', 'kafka', isOffsetCommit, 'before'),
  killedAt('after-commit', 'kafka', isOffsetCommit, 'answered'),
  killedCounting('in-recompute', 'before'),
  killedCounting('after-recompute', 'answered'),
];
