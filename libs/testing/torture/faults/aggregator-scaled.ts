import type { Stage } from '../stage/stage.js';
import type { Fault } from './fault.js';
import { aWhile } from './pause.js';

/** Instances come and go while clients go on; in the end there is one again. */
function scaled(instances: number, leave: 'stop' | 'kill', isQuick = false): Fault {
  return {
    name: `aggregator-${instances}-instances-${leave === 'stop' ? 'leave' : 'killed'}`,
    area: 'aggregator',
    isQuick,
    run: async (stage) =>
      await stage.underLoad(async () => {
        const others = stage.aggregators.slice(1, instances);
        for (const other of others) {
          other.start();
          await aWhile(stage);
        }
        await Promise.all(others.map((other) => other.ready()));
        for (const other of others) {
          await other[leave]();
          await aWhile(stage);
        }
      }),
  };
}

/** The first instance ends in good order while a second one stands by, and comes back: a rolling update. */
const rolled: Fault = {
  name: 'aggregator-stopped-under-load',
  area: 'aggregator',
  run: async (stage) =>
    await stage.underLoad(async () => {
      const { aggregator } = stage;
      for (let times = 0; times < 2; times += 1) await roll(aggregator, stage);
    }),
};

async function roll(aggregator: Stage['aggregator'], stage: Stage): Promise<void> {
  await aWhile(stage);
  await aggregator.stop();
  aggregator.start();
  await aggregator.ready();
}

export const aggregatorScaled: readonly Fault[] = [
  rolled,
  scaled(2, 'stop', true),
  scaled(2, 'kill'),
  scaled(4, 'stop'),
];
