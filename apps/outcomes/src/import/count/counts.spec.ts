import { jest } from '@jest/globals';
import { FakeWorld } from '../../../testing/fake-world.js';
import { sendImport } from '../../../testing/importing.js';
import { startInFakeWorld, tokenOf } from '../../../testing/outcomes-app.js';

// Thousands of rows, on a machine that may be busy with other tests.
jest.setTimeout(60_000);

const mapping = {
  source: 'call-centre',
  key: { column: 'id' },
  calledAt: { column: 'on', format: 'date' },
  disposition: { column: 'end', values: { talk: 'conversation' } },
  country: { constant: 'ZZ' },
  region: { constant: 'unknown' },
  language: { constant: 'und' },
};
const rows = (first: number, end: number) =>
  Array.from({ length: end - first }, (_, at) => `${first + at},2022-04-05,talk`).join('\n');
const csv = (first: number, end: number) => `id,on,end\n${rows(first, end)}`;

let outcomes: Awaited<ReturnType<typeof startInFakeWorld>>;
beforeEach(async () => {
  outcomes = await startInFakeWorld();
});
afterEach(async () => await outcomes.app.close());

const send = async (file: string) =>
  await sendImport(outcomes.url, await tokenOf('organizer'), { campaign: 'demo', mapping, file });
/** Whoever publishes more fails for good. */
function breakAfter(events: number): void {
  const { world } = outcomes;
  const publish = FakeWorld.prototype.publish.bind(world);
  let published = 0;
  world.publish = async (event) => {
    published += 1;
    if (published > events) throw new TypeError('broken');
    await publish(event);
  };
}
const counts = () =>
  [...outcomes.world.importCounts.values()].map(({ accepted, underWay, revision }) => [accepted, underWay, revision]);

describe('the count of an import', () => {
  it('has every new call, and no call that was imported before', async () => {
    await send(csv(0, 7_000));
    // Said before each of two batches, and at the end.
    expect(counts()).toEqual([[7_000, 0, 3]]);
    await send(csv(6_900, 7_100));
    expect(counts()).toEqual([
      [7_000, 0, 3],
      [100, 0, 2],
    ]);
    await send(csv(0, 10));
    expect(counts()).toHaveLength(2);
  });

  it('leaves open how many were published when it failed; the rest is counted by the next import', async () => {
    breakAfter(1_300);
    const { last } = await send(csv(0, 4_000));
    expect(last).toMatchObject({ type: 'failed' });
    expect(counts()).toEqual([[0, 4_000, 1]]);
    expect(outcomes.world.tally()).toEqual({ issued: 1_300 });
    breakAfter(Number.POSITIVE_INFINITY);
    await send(csv(0, 4_100));
    expect(counts()[1]).toEqual([4_100 - 1_300, 0, 2]);
  });

  it('is kept before anything is published', async () => {
    breakAfter(0);
    await send(csv(0, 3));
    expect(counts()).toEqual([[0, 3, 1]]);
    expect(outcomes.world.events).toEqual([]);
  });
});
