import { randomBytes } from 'node:crypto';
import { jest } from '@jest/globals';
import { ClickHouse, migrate, migrations } from '#clickhouse';
import { type Campaign, Campaigns, PermanentError } from '#platform';
import { aCall, freshNamespace, issued, servers, storeEvents } from '#testing';
import { ZoneGuard } from './zone-guard.js';

jest.setTimeout(60_000);

const { namespace, cleanUp } = freshNamespace();
const options = { url: servers().clickhouseUrl, database: namespace };
const clickhouse = new ClickHouse(options);

beforeAll(async () => await migrate(options, migrations));
afterAll(async () => {
  await clickhouse.close();
  await cleanUp();
});

/** What happens at a start with this campaign. */
async function start(id: string, timeZone: string): Promise<void> {
  const campaigns = new Campaigns(new Map([[id, { id, timeZone } as Campaign]]));
  await new ZoneGuard(clickhouse, campaigns).onModuleInit();
}

const someCampaign = () => `c${randomBytes(4).toString('hex')}`;

describe('ZoneGuard', () => {
  it('lets a zone be corrected before the first event', async () => {
    const campaign = someCampaign();
    await start(campaign, 'Europe/Vilnius');
    await start(campaign, 'Europe/Riga');
    await start(campaign, 'Europe/Riga');
  });

  it('refuses another zone after it, and still takes the old one', async () => {
    const campaign = someCampaign();
    await start(campaign, 'Europe/Vilnius');
    await storeEvents(clickhouse, [issued(aCall({ campaign }))]);
    const refused = start(campaign, 'Europe/Moscow');
    await expect(refused).rejects.toBeInstanceOf(PermanentError);
    await expect(refused).rejects.toThrow('days in Europe/Vilnius; its zone cannot become Europe/Moscow');
    await start(campaign, 'Europe/Vilnius');
  });
});
