import { jest } from '@jest/globals';
import { RollupDays } from '#clickhouse';
import type { Role } from '#platform';
import { type AnyCallEvent, aCall, issued, type OutcomePart, recorded } from '#testing';
import { RunningFigures } from '../testing/running-figures.js';
import { figuresAnswer } from './answer.schema.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(60_000);

let figures: RunningFigures;
let organizer: { authorization: string };

const call = (outcome: Partial<OutcomePart>, parts: Parameters<typeof aCall>[0] = {}): AnyCallEvent[] => {
  const assignment = aCall(parts);
  return [issued(assignment), recorded(assignment, outcome)];
};

const url = (parameters: Record<string, string>, suffix = '') =>
  `/v1/figures${suffix}?${new URLSearchParams({ campaign: 'demo', ...parameters })}`;

beforeAll(async () => {
  figures = await RunningFigures.start();
  organizer = await figures.as('organizer');
  await figures.store([
    ...call({ disposition: 'conversation', sentiment: 'positive', durationMinutes: 7 }),
    ...call({ disposition: 'partial' }, { volunteerCountry: 'LV', region: 'RU-SVE' }),
    ...call({ disposition: 'no_answer' }, { assignedAt: '2022-04-04T09:00:00Z' }),
    ...call({ disposition: 'not_dialled' }),
  ]);
});
afterAll(async () => await figures.stop());

describe('GET /v1/figures', () => {
  it('answers with definitions, and with how far the figures go', async () => {
    const response = await figures.get(url({ metrics: 'dials,positive-conversation-rate', by: 'region' }), organizer);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({ 'cache-control': 'no-store', vary: 'accept' });
    expect(response.headers['content-type']).toMatch('application/json');
    expect(response.json()).toEqual({
      campaign: 'demo',
      asOf: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      completeThrough: null,
      timeZone: 'Europe/Vilnius',
      deadLetters: 0,
      definitions: [
        { metric: 'dials', version: 1 },
        { metric: 'positive-conversation-rate', version: 1 },
      ],
      status: 'internal',
      rows: [
        {
          region: 'RU-MOW',
          dials: { value: 2 },
          'positive-conversation-rate': {
            value: 1,
            numerator: 1,
            denominator: 1,
            interval: [expect.closeTo(0.2065, 4), 1],
            unrecorded: 0,
            bounds: [1, 1],
          },
        },
        {
          region: 'RU-SVE',
          dials: { value: 1 },
          'positive-conversation-rate': {
            value: null,
            numerator: 0,
            denominator: 0,
            interval: null,
            unrecorded: 1,
            bounds: [0, 1],
          },
        },
      ],
    });
    expect(figuresAnswer.safeParse(response.json()).error).toBeUndefined();
  });

  it('compares days with as many before, by the definitions that are asked for', async () => {
    const asked = {
      metrics: 'dials',
      from: '2022-04-05',
      to: '2022-04-05',
      compare: 'previous',
      definitions: 'dials:1',
    };
    const answer = figuresAnswer.parse((await figures.get(url(asked), organizer)).json());
    expect(answer).toMatchObject({
      definitions: [{ metric: 'dials', version: 1 }],
      rows: [{ dials: { value: 2 } }],
      compared: { from: '2022-04-04', to: '2022-04-04', rows: [{ dials: { value: 1 } }] },
    });
  });

  it('takes filters and a range', async () => {
    const question = {
      metrics: 'dials',
      from: '2022-04-05',
      to: '2022-04-05',
      where: 'district:central;country:LT,LV',
    };
    const response = await figures.get(url(question), organizer);
    expect(response.json().rows).toEqual([{ dials: { value: 1 } }]);
  });

  it('looks at the tables once for questions that come together, and again for who insists', async () => {
    const asOf = async (headers: Record<string, string>) =>
      (await figures.get(url({ metrics: 'dials' }), { ...organizer, ...headers })).json().asOf as string;
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => asOf({ 'cache-control': '' })));
    expect(others).toEqual([first, first]);
    expect((await asOf({ 'cache-control': 'no-cache' })) > (first ?? '')).toBe(true);
  });

  it('knows days without data as no rows', async () => {
    const response = await figures.get(url({ metrics: 'dials', from: '2030-01-01' }), organizer);
    expect(response.json().rows).toEqual([]);
  });

  it('says how many records could not be read, and counts days as complete as far as it knows', async () => {
    await figures.completeThrough('2022-04-05T09:59:59.412Z');
    const letter = { topic: 'callboard.outcomes.v1', partition: 0, sha256: 'x'.repeat(32), value: '', reason: 'empty' };
    await figures.clickhouse.insert('dead_letters', [
      { ...letter, offset: 1 },
      { ...letter, offset: 1 },
      { ...letter, offset: 2 },
    ]);
    const response = await figures.get(url({ metrics: 'calls-per-day' }), organizer);
    expect(response.json()).toMatchObject({
      completeThrough: '2022-04-05T09:59:59.412Z',
      deadLetters: 2,
      rows: [{ 'calls-per-day': { value: 1, numerator: 1, denominator: 1 } }],
    });
  });
});

