import { jest } from '@jest/globals';
import fc from 'fast-check';
import { versionOf } from '#events';
import { roles } from '#platform';
import { type AnyCallEvent, aCall, anyDelivery, anyScene, issued, recorded, worlds } from '#testing';
import { RunningFigures } from '../testing/running-figures.js';
import type { FunnelAnswer } from './funnel.schema.js';

jest.setTimeout(120_000);

let figures: RunningFigures;

beforeEach(async () => {
  figures = await RunningFigures.start();
});
afterEach(async () => await figures.stop());

async function funnel(): Promise<FunnelAnswer> {
  const response = await figures.get('/v1/funnel?campaign=demo', await figures.as('organizer'));
  expect(response.statusCode).toBe(200);
  return response.json();
}

/** By plain loops over the events. */
function naiveFunnel(events: readonly AnyCallEvent[]): Pick<FunnelAnswer, 'began' | 'became'> {
  const began = { handedOut: 0, imported: 0, orphans: 0 };
  const became = { withOutcome: 0, released: 0, expired: 0, retracted: 0, open: 0 };
  const sideOf = {
    issued: 'open',
    released: 'released',
    expired: 'expired',
    recorded: 'withOutcome',
    retracted: 'retracted',
  };
  for (const callId of new Set(events.map(({ subject }) => subject))) {
    const own = events.filter(({ subject }) => subject === callId);
    const isImported = callId[14] === '8';
    if (!own.some(({ type }) => type.includes('.assignment.'))) began.orphans += 1;
    else began[isImported ? 'imported' : 'handedOut'] += 1;
    const state = own.reduce((a, b) => (versionOf(b.type, b.data) > versionOf(a.type, a.data) ? b : a));
    became[sideOf[state.type.split('.').at(-1) as 'issued'] as 'open'] += 1;
  }
  return { began, became };
}

it('counts what began and what became of it as plain loops do, and both sides agree', async () => {
  const world = worlds.find(({ campaign }) => campaign === 'demo') ?? worlds[0];
  const scenes = anyScene({ among: [{ ...world, campaign: 'demo' } as NonNullable<typeof world>], maxCalls: 40 });
  let sofar: AnyCallEvent[] = [];
  await fc.assert(
    fc.asyncProperty(
      scenes.chain(({ events }) => anyDelivery(events)),
      async (events) => {
        // One database for all: what came before stays, as in life.
        sofar = [...sofar, ...events];
        await figures.store(events);
        const { began, became, alarms } = await funnel();
        expect({ began, became }).toEqual(naiveFunnel(sofar));
        expect(alarms.map(({ alarm }) => alarm)).not.toContain('sides-differ');
      },
    ),
    { numRuns: 12, endOnFailure: true },
  );
});

it('gives an alarm when an event is withheld from one side', async () => {
  const calls = [aCall(), aCall(), aCall()];
  await figures.store(calls.flatMap((call) => [issued(call), recorded(call)]));
  expect((await funnel()).alarms).toEqual([]);
  const { database } = figures.clickhouse;
  await figures.clickhouse.command(`DELETE FROM ${database}.calls WHERE call_id = {id:UUID}`, { id: calls[0]?.callId });
  expect((await funnel()).alarms).toEqual([{ alarm: 'sides-differ', calls: 1 }]);
});

it('gives an alarm for a call that was reported but never handed out, once all is read', async () => {
  await figures.store([recorded(aCall())]);
  await figures.completeThrough('2022-04-05T00:00:00.000Z');
  expect((await funnel()).alarms).toEqual([]);
  await figures.completeThrough(new Date().toISOString());
  expect((await funnel()).alarms).toEqual([{ alarm: 'orphans', calls: 1 }]);
});

it('gives an alarm for a call that is open though nobody can report it any more', async () => {
  await figures.store([issued(aCall({ assignedAt: '2022-04-05T09:00:00Z' }))]);
  await figures.completeThrough(new Date().toISOString());
  expect((await funnel()).alarms).toEqual([{ alarm: 'open-past-late-window', calls: 1 }]);
});

it('is for organizers', async () => {
  for (const role of roles) {
    const { statusCode } = await figures.get('/v1/funnel?campaign=demo', await figures.as(role));
    expect([role, statusCode]).toEqual([role, role === 'organizer' || role === 'admin' ? 200 : 403]);
  }
  expect((await figures.get('/v1/funnel?campaign=demo')).statusCode).toBe(401);
  const unknown = await figures.get('/v1/funnel?campaign=nowhere', await figures.as('organizer'));
  expect([unknown.statusCode, unknown.json().errors[0].field]).toEqual([404, 'campaign']);
});
