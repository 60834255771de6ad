import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { type AssignmentSnapshot, startOfHour } from '#events';
import { aCall, eventually } from '#testing';
import { aggregatorService } from '../../aggregator/src/aggregator-service.js';
import { figuresService } from '../../figures/src/figures-service.js';
import { post } from '../testing/outcomes-app.js';
import { RealStack } from '../testing/real-stack.js';

jest.setTimeout(120_000);

let stack: RealStack;
let organizer: string;
beforeAll(async () => {
  stack = await RealStack.start({ aggregator: aggregatorService, figures: figuresService });
  organizer = await stack.tokenOf('organizer');
});
afterAll(async () => await stack.stop());

/** A call that was handed out an hour ago, with the token that came with it. */
async function handOut(region: string): Promise<{ call: AssignmentSnapshot; outcomeToken: string }> {
  const assigned = new Date(Date.now() - 3_600_000);
  const call = aCall({ callId: randomUUID(), region, assignedAt: startOfHour(assigned, 'Europe/Vilnius') });
  const claims = { call, iat: Math.floor(assigned.getTime() / 1000) };
  return { call, outcomeToken: await stack.tokens.issue('outcome', claims, new Date(Date.now() + 3_600_000)) };
}

/** Counts of the calls into a region: conversations, positive ones, dials. */
async function counted(region: string) {
  const rows = await stack.figures('demo', 'conversations,positive-conversations,dials', 'region');
  const row = rows.find((each) => each.region === region);
  return ['conversations', 'positive-conversations', 'dials'].map(
    (metric) => (row?.[metric] as { value: number } | undefined)?.value ?? 0,
  );
}

const untilCounted = (region: string, expected: number[]) =>
  eventually(async () => expect(await counted(region)).toEqual(expected), { timeout: 60_000 });

const record = (body: object, url = stack.url) => post(`${url}/v1/outcomes`, body);
const correct = (callId: string, body: object) =>
  post(`${stack.url}/v1/calls/${callId}/corrections`, { campaign: 'demo', ...body }, organizer);

describe('a report that cannot be true', () => {
  it('is refused each time, and shown to the organizers when there are several', async () => {
    const issuedCalls = await Promise.all(Array.from({ length: 3 }, () => handOut('RU-KDA')));
    const { volunteer } = issuedCalls[0]?.call ?? {};
    const said = { disposition: 'conversation', calledAt: new Date(Date.now() - 1_800_000).toISOString() };
    for (const { outcomeToken } of issuedCalls) {
      expect((await record({ ...said, outcomeToken, durationSeconds: 7200 })).status).toBe(400);
      expect((await record({ ...said, outcomeToken, durationSeconds: 600 })).status).toBe(202);
    }
    await eventually(async () => {
      const { reviews } = (await stack.ask('reviews?campaign=demo')) as { reviews: unknown[] };
      const reasons = [expect.objectContaining({ reason: 'refused-reports', calls: 3 })];
      expect(reviews).toEqual([expect.objectContaining({ volunteer, reasons })]);
    });
  });
});

describe('an outcome', () => {
  it('counts once however often it is sent; as corrected; and not at all when retracted', async () => {
    const { call, outcomeToken } = await handOut('RU-MOW');
    const said = {
      outcomeToken,
      disposition: 'conversation',
      sentiment: 'positive',
      calledAt: new Date(Date.now() - 1_800_000).toISOString(),
    };
    for (let times = 0; times < 3; times += 1) expect((await record(said)).status).toBe(202);
    await untilCounted('RU-MOW', [1, 1, 1]);

    expect((await record({ ...said, sentiment: 'negative', revision: 2 })).status).toBe(202);
    await untilCounted('RU-MOW', [1, 0, 1]);

    const corrected = await correct(call.callId, { disposition: 'refused' });
    expect([corrected.status, await corrected.json()]).toEqual([202, { callId: call.callId, revision: 500 }]);
    await untilCounted('RU-MOW', [0, 0, 1]);

    const retracted = await post(
      `${stack.url}/v1/calls/${call.callId}/retraction`,
      { campaign: 'demo', reason: 'test' },
      organizer,
    );
    expect(retracted.status).toBe(202);
    await untilCounted('RU-MOW', [0, 0, 0]);
    await eventually(async () => expect((await correct(call.callId, { disposition: 'busy' })).status).toBe(409));
    expect(await stack.ask(`calls/${call.callId}/history`)).toMatchObject({
      events: [
        { kind: 'recorded', data: { revision: 1 } },
        { kind: 'recorded', data: { revision: 2 } },
        { kind: 'recorded', data: { revision: 500 } },
        { kind: 'retracted' },
      ],
    });
  });

  it('is not taken while Kafka is gone, within seconds; sent again it counts once', async () => {
    const { network, url } = await stack.startBehindFaultyNetwork();
    const { outcomeToken } = await handOut('RU-SPE');
    const said = { outcomeToken, disposition: 'partial', sentiment: 'positive', calledAt: new Date().toISOString() };
    for (const fail of [() => network.cut(), () => network.silence()]) {
      fail();
      const began = Date.now();
      const refused = await record(said, url);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
      expect(Date.now() - began).toBeLessThan(8_000);
      network.heal();
    }
    await eventually(async () => expect((await record(said, url)).status).toBe(202), { timeout: 60_000 });
    await record(said, url);
    await untilCounted('RU-SPE', [1, 1, 1]);
  });

  it('of a call that nobody knows cannot be corrected', async () => {
    const response = await correct('00000000-0000-4000-8000-ffffffffffff', { disposition: 'busy' });
    expect(response.status).toBe(404);
  });
});

describe('an exclusion', () => {
  it('takes all calls of a volunteer out of the figures, and is noted with who decided', async () => {
    const volunteer = 'fedcba9876543210';
    const hour = { assignedAt: startOfHour(new Date(), 'Europe/Vilnius'), region: 'RU-SVE', volunteer };
    for (let times = 0; times < 3; times += 1) {
      const claims = { call: aCall({ ...hour, callId: randomUUID() }), iat: Math.floor(Date.now() / 1000) };
      const outcomeToken = await stack.tokens.issue('outcome', claims, new Date(Date.now() + 3_600_000));
      expect((await record({ outcomeToken, disposition: 'conversation' })).status).toBe(202);
    }
    const path = `${stack.url}/v1/volunteers/${volunteer}/exclusion`;
    const exclude = async () => {
      const response = await post(path, { campaign: 'demo', by: 'Anna' }, organizer);
      return [response.status, await response.json()];
    };
    // Without waiting: what was acknowledged before is not left behind.
    expect(await exclude()).toEqual([202, { retracted: 3 }]);
    await untilCounted('RU-SVE', [0, 0, 0]);
    expect(await exclude()).toEqual([202, { retracted: 0 }]);
    expect(await stack.ask(`reviews/${volunteer}?campaign=demo`)).toMatchObject({
      callsInAll: 0,
      waits: false,
      decisions: [
        { action: 'excluded', by: 'Anna' },
        { action: 'excluded', by: 'Anna' },
      ],
    });
  });
});