describe('who may ask', () => {
  const answers: Record<Role, number> = {
    ...{ organizer: 200, admin: 200, service: 200, press: 200 },
    ...{ volunteer: 403, partner: 403 },
  };

  it.each(Object.entries(answers))('%s: %i', async (role, status) => {
    const headers = await figures.as(role as Role);
    for (const suffix of ['', '.csv', '.xlsx'])
      expect((await figures.get(url({ metrics: 'dials' }, suffix), headers)).statusCode).toBe(status);
  });

  it('nobody without a token', async () => {
    const response = await figures.get(url({ metrics: 'dials' }));
    expect(response).toMatchObject({ statusCode: 401, headers: { 'content-type': 'application/problem+json' } });
  });

  it.each([
    [{ metrics: 'dials,conversations', by: 'country,region', from: '2022-04-01' }, 200, []],
    [{ metrics: 'dials,talk-time' }, 403, ['metrics']],
    [{ metrics: 'positive-conversation-rate' }, 403, ['metrics']],
    [{ metrics: 'conversations', by: 'sentiment' }, 403, ['by']],
    [{ metrics: 'conversations', where: 'sentiment:positive' }, 403, ['where']],
    [{ metrics: 'conversations', by: 'disposition', where: 'language:ru' }, 403, ['by', 'where']],
  ])('the press team: %j %i', async (question, status, fields) => {
    const press = await figures.as('press');
    for (const suffix of ['', '.csv', '.xlsx']) {
      const response = await figures.get(url(question, suffix), press);
      expect(response.statusCode).toBe(status);
      if (status === 403) expect(response.json().errors.map(({ field }: { field: string }) => field)).toEqual(fields);
    }
  });
});

