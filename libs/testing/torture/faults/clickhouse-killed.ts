import type { Moment } from '../proxy/trap.js';
import type { Fault } from './fault.js';
import { aWhile } from './pause.js';
import { isInsertInto } from './requests.js';

/** kill -9 while it is inserting; it comes back with what it had written. */
function killed(name: string, moment: Moment, isQuick = false): Fault {
  return {
    name: `clickhouse-killed-${name}`,
    area: 'clickhouse',
    isQuick,
    run: async (stage) =>
      await stage.underLoad(async () => {
        const { clickhouse } = stage.servers;
        await aWhile(stage);
        await clickhouse.link.catch(isInsertInto('call_events'), moment);
        await clickhouse.kill();
        clickhouse.link.cut();
        await clickhouse.start();
      }),
  };
}

export const clickhouseKilled: readonly Fault[] = [
  killed('in-mid-insert', 'mid-body', true),
  killed('after-insert', 'answered'),
];
