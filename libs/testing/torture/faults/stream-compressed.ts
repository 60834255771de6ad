import { CompressionTypes } from 'kafkajs';
import { issuedOf, planCall } from '../load/plan-call.js';
import { useSnappy } from '../load/snappy.js';
import type { Fault } from './fault.js';

/** A foreign producer compresses what it writes. */
function compressed(name: string, codec: () => CompressionTypes): Fault {
  return {
    name: `stream-${name}`,
    area: 'stream',
    isQuick: true,
    run: async ({ ledger, random, scope, topics }) => {
      const events = Array.from({ length: 100 }, () => issuedOf(planCall(random, scope, Date.now())));
      await topics.publish(events, codec());
      for (const event of events) ledger.note(event);
    },
  };
}

export const streamCompressed: readonly Fault[] = [
  compressed('gzip', () => CompressionTypes.GZIP),
  compressed('unsupported-codec', useSnappy),
];
