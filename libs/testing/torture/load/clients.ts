import { setTimeout as pause } from 'node:timers/promises';
import type { Tokens } from '#platform';
import type { Random } from '../../../../apps/simulator/src/random/random.js';
import type { Ledger } from './ledger.js';
import { type PlannedCall, planCall, planReport } from './plan-call.js';
import type { Scope } from './scope.js';
import { postUntil } from './stubborn.js';

export interface ClientsOptions {
  /** Address of the outcomes service. */
  readonly url: string;
  readonly tokens: Tokens;
  readonly ledger: Ledger;
  readonly scope: Scope;
  /** How many at a time. */
  readonly clients: number;
  /** Reports that are to be accepted at least. */
  readonly atLeast: number;
}

/** Breath of a client between two reports, in milliseconds: the machine has other things to do. */
const breathMs = 15;

const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000);

/** Volunteers who report calls, each until every report of his is accepted, for as long as `during` is not over. */
export async function reportCalls(options: ClientsOptions, random: Random, during: Promise<unknown>): Promise<void> {
  const { clients, atLeast } = options;
  let over = false;
  let accepted = 0;
  const ended = during.finally(() => {
    over = true;
  });
  const work = async () => {
    while (!over || accepted < atLeast) {
      const reports = await reportOne(options, random);
      accepted += reports;
      await pause(breathMs);
    }
  };
  const results = await Promise.allSettled([ended, ...Array.from({ length: clients }, work)]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/** One call with all its reports: some twice, some contradicted under the same revision, some corrected. */
async function reportOne({ url, tokens, ledger, scope }: ClientsOptions, random: Random): Promise<number> {
  const call = planCall(random, scope, Date.now());
  const outcomeToken = await tokenOf(tokens, call);
  const first = planReport(random, call, 1, scope);
  const reports = [first];
  if (random.happens(0.1)) reports.push(first);
  if (random.happens(0.1)) reports.push(planReport(random, call, 1, scope));
  if (random.happens(0.15)) reports.push(planReport(random, call, 2, scope));
  for (const { body, event } of reports) {
    await postUntil({ url: `${url}/v1/outcomes`, body: { outcomeToken, ...body }, until: [202] });
    ledger.note(event);
  }
  return reports.length;
}

/** The token that the assignments service would have given with the number. */
async function tokenOf(tokens: Tokens, { snapshot, assignedAt }: PlannedCall): Promise<string> {
  return await tokens.issue('outcome', { call: snapshot, iat: assignedAt / 1000 }, inTwoWeeks());
}
