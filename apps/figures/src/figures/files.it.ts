import { jest } from '@jest/globals';
import readWorkbook from 'read-excel-file/node';
import { aCall, issued, recorded } from '#testing';
import { RunningFigures } from '../testing/running-figures.js';
import { xlsxType } from './workbook/xlsx-type.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(60_000);

let figures: RunningFigures;
let organizer: { authorization: string };

beforeAll(async () => {
  figures = await RunningFigures.start();
  organizer = await figures.as('organizer');
  const call = aCall();
  await figures.store([issued(call), recorded(call, { disposition: 'conversation', sentiment: 'positive' })]);
});
afterAll(async () => await figures.stop());

const question = (parts: Record<string, string>) => `${new URLSearchParams({ campaign: 'demo', ...parts })}`;
const board = (...asks: string[]) =>
  `/v1/figures/board.xlsx?${new URLSearchParams(asks.map((ask): [string, string] => ['ask', ask]))}`;

it.each([
  ['by its name', '.xlsx', {}],
  ['by what is accepted', '', { accept: `${xlsxType}, application/json;q=0.5` }],
])('a workbook is to be had %s', async (_, suffix, headers) => {
  const address = `/v1/figures${suffix}?${question({ metrics: 'dials', by: 'region', from: '2022-04-01' })}`;
  const response = await figures.get(address, { ...organizer, ...headers });
  expect(response.headers).toMatchObject({
    'content-type': xlsxType,
    'cache-control': 'no-store',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="demo_dials_by-region_2022-04-01--now_as-of-20[-0-9T]+Z_internal\.xlsx"$/,
    ),
  });
  const sheets = await readWorkbook(response.rawPayload);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['About', 'dials by region']);
  expect(sheets[1]?.data).toEqual([
    ['region', 'dials', 'status', 'asOf'],
    ['RU-MOW', 1, 'internal', expect.stringMatching(/^20/)],
  ]);
});

it('a board is one workbook, in the order of its questions', async () => {
  const response = await figures.get(
    board(question({ metrics: 'dials' }), question({ metrics: 'conversations', by: 'country' })),
    organizer,
  );
  expect(response.headers['content-disposition']).toMatch(/filename="demo_board_all-days_as-of-.*_internal\.xlsx"/);
  const sheets = await readWorkbook(response.rawPayload);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['About', 'dials in total', 'conversations by country']);
});

it('how often volunteers dialled is to be had as a table and as a workbook, and on two sheets of a board', async () => {
  const { volunteer } = aCall();
  const activity = (extension: string) => `/v1/volunteers/activity.${extension}?${question({ to: '2022-12-31' })}`;
  const named = (extension: string) =>
    new RegExp(
      `filename="demo_active-volunteers-dials_by-least-dials-most-dials_begin--2022-12-31_.*internal.${extension}"`,
    );
  const csv = await figures.get(activity('csv'), organizer);
  expect(csv.headers['content-disposition']).toMatch(named('csv'));
  expect(csv.body).toMatch(
    /^least-dials,most-dials,active-volunteers,dials,campaign,status,.*\r\n1,1,1,1,demo,internal,/,
  );
  const workbook = await figures.get(activity('xlsx'), organizer);
  expect(workbook.headers['content-disposition']).toMatch(named('xlsx'));
  const whole = await figures.get(
    board(question({ metrics: 'dials' }), `/volunteers/activity?${question({})}`),
    organizer,
  );
  for (const { rawPayload } of [workbook, whole]) {
    const [shares, mostActive] = (await readWorkbook(rawPayload)).slice(-2);
    const mark = ['internal', expect.stringMatching(/^20/)];
    expect(shares?.data).toEqual([
      ['least-dials', 'most-dials', 'active-volunteers', 'dials', 'status', 'asOf'],
      [1, 1, 1, 1, ...mark],
    ]);
    expect(mostActive?.data).toEqual([
      ['volunteer', 'dials', 'conversations', 'status', 'asOf'],
      [volunteer, 1, 1, ...mark],
    ]);
  }
});

it('the funnel is to be had as a table and as a workbook, and on a sheet of a board', async () => {
  const funnel = (extension: string) => `/v1/funnel.${extension}?${question({})}`;
  const csv = await figures.get(funnel('csv'), organizer);
  expect(csv.headers['content-disposition']).toMatch(
    /filename="demo_funnel-calls_by-side-part_all-days_as-of-.*_internal\.csv"/,
  );
  const [heads, ...lines] = csv.body.split('\r\n');
  expect(heads).toMatch(/^side,part,funnel-calls,campaign,status,asOf,/);
  expect(lines.filter(Boolean).map((line) => line.split(',').slice(0, 5).join())).toEqual([
    'began,handedOut,1,demo,internal',
    'began,imported,0,demo,internal',
    'began,orphans,0,demo,internal',
    'became,withOutcome,1,demo,internal',
    'became,released,0,demo,internal',
    'became,expired,0,demo,internal',
    'became,retracted,0,demo,internal',
    'became,open,0,demo,internal',
    'pool,counted,0,demo,internal',
    'pool,recounted,1,demo,internal',
    'imports,accepted,0,demo,internal',
    'imports,atMost,0,demo,internal',
  ]);
  const whole = board(question({ metrics: 'dials' }), `/funnel?${question({})}`);
  for (const address of [funnel('xlsx'), whole]) {
    const { rawPayload } = await figures.get(address, organizer);
    const sheet = (await readWorkbook(rawPayload)).at(-1);
    expect(sheet?.sheet).toBe('funnel-calls by side and part');
    expect(sheet?.data[1]).toEqual(['began', 'handedOut', 1, 'internal', expect.stringMatching(/^20/)]);
  }
  for (const address of [funnel('csv'), funnel('xlsx'), whole])
    expect((await figures.get(address, await figures.as('press'))).statusCode).toBe(403);
});

it('what is wrong with a board is refused, with which of its questions', async () => {
  const response = await figures.get(board(question({ metrics: 'dials' }), 'campaign=demo'), organizer);
  expect(response.statusCode).toBe(400);
  expect(response.json()).toMatchObject({ errors: [{ field: 'ask[1].metrics' }] });
  const press = await figures.get(board(question({ metrics: 'talk-time' })), await figures.as('press'));
  expect(press.statusCode).toBe(403);
});
