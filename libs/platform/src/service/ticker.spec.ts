import { jest } from '@jest/globals';
import { Ticker } from './ticker.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Work that ends when the test says so. */
function manual() {
  const rounds: { end: (failure?: Error) => void }[] = [];
  const failures: unknown[] = [];
  const ticker = new Ticker({
    pauseMs: 1_000,
    work: () =>
      new Promise<void>((resolve, reject) => {
        rounds.push({ end: (failure) => (failure ? reject(failure) : resolve()) });
      }),
    failed: (error) => failures.push(error),
  });
  return { ticker, rounds, failures };
}

describe('Ticker', () => {
  it('works at once, and again after a pause that begins when the work has ended', async () => {
    const { ticker, rounds } = manual();
    ticker.start();
    expect(rounds).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(rounds).toHaveLength(1);
    rounds[0]?.end();
    await jest.advanceTimersByTimeAsync(999);
    expect(rounds).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(rounds).toHaveLength(2);
  });

  it('begins later if that is wished', async () => {
    const { ticker, rounds } = manual();
    ticker.start(1_000);
    await jest.advanceTimersByTimeAsync(999);
    expect(rounds).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(rounds).toHaveLength(1);
  });

  it('goes on after a failure, and tells of the first of each streak', async () => {
    const { ticker, rounds, failures } = manual();
    ticker.start();
    for (const failure of [new Error('a'), new Error('b'), undefined, new Error('c')]) {
      rounds.at(-1)?.end(failure);
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(failures).toEqual([new Error('a'), new Error('c')]);
  });

  it('is stopped when the round that is under way has ended, and not before', async () => {
    const { ticker, rounds } = manual();
    ticker.start();
    let isStopped = false;
    const stopping = ticker.stop().then(() => {
      isStopped = true;
    });
    await jest.advanceTimersByTimeAsync(5_000);
    expect([isStopped, ticker.isStopped, rounds.length]).toEqual([false, true, 1]);
    rounds[0]?.end();
    await stopping;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(rounds).toHaveLength(1);
  });

  it('stops during a pause at once', async () => {
    const { ticker, rounds } = manual();
    ticker.start();
    rounds[0]?.end();
    await jest.advanceTimersByTimeAsync(500);
    await ticker.stop();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(rounds).toHaveLength(1);
  });
});
