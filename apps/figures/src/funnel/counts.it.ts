import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { roles } from '#platform';
import { aCall, issued, recorded, released } from '#testing';
import { RunningFigures } from '../testing/running-figures.js';
import type { FunnelAnswer } from './funnel.schema.js';

jest.setTimeout(120_000);

const hour = '2022-04-05T09:00:00Z';
const seconds = (instant: string) => Date.parse(instant) / 1000;
const handedOut = () => aCall({ assignedAt: hour });
/** As the importer makes their ids. */
const importedCall = () => {
  const { callId, ...call } = handedOut();
  return { ...call, callId: `${callId.slice(0, 14)}8${callId.slice(15)}` };
};

let figures: RunningFigures;
beforeEach(async () => {
  figures = await RunningFigures.start();
  await figures.completeThrough(new Date().toISOString());
});
afterEach(async () => await figures.stop());

async function funnel(): Promise<FunnelAnswer> {
  const response = await figures.get('/v1/funnel?campaign=demo', await figures.as('organizer'));
  expect(response.statusCode).toBe(200);
  return response.json();
}

const alarmsOf = async () =>
  (await funnel()).alarms.filter(({ alarm }) => alarm === 'pool-differs' || alarm === 'imports-differ');

describe('what the pool has counted', () => {
  const countedAt = '2022-04-05T10:10:00Z';

  async function poolCounted(handed_out: number, acknowledged: number, version = 1): Promise<void> {
    const row = { campaign: 'demo', hour: seconds(hour), version, handed_out, acknowledged };
    await figures.clickhouse.insert('pool_hours', [{ ...row, counted_at: seconds(countedAt) }]);
  }

  async function covered(since: string, through: string, epoch = 1): Promise<void> {
    const row = { campaign: 'demo', epoch, since: seconds(since), through: seconds(through) };
    await figures.clickhouse.insert('pool_coverage', [row]);
  }

  it('agrees with the events, however calls ended', async () => {
    const calls = [handedOut(), handedOut(), handedOut()] as const;
    // The last one was taken back before anybody knew that it was issued.
    await figures.store([issued(calls[0]), issued(calls[1]), recorded(calls[1]), released(calls[2])]);
    await poolCounted(3, 3);
    await covered('2022-04-05T08:00:00Z', '2022-04-05T10:05:00Z');
    expect(await alarmsOf()).toEqual([]);
    expect((await funnel()).pool).toEqual({ counted: 3, recounted: 0 });
    expect((await funnel()).began).toMatchObject({ handedOut: 3, orphans: 0 });
  });

  it('is more than the events have: an event is missing', async () => {
    await figures.store([issued(handedOut())]);
    await poolCounted(2, 2);
    await covered('2022-04-05T08:00:00Z', '2022-04-05T10:05:00Z');
    expect(await alarmsOf()).toEqual([{ alarm: 'pool-differs', calls: 1 }]);
  });

  it('is less than the events have, or nothing: somebody handed out what the pool did not', async () => {
    await figures.store([issued(handedOut()), issued(handedOut())]);
    await covered('2022-04-05T08:00:00Z', '2022-04-05T10:05:00Z');
    expect(await alarmsOf()).toEqual([{ alarm: 'pool-differs', calls: 2 }]);
    await poolCounted(1, 1);
    expect(await alarmsOf()).toEqual([{ alarm: 'pool-differs', calls: 1 }]);
  });

  it('leaves open whether a lease has an event that nobody acknowledged', async () => {
    await poolCounted(2, 1);
    await covered('2022-04-05T08:00:00Z', '2022-04-05T10:05:00Z');
    expect(await alarmsOf()).toEqual([{ alarm: 'pool-differs', calls: 1 }]);
    await figures.store([issued(handedOut())]);
    expect(await alarmsOf()).toEqual([]);
    await figures.store([issued(handedOut())]);
    expect(await alarmsOf()).toEqual([]);
  });

  it.each([
    ['before the pool counted', '2022-04-05T09:00:01Z', '2022-04-05T12:00:00Z'],
    ['when the pool was lost', '2022-04-05T08:00:00Z', '2022-04-05T09:59:00Z'],
  ])('is recounted from the events, and said to be, of hours %s', async (_, since, through) => {
    await figures.store([issued(handedOut())]);
    await poolCounted(7, 7);
    await covered(since, through);
    expect(await alarmsOf()).toEqual([]);
    expect((await funnel()).pool).toEqual({ counted: 0, recounted: 1 });
  });

  it('is not compared before all events up to the count are read', async () => {
    await figures.clickhouse.command(`TRUNCATE TABLE ${figures.clickhouse.database}.watermarks`);
    await figures.completeThrough('2022-04-05T10:09:00.000Z');
    await poolCounted(1, 1);
    await covered('2022-04-05T08:00:00Z', '2022-04-05T10:05:00Z');
    expect(await alarmsOf()).toEqual([]);
    await figures.completeThrough('2022-04-05T11:00:01.000Z');
    expect(await alarmsOf()).toEqual([{ alarm: 'pool-differs', calls: 1 }]);
  });
});

describe('what importers have counted', () => {
  const count = async (importId: string, revision: number, accepted: number, underWay: number) => {
    const body = { campaign: 'demo', revision, accepted, underWay };
    return await figures.post(`/v1/funnel/imports/${importId}`, body, await figures.as('service'));
  };
  const readOn = async () => await figures.completeThrough(new Date(Date.now() + 1000).toISOString());

  it('agrees with the events; an event that is missing gives an alarm, and one too many', async () => {
    const calls = [importedCall(), importedCall()] as const;
    const importId = randomUUID();
    expect((await count(importId, 1, 0, 2)).statusCode).toBe(204);
    await figures.store([issued(calls[0])]);
    await readOn();
    expect(await alarmsOf()).toEqual([]);
    await count(importId, 2, 2, 0);
    await readOn();
    expect(await alarmsOf()).toEqual([{ alarm: 'imports-differ', calls: 1 }]);
    await figures.store([issued(calls[1])]);
    expect(await alarmsOf()).toEqual([]);
    expect((await funnel()).imports).toEqual({ accepted: 2, atMost: 2 });
    await figures.store([issued(importedCall())]);
    expect(await alarmsOf()).toEqual([{ alarm: 'imports-differ', calls: 1 }]);
  });

  it('does not count against events that may not have been read', async () => {
    await figures.clickhouse.command(`TRUNCATE TABLE ${figures.clickhouse.database}.watermarks`);
    await figures.completeThrough(new Date(Date.now() - 60_000).toISOString());
    await count(randomUUID(), 1, 5, 0);
    expect(await alarmsOf()).toEqual([]);
    await readOn();
    expect(await alarmsOf()).toEqual([{ alarm: 'imports-differ', calls: 5 }]);
  });

  it('is taken from the service that imports only', async () => {
    for (const role of roles) {
      const body = { campaign: 'demo', revision: 1, accepted: 0, underWay: 0 };
      const path = `/v1/funnel/imports/${randomUUID()}`;
      const { statusCode } = await figures.post(path, body, await figures.as(role));
      expect([role, statusCode]).toEqual([role, role === 'service' ? 204 : 403]);
    }
    const wrong = await figures.post('/v1/funnel/imports/one', {}, await figures.as('service'));
    expect(wrong.statusCode).toBe(400);
  });
});
