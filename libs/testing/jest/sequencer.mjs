import Sequencer from '@jest/test-sequencer';

const torture = 'torture.it.ts';

/** Jest's own order, but the torture comes first: beside browsers its services would wait for the processor, not for faults. */
export default class TortureFirst extends Sequencer {
  /** @override */
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isTorture = ({ path }) => path.endsWith(torture);
    return [...sorted.filter(isTorture), ...sorted.filter((test) => !isTorture(test))];
  }
}
