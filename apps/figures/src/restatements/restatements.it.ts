import { jest } from '@jest/globals';
import { z } from 'zod';
import { Records, RollupDays } from '#clickhouse';
import { Campaigns, type Role } from '#platform';
import { type AnyCallEvent, aCall, issued, recorded, retracted } from '#testing';
import { AnswerQuestion } from '../figures/answer-question.js';
import { Freshness } from '../freshness/freshness.js';
import { RunningFigures } from '../testing/running-figures.js';
import { DayLedger } from './day-ledger.js';
import { stateOf } from './ledger.js';
import { pointOf, type RestatedDay, restatedSince } from './point.js';
import { type RestatementsAnswer, restatementsAnswer } from './restatements.schema.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(120_000);

const hourMs = 3_600_000;
/** As the service takes it for. */
let now: number;
let figures: RunningFigures;
let told: jest.Spied<Freshness['read']>;
beforeEach(async () => {
  now = Date.parse('2022-04-05T12:00:00Z');
  figures = await RunningFigures.start();
  told = jest.spyOn(figures.app.get(Freshness), 'read').mockImplementation(async () => {
    const instant = new Date(now).toISOString();
    return { asOf: instant, completeThrough: instant, deadLetters: 0 };
  });
});
afterEach(async () => await figures.stop());

const laterBy = (hours: number) => {
  now += hours * hourMs;
};
const afresh = () => {
  const { app, clickhouse } = figures;
  return new DayLedger(
    clickhouse,
    app.get(Campaigns),
    app.get(Freshness),
    app.get(RollupDays),
    app.get(AnswerQuestion),
  );
};

/** Stores events, and has the days looked at, by the service or by one that has just started. */
async function store(events: readonly AnyCallEvent[], ledger = figures.app.get(DayLedger)) {
  if (events.length > 0) await figures.store(events);
  const found = await ledger.look(figures.app.get(Campaigns).require('demo'));
  if (!found) throw new Error('the figures are complete');
  return found;
}

const as = async (role: Role = 'organizer') => await figures.as(role);
async function ask(): Promise<RestatementsAnswer> {
  const response = await figures.get('/v1/restatements?campaign=demo', await as());
  expect(response.statusCode).toBe(200);
  expect(restatementsAnswer.safeParse(response.json()).error).toBeUndefined();
  return response.json();
}
const acknowledge = async (state: number) =>
  (await figures.post('/v1/restatements/acknowledgement', { campaign: 'demo', state }, await as())).statusCode;
async function acknowledged() {
  expect(await acknowledge((await ask()).state)).toBe(204);
  expect((await ask()).look?.days).toEqual([]);
}
const take = async (path: string, role?: Role) => {
  const response = await figures.get(`/v1${path}`, await as(role));
  expect([path, response.statusCode]).toEqual([path, 200]);
};

const on = (day: string) => aCall({ assignedAt: `2022-${day}T09:00:00Z` });
const short = ({ day, from, to }: RestatedDay) => [day.slice(5), from.dials.value, to.dials.value];
const felt = { disposition: 'conversation', sentiment: 'positive' } as const;

it('tells of late reports, corrections, moves to another day and retractions: from what to what', async () => {
  const [kept, moved, retractedOne, late] = [on('03-14'), on('03-14'), on('03-20'), on('03-25')];
  await store([kept, moved, retractedOne].flatMap((call) => [issued(call), recorded(call)]));
  expect((await ask()).look).toBeNull();
  await acknowledged();

  laterBy(20);
  await store([issued(late), recorded(late, felt)]);
  await store([recorded(kept, { ...felt, revision: 500 }), retracted(retractedOne)]);
  await store([recorded(moved, { revision: 500, calledAt: '2022-03-15T09:00:00Z' })]);
  const { look, definitions, asOf, through } = await ask();
  expect(look).toMatchObject({ at: '2022-04-05T12:00:00Z', through: '2022-04-04' });
  expect([asOf, through]).toEqual(['2022-04-06T08:00:00Z', '2022-04-05']);
  expect(look?.days.map(short)).toEqual([
    ['03-25', 0, 1],
    ['03-20', 1, 0],
    ['03-15', 0, 1],
    ['03-14', 2, 1],
  ]);
  const rate = look?.days.at(-1)?.to['positive-conversation-rate'];
  expect(rate).toEqual({ value: 1, numerator: 1, denominator: 1 });
  expect(look?.days.at(-1)?.history.map((entry) => [entry.asOf, entry.figures.dials.value])).toEqual([
    ['2022-04-05T12:00:00Z', 2],
    ['2022-04-06T08:00:00Z', 1],
  ]);
  expect(definitions.map(({ metric }) => metric)).toContain('dials');
  await acknowledged();
});

