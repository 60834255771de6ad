import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { type Call, callOf, type Outcome } from './model';
import { type Delivery, Outbox } from './outbox';
import { graceMs, writeReport } from './report';
import { DeskStore } from './store';

/** What may happen to a request on a bad line. */
const faults = ['none', 'request lost', 'answer lost', 'stranger answers', 'try later', 'tab closed'] as const;
type Fault = (typeof faults)[number];

class TabClosed extends Error {}

/** The outcomes service, as far as it matters here: a set of reports, and answers that may not arrive. */
class Server {
  readonly taken = new Map<string, string>();
  /** How often each was taken. */
  deliveries = 0;

  constructor(private readonly weather: () => Fault) {}

  async post(letter: { id: string; body?: unknown }): Promise<Delivery> {
    const fault = this.weather();
    if (fault === 'request lost' || fault === 'stranger answers') return { kind: 'later' };
    if (fault === 'try later') return { kind: 'later', afterMs: 5_000 };
    const content = JSON.stringify(letter.body);
    // The same revision must never say two things.
    expect(this.taken.get(letter.id) ?? content).toBe(content);
    this.taken.set(letter.id, content);
    this.deliveries += 1;
    if (fault === 'tab closed') throw new TabClosed();
    return fault === 'answer lost' ? { kind: 'later' } : { kind: 'delivered' };
  }
}

const jwt = (iat: number) => `x.${btoa(JSON.stringify({ iat, exp: iat + 14 * 86_400 }))}.x`;
const aCall = (index: number, now: number): Call =>
  callOf(
    {
      ...{ callId: `call-${index}`, number: '+99912345678', region: 'RU-MOW', language: 'ru', guideline: '1' },
      ...{ expiresAt: new Date(now + 3_600_000).toISOString(), outcomeToken: jwt(Math.floor(now / 1000)) },
    },
    now,
  );

const outcome: fc.Arbitrary<Outcome> = fc.constantFrom<Outcome[]>(
  { disposition: 'busy' },
  { disposition: 'conversation', sentiment: 'positive', durationSeconds: 60 },
  { disposition: 'refused' },
);
const step = fc.oneof(
  fc.record({ do: fc.constant('report' as const), call: fc.nat(1), outcome }),
  fc.record({ do: fc.constant('undo' as const), call: fc.nat(1) }),
  fc.record({ do: fc.constant('deliver' as const), eager: fc.boolean(), tabs: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 9, 90) }),
  fc.record({ do: fc.constant('reload' as const) }),
);

