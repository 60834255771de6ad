import readWorkbook from 'read-excel-file/node';
import type { Answered } from '../answer-question.js';
import { toWorkbook } from './workbook.js';

const answered = (rows: Answered['answer']['rows'], query: Partial<Answered['query']> = {}): Answered => ({
  query: { campaign: 'demo', metrics: ['positive-conversation-rate'], by: ['language'], where: [], ...query },
  answer: {
    campaign: 'demo',
    asOf: '2022-04-05T10:00:00.000Z',
    completeThrough: null,
    timeZone: 'Europe/Moscow',
    deadLetters: 2,
    definitions: [{ metric: 'positive-conversation-rate', version: 1 }],
    status: 'internal',
    rows,
  },
});

const rate = { value: 0.5, numerator: 1, denominator: 2, interval: [0.1, 0.9], unrecorded: 0, bounds: null };
const read = async (...answers: Answered[]) => {
  const sheets = await readWorkbook(await toWorkbook(answers));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
};

it('has a line a row, numbers as numbers, and nothing where there is nothing', async () => {
  const row = { language: 'ru', 'positive-conversation-rate': rate };
  const { 'positive-conversation-rate by l': data } = await read(answered([row]));
  const [heads = [], line = []] = data ?? [];
  expect(Object.fromEntries(heads.map((head, index) => [head, line[index]]))).toEqual({
    language: 'ru',
    'positive-conversation-rate': 0.5,
    'positive-conversation-rate.numerator': 1,
    'positive-conversation-rate.denominator': 2,
    'positive-conversation-rate.interval.low': 0.1,
    'positive-conversation-rate.interval.high': 0.9,
    'positive-conversation-rate.unrecorded': 0,
    'positive-conversation-rate.bounds.low': null,
    'positive-conversation-rate.bounds.high': null,
    status: 'internal',
    asOf: '2022-04-05T10:00:00.000Z',
  });
});

it('says first that it is internal, and of what, as of when and by which definitions it is', async () => {
  const filter = { dimension: 'country', values: ['LT', 'LV'] } as const;
  const { About: about = [] } = await read(answered([], { from: '2022-04-01', to: '2022-04-05', where: [filter] }));
  expect(about[0]?.[0]).toMatch(/^Internal.* Внутреннее/);
  const facts = Object.fromEntries(about.map(([name, value]) => [name, value]));
  expect(facts).toMatchObject({
    Campaign: 'demo',
    Days: '2022-04-01 to 2022-04-05',
    'Only calls with': 'country: LT, LV',
    'As of': '2022-04-05T10:00:00.000Z',
    'Complete through': 'not known',
    'Records that could not be counted': 2,
    'positive-conversation-rate': 1,
  });
  expect(about.at(-1)?.[2]).toMatch(/recorded as positive.*\n.*положительных/s);
});

it('runs no formula', async () => {
  const row = { language: '=1+1', 'positive-conversation-rate': rate };
  const { 'positive-conversation-rate by l': data } = await read(answered([row]));
  expect(data?.[1]?.[0]).toBe('=1+1');
});

it('has a sheet for each of several answers', async () => {
  const names = Object.keys(await read(answered([]), answered([]), answered([], { by: [] })));
  expect(names).toEqual([
    'About',
    'positive-conversation-rate by l',
    'positive-conversation-rate by 2',
    'positive-conversation-rate in t',
  ]);
});
