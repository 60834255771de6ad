import type { LinkFault } from '../proxy/fault-proxy.js';
import type { Moment } from '../proxy/trap.js';
import type { Fault } from './fault.js';
import { aWhile, seconds } from './pause.js';
import { isInsertInto } from './requests.js';

/** The link fails for some time. */
function failing(name: string, fault: LinkFault, forSeconds: number): Fault {
  return {
    name: `clickhouse-${name}`,
    area: 'clickhouse',
    run: async (stage) =>
      await stage.underLoad(async () => {
        const { link } = stage.servers.clickhouse;
        await aWhile(stage);
        link.fail(fault);
        await seconds(forSeconds);
        link.heal();
      }),
  };
}

/** The connection breaks during an insert, more than once; the server lives on. */
function cut(name: string, table: string, moment: Moment): Fault {
  return {
    name: `clickhouse-${name}`,
    area: 'clickhouse',
    run: async (stage) =>
      await stage.underLoad(async () => {
        const { link } = stage.servers.clickhouse;
        for (let times = 0; times < 3; times += 1) {
          const caught = await link.catch(isInsertInto(table), moment);
          caught.cut();
        }
      }),
  };
}

/** Longer than the request timeout of 20 s. */
const tooLong = 25;

export const clickhouseLink: readonly Fault[] = [
  cut('cut-in-mid-body', 'call_events', 'mid-body'),
  cut('answer-lost', 'call_events', 'answered'),
  cut('answer-lost-of-positions', 'positions', 'answered'),
  failing('unreachable', { kind: 'refuse' }, 5),
  failing('slow', { kind: 'slow', delayMs: 300 }, 10),
  failing('half-open', { kind: 'half-open' }, tooLong),
  failing('mute', { kind: 'mute' }, tooLong),
];
