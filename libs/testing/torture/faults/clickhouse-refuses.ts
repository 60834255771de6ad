import type { Stage } from '../stage/stage.js';
import type { Fault } from './fault.js';
import { aWhile, seconds } from './pause.js';

/** As in ClickHouse's ErrorCodes.cpp. */
const codes = { 'memory-limit': 241, 'disk-full': 243, 'too-many-parts': 252 };

/** The server refuses every insert of calls with an error of its own; the row may be in one table already. */
function refusing(name: keyof typeof codes, isQuick = false): Fault {
  return {
    name: `clickhouse-refuses-${name}`,
    area: 'clickhouse',
    isQuick,
    run: async (stage) =>
      await stage.underLoad(async () => {
        await aWhile(stage);
        await stage.clickhouse.command('CREATE TABLE refusing (n UInt8) ENGINE = Null');
        await stage.clickhouse.command(
          `CREATE MATERIALIZED VIEW refusing_view TO refusing AS
           SELECT throwIf(version > 0, '${name}', toInt16(${codes[name]})) AS n FROM call_events
           SETTINGS allow_custom_error_code_in_throwif = 1`,
        );
        await refusedOnce(stage);
        await seconds(2);
        await stage.clickhouse.command('DROP TABLE refusing_view SYNC');
        await stage.clickhouse.command('DROP TABLE refusing SYNC');
      }),
  };
}

/** The aggregator says so itself, by which the fault proves that it took place. */
async function refusedOnce({ aggregator }: Stage): Promise<void> {
  while ((await aggregator.whyNotReady()) === undefined) await seconds(0.2);
}

export const clickhouseRefuses: readonly Fault[] = [
  refusing('memory-limit', true),
  refusing('disk-full'),
  refusing('too-many-parts'),
];
