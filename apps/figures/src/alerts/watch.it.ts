import { jest } from '@jest/globals';
import { type AnyCallEvent, aCall, issued, recorded } from '#testing';
import { RunningFigures } from '../testing/running-figures.js';
import type { AlertsAnswer } from './alerts.schema.js';
import { Watch } from './watch.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(120_000);

const hourMs = 3_600_000;
const thisHour = Math.floor(Date.now() / hourMs) * hourMs;

/** Conversations in an hour, that many of them positive. */
const conversations = (hoursAgo: number, count: number, positive: number): AnyCallEvent[] =>
  Array.from({ length: count }, (_, index) => {
    const assignedAt = new Date(thisHour - hoursAgo * hourMs).toISOString().replace('.000Z', 'Z');
    const call = aCall({ assignedAt });
    const sentiment = index < positive ? 'positive' : 'neutral';
    return [issued(call), recorded(call, { disposition: 'conversation', sentiment, calledAt: assignedAt })];
  }).flat();

let figures: RunningFigures;
beforeAll(async () => {
  figures = await RunningFigures.start();
  // Four weeks of calls two hours before this hour of the week, and none today.
  const weeksAgo = (weeks: number) => weeks * 7 * 24 + 2;
  await figures.store([
    ...[1, 2, 3, 4].flatMap((weeks) => conversations(weeksAgo(weeks), 40, 20)),
    ...conversations(10 * 24, 300, 200),
    ...conversations(3 * 24, 300, 90),
  ]);
});
afterAll(async () => await figures.stop());

async function raisedAfter(looks: number): Promise<string[]> {
  for (let look = 0; look < looks; look += 1) {
    await figures.completeThrough(new Date().toISOString());
    await figures.app.get(Watch).look();
  }
  const answer = await figures.get('/v1/alerts?campaign=demo', await figures.as('organizer'));
  return (answer.json() as AlertsAnswer).raised.map(({ rule }) => rule).sort();
}

it('finds a rate that fell and calls that stopped, from the calls themselves, until somebody calls again', async () => {
  expect(await raisedAfter(2)).toEqual([]);
  expect(await raisedAfter(1)).toEqual(['calls-stopped', 'rate-fell']);
  await figures.store(conversations(1, 1, 1));
  expect(await raisedAfter(1)).toEqual(['rate-fell']);
});
