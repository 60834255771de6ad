import type { CallboardEvent } from '#events';
import { StubCallboard } from '../testing/stub-callboard.js';
import { simulate } from './simulate.js';

const idsOf = (events: readonly CallboardEvent[]) => [...new Set(events.map(({ id }) => id))].sort();

/** Hundreds of requests, on a machine that may have other things to do. */
const timeoutMs = 60_000;

describe('a simulated campaign', () => {
  let stub: StubCallboard;
  let baseUrl: string;
  const ledger: CallboardEvent[] = [];
  const run = async (options: Partial<Parameters<typeof simulate>[0]> = {}) =>
    await simulate({
      baseUrl,
      organizerToken: 'organizer',
      seed: 1,
      calls: 250,
      onEvent: (event) => ledger.push(event),
      ...options,
    });

  beforeEach(async () => {
    stub = new StubCallboard();
    baseUrl = await stub.listen();
    ledger.length = 0;
  });

  afterEach(async () => {
    await stub.close();
  });

  it(
    'has in its books exactly what was published',
    async () => {
      const tally = await run();
      expect(tally.failures).toEqual([]);
      expect(tally.count('numbers handed out')).toBe(250);
      expect(idsOf(ledger)).toEqual(idsOf(stub.events));
    },
    timeoutMs,
  );

  it(
    'still has when one request in ten fails, and one in ten answers is lost',
    async () => {
      stub.trouble = 0.1;
      const tally = await run();
      expect(tally.failures).toEqual([]);
      expect(tally.count('requests sent again')).toBeGreaterThan(50);
      expect(idsOf(ledger)).toEqual(idsOf(stub.events));
    },
    timeoutMs,
  );

  it(
    'does everything that happens in a campaign',
    async () => {
      await run();
      expect([...stub.requests.keys()].sort()).toEqual([
        'GET /campaigns',
        'POST /assignments',
        'POST /assignments/{callId}/do-not-call',
        'POST /assignments/{callId}/release',
        'POST /assignments/{callId}/renew',
        'POST /calls/{callId}/corrections',
        'POST /calls/{callId}/retraction',
        'POST /outcomes',
        'POST /volunteers',
      ]);
      const types = new Set(ledger.map(({ type }) => type));
      expect(types.size).toBe(4);
    },
    timeoutMs,
  );

  it(
    'has other volunteers call when one has as many numbers as one may have',
    async () => {
      stub.mostEach = 3;
      const tally = await run({ calls: 60 });
      expect(tally.failures).toEqual([]);
      expect(tally.count('numbers handed out')).toBe(60);
      expect(tally.count('volunteers with their hands full')).toBeGreaterThan(0);
    },
    timeoutMs,
  );

  it(
    'ends when it is told to',
    async () => {
      const controller = new AbortController();
      const run = simulate({
        baseUrl,
        organizerToken: 'organizer',
        seed: 1,
        talkSpeed: 1,
        signal: controller.signal,
        onEvent: () => controller.abort(),
      });
      const tally = await run;
      expect(tally.failures).toEqual([]);
      expect(tally.count('outcomes accepted')).toBe(0);
    },
    timeoutMs,
  );

  it(
    'gives up on a system that does not answer',
    async () => {
      stub.trouble = 1;
      await expect(run({ patienceMs: 300 })).rejects.toThrow('is still answered 503');
    },
    timeoutMs,
  );

  it(
    'names the campaigns there are when it is sent to another',
    async () => {
      await expect(run({ campaign: 'other' })).rejects.toThrow('there is no campaign other, only demo');
    },
    timeoutMs,
  );
});
