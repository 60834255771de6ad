import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { DoNotCallFile } from '#pool';
import { eventually, servers } from '#testing';
import { Pools } from './pools/pools.js';
import { RunningAssignments } from './testing/running-assignments.js';
import { aSlowArchive } from './testing/slow-archive.js';
import { smallCampaign } from './testing/small-campaign.js';

const fewSeconds = 4000;

jest.setTimeout(60_000);

let service: RunningAssignments;
let campaign: Awaited<ReturnType<typeof smallCampaign>>;
beforeAll(async () => {
  campaign = await smallCampaign(40, ['demo', 'other']);
  service = await RunningAssignments.start({ campaignsDir: campaign.folder });
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await service.stop();
  await campaign.remove();
});

async function loseThePool(): Promise<void> {
  const redis = new Redis(servers().redisUrl);
  await redis.unlink(...(await redis.keys(`${service.namespace}:pool:{demo}:*`)));
  redis.disconnect();
}

describe('while a pool is restored', () => {
  it('volunteers are told soon when to ask again, and are served when it is there', async () => {
    const [volunteer, organizer] = [await service.volunteer(), await service.as('organizer')];
    const held = (await service.assign(volunteer)).json().callId;
    const requestId = randomUUID();
    const open = aSlowArchive();
    await loseThePool();
    await eventually(async () => expect((await service.assign(volunteer, requestId)).body).toMatch('restored, which'));
    const start = Date.now();
    const answers = await Promise.all([
      service.assign(volunteer, requestId),
      service.step(volunteer, held, 'release'),
      service.step(volunteer, held, 'renew'),
      service.step(volunteer, held, 'do-not-call'),
      service.post('/v1/pools/demo/pause', { headers: organizer }),
      service.get('/v1/pools/demo', organizer),
    ]);
    expect(Date.now() - start).toBeLessThan(fewSeconds);
    for (const answer of answers) {
      expect(answer.statusCode).toBe(503);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
    open();
    await eventually(async () => expect((await service.assign(volunteer, requestId)).statusCode).toBe(201));
  });

  it('what is added to the list of another campaign is obeyed, and its leases are looked after', async () => {
    const [waiting, other] = [await service.volunteer(), await service.volunteer({ campaign: 'other' })];
    const { callId } = (await service.assign(other)).json();
    const isRestored = async () =>
      expect((await service.assign(waiting)).body).toMatch('looked through or restored, which');
    const open = aSlowArchive();
    await loseThePool();
    await eventually(isRestored);
    new DoNotCallFile(join(service.poolDir, 'other', 'do-not-call')).add([{ kind: 'prefix', value: '+999' }]);
    await eventually(async () => {
      const another = await service.volunteer({ campaign: 'other' });
      expect((await service.assign(another)).statusCode).toBe(204);
    });
    service.clock.goOn({ minutes: 61 });
    await eventually(async () => {
      const expired = await service.log.of('org.callboard.assignment.expired');
      expect(expired.map(({ subject }) => subject)).toContain(callId);
    });
    await isRestored();
    open();
    await eventually(async () => expect((await service.assign(waiting)).statusCode).toBe(201));
  });

  it('whom another process put on the list meanwhile is not called', async () => {
    const volunteer = await service.volunteer();
    new DoNotCallFile(join(service.poolDir, 'demo', 'do-not-call')).add([{ kind: 'prefix', value: '+999' }]);
    await service.app.get(Pools).require('demo').pool.rebuild();
    expect((await service.assign(volunteer)).statusCode).toBe(204);
  });
});
