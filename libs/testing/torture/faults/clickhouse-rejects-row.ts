import { z } from 'zod';
import { eventually } from '#testing';
import { issuedOf, planCall } from '../load/plan-call.js';
import type { Stage } from '../stage/stage.js';
import type { Fault } from './fault.js';

const count = z.object({ n: z.coerce.number() });

/** No volunteer of the suite's is from there. */
const atlantis = 'QA';

/** A row that the table does not take, in the middle of a batch: it alone becomes a dead letter. */
export const clickhouseRejectsRow: Fault = {
  name: 'clickhouse-rejects-row',
  area: 'clickhouse',
  isQuick: true,
  run: async (stage) =>
    await stage.underLoad(async () => {
      const { clickhouse, ledger, random, scope, topics } = stage;
      const constraint = `no_${stage.namespace}`;
      await clickhouse.command(
        `ALTER TABLE call_events ADD CONSTRAINT ${constraint} CHECK volunteer_country != '${atlantis}'`,
      );
      const calls = Array.from({ length: 50 }, () => planCall(random, scope, Date.now()));
      const others = calls.map(issuedOf);
      const { snapshot, ...when } = planCall(random, scope, Date.now());
      const bad = issuedOf({ ...when, snapshot: { ...snapshot, volunteerCountry: atlantis } });
      await topics.publish([...others.slice(0, 25), bad, ...others.slice(25)]);
      for (const event of others) ledger.note(event);
      ledger.expectDeadLetters('rejected-by-store');
      await letterKept(stage);
      await clickhouse.command(`ALTER TABLE call_events DROP CONSTRAINT ${constraint}`);
    }),
};

async function letterKept({ clickhouse }: Stage): Promise<void> {
  const sql = "SELECT count() AS n FROM dead_letters WHERE reason = 'rejected-by-store'";
  await eventually(async () => ((await clickhouse.select(count, sql))[0]?.n ?? 0) > 0, { timeout: 60_000 });
}
