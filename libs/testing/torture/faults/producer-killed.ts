import type { Fault } from './fault.js';
import { aWhile, seconds } from './pause.js';

/** kill -9 of the broker, and nothing for so long that Trench lost 4,152 of the events it had accepted meanwhile. */
const broker: Fault = {
  name: 'producer-broker-killed-45-s',
  area: 'producer',
  run: async (stage) =>
    await stage.underLoad(async () => {
      const { kafka } = stage.servers;
      await aWhile(stage);
      await kafka.kill();
      await seconds(45);
      await kafka.start();
    }),
};

/** kill -9 of the outcomes service with requests in flight. */
const service: Fault = {
  name: 'producer-service-killed',
  area: 'producer',
  run: async (stage) =>
    await stage.underLoad(async () => {
      for (let times = 0; times < 3; times += 1) {
        await aWhile(stage);
        await stage.outcomes.kill();
        stage.outcomes.start();
        await stage.outcomes.ready();
      }
    }),
};

/** SIGTERM of the outcomes service with requests in flight. */
const serviceStopped: Fault = {
  name: 'producer-service-stopped',
  area: 'producer',
  run: async (stage) =>
    await stage.underLoad(async () => {
      await aWhile(stage);
      await stage.outcomes.stop();
      stage.outcomes.start();
      await stage.outcomes.ready();
    }),
};

export const producerKilled: readonly Fault[] = [broker, service, serviceStopped];
