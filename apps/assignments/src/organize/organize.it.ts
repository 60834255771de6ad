import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { z } from 'zod';
import { auditKinds, auditNote, ClickHouse } from '#clickhouse';
import { RetriableError } from '#platform';
import { DoNotCallFile } from '#pool';
import { eventually } from '#testing';
import { LostCalls } from '../lost-calls/lost-calls.js';
import { Pools } from '../pools/pools.js';
import { RunningAssignments } from '../testing/running-assignments.js';
import { smallCampaign } from '../testing/small-campaign.js';

jest.setTimeout(60_000);

const size = 40;
let service: RunningAssignments;
let campaign: Awaited<ReturnType<typeof smallCampaign>>;
let organizer: { authorization: string };
beforeAll(async () => {
  campaign = await smallCampaign(size);
  service = await RunningAssignments.start({ campaignsDir: campaign.folder });
  organizer = await service.as('organizer');
});
afterAll(async () => {
  await service.stop();
  await campaign.remove();
});

const order = (url: string, payload?: unknown) => service.post(url, { headers: organizer, payload });
const list = () => readFileSync(join(service.poolDir, 'demo', 'do-not-call'), 'utf8');

describe('pausing', () => {
  it('stops the hand-out at once, and leaves calls that are being made alone', async () => {
    const [caller, other] = [await service.volunteer(), await service.volunteer()];
    const { callId } = (await service.assign(caller, 'one')).json();
    expect((await order('/v1/pools/demo/pause')).statusCode).toBe(204);
    const refused = await service.assign(other);
    expect(refused.statusCode).toBe(503);
    expect(refused.json()).toMatchObject({ type: expect.stringMatching(/\/paused$/) });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await service.step(caller, callId, 'renew')).statusCode).toBe(200);
    expect((await service.assign(caller, 'one')).json().callId).toBe(callId);
    expect((await service.get('/v1/pools/demo', organizer)).json()).toMatchObject({ paused: true, numbers: size });

    expect((await order('/v1/pools/demo/resume')).statusCode).toBe(204);
    expect((await service.assign(other)).statusCode).toBe(201);
  });

  it('names the campaign that is none, or has no numbers', async () => {
    expect((await order('/v1/pools/other/pause')).statusCode).toBe(404);
    expect((await order('/v1/pools/Demo!/pause')).statusCode).toBe(400);
  });
});

