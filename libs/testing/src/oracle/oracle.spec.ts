import type { AssignmentSnapshot } from '#events';
import { aCall, expired, issued, type OutcomePart, recorded, released, retracted } from '../builders/index.js';
import { naiveDay } from './calls.js';
import { type NaiveQuery, naiveFigures } from './figures.js';

const scope = { campaign: 'demo', timeZone: 'Europe/Moscow' } as const;
const figures = (events: Parameters<typeof naiveFigures>[0], query: Omit<NaiveQuery, 'campaign' | 'timeZone'>) =>
  naiveFigures(events, { ...scope, ...query });

const call = (outcome: Partial<OutcomePart>, parts: Partial<AssignmentSnapshot> = {}) => {
  const assignment = aCall(parts);
  return [issued(assignment), recorded(assignment, outcome)];
};

describe('counts', () => {
  it('count what the definitions say', () => {
    const events = [
      ...call({ disposition: 'conversation', sentiment: 'positive' }),
      ...call({ disposition: 'partial', sentiment: 'negative' }),
      ...call({ disposition: 'partial' }),
      ...call({ disposition: 'refused' }),
      ...call({ disposition: 'not_eligible' }),
      ...call({ disposition: 'no_answer' }),
      ...call({ disposition: 'not_in_service' }),
      ...call({ disposition: 'not_dialled' }),
      issued(aCall()),
      released(aCall()),
      expired(aCall()),
      retracted(aCall()),
    ];
    const metrics = [
      'assignments',
      'dials',
      'live-contacts',
      'conversations',
      'positive-conversations',
      'neutral-conversations',
      'negative-conversations',
    ] as const;
    expect(figures(events, { metrics })).toEqual([
      {
        assignments: { value: 11 },
        dials: { value: 7 },
        'live-contacts': { value: 5 },
        conversations: { value: 3 },
        'positive-conversations': { value: 1 },
        'neutral-conversations': { value: 0 },
        'negative-conversations': { value: 1 },
      },
    ]);
  });

  it('counts each volunteer and each known country of a dial once', () => {
    const events = [
      ...call({}, { volunteer: '00000000000000b1', volunteerCountry: 'LT' }),
      ...call({}, { volunteer: '00000000000000b1', volunteerCountry: 'LT' }),
      ...call({}, { volunteer: '00000000000000b2', volunteerCountry: 'ZZ' }),
      ...call({ disposition: 'not_dialled' }, { volunteer: '00000000000000b3', volunteerCountry: 'LV' }),
    ];
    expect(figures(events, { metrics: ['active-volunteers', 'countries'] })).toEqual([
      { 'active-volunteers': { value: 2 }, countries: { value: 1 } },
    ]);
  });
});

describe('ratios', () => {
  it('gives the positive rate with its interval and the bounds that the unrecorded leave', () => {
    const events = [
      ...Array.from({ length: 102 }, () => call({ disposition: 'conversation', sentiment: 'positive' })),
      ...Array.from({ length: 98 }, () => call({ disposition: 'partial', sentiment: 'neutral' })),
      ...Array.from({ length: 31 }, () => call({ disposition: 'conversation' })),
    ].flat();
    const [row] = figures(events, { metrics: ['positive-conversation-rate'] });
    // The example of the design: 102 of 200, 31 not recorded.
    expect(row?.['positive-conversation-rate']).toEqual({
      value: 0.51,
      numerator: 102,
      denominator: 200,
      interval: [expect.closeTo(0.441, 3), expect.closeTo(0.578, 3)],
      unrecorded: 31,
      bounds: [expect.closeTo(0.442, 3), expect.closeTo(0.576, 3)],
    });
  });

  it('gives no rate of nothing', () => {
    const events = call({ disposition: 'conversation' });
    expect(figures(events, { metrics: ['positive-conversation-rate'] })).toEqual([
      {
        'positive-conversation-rate': {
          value: null,
          numerator: 0,
          denominator: 0,
          interval: null,
          unrecorded: 1,
          bounds: [0, 1],
        },
      },
    ]);
    expect(figures([], { metrics: ['positive-conversation-rate'] })).toEqual([]);
  });

  it('spreads the dials over every whole day since the first, empty ones too', () => {
    const on = (day: string) => call({}, { assignedAt: `${day}T09:00:00Z` });
    const events = [...on('2022-04-01'), ...on('2022-04-01'), ...on('2022-04-03'), ...on('2022-04-05')];
    const metrics = ['calls-per-day'] as const;
    const completeThrough = '2022-04-05T10:00:00.000Z';
    expect(figures(events, { metrics, completeThrough })).toEqual([
      { 'calls-per-day': { value: 0.75, numerator: 3, denominator: 4 } },
    ]);
    expect(figures(events, { metrics, completeThrough, from: '2022-04-02', to: '2022-04-03' })).toEqual([
      { 'calls-per-day': { value: 0.5, numerator: 1, denominator: 2 } },
    ]);
    expect(figures(events, { metrics })).toEqual([]);
  });
});

