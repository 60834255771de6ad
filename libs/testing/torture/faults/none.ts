import type { Fault } from './fault.js';
import { seconds } from './pause.js';

/** Nothing goes wrong: what fails here is wrong in the suite, or everywhere. */
export const none: Fault = {
  name: 'none',
  area: 'stream',
  isQuick: true,
  run: async (stage) => await stage.underLoad(async () => await seconds(1)),
};