it('tells of calls that moved to another region or language alone, and of files only where they tell of it', async () => {
  const [moved, kept] = [on('03-14'), on('03-14')];
  await store([moved, kept].flatMap((call) => [issued(call), recorded(call)]));
  await acknowledged();
  const byLanguage = '/figures.csv?campaign=demo&metrics=dials&by=language';
  for (const path of ['/figures.csv?campaign=demo&metrics=dials', byLanguage]) await take(path);
  laterBy(2);
  await store([recorded({ ...moved, region: 'RU-SPE', language: 'uk' }, { revision: 900 })]);
  const groups = [
    { dimension: 'region', value: 'RU-MOW', from: 2, to: 1 },
    { dimension: 'region', value: 'RU-SPE', from: 0, to: 1 },
    { dimension: 'language', value: 'ru', from: 2, to: 1 },
    { dimension: 'language', value: 'uk', from: 0, to: 1 },
  ];
  const { look, exports } = await ask();
  expect(look?.days).toMatchObject([{ day: '2022-03-14', groups }]);
  expect(look?.days.map(short)).toEqual([['03-14', 2, 2]]);
  expect(look?.days[0]?.history.map((entry) => entry.groups)).toEqual([[], groups]);
  expect(exports.map(({ path }) => path)).toEqual([byLanguage]);
  await store([recorded(moved, { revision: 901 })]);
  expect((await ask()).look?.days).toEqual([]);
});

it('tells of calls of which only the disposition changed, and of files only where they tell of it', async () => {
  const [changed, kept] = [on('03-14'), on('03-14')];
  await store([changed, kept].flatMap((call) => [issued(call), recorded(call, { disposition: 'busy' })]));
  await acknowledged();
  const byRegion = '/figures.csv?campaign=demo&metrics=dials&by=region';
  const byDisposition = '/figures.csv?campaign=demo&metrics=dials&by=disposition';
  const rate = '/figures.xlsx?campaign=demo&metrics=answer-rate';
  for (const path of [byRegion, byDisposition, rate, '/funnel.csv?campaign=demo']) await take(path);
  laterBy(2);
  await store([recorded(changed, { revision: 900, disposition: 'no_answer' })]);
  const groups = [
    { dimension: 'disposition', value: 'busy', from: 2, to: 1 },
    { dimension: 'disposition', value: 'no_answer', from: 0, to: 1 },
  ];
  const { look, exports } = await ask();
  expect(look?.days).toMatchObject([{ day: '2022-03-14', groups }]);
  expect(look?.days.map(short)).toEqual([['03-14', 2, 2]]);
  expect(exports.map(({ path }) => path)).toEqual([rate, byDisposition]);
  await store([recorded(changed, { revision: 901, disposition: 'busy' })]);
  expect((await ask()).look?.days).toEqual([]);
});

it.each([
  ['where its calls went', false],
  ['how they ended', true],
])('goes on from a day that was kept before it was kept %s', async (_, known) => {
  const call = on('03-14');
  await store([issued(call), recorded(call)]);
  const records = new Records(figures.clickhouse, 'day-ledger', z.looseObject({ first: z.string().optional() }));
  const [kept] = await records.list();
  if (!kept) throw new Error('a day is kept');
  const { first, ...body } = kept.body;
  const groups = { region: { 'RU-MOW': 1 }, language: { ru: 1 } };
  expect(JSON.parse(first ?? '')).toEqual({ ...groups, disposition: { no_answer: 1 } });
  const older = { ...body, ...(known && { first: JSON.stringify(groups) }) };
  await figures.clickhouse.insert('records', [records.row({ ...kept, revision: kept.revision + 1, body: older })]);
  const ledger = afresh();
  const seen = pointOf(await store([], ledger));
  const moved = await store([recorded({ ...call, language: 'uk' }, { revision: 900, disposition: 'busy' })], ledger);
  expect(restatedSince(seen, moved)).toMatchObject([
    {
      groups: [
        { value: 'ru', from: 1, to: 0 },
        { value: 'uk', from: 0, to: 1 },
        { value: 'busy', from: 0, to: 1 },
        { value: 'no_answer', from: 1, to: 0 },
      ],
    },
  ]);
});

it('tells what changed within the hour of the look, and once only', async () => {
  const calls = [on('03-14'), on('03-14'), on('03-14')];
  const [first, second, third] = calls.map((call) => [issued(call), recorded(call)]);
  await store(first ?? []);
  await acknowledged();
  await store(second ?? []);
  expect((await ask()).look?.days.map(short)).toEqual([['03-14', 1, 2]]);
  const { state } = await ask();
  await store(third ?? []);
  expect(await acknowledge(state)).toBe(409);
  expect((await ask()).look?.days.map(short)).toEqual([['03-14', 1, 3]]);
  await acknowledged();
  expect((await store([])).days.get('2022-03-14')?.entries).toHaveLength(1);
});

it('leaves alone the day that goes on', async () => {
  const today = on('04-05');
  await store([issued(today)]);
  await acknowledged();
  await store([recorded(today)]);
  expect((await ask()).look?.days).toEqual([]);
  laterBy(24);
  await store([]);
  const late = on('04-05');
  await store([issued(late), recorded(late)]);
  expect((await ask()).look?.days).toEqual([]);
});

