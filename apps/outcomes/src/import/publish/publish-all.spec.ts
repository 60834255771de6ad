import { RetriableError } from '#platform';
import { aCall, issued } from '#testing';
import { publishAll } from './publish-all.js';

const calls = Array.from({ length: 2_500 }, () => aCall());
const patience = (milliseconds: number) => ({ milliseconds, signal: new AbortController().signal });

/** A broker that acknowledges no more than so many events at once. */
function brokerFor(capacity: number) {
  const acknowledged: string[] = [];
  let underWay = 0;
  return {
    acknowledged,
    publishAll: async (events: readonly { subject: string }[]) => {
      underWay += events.length;
      await Promise.resolve();
      const isTooMany = underWay > capacity;
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= events.length;
      if (isTooMany) throw new RetriableError('not written in time');
      acknowledged.push(...events.map(({ subject }) => subject));
    },
  };
}

describe('publishAll', () => {
  it('publishes each event once where nothing fails', async () => {
    const broker = brokerFor(Number.POSITIVE_INFINITY);
    await publishAll(broker, calls, issued, patience(0));
    expect(broker.acknowledged).toEqual(calls.map(({ callId }) => callId));
  });

  it('sends fewer at once to a broker that cannot take so many', async () => {
    const broker = brokerFor(200);
    await publishAll(broker, calls, issued, patience(30_000));
    expect(new Set(broker.acknowledged).size).toBe(calls.length);
  }, 30_000);

  it('gives up when nothing is acknowledged for too long', async () => {
    await expect(publishAll(brokerFor(0), calls, issued, patience(0))).rejects.toBeInstanceOf(RetriableError);
  });

  it('gives up at once what fails for good, or is no longer wanted', async () => {
    const broken = { publishAll: () => Promise.reject(new TypeError('a mistake')) };
    await expect(publishAll(broken, calls, issued, patience(30_000))).rejects.toThrow('a mistake');
    const signal = AbortSignal.abort(new Error('the client has gone'));
    await expect(publishAll(brokerFor(0), calls, issued, { milliseconds: 30_000, signal })).rejects.toThrow('gone');
  });
});
