import { startOfHour } from '#events';
import { aCall, eventually } from '#testing';
import { outcomeToken, post, startInFakeWorld, tokenOf } from '../../testing/outcomes-app.js';

const minute = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * minute);
const zone = 'Europe/Vilnius';

let outcomes: Awaited<ReturnType<typeof startInFakeWorld>>;
beforeAll(async () => {
  outcomes = await startInFakeWorld();
});
afterAll(async () => await outcomes.app.close());
beforeEach(() => outcomes.world.reset());

/** A call that was handed out some minutes ago, and the token that came with it. */
async function handOut(minutesAgo: number, expiresAt?: Date) {
  const assigned = ago(minutesAgo);
  const call = aCall({ assignedAt: startOfHour(assigned, zone) });
  const token = await outcomeToken({ call, iat: Math.floor(assigned.getTime() / 1000) }, expiresAt);
  return { call, token };
}

const record = (body: object) => post(`${outcomes.url}/v1/outcomes`, body);

async function faultsOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { errors } = (await response.json()) as { errors: { field: string; message: string }[] };
  expect(outcomes.world.events).toEqual([]);
  return errors.map(({ field, message }) => `${field} ${message}`);
}

describe('POST /v1/outcomes', () => {
  it('publishes the call as it came with the token, and how it went, in hours and minutes', async () => {
    const { call, token } = await handOut(90);
    const calledAt = ago(80);
    const response = await record({
      outcomeToken: token,
      disposition: 'conversation',
      sentiment: 'positive',
      durationSeconds: 100,
      calledAt: calledAt.toISOString(),
      revision: 2,
    });
    expect([response.status, await response.json()]).toEqual([202, { callId: call.callId, revision: 2 }]);
    expect(outcomes.world.events).toEqual([
      expect.objectContaining({
        type: 'org.callboard.outcome.recorded',
        source: '/callboard/outcomes',
        subject: call.callId,
        time: startOfHour(new Date(), zone),
        data: {
          ...call,
          revision: 2,
          calledAt: startOfHour(calledAt, zone),
          disposition: 'conversation',
          sentiment: 'positive',
          durationMinutes: 2,
        },
      }),
    ]);
  });

  it('takes now and revision 1 where nothing is said', async () => {
    const { call, token } = await handOut(5);
    expect(await (await record({ outcomeToken: token, disposition: 'busy' })).json()).toEqual({
      callId: call.callId,
      revision: 1,
    });
    expect(outcomes.world.events[0]?.data).toEqual({
      ...call,
      revision: 1,
      calledAt: startOfHour(new Date(), zone),
      disposition: 'busy',
    });
  });

  it('sent twice is the same event twice', async () => {
    const { token } = await handOut(30);
    const body = { outcomeToken: token, disposition: 'refused', calledAt: ago(20).toISOString() };
    await record(body);
    await record(body);
    const [first, second] = outcomes.world.events;
    expect(second?.id).toBe(first?.id);
  });

  it('forgives a clock that is a little slow: the call is not before its number', async () => {
    const { call, token } = await handOut(90);
    const response = await record({ outcomeToken: token, disposition: 'busy', calledAt: ago(91).toISOString() });
    expect(response.status).toBe(202);
    expect(outcomes.world.events[0]?.data).toMatchObject({ calledAt: call.assignedAt });
  });

  it.each<[string, object, string[]]>([
    ['nothing', { outcomeToken: undefined }, ['outcomeToken', 'disposition']],
    ['an unknown field', { disposition: 'busy', number: '+999 1' }, ['body Unrecognized key']],
    ['an unknown disposition', { disposition: 'talked' }, ['disposition']],
    [
      'a sentiment of no conversation',
      { disposition: 'busy', sentiment: 'positive' },
      ['sentiment a sentiment is recorded only of a conversation'],
    ],
    [
      'a duration of no call',
      { disposition: 'not_dialled', durationSeconds: 5 },
      ['durationSeconds a call that was not dialled'],
    ],
    ['a duration that is too long', { disposition: 'partial', durationSeconds: 21_601 }, ['durationSeconds']],
    [
      'a duration since before the number',
      { disposition: 'partial', durationSeconds: 3600 },
      ['durationSeconds is longer than the time since'],
    ],
    ['a negative duration', { disposition: 'partial', durationSeconds: -1 }, ['durationSeconds']],
    ['half a second', { disposition: 'partial', durationSeconds: 0.5 }, ['durationSeconds']],
    [
      'a time without a zone',
      { disposition: 'partial', calledAt: '2022-04-05T12:00:00' },
      ['calledAt a date and time with its zone'],
    ],
    [
      'a time before the number',
      { disposition: 'partial', calledAt: ago(60).toISOString() },
      ['calledAt is before the number was handed out'],
    ],
    [
      'a time in the future',
      { disposition: 'partial', calledAt: ago(-10).toISOString() },
      ['calledAt is in the future'],
    ],
    ["an organizer's revision", { disposition: 'partial', revision: 500 }, ['revision']],
    ['revision 0', { disposition: 'partial', revision: 0 }, ['revision']],
  ])('refuses %s, and publishes nothing', async (_, body, expected) => {
    const { token } = await handOut(30);
    const response = await record({ outcomeToken: token, ...body });
    expect(response.status).toBe(400);
    expect(await faultsOf(response)).toEqual(expected.map((text) => expect.stringContaining(text)));
  });

  it('tells the organizers of reports that cannot be true, and of the same call alike', async () => {
    const { call, token } = await handOut(30);
    const tooLong = { outcomeToken: token, disposition: 'partial', durationSeconds: 3600 };
    for (const body of [tooLong, { ...tooLong, revision: 2 }, { ...tooLong, durationSeconds: 60 }]) await record(body);
    await record({ outcomeToken: token, disposition: 'busy', calledAt: ago(60).toISOString() });
    const report = {
      ...{ campaign: call.campaign, volunteer: call.volunteer, day: call.assignedAt.slice(0, 10) },
      refusal: expect.stringMatching(/^[0-9a-f]{32}$/),
    };
    expect(outcomes.world.refusedReports).toEqual([report, report]);
    const [first, second] = outcomes.world.refusedReports;
    expect(second?.refusal).toBe(first?.refusal);
    expect(JSON.stringify(first)).not.toContain(call.callId);
  });

  it('answers at once though the organizers cannot be told, and tells them later', async () => {
    const { token } = await handOut(30);
    outcomes.world.isFiguresDown = true;
    const response = await record({ outcomeToken: token, disposition: 'partial', durationSeconds: 3600 });
    expect(await faultsOf(response)).toEqual([expect.stringContaining('durationSeconds is longer')]);
    outcomes.world.isFiguresDown = false;
    await eventually(() => expect(outcomes.world.refusedReports).toHaveLength(1));
  });

  it('refuses what is not JSON', async () => {
    const response = await fetch(`${outcomes.url}/v1/outcomes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it('refuses a token that is not ours, or made for something else', async () => {
    const { token } = await handOut(5);
    for (const outcomeToken of ['x', `${token}x`, await tokenOf('organizer')]) {
      const response = await record({ outcomeToken, disposition: 'busy' });
      expect(response.status).toBe(403);
      expect(await faultsOf(response)).toEqual(['outcomeToken is not valid']);
    }
  });

  it('tells who comes too late how long the time was, and what to do', async () => {
    const { token } = await handOut(14 * 24 * 60, ago(1));
    const response = await record({ outcomeToken: token, disposition: 'busy' });
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({
      detail: expect.stringMatching(/taken for 14 days after.*Write to the organizers/),
    });
    expect(outcomes.world.events).toEqual([]);
  });

  it('answers 503 while Kafka does not acknowledge; the same again then counts', async () => {
    const { token } = await handOut(5);
    outcomes.world.room = 0;
    const body = { outcomeToken: token, disposition: 'busy' };
    const refused = await record(body);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
    outcomes.world.room = 1;
    expect((await record(body)).status).toBe(202);
    expect(outcomes.world.events).toHaveLength(1);
  });
});
