import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { type AnyCallEvent, aCall, issued, recorded } from '#testing';
import { RunningFigures } from '../testing/running-figures.js';
import type { FunnelAnswer } from './funnel.schema.js';
import { naiveCounts } from './testing/fates.js';
import { hour, PlayedPool } from './testing/played-pool.js';

jest.setTimeout(180_000);

const ended = 15_600;
const open = 400;
const imported = 4_000;
const hours = 3;

let figures: RunningFigures;
let played: PlayedPool;
beforeAll(async () => {
  figures = await RunningFigures.start();
  played = new PlayedPool(figures.clickhouse);
});
afterAll(async () => {
  played.close();
  await figures.stop();
});

async function funnel(): Promise<FunnelAnswer> {
  const response = await figures.get('/v1/funnel?campaign=demo', await figures.as('organizer'));
  expect(response.statusCode).toBe(200);
  return response.json();
}

const importedCalls = Array.from({ length: imported }, (_, ordinal) => {
  const { callId, ...call } = aCall({ assignedAt: '2022-04-05T09:00:00Z' });
  // As importers make their ids; some of the calls are recorded again by another import.
  const own = { ...call, callId: `${callId.slice(0, 14)}8${callId.slice(15)}` };
  return [issued(own), recorded(own), ...(ordinal % 5 === 0 ? [recorded(own, { revision: 2 })] : [])];
});

/** All that happens, with the clock of the pool ahead by some hours. @returns what is open at the end */
async function playAll(): Promise<AnyCallEvent[]> {
  const each = ended / hours / 4;
  await played.open();
  for (let from = 0; from < ended; from += each) {
    await played.play(from, from + each);
    await played.sweep();
    await played.reportLate();
    played.now += hour / 4;
  }
  played.now += 1.5 * hour;
  await played.sweep();
  await played.reportLate();
  const openCalls = await played.leaveOpen(open);
  // The hour is over and told of, and the leases are not.
  played.now += 0.6 * hour;
  await played.sweep();
  await played.archive();
  return openCalls;
}

it(`balances over ${ended + open + imported} calls, and gives an alarm for each event that is withheld`, async () => {
  const [openCall] = await playAll();
  const count = { campaign: 'demo', revision: 1, accepted: imported, underWay: 0 };
  await figures.post(`/v1/funnel/imports/${randomUUID()}`, count, await figures.as('service'));

  const events = [...played.log, ...importedCalls.flat()];
  const withheld = [openCall as AnyCallEvent, ...(importedCalls[0] ?? [])];
  // The log has events more than once, and in any order.
  const delivered = [...events, ...events.filter((_, at) => at % 9 === 0)].reverse();
  await figures.store(delivered.filter(({ id }) => !withheld.some((each) => each.id === id)));
  await figures.completeThrough(new Date(played.now + 24 * hour).toISOString());
  expect((await funnel()).alarms).toEqual([
    { alarm: 'pool-differs', calls: 1 },
    { alarm: 'imports-differ', calls: 1 },
  ]);

  await figures.store(withheld);
  const { began, became, pool, imports, alarms } = await funnel();
  expect(alarms).toEqual([]);
  const { withOutcome, ...others } = naiveCounts(ended);
  expect(began).toEqual({ handedOut: ended + open, imported, orphans: 0 });
  expect(became).toEqual({ ...others, open, withOutcome: withOutcome + imported });
  expect(pool).toEqual({ counted: ended + open, recounted: 0 });
  expect(imports).toEqual({ accepted: imported, atMost: imported });

  const stray = issued(aCall({ assignedAt: played.log[0]?.data.assignedAt ?? '', callId: randomUUID() }));
  await figures.store([stray]);
  expect((await funnel()).alarms).toEqual([{ alarm: 'pool-differs', calls: 1 }]);
  const { database } = figures.clickhouse;
  await figures.clickhouse.command(`DELETE FROM ${database}.calls WHERE call_id = {id:UUID}`, { id: stray.subject });
  expect((await funnel()).alarms).toContainEqual({ alarm: 'sides-differ', calls: 1 });
});
