import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { RetriableError } from '#platform';
import { eventually } from '#testing';
import type { CampaignPool } from '../pools/pools.js';
import { Rebuilds } from './rebuilds.js';

/** A pool that begins anew until it is told how that ends. */
function aPool() {
  const ends: { well: () => void; badly: (error: Error) => void }[] = [];
  const rebuild = () => new Promise<void>((resolve, reject) => ends.push({ well: resolve, badly: reject }));
  const pool = { campaign: { id: 'demo' }, pool: { rebuild, rebuilding: () => undefined } };
  return { ends, pool: pool as unknown as CampaignPool };
}

const done = { running: false, progress: null, failure: null };

describe('beginning anew because somebody asked for it', () => {
  const rebuilds = new Rebuilds();
  beforeEach(() => void jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  it('runs until it has ended, once at a time', async () => {
    const { ends, pool } = aPool();
    expect(rebuilds.of(pool)).toEqual(done);
    rebuilds.begin(pool);
    rebuilds.begin(pool);
    expect(rebuilds.of(pool)).toEqual({ ...done, running: true });
    expect(ends).toHaveLength(1);
    ends[0]?.well();
    await eventually(() => expect(rebuilds.of(pool)).toEqual(done));
  });

  it('says why it did not succeed, until it is asked for again', async () => {
    const { ends, pool } = aPool();
    rebuilds.begin(pool);
    ends[0]?.badly(new RetriableError('Redis is away'));
    const failure = 'Redis is away. Begin anew once more.';
    await eventually(() => expect(rebuilds.of(pool)).toEqual({ ...done, failure }));
    rebuilds.begin(pool);
    ends[1]?.badly(new Error('secret'));
    await eventually(() => expect(rebuilds.of(pool).failure).toMatch(/has been logged/));
    expect(rebuilds.of(pool).failure).not.toContain('secret');
  });
});
