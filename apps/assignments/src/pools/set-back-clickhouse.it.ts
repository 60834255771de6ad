import { jest } from '@jest/globals';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { eventually } from '#testing';
import { RunningAssignments } from '../testing/running-assignments.js';
import { smallCampaign } from '../testing/small-campaign.js';
import { Pools } from './pools.js';

jest.setTimeout(60_000);

const tables = ['pool_state', 'pool_marks', 'pool_hours', 'pool_coverage'];
const counts = z.object({ status: z.string(), numbers: z.coerce.number() });
const stretch = z.object({ since: z.string(), through: z.string() });

let service: RunningAssignments;
let campaign: Awaited<ReturnType<typeof smallCampaign>>;
beforeAll(async () => {
  campaign = await smallCampaign(100);
  service = await RunningAssignments.start({ campaignsDir: campaign.folder });
});
afterAll(async () => {
  await service.stop();
  await campaign.remove();
});

describe('a ClickHouse that has forgotten the pool', () => {
  it('is told all of it within seconds, while the service goes on', async () => {
    const clickhouse = service.app.get(ClickHouse);
    const { pool } = service.app.get(Pools).require('demo');
    const states = async () => {
      const sql = 'SELECT status, count() AS numbers FROM pool_state FINAL GROUP BY status ORDER BY status';
      return await clickhouse.select(counts, sql, {});
    };
    const counted = async () => await clickhouse.select(stretch, 'SELECT since, through FROM pool_coverage FINAL', {});
    const volunteer = await service.volunteer();
    const { callId } = (await service.assign(volunteer)).json();
    expect((await service.step(volunteer, callId, 'do-not-call')).statusCode).toBe(204);
    await pool.archiveNow();
    await pool.stockUp();
    const [known, [before]] = [await states(), await counted()];
    expect(known).toContainEqual({ status: 'forbidden', numbers: 1 });
    for (const table of tables) await clickhouse.command(`TRUNCATE TABLE ${table}`);
    await service.assign(await service.volunteer());
    await eventually(async () => expect(await states()).toEqual(known));
    await eventually(async () => expect((await counted())[0]?.since).toBe(before?.since));
    await eventually(async () => expect((await service.assign(await service.volunteer())).statusCode).toBe(201));
  });
});
