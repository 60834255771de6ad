import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { eventually } from '#testing';
import { aggregatorService } from '../../../aggregator/src/aggregator-service.js';
import { figuresService } from '../../../figures/src/figures-service.js';
import { sendImport, summary } from '../../testing/importing.js';
import { countPhoneCampaign, inventPhoneCampaign, type PhoneCampaign } from '../../testing/phone-campaign.js';
import { RealStack } from '../../testing/real-stack.js';

jest.setTimeout(300_000);

const mapping = readFileSync('campaigns/archive/mappings/phone-campaign.yaml', 'utf8');
/** Not ours to publish: it lies beside the repository where there is a copy. */
const realFile = process.env.PHONE_CAMPAIGN_CSV ?? join('..', 'shared', 'data', 'phone-campaign.csv');

let stack: RealStack;
let organizer: string;
beforeEach(async () => {
  stack = await RealStack.start({ aggregator: aggregatorService, figures: figuresService });
  organizer = await stack.tokenOf('organizer');
});
afterEach(async () => await stack.stop());

/** Sends it again while figures lag behind, as the answer asks for. */
const send = (file: string, text = mapping) =>
  eventually(
    async () => {
      const answer = await sendImport(stack.url, organizer, { campaign: 'archive', mapping: text, file });
      return answer.status === 503 ? false : answer;
    },
    { timeout: 120_000, what: 'figures that are complete' },
  );
const ended = async (file: string, text = mapping) => (await send(file, text)).last;

/** Calls and positive ones of each day, as figures tells them. */
async function toldByDay(): Promise<Map<string, { calls: number; positive: number }>> {
  const rows = await stack.figures('archive', 'dials,positive-conversations', 'day');
  return new Map(
    rows.map((row) => [
      String(row.day),
      { calls: countOf(row.dials), positive: countOf(row['positive-conversations']) },
    ]),
  );
}

const countOf = (cell: unknown): number => (cell as { value: number }).value;

/** Waits until every call of the file is counted, each on its day; exactly, not at least. */
async function expectCounted({ days, calls }: PhoneCampaign): Promise<void> {
  await eventually(async () => expect(countOf((await stack.figures('archive', 'dials'))[0]?.dials)).toBe(calls), {
    timeout: 120_000,
  });
  expect(await toldByDay()).toEqual(days);
}

describe('an invented phone campaign', () => {
  const campaign = inventPhoneCampaign(2_500);
  const withRow = (index: number, change: (row: string) => string) =>
    campaign.csv
      .split('\n')
      .map((row, at) => (at === index ? change(row) : row))
      .join('\n');

  it('is counted on each of its days, and once, however often it is imported', async () => {
    expect(await ended(campaign.csv)).toEqual(summary({ accepted: campaign.calls }));
    await expectCounted(campaign);
    expect(await ended(campaign.csv)).toEqual(summary({ unchanged: campaign.calls }));
    await expectCounted(campaign);
  });

  it('is not counted twice when it is imported again before figures knew of it', async () => {
    await ended(campaign.csv);
    expect(await ended(campaign.csv)).toEqual(summary({ unchanged: campaign.calls }));
  });

  it('changes by a higher revision, also to another day', async () => {
    await ended(campaign.csv);
    const changed = withRow(7, (row) => row.replace(/2010-\d\d-\d\d/, '2010-12-30').replace(/(yes|no)$/, 'yes'));
    expect((await send(changed)).rejected).toEqual([expect.stringContaining('give it revision 2 or higher')]);
    const second = `${mapping}\nrevision: { constant: 2 }`;
    const last = await ended(changed, second);
    expect(last).toEqual(summary({ corrected: 1, unchanged: campaign.calls - 1 }));
    await eventually(async () => expect(await toldByDay()).toEqual(countPhoneCampaign(changed).days), {
      timeout: 60_000,
    });
    expect(countOf((await stack.figures('archive', 'dials'))[0]?.dials)).toBe(campaign.calls);
  });
});

(existsSync(realFile) ? describe : describe.skip)(
  `the real phone campaign (skipped where there is no ${realFile})`,
  () => {
    it('is 11,162 calls on 300 days, 5,289 of them positive, each on its day', async () => {
      const campaign = countPhoneCampaign(readFileSync(realFile, 'utf8'));
      expect([campaign.calls, campaign.days.size, campaign.positive]).toEqual([11_162, 300, 5_289]);
      expect(await ended(campaign.csv)).toEqual(summary({ accepted: 11_162 }));
      await expectCounted(campaign);
      expect(await ended(campaign.csv)).toEqual(summary({ unchanged: 11_162 }));
      await expectCounted(campaign);
    });
  },
);