describe('what is wrong is refused with what would be right', () => {
  it.each([
    [{ metrics: 'calls' }, 'metrics', expect.arrayContaining(['dials'])],
    [{ metrics: 'dials', by: 'colour' }, 'by', expect.arrayContaining(['region'])],
    [{ metrics: 'dials', filter: 'country:LT' }, 'filter', expect.arrayContaining(['where'])],
    [{ metrics: 'dials', where: 'region:RU-XXX' }, 'where', expect.arrayContaining(['RU-MOW', 'unknown'])],
  ])('%j', async (question, field, allowed) => {
    const response = await figures.get(url(question), organizer);
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(response.json()).toMatchObject({ status: 400, errors: [{ field, allowed }] });
  });

  it('also a comparison, in a table', async () => {
    const compared = { metrics: 'dials', from: '2022-04-05', to: '2022-04-05', compare: 'previous' };
    const response = await figures.get(url(compared, '.csv'), organizer);
    expect(response.json()).toMatchObject({ status: 400, errors: [{ field: 'compare' }] });
  });

  it('also what is missing or there twice', async () => {
    const missing = await figures.get('/v1/figures?campaign=demo', organizer);
    expect(missing.json()).toMatchObject({ status: 400, errors: [{ field: 'metrics' }] });
    const twice = await figures.get(`${url({ metrics: 'dials' })}&where=region:RU-MOW&where=region:RU-SVE`, organizer);
    expect(twice.json()).toMatchObject({ status: 400, errors: [{ field: 'where' }] });
  });

  it('and more rows than anybody can use, instead of some of them', async () => {
    const letter = (divisor: number) => `char(97 + intDiv(number, ${divisor}) % 26)`;
    await figures.clickhouse.command(`
      INSERT INTO call_events (campaign, assigned_on, call_id, version, kind, volunteer_country, language, assigned_at)
      SELECT 'archive', '2022-04-05', generateUUIDv4(), 1, 'issued', upper(concat(${letter(1)}, ${letter(26)})),
        concat(${letter(676)}, ${letter(17_576)}, 'a'), '2022-04-05 09:00:00'
      FROM numbers(100001)`);
    await new RollupDays(figures.clickhouse).markAll();
    const question = (by: string) => figures.get(url({ campaign: 'archive', metrics: 'assignments', by }), organizer);
    expect((await question('language,country')).json()).toMatchObject({ status: 400, errors: [{ field: 'by' }] });
    expect((await question('country')).json().rows).toHaveLength(676);
  });

  it('and a campaign that does not exist', async () => {
    const response = await figures.get('/v1/figures?campaign=other&metrics=dials', organizer);
    expect(response.statusCode).toBe(404);
    expect(response.json().detail).toMatch(/demo/);
  });
});

describe('SQL that is sent along', () => {
  const hostile = [
    `demo' OR 1=1 --`,
    `'; DROP TABLE calls; --`,
    '{campaign:String}',
    `\\' UNION ALL SELECT 1`,
    `dials) FROM system.tables --`,
    `country:LT') OR ('1'='1`,
    `region:RU-MOW\u0000`,
    `language:ru'||sleep(3)||'`,
    `district:central\\`,
    '$(id)',
    '__proto__',
  ];
  it.each(['campaign', 'metrics', 'by', 'from', 'to', 'where', `x' OR '1'='1`])('in %s is refused', async (field) => {
    for (const text of hostile) {
      const response = await figures.get(url({ metrics: 'dials', [field]: text }), organizer);
      expect([text, response.statusCode]).toEqual([text, 400]);
      expect(response.json().errors[0].field).toBe(field);
    }
    const { rows } = (await figures.get(url({ metrics: 'dials' }), organizer)).json();
    expect(rows).toEqual([{ dials: { value: 3 } }]);
  });
});

describe('CSV', () => {
  const lines = [
    'country,dials,talk-time,talk-time.median,talk-time.p90,talk-time.longest,talk-time.unrecorded,campaign,status,asOf,completeThrough,timeZone,deadLetters,definitions',
    expect.stringMatching(/^LT,2,7,7,7,7,0,demo,internal,20[-0-9T:.]+Z,.*,Europe\/Vilnius,\d,dials v1; talk-time v1$/),
    expect.stringMatching(/^LV,1,,,,,1,demo,/),
    '',
  ];

  it.each([
    ['by its name', '.csv', {}],
    ['by what is accepted', '', { accept: 'text/csv, application/json;q=0.5' }],
  ])('is to be had %s', async (_, suffix, headers) => {
    const question = url({ metrics: 'dials,talk-time', by: 'country' }, suffix);
    const response = await figures.get(question, { ...organizer, ...headers });
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="demo_dials-talk-time_by-country_all-days_as-of-20[-0-9T]+Z_internal\.csv"$/,
      ),
    });
    expect(response.body.split('\r\n')).toEqual(lines);
  });

  it('is not forced upon a browser', async () => {
    const accept = 'text/html,application/xhtml+xml,application/json,*/*;q=0.8';
    const response = await figures.get(url({ metrics: 'dials' }), { ...organizer, accept });
    expect(response.headers['content-type']).toMatch('application/json');
  });

  it('refuses as JSON does', async () => {
    const response = await figures.get(url({ metrics: 'calls' }, '.csv'), organizer);
    expect(response).toMatchObject({ statusCode: 400, headers: { 'content-type': 'application/problem+json' } });
  });
});