describe('talk time', () => {
  it('is of conversations whose length is known', () => {
    const talk = (durationMinutes: number) => call({ disposition: 'conversation', durationMinutes });
    const events = [
      ...[1, 2, 4, 180].flatMap(talk),
      ...call({ disposition: 'conversation' }),
      ...call({ disposition: 'refused', durationMinutes: 1 }),
    ];
    expect(figures(events, { metrics: ['talk-time'] })).toEqual([
      { 'talk-time': { value: 187, median: 3, p90: expect.closeTo(127.2), longest: 180, unrecorded: 1 } },
    ]);
  });
});

describe('a call', () => {
  it('stands as its highest revision says, whatever comes last', () => {
    const assignment = aCall();
    const second = recorded(assignment, { revision: 2, disposition: 'refused' });
    const events = [second, recorded(assignment, { disposition: 'conversation' }), issued(assignment)];
    expect(figures(events, { metrics: ['dials', 'conversations'] })).toEqual([
      { dials: { value: 1 }, conversations: { value: 0 } },
    ]);
  });

  it('of which two contents exist at one revision stands the same in any order', () => {
    const assignment = aCall();
    const events = [recorded(assignment, { disposition: 'busy' }), recorded(assignment, { disposition: 'voicemail' })];
    const query = { metrics: ['dials'], by: ['disposition'] } as const;
    expect(figures(events, query)).toHaveLength(1);
    expect(figures(events.toReversed(), query)).toEqual(figures(events, query));
  });

  it('counts no more once retracted', () => {
    const assignment = aCall();
    const events = [retracted(assignment), issued(assignment), recorded(assignment, { revision: 999 })];
    expect(figures(events, { metrics: ['assignments'], by: ['day'] })).toEqual([]);
  });

  it('counts for the day it was called, as handed out for the day it was handed out', () => {
    const events = call({ calledAt: '2022-04-05T21:00:00Z' }, { assignedAt: '2022-04-05T20:00:00Z' });
    expect(figures(events, { metrics: ['assignments', 'dials'], by: ['day'] })).toEqual([
      { day: '2022-04-05', assignments: { value: 1 }, dials: { value: 0 } },
      { day: '2022-04-06', assignments: { value: 0 }, dials: { value: 1 } },
    ]);
  });
});

describe('groups and filters', () => {
  const events = [
    ...call({ disposition: 'conversation', sentiment: 'positive' }, { region: 'RU-MOW', volunteerCountry: 'LV' }),
    ...call({ disposition: 'conversation' }, { region: 'RU-SVE', volunteerCountry: 'LT' }),
    ...call({}, { region: 'RU-SVE', volunteerCountry: 'LT', language: 'lt' }),
  ];

  it('groups by several dimensions, in order', () => {
    const rows = figures(events, {
      metrics: ['dials'],
      by: ['district', 'sentiment'],
      districts: { 'RU-MOW': 'central' },
    });
    expect(rows).toEqual([
      { district: 'central', sentiment: 'positive', dials: { value: 1 } },
      { district: 'unknown', sentiment: 'not-recorded', dials: { value: 2 } },
    ]);
  });

  it('keeps what has one of the values of each filter', () => {
    const where = { region: ['RU-SVE', 'RU-MOW'], country: ['LT'], language: ['ru'] };
    expect(figures(events, { metrics: ['dials'], where })).toEqual([{ dials: { value: 1 } }]);
  });

  it('keeps the campaign it was asked for', () => {
    expect(figures(call({}, { campaign: 'other' }), { metrics: ['dials'], by: ['country'] })).toEqual([]);
  });
});

describe('days', () => {
  it.each([
    ['Europe/Moscow', '2022-04-05T20:59:59Z', '2022-04-05'],
    ['Europe/Moscow', '2022-04-05T21:00:00Z', '2022-04-06'],
    ['Asia/Kolkata', '2022-04-05T18:30:00Z', '2022-04-06'],
    ['America/New_York', '2022-03-13T04:00:00Z', '2022-03-12'],
    ['America/New_York', '2022-03-14T04:00:00Z', '2022-03-14'],
    ['Europe/Vilnius', '2022-10-30T21:30:00Z', '2022-10-30'],
  ])('in %s, %s is %s', (timeZone, instant, day) => {
    expect(naiveDay(instant, timeZone)).toBe(day);
  });
});
