import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { eventually, servers } from '#testing';
import { Pools } from '../pools/pools.js';
import { RedisConnection } from '../pools/redis-connection.js';
import { RunningAssignments } from '../testing/running-assignments.js';
import { aSlowArchive } from '../testing/slow-archive.js';
import { smallCampaign } from '../testing/small-campaign.js';

jest.setTimeout(60_000);

const url = '/v1/pools/demo/rebuild';
const done = { running: false, progress: null, failure: null };

let campaign: Awaited<ReturnType<typeof smallCampaign>>;
let one: RunningAssignments;
let other: RunningAssignments;
let organizer: { authorization: string };
beforeAll(async () => {
  campaign = await smallCampaign(40);
  one = await RunningAssignments.start({ campaignsDir: campaign.folder });
  other = await one.beside();
  organizer = await one.as('organizer');
  // Without a call there is nothing in the archive to begin from.
  await one.assign(await one.volunteer());
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await other.stop();
  await one.stop();
  await campaign.remove();
});

const begin = (instance: RunningAssignments) => instance.post(url, { headers: organizer });
const told = async (instance: RunningAssignments) => (await instance.get(url, organizer)).json();
const reading = { running: true, progress: expect.objectContaining({ step: 'read' }), failure: null };

describe('a rebuild that one of several instances carries out', () => {
  it('is told of by all of them, and not begun twice', async () => {
    const open = aSlowArchive();
    const rebuild = jest.spyOn(other.app.get(Pools).require('demo').pool, 'rebuild');
    expect((await begin(one)).statusCode).toBe(202);
    await eventually(async () => expect(await told(other)).toEqual(reading));
    expect((await begin(other)).json()).toEqual(reading);
    expect(rebuild).not.toHaveBeenCalled();
    open();
    await eventually(async () => expect([await told(one), await told(other)]).toEqual([done, done]));
  });

  it('has ended unfinished when its instance was killed, and can be begun by another one', async () => {
    const open = aSlowArchive();
    await begin(one);
    await eventually(async () => expect(await told(other)).toEqual(reading));
    // Nobody hears of it any more; and ten seconds have gone by.
    one.app.get(RedisConnection).redis.disconnect();
    const redis = new Redis(servers().redisUrl);
    const failure = expect.stringMatching(/before it was done. Begin anew once more.$/);
    await eventually(async () => {
      await redis.pexpire(`${one.namespace}:rebuild:{demo}`, 1);
      await redis.pexpire(`${one.namespace}:pool:{demo}:building`, 1);
      expect(await told(other)).toEqual({ ...done, failure });
    });
    redis.disconnect();
    expect((await begin(other)).json()).toMatchObject({ running: true, failure: null });
    open();
    await eventually(async () => expect(await told(other)).toEqual(done));
  });
});
