import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { RetriableError } from '#platform';
import { eventually } from '#testing';
import type { CampaignPool } from '../pools/pools.js';
import type { RebuildAnswer } from './pool-answer.js';
import type { RebuildRecords } from './rebuild-records.js';
import { Rebuilds } from './rebuilds.js';

/** A pool that begins anew until it is told how that ends. */
function aPool() {
  const ends: { well: () => void; badly: (error: Error) => void }[] = [];
  const rebuild = () => new Promise<void>((resolve, reject) => ends.push({ well: resolve, badly: reject }));
  const pool = { campaign: { id: 'demo' }, pool: { rebuild, rebuilding: () => undefined } };
  return { ends, pool: pool as unknown as CampaignPool };
}

/** As Redis keeps them. */
function someRecords(): RebuildRecords {
  const records = new Map<string, RebuildAnswer>();
  const of = async (id: string) => records.get(id) ?? done;
  const begin = async (id: string) => {
    if ((await of(id)).running) return false;
    records.set(id, { ...done, running: true });
    return true;
  };
  const goOn = async () => undefined;
  const end = async (id: string, failure: string | undefined) =>
    void records.set(id, { ...done, failure: failure ?? null });
  return { of, begin, goOn, end } as unknown as RebuildRecords;
}

const done = { running: false, progress: null, failure: null };

describe('beginning anew because somebody asked for it', () => {
  const rebuilds = new Rebuilds(someRecords());
  beforeEach(() => void jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  it('runs until it has ended, once at a time', async () => {
    const { ends, pool } = aPool();
    expect(await rebuilds.of(pool)).toEqual(done);
    await rebuilds.begin(pool);
    await rebuilds.begin(pool);
    expect(await rebuilds.of(pool)).toEqual({ ...done, running: true });
    expect(ends).toHaveLength(1);
    ends[0]?.well();
    await eventually(async () => expect(await rebuilds.of(pool)).toEqual(done));
  });

  it('says why it did not succeed, until it is asked for again', async () => {
    const { ends, pool } = aPool();
    await rebuilds.begin(pool);
    ends[0]?.badly(new RetriableError('Redis is away'));
    const failure = 'Redis is away. Begin anew once more.';
    await eventually(async () => expect(await rebuilds.of(pool)).toEqual({ ...done, failure }));
    await rebuilds.begin(pool);
    ends[1]?.badly(new Error('secret'));
    await eventually(async () => expect((await rebuilds.of(pool)).failure).toMatch(/has been logged/));
    expect((await rebuilds.of(pool)).failure).not.toContain('secret');
  });
});
