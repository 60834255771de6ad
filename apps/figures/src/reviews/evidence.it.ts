import { jest } from '@jest/globals';
import fc from 'fast-check';
import { versionOf } from '#events';
import { type AnyCallEvent, anyDelivery, anyScene, worlds } from '#testing';
import { RunningFigures } from '../testing/running-figures.js';
import { Evidence } from './evidence.js';
import type { ReviewLimits } from './limits.js';
import type { Reason } from './reviews.schema.js';

jest.setTimeout(120_000);

/** Few enough that a small scene passes them. */
const limits: ReviewLimits = {
  dialsAnHour: 1,
  minutesBeforeTheLongest: 30,
  handBacks: 1,
  handBackShare: 0.05,
  conversations: 2,
  refusedReports: 1,
};

/** Two days and two volunteers, one of them with the highest bit: hours must be shared. */
const among = worlds.map((world) => ({
  ...world,
  days: world.days.slice(0, 2),
  volunteers: ['00000000000000a2', 'ffffffffffffffff'],
}));

let figures: RunningFigures;
beforeAll(async () => {
  figures = await RunningFigures.start();
});
afterAll(async () => await figures.stop());

/** Of a call that stands. */
interface Call {
  readonly type: string;
  readonly volunteer: string;
  readonly assignedAt: string;
  readonly calledAt: string;
  readonly calledAtPrecision?: string;
  readonly disposition?: string;
  readonly sentiment?: string;
  readonly durationMinutes?: number;
}

/** The calls as they stand, by volunteer, without imported ones. */
function naiveCalls(events: readonly AnyCallEvent[], since: string): Map<string, Call[]> {
  const states = new Map<string, AnyCallEvent>();
  for (const event of events) {
    const state = states.get(event.subject);
    if (!state || versionOf(event.type, event.data) > versionOf(state.type, state.data))
      states.set(event.subject, event);
  }
  const calls = new Map<string, Call[]>();
  for (const [callId, { type, data }] of states) {
    const { volunteer, assignedAt } = data as Partial<Call>;
    if (callId[14] === '8' || !volunteer || !assignedAt || assignedAt.slice(0, 10) < since) continue;
    calls.set(volunteer, [
      ...(calls.get(volunteer) ?? []),
      { ...data, type: type.split('.').at(-1) } as unknown as Call,
    ]);
  }
  return calls;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const latestOf = (calls: readonly Call[]) =>
  calls
    .map(({ assignedAt }) => assignedAt)
    .sort()
    .at(-1) ?? '';
/** The hour in which there is most of something; of equals the last one. */
const fullest = (hours: ReadonlyMap<string, number>) =>
  [...hours].sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1)).at(-1)?.[0] ?? '';

/** By plain loops. */
function naiveReasons(calls: readonly Call[]): Reason[] {
  const reasons: Reason[] = [];
  const dialled = calls.filter(
    ({ type, disposition, calledAtPrecision = 'hour' }) =>
      type === 'recorded' && disposition !== 'not_dialled' && calledAtPrecision === 'hour',
  );
  const hours = new Map<string, Call[]>();
  for (const call of dialled) hours.set(call.calledAt, [...(hours.get(call.calledAt) ?? []), call]);
  const minutesOf = (each: readonly Call[]) => each.map(({ durationMinutes = 0 }) => durationMinutes);
  const without = (each: readonly Call[]) => sum(minutesOf(each)) - Math.max(0, ...minutesOf(each));

  const crowded = [...hours.values()].filter(({ length }) => length > limits.dialsAnHour);
  if (crowded.length > 0) {
    const hour = fullest(new Map([...hours].map(([at, { length }]) => [at, length])));
    reasons.push({
      reason: 'too-many-dials',
      ...{ calls: crowded.flat().length, latest: latestOf(crowded.flat()), limit: limits.dialsAnHour },
      ...{ most: hours.get(hour)?.length ?? 0, hour },
    });
  }
  const overfull = [...hours.values()].filter((each) => without(each) > limits.minutesBeforeTheLongest);
  if (overfull.length > 0) {
    const hour = fullest(new Map([...hours].map(([at, each]) => [at, without(each)])));
    reasons.push({
      reason: 'too-much-talk',
      calls: minutesOf(overfull.flat()).filter((minutes) => minutes > 0).length,
      latest: latestOf(overfull.flat()),
      ...{ minutes: sum(minutesOf(hours.get(hour) ?? [])), hour },
    });
  }
  const back = calls.filter(({ type }) => type === 'released');
  if (back.length >= limits.handBacks && back.length > limits.handBackShare * calls.length)
    reasons.push({ reason: 'many-hand-backs', calls: back.length, latest: latestOf(back), of: calls.length });
  const rated = calls.filter(({ sentiment }) => sentiment !== undefined);
  const [sentiment, ...others] = new Set(rated.map((call) => call.sentiment));
  if (rated.length >= limits.conversations && others.length === 0)
    reasons.push({
      reason: 'one-sentiment',
      ...{ calls: rated.length, latest: latestOf(rated), sentiment: sentiment as 'positive' },
    });
  return reasons;
}

it('is what plain loops over the events find, whatever order they came in', async () => {
  const seen = new Set<string>();
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      anyScene({ among, maxCalls: 60 }).chain(({ world, events }) =>
        fc.record({ since: fc.constantFrom(...world.days), delivered: anyDelivery(events) }),
      ),
      async ({ since, delivered }) => {
        number += 1;
        // A campaign for each, in one database.
        const campaign = `scene-${number}`;
        const events = delivered.map((event) => ({ ...event, data: { ...event.data, campaign } }) as AnyCallEvent);
        await figures.store(events);
        const found = await figures.app.get(Evidence).find(campaign, since, limits);
        const expected = [...naiveCalls(events, since)]
          .map(([volunteer, calls]) => ({ volunteer, calls: calls.length, reasons: naiveReasons(calls) }))
          .filter(({ reasons }) => reasons.length > 0);
        const byName = (a: { volunteer: string }, b: { volunteer: string }) => (a.volunteer < b.volunteer ? -1 : 1);
        expect(found.toSorted(byName)).toEqual(expected.toSorted(byName));
        for (const { reason } of expected.flatMap(({ reasons }) => reasons)) seen.add(reason);
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
  // A test of nothing would pass too.
  expect([...seen].sort()).toEqual(['many-hand-backs', 'one-sentiment', 'too-many-dials', 'too-much-talk']);
});
