import { everyDayCounted } from '#testing';
import { settle } from '../invariants/settle.js';
import type { Fault } from './fault.js';
import { seconds } from './pause.js';

/** Days are counted for the rollups, change, and are counted again. */
export const recounted: Fault = {
  name: 'stream-days-counted-twice',
  area: 'stream',
  isQuick: true,
  run: async (stage) => {
    for (const _ of ['once', 'again']) {
      await stage.underLoad(async () => await seconds(1));
      await settle(stage);
      await everyDayCounted(stage.clickhouse);
    }
  },
};
