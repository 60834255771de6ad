import { jest } from '@jest/globals';
import { type AnyCallEvent, aCall, issued, joined, type OutcomePart, recorded, released, retracted } from '#testing';
import { catalogue, dimensionsOf, type MetricName } from './catalogue/catalogue.js';
import type { FiguresQuery, Scope } from './parse/query.js';
import { FiguresDatabase } from './testing/figures-of.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(60_000);

const scope: Scope = {
  campaign: 'demo',
  timeZone: 'Europe/Moscow',
  regions: [{ code: 'RU-MOW', district: 'central' }, { code: 'RU-SVE', district: 'ural' }, { code: 'RU-KGD' }],
};
/** The last complete day in Moscow is the fourth of April. */
const completeThrough = '2022-04-05T09:59:59.412Z';

const database = new FiguresDatabase();
beforeAll(async () => await database.create());
beforeEach(async () => await database.forget());
afterAll(async () => await database.drop());

const call = (outcome: Partial<OutcomePart> = {}, parts: Parameters<typeof aCall>[0] = {}): AnyCallEvent[] => {
  const assignment = aCall(parts);
  return [issued(assignment), recorded(assignment, outcome)];
};
const callOn = (day: string) => call({}, { assignedAt: `${day}T09:00:00Z` });

const ask = (metrics: readonly MetricName[], rest: Partial<FiguresQuery> = {}) =>
  database.figures({ campaign: 'demo', metrics, by: [], where: [], ...rest }, scope, completeThrough);

it('gives the example of the design: 102 positive of 200, 31 not recorded', async () => {
  const talk = (n: number, sentiment?: OutcomePart['sentiment']) =>
    Array.from({ length: n }, () => call({ disposition: 'conversation', ...(sentiment ? { sentiment } : {}) })).flat();
  await database.store([...talk(102, 'positive'), ...talk(60, 'negative'), ...talk(38, 'neutral'), ...talk(31)]);
  expect(await ask(['positive-conversation-rate'], { by: ['region'] })).toEqual([
    {
      region: 'RU-MOW',
      'positive-conversation-rate': {
        value: 0.51,
        numerator: 102,
        denominator: 200,
        interval: [expect.closeTo(0.441, 3), expect.closeTo(0.578, 3)],
        unrecorded: 31,
        bounds: [expect.closeTo(0.442, 3), expect.closeTo(0.576, 3)],
      },
    },
  ]);
});

it('answers every metric by every dimension that it takes', async () => {
  await database.store(
    call({ disposition: 'partial', sentiment: 'positive', durationMinutes: 3 }, { assignedAt: '2022-04-01T09:00:00Z' }),
  );
  await database.storeVolunteers([joined()]);
  for (const metric of catalogue)
    for (const by of dimensionsOf(metric)) {
      const rows = await ask([metric.name], { by: [by] });
      const isEmpty = ['refusals', 'neutral-conversations', 'negative-conversations'].includes(metric.name);
      expect(rows.map((row) => Object.keys(row))).toEqual(isEmpty ? [] : [[by, metric.name]]);
    }
});

it('answers about volunteers beside calls, each on its own day', async () => {
  await database.store(callOn('2022-04-05'));
  await database.storeVolunteers([
    joined({ source: 'radio', joinedAt: '2022-04-04T21:00:00Z' }),
    joined({ volunteer: '00000000000000b2', country: 'LV', joinedAt: '2022-04-03T09:00:00Z' }),
  ]);
  expect(await ask(['volunteers-registered', 'dials'], { by: ['day', 'source'] })).toEqual([
    { day: '2022-04-03', source: 'none', 'volunteers-registered': { value: 1 }, dials: { value: 0 } },
    { day: '2022-04-05', source: 'radio', 'volunteers-registered': { value: 1 }, dials: { value: 1 } },
  ]);
});

it('leaves out of the hours of a day what is known by the day only', async () => {
  const day = { assignedAt: '2022-04-04T21:00:00Z' };
  await database.store([
    ...call({ calledAt: '2022-04-05T20:00:00Z' }, day),
    ...call({ calledAt: '2022-04-04T21:00:00Z', calledAtPrecision: 'day' }, day),
  ]);
  expect(await ask(['dials'], { by: ['hour'] })).toEqual([
    { hour: '23', dials: { value: 1 } },
    { hour: 'unknown', dials: { value: 1 } },
  ]);
});

it('gives the adapted rates of numbers: a second dial is no second number', async () => {
  const at = (attempt: number, disposition: OutcomePart['disposition']) => call({ disposition }, { attempt });
  await database.store([
    ...at(1, 'no_answer'),
    ...at(2, 'conversation'),
    ...at(1, 'refused'),
    ...at(1, 'partial'),
    ...at(1, 'busy'),
    ...at(2, 'not_in_service'),
    ...at(1, 'not_eligible'),
    ...at(1, 'no_answer'),
  ]);
  // Six numbers were dialled, two of them no targets: conversation, refused, partial and one without an answer are left.
  expect(
    await ask(['response-rate-rr1', 'cooperation-rate-coop1', 'refusal-rate-ref1', 'contact-rate-con1']),
  ).toMatchObject([
    {
      'response-rate-rr1': { value: 1 / 4, numerator: 1, denominator: 4 },
      'cooperation-rate-coop1': { value: 1 / 3, numerator: 1, denominator: 3 },
      'refusal-rate-ref1': { value: 1 / 4, numerator: 1, denominator: 4 },
      'contact-rate-con1': { value: 3 / 4, numerator: 3, denominator: 4 },
    },
  ]);
});

