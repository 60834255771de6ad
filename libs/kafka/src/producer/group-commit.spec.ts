import { jest } from '@jest/globals';
import { RetriableError } from '#platform';
import { GroupCommit, type GroupCommitOptions } from './group-commit.js';

/** Writes that end when the test says so. */
function manual(options: Partial<GroupCommitOptions<string>> = {}) {
  const writes: { items: readonly string[]; end: (failure?: Error) => void }[] = [];
  const group = new GroupCommit<string>({
    write: (items) =>
      new Promise((resolve, reject) => {
        writes.push({ items, end: (failure) => (failure ? reject(failure) : resolve()) });
      }),
    bytesOf: (item) => item.length,
    ...{ maxItems: 100, maxBytes: 1_000, maxWaiting: 100, deadlineMs: 10_000, pauseMs: 1_000 },
    ...options,
  });
  return { group, writes };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Lets promises that are settled already take their effect. */
const settled = () => jest.advanceTimersByTimeAsync(0);

describe('GroupCommit', () => {
  it('writes a lone item at once, and together what comes meanwhile', async () => {
    const { group, writes } = manual();
    const sent = ['a', 'b', 'c'].map((item) => group.submit(item));
    expect(writes.map(({ items }) => items)).toEqual([['a']]);
    writes[0]?.end();
    await sent[0];
    expect(writes[1]?.items).toEqual(['b', 'c']);
    writes[1]?.end();
    await Promise.all(sent);
    await group.idle();
  });

  it('keeps to the caps, but writes an item that is larger than the cap alone', async () => {
    const { group, writes } = manual({ maxItems: 2, maxBytes: 5 });
    const sent = ['a', 'b', 'c', 'd', '123', '456', '1234567'].map((item) => group.submit(item));
    for (let i = 0; i < 6; i++) {
      await settled();
      writes[i]?.end();
    }
    await Promise.all(sent);
    expect(writes.map(({ items }) => items)).toEqual([['a'], ['b', 'c'], ['d', '123'], ['456'], ['1234567']]);
  });

  it('tries a failed write again, in the same order, together with what has come', async () => {
    const { group, writes } = manual();
    const sent = ['a', 'b'].map((item) => group.submit(item));
    writes[0]?.end(new Error('down'));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(writes[1]?.items).toEqual(['a', 'b']);
    writes[1]?.end();
    await Promise.all(sent);
  });

  it('gives an item up at the deadline, whether it is being written or waits, and writes it no more', async () => {
    const { group, writes } = manual({ deadlineMs: 3_000 });
    const outcomes = Promise.allSettled([group.submit('a'), group.submit('b')]);
    await jest.advanceTimersByTimeAsync(3_000);
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ reason: expect.any(RetriableError) });
    writes[0]?.end(new Error('down'));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(writes).toHaveLength(1);
    const next = group.submit('c');
    expect(writes[1]?.items).toEqual(['c']);
    writes[1]?.end();
    await next;
  });

  it('writes together what is handed over together, beside what else there is, and settles it together', async () => {
    const { group, writes } = manual({ maxItems: 3 });
    const sent = [group.submit('a'), group.submit('b'), group.submitAll(['c', 'd']), group.submitAll(['e', 'f'])];
    writes[0]?.end();
    await sent[0];
    expect(writes[1]?.items).toEqual(['b', 'c', 'd']);
    writes[1]?.end(new Error('down'));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(writes[2]?.items).toEqual(['b', 'c', 'd']);
    writes[2]?.end();
    await Promise.all(sent.slice(0, 3));
    expect(writes[3]?.items).toEqual(['e', 'f']);
    writes[3]?.end();
    await group.idle();
  });

  it('counts each of them as waiting', async () => {
    const { group, writes } = manual({ maxWaiting: 3 });
    const sent = [group.submit('a'), group.submitAll(['b', 'c'])];
    await expect(group.submitAll(['d', 'e'])).rejects.toBeInstanceOf(RetriableError);
    sent.push(group.submit('d'));
    await expect(group.submit('e')).rejects.toBeInstanceOf(RetriableError);
    writes[0]?.end();
    await sent[0];
    expect(writes[1]?.items).toEqual(['b', 'c', 'd']);
    writes[1]?.end();
    await Promise.all(sent);
  });

  it('refuses at once when too much waits', async () => {
    const { group, writes } = manual({ maxWaiting: 1 });
    const sent = [group.submit('a'), group.submit('b')];
    await expect(group.submit('c')).rejects.toBeInstanceOf(RetriableError);
    writes[0]?.end();
    await sent[0];
    writes[1]?.end();
    await Promise.all(sent);
  });
});
