import { issuedOf, planCall, planReport } from '../load/plan-call.js';
import type { Fault } from './fault.js';

const days = 400;

/** An import's way: calls of more than a year in one batch. */
export const streamManyDays: Fault = {
  name: 'stream-400-days-in-a-batch',
  area: 'stream',
  isQuick: true,
  run: async ({ ledger, random, scope, topics }) => {
    const calls = Array.from({ length: 600 }, () => planCall(random, scope, Date.now(), days));
    const events = calls.flatMap((call) => [issuedOf(call), planReport(random, call, 1, scope).event]);
    await topics.publish(events);
    for (const event of events) ledger.note(event);
  },
};