/** A report is delivered while its correction waits, and the correction is undone: the number must not come back. */
const correctedAndUndone: (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[] = [
  { do: 'report', call: 0, outcome: { disposition: 'busy' } },
  { do: 'wait', seconds: 9 },
  { do: 'report', call: 0, outcome: { disposition: 'refused' } },
  { do: 'deliver', eager: false, tabs: 1 },
  { do: 'undo', call: 0 },
];

test('each report is counted once, whatever the network and the browser do', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 30 }),
      fc.array(fc.constantFrom(...faults), { minLength: 8, maxLength: 20 }),
      async (steps, forecast) => {
        let now = Date.UTC(2022, 3, 5);
        const weather = [...forecast];
        const server = new Server(() => weather.shift() ?? 'none');
        // What a run that failed has left.
        await (await DeskStore.open()).forget();
        let store = await DeskStore.open();
        const openOutbox = () =>
          new Outbox(
            store,
            (letter) => server.post(letter),
            () => now,
          );
        const said = new Map<string, Outcome>();
        const before = new Map<string, { call: Call; said: Outcome | undefined }>();
        for (const index of [0, 1]) await store.write(aCall(index, now));
        const callsNow = async () => new Map((await store.load()).calls.map((call) => [call.callId, call]));
        /** Nothing is shown as sent that the server does not have. */
        const check = async () => {
          for (const { id, state } of (await store.load()).letters)
            if (state === 'delivered') expect([...server.taken.keys()]).toContain(id);
        };

        for (const each of steps) {
          now += 10;
          if (each.do === 'wait') now += each.seconds * 1000;
          if (each.do === 'reload') store = await DeskStore.open();
          if (each.do === 'report') {
            const call = (await callsNow()).get(`call-${each.call}`) as Call;
            const written = writeReport(call, each.outcome, now);
            before.set(call.callId, { call, said: said.get(call.callId) });
            await store.write(written.call, [written.letter]);
            said.set(call.callId, each.outcome);
          }
          if (each.do === 'undo') {
            const last = before.get(`call-${each.call}`);
            const id = last && `${last.call.callId}:${last.call.revision + 1}`;
            if (id && (await store.takeBack(last.call, [id]))) {
              expect([...server.taken.keys()]).not.toContain(id);
              if (last.said) said.set(last.call.callId, last.said);
              else said.delete(last.call.callId);
            }
          }
          if (each.do === 'deliver') {
            const runs = Array.from({ length: each.tabs }, () => openOutbox().deliver(each.eager));
            for (const run of await Promise.allSettled(runs))
              if (run.status === 'rejected') expect(run.reason).toBeInstanceOf(TabClosed);
          }
          await check();
        }

        // The network is back for good.
        weather.length = 0;
        for (let again = 0; again < 3; again += 1) {
          now += Math.max(graceMs, 90_000);
          await openOutbox().deliver(true);
        }
        await check();
        expect(await store.waiting()).toEqual([]);
        const counted = new Map<string, { revision: number }>();
        for (const [id, content] of server.taken) {
          const body = JSON.parse(content);
          const callId = id.slice(0, id.lastIndexOf(':'));
          if (body.revision > (counted.get(callId)?.revision ?? 0)) counted.set(callId, body);
        }
        expect([...counted.keys()].sort()).toEqual([...said.keys()].sort());
        for (const [callId, outcomeSaid] of said) expect(counted.get(callId)).toMatchObject(outcomeSaid);
        for (const { callId, number } of (await store.load()).calls)
          expect([callId, number === undefined]).toEqual([callId, said.has(callId)]);
        await store.forget();
      },
    ),
    { numRuns: 300, examples: [[correctedAndUndone, []]] },
  );
}, 120_000);

test('what is refused is kept with what was said, and not sent again by itself', async () => {
  const store = await DeskStore.open();
  let attempts = 0;
  const problem = { status: 410, detail: 'Too late' };
  const post = async (): Promise<Delivery> => {
    attempts += 1;
    return { kind: 'refused', problem };
  };
  const { call, letter } = writeReport(aCall(0, 0), { disposition: 'busy' }, 0);
  await store.write(call, [letter]);
  const outbox = new Outbox(store, post, () => graceMs);
  expect(await outbox.deliver(true)).toBeUndefined();
  await outbox.deliver(true);
  expect(attempts).toBe(1);
  expect((await store.load()).letters).toMatchObject([{ state: 'refused', problem }]);
  await store.forget();
});

test('pauses between tries grow, and the server has a say in them', async () => {
  const store = await DeskStore.open();
  let now = 0;
  const answers: Delivery[] = [{ kind: 'later' }, { kind: 'later' }, { kind: 'later', afterMs: 30_000 }];
  const outbox = new Outbox(
    store,
    async () => answers.shift() ?? { kind: 'delivered' },
    () => now,
  );
  const { call, letter } = writeReport(aCall(0, 0), { disposition: 'busy' }, 0);
  await store.write(call, [letter]);
  const pauses: number[] = [];
  for (let next = await outbox.deliver(); next !== undefined; next = await outbox.deliver()) {
    pauses.push(next - now);
    now = next;
  }
  expect(pauses).toEqual([graceMs, 1_000, 2_000, 30_000]);
  await store.forget();
});

test('a correction that is taken settles what was refused before', async () => {
  const store = await DeskStore.open();
  const answers: Delivery[] = [{ kind: 'refused', problem: { status: 400, detail: 'no' } }];
  const outbox = new Outbox(
    store,
    async () => answers.shift() ?? { kind: 'delivered' },
    () => 2 * graceMs,
  );
  const first = writeReport(aCall(0, 0), { disposition: 'busy' }, 0);
  await store.write(first.call, [first.letter]);
  await outbox.deliver();
  const second = writeReport(first.call, { disposition: 'no_answer' }, 0);
  await store.write(second.call, [second.letter]);
  await outbox.deliver();
  expect((await store.load()).letters).toMatchObject([{ id: 'call-0:2', state: 'delivered' }]);
  await store.forget();
});
