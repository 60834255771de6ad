import { jest } from '@jest/globals';
import * as fc from 'fast-check';
import { roles } from '#platform';
import { type AnyCallEvent, aCall, anyScene, issued, type NaiveCall, naiveCalls, recorded } from '#testing';
import { RunningFigures } from '../testing/running-figures.js';
import { type ActivityAnswer, activityAnswer } from './activity.schema.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(120_000);

let figures: RunningFigures;
beforeAll(async () => {
  figures = await RunningFigures.start();
});
afterAll(async () => await figures.stop());

const ask = async (query: Record<string, string> = {}): Promise<ActivityAnswer> => {
  const parameters = new URLSearchParams({ campaign: 'demo', ...query });
  const answer = (await figures.get(`/v1/volunteers/activity?${parameters}`, await figures.as('organizer'))).json();
  expect(activityAnswer.safeParse(answer).error).toBeUndefined();
  return answer;
};

const volunteerOf = (index: number) => (index + 1).toString(16).padStart(16, '0');
/** As many calls of a volunteer, the first of them conversations. */
const callsOf = (index: number, dials: number, conversations = 0): AnyCallEvent[] =>
  Array.from({ length: dials }, (_, at) => {
    const call = aCall({ volunteer: volunteerOf(index) });
    return [issued(call), recorded(call, { disposition: at < conversations ? 'conversation' : 'no_answer' })];
  }).flat();

it('counts volunteers by powers of two, without gaps, and names who dialled most by pseudonym', async () => {
  expect(await ask()).toMatchObject({ shares: [], unknown: 0, mostActive: [] });
  const dials = [1, 1, 2, 3, 4, 7, 8, 31, 32, 33, 2, 3];
  await figures.store(dials.flatMap((count, index) => callsOf(index, count, index)));
  const { shares, mostActive, unknown } = await ask();
  expect(shares.map(({ least, most, volunteers }) => [least, most, volunteers])).toEqual([
    ...[
      [1, 1, 2],
      [2, 3, 4],
      [4, 7, 2],
      [8, 15, 1],
      [16, 31, 1],
      [32, 63, 2],
    ],
  ]);
  expect(shares.reduce((sum, share) => sum + share.dials, unknown)).toBe(dials.reduce((sum, count) => sum + count));
  expect(mostActive).toHaveLength(10);
  expect(mostActive.slice(0, 3)).toEqual([
    { volunteer: volunteerOf(9), dials: 33, conversations: 9 },
    { volunteer: volunteerOf(8), dials: 32, conversations: 8 },
    { volunteer: volunteerOf(7), dials: 31, conversations: 7 },
  ]);
  expect((await ask({ where: 'disposition:conversation' })).mostActive[0]?.dials).toBe(9);
});

/** The answer, by plain loops over the calls. */
function naiveActivity(calls: readonly NaiveCall[]) {
  const made = new Map<string, { dials: number; conversations: number }>();
  let unknown = 0;
  for (const { volunteer, disposition } of calls) {
    if (volunteer === undefined) {
      unknown += 1;
      continue;
    }
    const before = made.get(volunteer) ?? { dials: 0, conversations: 0 };
    const talked = disposition === 'conversation' || disposition === 'partial' ? 1 : 0;
    made.set(volunteer, { dials: before.dials + 1, conversations: before.conversations + talked });
  }
  const shares = [];
  for (let least = 1; [...made.values()].some(({ dials }) => dials >= least); least *= 2) {
    const those = [...made.values()].filter(({ dials }) => dials >= least && dials < 2 * least);
    const dials = those.reduce((sum, each) => sum + each.dials, 0);
    shares.push({ least, most: 2 * least - 1, volunteers: those.length, dials });
  }
  const mostActive = [...made]
    .map(([volunteer, counts]) => ({ volunteer, ...counts }))
    .sort((a, b) => b.dials - a.dials || a.conversations - b.conversations || (a.volunteer < b.volunteer ? -1 : 1));
  return { shares, unknown, mostActive: mostActive.slice(0, 10) };
}

it('equals plain loops over the events, whatever the days and the filter', async () => {
  const scene = anyScene({ maxCalls: 60 }).chain((one) =>
    fc.record({
      one: fc.constant(one),
      from: fc.option(fc.constantFrom(...one.world.days), { nil: undefined }),
      region: fc.option(fc.constantFrom(...one.world.regions), { nil: undefined }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(scene, async ({ one: { world, events }, from, region }) => {
      for (const table of ['calls', 'call_events']) await figures.clickhouse.command(`TRUNCATE TABLE ${table}`);
      const ours = events.map((event) => ({ ...event, data: { ...event.data, campaign: 'demo' } })) as AnyCallEvent[];
      await figures.store(ours);
      const calls = naiveCalls(ours, { ...world, campaign: 'demo', timeZone: 'Europe/Vilnius' }).filter(
        (call) =>
          call.calledOn !== undefined &&
          call.disposition !== 'not_dialled' &&
          (from === undefined || call.calledOn >= from) &&
          (region === undefined || call.region === region),
      );
      const asked = { ...(from ? { from } : {}), ...(region ? { where: `region:${region}` } : {}) };
      expect(await ask(asked)).toMatchObject(naiveActivity(calls));
    }),
    { numRuns: 30 },
  );
});

it.each([
  [{ campaign: 'none' }, 404, 'campaign'],
  [{ from: '2022-02-30' }, 400, 'from'],
  [{ where: 'colour:red' }, 400, 'where'],
  [{ by: 'region' }, 400, 'by'],
] as const)('refuses %j, and names the field', async (query, status, field) => {
  const parameters = new URLSearchParams({ campaign: 'demo', ...query });
  const answer = await figures.get(`/v1/volunteers/activity?${parameters}`, await figures.as('organizer'));
  expect(answer.statusCode).toBe(status);
  expect(answer.body).toContain(field);
});

it.each(roles)('is for organizers: %s', async (role) => {
  for (const extension of ['', '.csv', '.xlsx']) {
    const answer = await figures.get(`/v1/volunteers/activity${extension}?campaign=demo`, await figures.as(role));
    expect(answer.statusCode).toBe(['organizer', 'admin'].includes(role) ? 200 : 403);
  }
});
