import { jest } from '@jest/globals';
import { RunningAssignments } from '../testing/running-assignments.js';
import { smallCampaign } from '../testing/small-campaign.js';

jest.setTimeout(60_000);

let service: RunningAssignments;
let campaign: Awaited<ReturnType<typeof smallCampaign>>;
beforeAll(async () => {
  campaign = await smallCampaign(2);
  service = await RunningAssignments.start({ campaignsDir: campaign.folder });
});
afterAll(async () => {
  await service.stop();
  await campaign.remove();
});

describe('a pool with two numbers', () => {
  it('hands out two, then says when to ask again, and again what was given back, if it may be called', async () => {
    const [one, two, three] = await Promise.all([service.volunteer(), service.volunteer(), service.volunteer()]);
    const [first, second] = await Promise.all([service.assign(one), service.assign(two)]);
    expect(first.json().number).not.toBe(second.json().number);

    const none = await service.assign(three);
    expect(none.statusCode).toBe(204);
    expect(none.body).toBe('');
    expect(Number(none.headers['retry-after'])).toBeGreaterThan(0);

    await service.step(one, first.json().callId, 'release');
    const third = await service.assign(three);
    expect(third.json()).toMatchObject({ number: first.json().number });
    expect(third.json().callId).not.toBe(first.json().callId);

    await service.step(three, third.json().callId, 'do-not-call');
    await service.step(three, third.json().callId, 'release');
    expect((await service.assign(three)).statusCode).toBe(204);
  });
});