it('loses nothing and writes nothing twice: not after a restart, and not when events come again', async () => {
  const call = on('03-14');
  await store([issued(call), recorded(call)]);
  await acknowledged();
  laterBy(1);
  const events = [recorded(call, { revision: 2, disposition: 'busy' }), recorded(call, { revision: 3, ...felt })];
  const before = await store(events);
  const restarted = await store([], afresh());
  expect(restarted).toEqual(before);
  expect(await store([...events, ...events, issued(call)])).toEqual(before);
  expect(stateOf(await store([], afresh()))).toBe(stateOf(before));
  expect((await ask()).look?.days).toHaveLength(1);
});

it('tells of files that were exported, by the days that they are about, until they are exported again', async () => {
  const [inside, outside] = [on('03-14'), on('03-20')];
  await store([inside, outside].flatMap((call) => [issued(call), recorded(call)]));
  const path = '/figures.csv?campaign=demo&metrics=dials&to=2022-03-19';
  const board = `/figures/board.xlsx?${new URLSearchParams({ ask: 'campaign=demo&metrics=dials&from=2022-03-01' })}`;
  await take(path);
  await take(board);
  await take('/figures.csv?campaign=demo&metrics=dials', 'press');
  expect((await ask()).exports).toEqual([]);
  laterBy(30);
  await store([inside, outside].map((call) => recorded(call, { revision: 2, ...felt })));
  const { exports } = await ask();
  expect(exports.map((each) => [each.path, each.at, each.days.map(({ day }) => day.slice(5))])).toEqual([
    [board, '2022-04-05T12:00:00Z', ['03-20', '03-14']],
    [path, '2022-04-05T12:00:00Z', ['03-14']],
  ]);
  expect(exports[1]?.file).toMatch(/_internal\.csv$/);
  await take(path);
  expect((await ask()).exports.map((each) => each.path)).toEqual([board]);
  const remove = async () =>
    await figures.app.inject({
      method: 'DELETE',
      url: `/v1/restatements/exports/${exports[0]?.id}?campaign=demo`,
      headers: await as(),
    });
  expect((await remove()).statusCode).toBe(204);
  expect((await remove()).statusCode).toBe(404);
  expect((await ask()).exports).toEqual([]);
});

it('remembers which form was asked for by a header', async () => {
  const call = on('03-14');
  await store([issued(call)]);
  await figures.get('/v1/figures?campaign=demo&metrics=dials', { ...(await as()), accept: 'text/csv' });
  await store([recorded(call)]);
  expect((await ask()).exports.map(({ path }) => path)).toEqual(['/figures.csv?campaign=demo&metrics=dials']);
});

it('keeps apart what people have seen', async () => {
  const call = on('03-14');
  await store([issued(call)]);
  await acknowledged();
  await store([recorded(call)]);
  const other = (await figures.get('/v1/restatements?campaign=demo', await as('admin'))).json();
  expect([other.look, (await ask()).look?.days.length]).toEqual([null, 1]);
});

it('says nothing while the figures are not complete', async () => {
  told.mockRestore();
  const answer = async () => (await figures.get('/v1/restatements?campaign=demo', await as())).statusCode;
  const ago = async (seconds: number) =>
    await figures.completeThrough(new Date(Date.now() - seconds * 1000).toISOString());
  expect(await answer()).toBe(503);
  await ago(120);
  expect(await answer()).toBe(503);
  await ago(0);
  expect(await answer()).toBe(200);
});

it('refuses what is wrong, and says which field', async () => {
  await store([]);
  const post = async (body: object) => await figures.post('/v1/restatements/acknowledgement', body, await as());
  const wrong = [
    [await figures.get('/v1/restatements', await as()), 400, 'campaign'],
    [await figures.get('/v1/restatements?campaign=other', await as()), 404, 'campaign'],
    [await post({ campaign: 'demo' }), 400, 'state'],
    [await post({ campaign: 'demo', state: -1 }), 400, 'state'],
    [await post({ campaign: 'other', state: 0 }), 404, 'campaign'],
  ] as const;
  for (const [response, status, field] of wrong)
    expect([response.statusCode, response.json().errors?.[0]?.field]).toEqual([status, field]);
});

it('asks for no figures while nothing has changed', async () => {
  const asked = jest.spyOn(figures.app.get(AnswerQuestion), 'answer');
  await store([]);
  const before = asked.mock.calls.length;
  laterBy(1);
  expect((await store([])).asOf).toBe('2022-04-05T13:00:00Z');
  expect(asked.mock.calls.length).toBe(before);
  laterBy(24);
  await store([]);
  expect(asked.mock.calls.length).toBe(before + 4);
});

it('says nothing of the ledger of another campaign', async () => {
  const call = aCall({ campaign: 'archive', assignedAt: '2022-03-14T09:00:00Z' });
  await store([issued(call), recorded(call)]);
  expect((await store([])).days.size).toBe(0);
});