describe('no data', () => {
  it('is no row, in total too', async () => {
    expect(await ask(['dials', 'positive-conversation-rate', 'calls-per-day'])).toEqual([]);
    await database.store([issued(aCall())]);
    expect(await ask(['dials'])).toEqual([]);
  });

  it('is zero, or null where there is nothing to divide by, beside a metric that has data', async () => {
    await database.store(callOn('2022-04-05'));
    expect(await ask(['dials', 'conversations', 'positive-conversation-rate', 'talk-time', 'calls-per-day'])).toEqual([
      {
        dials: { value: 1 },
        conversations: { value: 0 },
        'positive-conversation-rate': {
          value: null,
          numerator: 0,
          denominator: 0,
          interval: null,
          unrecorded: 0,
          bounds: null,
        },
        'talk-time': { value: null, median: null, p90: null, longest: null, unrecorded: 0 },
        'calls-per-day': { value: null, numerator: 0, denominator: 0 },
      },
    ]);
  });

  it('leaves a rate without a value when no sentiment was recorded, but not without bounds', async () => {
    await database.store(call({ disposition: 'partial' }));
    expect(await ask(['positive-conversation-rate'])).toMatchObject([
      { 'positive-conversation-rate': { value: null, unrecorded: 1, bounds: [0, 1] } },
    ]);
  });
});

describe('a call', () => {
  it('counts as handed out and as dialled on different days', async () => {
    await database.store(call({ calledAt: '2022-04-05T21:00:00Z' }, { assignedAt: '2022-04-05T20:00:00Z' }));
    expect(await ask(['assignments', 'dials'], { by: ['day'] })).toEqual([
      { day: '2022-04-05', assignments: { value: 1 }, dials: { value: 0 } },
      { day: '2022-04-06', assignments: { value: 0 }, dials: { value: 1 } },
    ]);
    expect(await ask(['assignments', 'dials'], { to: '2022-04-05' })).toEqual([
      { assignments: { value: 1 }, dials: { value: 0 } },
    ]);
  });

  it('that was not dialled counts as handed out only, on that day', async () => {
    await database.store(call({ disposition: 'not_dialled', calledAt: '2022-04-09T09:00:00Z' }));
    expect(await ask(['assignments', 'dials'], { by: ['day', 'disposition'] })).toEqual([
      { day: '2022-04-05', disposition: 'not_dialled', assignments: { value: 1 }, dials: { value: 0 } },
    ]);
  });

  it('that was retracted counts nowhere, whatever comes after', async () => {
    const assignment = aCall();
    await database.store([issued(assignment), recorded(assignment), retracted(assignment)]);
    await database.store([recorded(assignment, { revision: 999 }), released(assignment)]);
    expect(await ask(['assignments', 'dials'])).toEqual([]);
  });
});

describe('calls per day', () => {
  beforeEach(
    async () =>
      await database.store(['2022-04-01', '2022-04-01', '2022-04-03', '2022-04-05', '2022-04-05'].flatMap(callOn)),
  );

  it('are of the days from the first call to the last complete one', async () => {
    expect(await ask(['calls-per-day'])).toEqual([{ 'calls-per-day': { value: 0.75, numerator: 3, denominator: 4 } }]);
  });

  it.each([
    ['2022-04-02', '2022-04-03', { value: 0.5, numerator: 1, denominator: 2 }],
    ['2022-03-01', '2022-04-01', { value: 2, numerator: 2, denominator: 1 }],
    ['2022-04-03', '2022-04-30', { value: 0.5, numerator: 1, denominator: 2 }],
  ])('are of the days between %s and %s that the campaign had', async (from, to, cell) => {
    expect(await ask(['calls-per-day'], { from, to })).toEqual([{ 'calls-per-day': cell }]);
  });

  it('have the same days in every group, so that groups add up', async () => {
    await database.store(call({}, { assignedAt: '2022-04-04T09:00:00Z', volunteerCountry: 'LV' }));
    expect(await ask(['calls-per-day'], { by: ['country'] })).toEqual([
      { country: 'LT', 'calls-per-day': { value: 0.75, numerator: 3, denominator: 4 } },
      { country: 'LV', 'calls-per-day': { value: 0.25, numerator: 1, denominator: 4 } },
    ]);
  });

  it('are not known before anything is known to be complete', async () => {
    const query: FiguresQuery = { campaign: 'demo', metrics: ['dials', 'calls-per-day'], by: [], where: [] };
    expect(await database.figures(query, scope)).toEqual([
      { dials: { value: 5 }, 'calls-per-day': { value: null, numerator: 0, denominator: 0 } },
    ]);
  });
});

describe('rows', () => {
  it('are in the order of their values, dimension by dimension', async () => {
    await database.store([
      ...call({ disposition: 'refused' }, { volunteerCountry: 'LV' }),
      ...call({ disposition: 'busy' }, { volunteerCountry: 'LV' }),
      ...call({ disposition: 'voicemail' }, { volunteerCountry: 'LT' }),
    ]);
    const rows = await ask(['dials'], { by: ['country', 'disposition'] });
    expect(rows.map(({ country, disposition }) => `${country} ${disposition}`)).toEqual([
      'LT voicemail',
      'LV busy',
      'LV refused',
    ]);
  });

  it('say unknown for a region in no district', async () => {
    await database.store([...call({}, { region: 'RU-KGD' }), ...call({}, { region: 'unknown' }), ...call()]);
    expect(await ask(['dials'], { by: ['district'] })).toEqual([
      { district: 'central', dials: { value: 1 } },
      { district: 'unknown', dials: { value: 2 } },
    ]);
  });

  it('keep campaigns apart', async () => {
    await database.store([...call(), ...call({}, { campaign: 'other' })]);
    expect(await ask(['dials'])).toEqual([{ dials: { value: 1 } }]);
  });
});
