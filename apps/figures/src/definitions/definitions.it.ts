import { jest } from '@jest/globals';
import { catalogue } from '#metrics';
import { campaignsAnswer } from '../campaigns/campaigns.schema.js';
import { RunningFigures } from '../testing/running-figures.js';
import { definitionsAnswer } from './definitions.schema.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(60_000);

let figures: RunningFigures;
beforeAll(async () => {
  figures = await RunningFigures.start();
});
afterAll(async () => await figures.stop());

describe('what anybody may read', () => {
  it('is the definition of every metric', async () => {
    const response = await figures.get('/v1/definitions');
    expect(response.statusCode).toBe(200);
    const { metrics } = definitionsAnswer.parse(response.json());
    expect(metrics.map(({ metric }) => metric)).toEqual(catalogue.map(({ name }) => name));
    expect(metrics.find(({ metric }) => metric === 'countries')?.dimensions).not.toContain('country');
  });

  it('is what a campaign is, but not its pool', async () => {
    const response = await figures.get('/v1/campaigns');
    expect(response.statusCode).toBe(200);
    const { campaigns } = campaignsAnswer.parse(response.json());
    expect(campaigns.find(({ id }) => id === 'demo')).toMatchObject({
      timeZone: 'Europe/Vilnius',
      regions: expect.arrayContaining([{ code: 'RU-MOW', name: expect.anything(), district: 'central' }]),
      districts: expect.arrayContaining([
        { id: 'central', name: expect.objectContaining({ en: 'Central', ru: 'Центральный' }) },
      ]),
    });
    expect(response.body).not.toMatch(/pool|weight/);
  });
});
