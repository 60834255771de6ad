import type { CallEvent } from '#events';
import { aCall, issued, recorded, retracted } from '#testing';
import { post, startInFakeWorld, tokenOf } from '../../testing/outcomes-app.js';

let outcomes: Awaited<ReturnType<typeof startInFakeWorld>>;
let organizer: string;
beforeAll(async () => {
  outcomes = await startInFakeWorld();
  organizer = await tokenOf('organizer');
});
afterAll(async () => await outcomes.app.close());
beforeEach(() => outcomes.world.reset());

const call = aCall();
const outcome = {
  calledAt: '2022-04-05T10:00:00Z',
  disposition: 'conversation',
  sentiment: 'positive',
  durationMinutes: 3,
} as const;

function happened(...events: CallEvent[]) {
  outcomes.world.happened(...events);
}

const correct = (body: object, callId = call.callId) =>
  post(`${outcomes.url}/v1/calls/${callId}/corrections`, { campaign: 'demo', ...body }, organizer);

async function answerOf(response: Response) {
  return [response.status, await response.json()];
}

describe('POST /v1/calls/{callId}/corrections', () => {
  it('replaces the outcome whole; the call stays the call', async () => {
    happened(issued(call), recorded(call, outcome));
    expect(await answerOf(await correct({ disposition: 'refused' }))).toEqual([
      202,
      { callId: call.callId, revision: 500 },
    ]);
    expect(outcomes.world.events.at(-1)).toMatchObject({
      type: 'org.callboard.outcome.recorded',
      subject: call.callId,
    });
    expect(outcomes.world.stateOf(call.callId)?.data).toEqual({
      ...call,
      revision: 500,
      calledAt: outcome.calledAt,
      disposition: 'refused',
    });
  });

  it('keeps that only the date is known, unless it says more', async () => {
    happened(recorded(call, { calledAt: '2022-04-05T21:00:00Z', calledAtPrecision: 'day', disposition: 'busy' }));
    await correct({ disposition: 'no_answer' });
    expect(outcomes.world.stateOf(call.callId)?.data).toMatchObject({
      calledAt: '2022-04-05T21:00:00Z',
      calledAtPrecision: 'day',
    });
    await correct({ disposition: 'no_answer', calledAt: '2022-04-06T13:45:00+03:00' });
    const { data } = outcomes.world.stateOf(call.callId) ?? {};
    expect(data).toMatchObject({ calledAt: '2022-04-06T10:00:00Z' });
    expect(data).not.toHaveProperty('calledAtPrecision');
  });

  it('takes the next revision that is free', async () => {
    happened(recorded(call, { ...outcome, revision: 7 }));
    expect(await answerOf(await correct({ disposition: 'refused' }))).toMatchObject([202, { revision: 500 }]);
    expect(await answerOf(await correct({ disposition: 'busy' }))).toMatchObject([202, { revision: 501 }]);
    expect(await answerOf(await correct({ disposition: 'partial', revision: 600 }))).toMatchObject([
      202,
      { revision: 600 },
    ]);
  });

  it('sent twice is one correction', async () => {
    happened(recorded(call, outcome));
    const body = { disposition: 'refused' };
    expect(await answerOf(await correct(body))).toEqual(await answerOf(await correct(body)));
    expect(outcomes.world.events).toHaveLength(2);
  });

  it('refuses a revision that something else has already', async () => {
    happened(recorded(call, { ...outcome, revision: 510 }));
    for (const revision of [500, 510])
      expect(await answerOf(await correct({ disposition: 'busy', revision }))).toMatchObject([
        409,
        { detail: expect.stringContaining('revision 511') },
      ]);
    expect(outcomes.world.events).toHaveLength(1);
  });

  it('says so when no revision is left', async () => {
    happened(recorded(call, { ...outcome, revision: 999 }));
    expect(await answerOf(await correct({ disposition: 'busy' }))).toMatchObject([
      409,
      { detail: expect.stringContaining('only be retracted') },
    ]);
  });

  it('gives a call an outcome that had none, if it says when', async () => {
    happened(issued(call));
    expect(await answerOf(await correct({ disposition: 'busy' }))).toMatchObject([
      400,
      { errors: [{ field: 'calledAt' }] },
    ]);
    expect((await correct({ disposition: 'busy', calledAt: '2022-04-05T09:59:00Z' })).status).toBe(202);
  });

  it.each([
    ['before the call', '2022-04-05T08:59:00Z', 'is before the hour in which the call began'],
    ['in the future', '2099-01-01T00:00:00Z', 'is in the future'],
  ])('refuses a time %s', async (_, calledAt, message) => {
    happened(recorded(call, outcome));
    expect(await answerOf(await correct({ disposition: 'busy', calledAt }))).toMatchObject([
      400,
      { errors: [{ field: 'calledAt', message: expect.stringContaining(message) }] },
    ]);
  });

  it('leaves a retracted call alone', async () => {
    happened(recorded(call, outcome), retracted(call));
    expect(await answerOf(await correct({ disposition: 'busy' }))).toMatchObject([409, { title: 'Retracted' }]);
    expect(outcomes.world.events).toHaveLength(2);
  });

  it('says of a call that is not known what to do', async () => {
    expect(await answerOf(await correct({ disposition: 'busy' }))).toMatchObject([
      404,
      { detail: expect.stringMatching(/No such call.*again in a few seconds/), errors: [{ field: 'callId' }] },
    ]);
  });

  it('answers 503 while figures cannot be asked', async () => {
    outcomes.world.isFiguresDown = true;
    const response = await correct({ disposition: 'busy' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
  });

  it.each<[string, object, string]>([
    ['another campaign', { campaign: 'nowhere', disposition: 'busy' }, '404 campaign'],
    ["a volunteer's revision", { disposition: 'busy', revision: 499 }, '400 revision'],
    ['a sentiment of no conversation', { disposition: 'busy', sentiment: 'neutral' }, '400 sentiment'],
    ['an unknown field', { disposition: 'busy', reason: 'x' }, '400 body'],
  ])('refuses %s', async (_, body, expected) => {
    const response = await correct(body);
    const { errors } = (await response.json()) as { errors: { field: string }[] };
    expect(`${response.status} ${errors[0]?.field}`).toBe(expected);
    expect(outcomes.world.events).toEqual([]);
  });

  it('refuses what is not the id of a call', async () => {
    expect((await correct({ disposition: 'busy' }, 'not-a-call')).status).toBe(400);
  });
});
