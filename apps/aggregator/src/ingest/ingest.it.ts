import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import type { Message } from 'kafkajs';
import { z } from 'zod';
import { mergeCalls } from '#events';
import { aCall, anyDelivery, anyScene, issued, joined, publishEvents, publishRaw, recorded, retracted } from '#testing';
import { BatchStore } from '../store/batch-store.js';
import { RunningAggregator } from '../testing/running-aggregator.js';

jest.setTimeout(120_000);

const letter = z.object({ reason: z.string(), value: z.string(), detail: z.string() });
const count = z.object({ n: z.coerce.number() });

describe('from Kafka to ClickHouse', () => {
  let aggregator: RunningAggregator;
  beforeAll(async () => {
    aggregator = await RunningAggregator.start();
  });
  afterAll(async () => {
    await aggregator.stop();
    await aggregator.space.cleanUp();
  });

  const publish = async (events: Parameters<typeof publishEvents>[1]) => {
    await publishEvents(aggregator.space.namespace, events);
    await aggregator.hasCaughtUp();
  };
  const deadLetters = async () =>
    await aggregator.clickhouse.select(letter, 'SELECT reason, value, detail FROM dead_letters FINAL ORDER BY offset');

  it('gives every call the state that the merge rule gives it, in any order and with duplicates', async () => {
    const scenes = anyScene().chain(({ events }) => fc.tuple(fc.constant(events), anyDelivery(events)));
    await fc.assert(
      fc.asyncProperty(scenes, async ([events, delivery]) => {
        await publish(delivery);
        const states = await aggregator.calls();
        for (const [callId, { type, data }] of mergeCalls(events))
          expect(states.get(callId)).toMatchObject({
            kind: type.split('.').at(-1),
            disposition: 'disposition' in data ? data.disposition : 'none',
            sentiment: ('sentiment' in data && data.sentiment) || 'not-recorded',
            revision: 'revision' in data ? data.revision : 0,
          });
      }),
      { numRuns: 15 },
    );
  });

  it('keeps every distinct event for the history', async () => {
    const call = aCall();
    const first = recorded(call, { disposition: 'busy' });
    const corrected = recorded(call, { revision: 2, disposition: 'refused' });
    await publish([corrected, issued(call), first, first, retracted(call)]);
    const sql = 'SELECT count() AS n FROM call_events FINAL WHERE call_id = {callId:UUID}';
    expect(await aggregator.clickhouse.select(count, sql, { callId: call.callId })).toEqual([{ n: 4 }]);
    expect((await aggregator.calls()).get(call.callId)).toMatchObject({ kind: 'retracted', disposition: 'none' });
  });

  it('marks the days of 400 events of 400 days, and counts them for the rollups', async () => {
    const start = Date.parse('2010-01-01T09:00:00Z');
    const times = Array.from({ length: 400 }, (_, n) => new Date(start + n * 86_400_000).toISOString());
    await publish(times.map((time) => issued(aCall({ assignedAt: time.replace('.000Z', 'Z') }))));
    await aggregator.isRolledUp();
    const sql =
      "SELECT uniqExact(assigned_on) AS n FROM rollups WHERE rollup = 'totals' AND assigned_on < '2012-01-01'";
    expect(await aggregator.clickhouse.select(count, sql)).toEqual([{ n: 400 }]);
  });

  it('knows when a call was imported last: counting days waits for that', async () => {
    const store = aggregator.app.get(BatchStore);
    const before = store.lastImportedAt;
    await publish([recorded(aCall())]);
    expect(store.lastImportedAt).toBe(before);
    const imported = aCall({ callId: randomUUID().replace(/^(.{14})4/, '$18') });
    await publish([issued(imported), recorded(imported)]);
    expect(store.lastImportedAt).toEqual(store.lastStoredAt);
    expect((await aggregator.calls()).get(imported.callId)).toMatchObject({ kind: 'recorded' });
  });

  it('knows who joined', async () => {
    const volunteer = joined();
    await publish([volunteer, volunteer]);
    const sql =
      'SELECT count() AS n FROM volunteers FINAL WHERE volunteer = reinterpretAsUInt64(reverse(unhex({v:String})))';
    const { volunteer: v } = volunteer.data as { volunteer: string };
    expect(await aggregator.clickhouse.select(count, sql, { v })).toEqual([{ n: 1 }]);
  });

  it('keeps what cannot be counted as it came, says why, and goes on', async () => {
    const call = aCall();
    const garbage: [Message['value'], string][] = [
      [null, 'empty'],
      ['{"id":', 'not-json'],
      [Buffer.from([0xff, 0xfe]), 'not-json'],
      ['{}', 'not-a-cloudevent'],
      ['x'.repeat(600_000), 'too-large'],
      [JSON.stringify({ ...issued(call), type: 'org.callboard.call.guessed' }), 'unknown-type'],
    ];
    const records = garbage.map(([value]) => ({ key: 'same partition', value }));
    await publishRaw(aggregator.space.namespace, 'outcomes', records);
    await publish([recorded(call)]);
    expect((await aggregator.calls()).get(call.callId)).toMatchObject({ kind: 'recorded' });
    const letters = await deadLetters();
    expect(letters.map(({ reason }) => reason)).toEqual(garbage.map(([, reason]) => reason));
    expect(letters[1]?.value).toBe('{"id":');
    expect(letters[4]?.value).toHaveLength(600_000);
  });
});
