import { settle } from '../invariants/settle.js';
import { planCall, planReport } from '../load/plan-call.js';
import type { Stage } from '../stage/stage.js';
import type { Fault } from './fault.js';
import { seconds } from './pause.js';

/** Events that reach the topic and that nobody reads before they are gone. */
async function publishUnread({ random, scope, topics }: Stage): Promise<void> {
  await topics.publish(
    Array.from({ length: 100 }, () => planReport(random, planCall(random, scope, Date.now()), 1, scope).event),
  );
}

/** Retention passes what was committed: what is gone is said to be gone, and everything else goes on. */
const expired: Fault = {
  name: 'stream-retention-past-offset',
  area: 'stream',
  run: async (stage) => {
    const { aggregator, ledger, topics } = stage;
    await settle(stage);
    await aggregator.kill();
    const before = await topics.extents('outcomes');
    await publishUnread(stage);
    const after = await topics.extents('outcomes');
    await topics.expire('outcomes');
    const grown = after.filter(
      ({ partition, high }) => high > (before.find((b) => b.partition === partition)?.high ?? 0n),
    );
    ledger.expectDeadLetters('expired-unread', grown.length);
    aggregator.start();
    await stage.underLoad(async () => await aggregator.ready());
  },
};

/** The topic is deleted and made again, with everything in it read before. */
const remade: Fault = {
  name: 'stream-topic-remade',
  area: 'stream',
  run: async (stage) => {
    const { ledger, topics } = stage;
    await stage.underLoad(async () => await seconds(1));
    await settle(stage);
    const read = (await topics.extents('outcomes')).filter(({ high }) => high > 0n);
    await topics.remove('outcomes');
    await seconds(2);
    await topics.ensure();
    ledger.expectDeadLetters('log-replaced', read.length);
    await stage.underLoad(async () => await seconds(5));
  },
};

export const streamLogLost: readonly Fault[] = [expired, remade];