describe('POST /v1/do-not-call', () => {
  const forbid = (body: object) => order('/v1/do-not-call', { campaign: 'demo', ...body });

  it('keeps a number of the pool by its place, and one that is in no pool as it is', async () => {
    expect((await forbid({ number: '+999 000 00007' })).statusCode).toBe(204);
    expect((await forbid({ number: '+44 20 7946 0018' })).statusCode).toBe(204);
    expect((await forbid({ number: '+44 20 7946 0018' })).statusCode).toBe(204);
    expect(list().split('\n').filter(Boolean)).toEqual(['index 7', 'number +442079460018']);
  });

  it('takes effect at once, for prefixes and regions, too', async () => {
    expect((await forbid({ prefix: '+9990000002' })).statusCode).toBe(204);
    const { region } = (await service.assign(await service.volunteer())).json();
    expect((await forbid({ region })).statusCode).toBe(204);
    for (let calls = 0; calls < size; calls += 1) {
      const answer = await service.assign(await service.volunteer());
      if (answer.statusCode === 204) break;
      expect(answer.json().number).not.toMatch(/^\+9990000002|^\+99900000007$/);
      expect(answer.json().region).not.toBe(region);
    }
  });

  it('that was added to the list by a command is obeyed in the end, also if the store does not answer at first', async () => {
    const { pool } = service.app.get(Pools).require('demo');
    const rule = { kind: 'prefix', value: '+9991' } as const;
    const obeyed: unknown[] = [];
    const obey = pool.forbid.bind(pool);
    const away = jest.fn(() => {
      throw new RetriableError('away');
    });
    const spy = jest.spyOn(pool, 'forbid').mockImplementation(async (rules) => {
      if (rules.some(({ value }) => value === rule.value) && away.mock.calls.length === 0) away();
      await obey(rules);
      obeyed.push(...rules);
    });
    new DoNotCallFile(join(service.poolDir, 'demo', 'do-not-call')).add([rule]);
    // What is added here meanwhile does not hide it.
    expect((await forbid({ prefix: '+9992' })).statusCode).toBe(204);
    await eventually(() => expect(obeyed).toContainEqual(rule));
    expect(away).toHaveBeenCalledTimes(1);
    spy.mockRestore();
  });

  it.each([
    [{}, ''],
    [{ number: '07946 0018' }, 'number'],
    [{ prefix: '44' }, 'prefix'],
    [{ region: 'Moscow' }, 'region'],
    [{ number: '+442079460018', region: 'RU-MOW' }, ''],
    [{ phone: '+442079460018' }, ''],
  ])('refuses %j', async (body, field) => {
    const before = list();
    const answer = await forbid(body);
    expect(answer.statusCode).toBe(400);
    if (field) expect(answer.json().errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(list()).toBe(before);
  });
});

describe('the audit log', () => {
  it('has who paused, and how many are never to be called, by the hour and without a number', async () => {
    const rows = await service.app
      .get(ClickHouse)
      .select(
        z.object({ id: z.string(), body: z.string(), written_at: z.string() }),
        'SELECT id, body, written_at FROM records FINAL WHERE kind = {kind:String} ORDER BY id',
        { kind: auditKinds.assignments },
      );
    const notes = rows.map(({ body }) => auditNote.parse(JSON.parse(body)));
    const of = (wanted: string) => notes.filter(({ action }) => action === wanted);
    const about = { who: 'organizer', about: 'demo' };
    expect(of('hand-out-paused')).toEqual([{ ...about, action: 'hand-out-paused' }]);
    expect(of('hand-out-resumed')).toEqual([{ ...about, action: 'hand-out-resumed' }]);
    const region = expect.objectContaining({ by: 'region' });
    expect(of('never-to-call').map(({ details }) => details)).toEqual(
      expect.arrayContaining([
        ...[{ by: 'number', numbers: '1' }, { by: 'number', numbers: '0' }, { by: 'prefix', numbers: '10' }, region],
      ]),
    );
    expect(of('never-to-call')).toHaveLength(6);
    const taken = rows.filter(({ body }) => body.includes('never-to-call'));
    for (const { id, written_at } of taken)
      expect([id.slice(13, 24), written_at.slice(13)]).toEqual([':00:00.000Z', ':00:00']);
    expect(JSON.stringify(rows)).not.toMatch(/7946|99900000/);
  });
});

describe('beginning anew', () => {
  it('hands out nobody twice, and ends the calls that it has forgotten', async () => {
    const before = (await service.log.of('org.callboard.assignment.issued')).map(({ data }) => data);
    const last = before.at(-1);
    if (!last) throw new Error('nothing was handed out');
    expect((await order('/v1/pools/demo/rebuild')).statusCode).toBe(202);
    const done = { running: false, progress: null, failure: null };
    await eventually(async () => expect((await service.get('/v1/pools/demo/rebuild', organizer)).json()).toEqual(done));

    // As the aggregator stores it.
    await service.app.get(ClickHouse).insert('call_events', [
      {
        ...{ campaign: 'demo', assigned_on: last.assignedAt.slice(0, 10), call_id: last.callId, version: '1' },
        ...{ kind: 'issued', volunteer: BigInt(`0x${last.volunteer}`).toString(), volunteer_country: 'LT' },
        ...{ region: last.region, language: last.language, guideline: last.guideline, attempt: last.attempt },
        assigned_at: Date.parse(last.assignedAt) / 1000,
      },
    ]);
    const pool = service.app.get(Pools).require('demo');
    await service.app.get(LostCalls).expire(pool);
    await eventually(async () => {
      const expired = await service.log.of('org.callboard.assignment.expired');
      expect(expired.find(({ subject }) => subject === last.callId)?.data).toEqual(last);
    });
  });
});
