import type { LinkFault } from '../proxy/fault-proxy.js';
import type { Fault } from './fault.js';
import { aWhile, seconds } from './pause.js';

/** The broker cannot be talked to as usual for some time; clients go on, and retry. */
function failing(name: string, fault: LinkFault, forSeconds: number, isQuick = false): Fault {
  return {
    name: `producer-broker-${name}`,
    area: 'producer',
    isQuick,
    run: async (stage) =>
      await stage.underLoad(async () => {
        const { link } = stage.servers.kafka;
        await aWhile(stage);
        link.fail(fault);
        await seconds(forSeconds);
        link.heal();
      }),
  };
}

export const producerLink: readonly Fault[] = [
  // The broker has written what was sent, and nobody learns of it.
  failing('acknowledgement-cut', { kind: 'mute' }, 2, true),
  failing('mute', { kind: 'mute' }, 20),
  failing('slow', { kind: 'slow', delayMs: 400 }, 15),
  failing('half-open', { kind: 'half-open' }, 20),
  failing('unreachable', { kind: 'refuse' }, 10),
];
