import type { Answered } from './answer-question.js';
import { toCsv } from './csv.js';

const answered = (rows: Answered['answer']['rows']): Answered => ({
  query: { campaign: 'demo', metrics: ['positive-conversation-rate'], by: ['language'], where: [] },
  answer: {
    campaign: 'demo',
    asOf: '2022-04-05T10:00:00.000Z',
    completeThrough: null,
    timeZone: 'Europe/Moscow',
    deadLetters: 0,
    definitions: [{ metric: 'positive-conversation-rate', version: 1 }],
    status: 'internal',
    rows,
  },
});

const cell = { value: 0.5, numerator: 1, denominator: 2, interval: [0.1, 0.9], unrecorded: 0, bounds: [0.5, 0.5] };

describe('a table of figures', () => {
  it('has a line a row, and the ends of ranges in columns of their own', () => {
    const [header = '', line = ''] = toCsv(answered([{ language: 'ru', 'positive-conversation-rate': cell }])).split(
      '\r\n',
    );
    const byTitle = Object.fromEntries(header.split(',').map((title, index) => [title, line.split(',')[index]]));
    expect(byTitle).toEqual({
      language: 'ru',
      'positive-conversation-rate': '0.5',
      'positive-conversation-rate.numerator': '1',
      'positive-conversation-rate.denominator': '2',
      'positive-conversation-rate.interval.low': '0.1',
      'positive-conversation-rate.interval.high': '0.9',
      'positive-conversation-rate.unrecorded': '0',
      'positive-conversation-rate.bounds.low': '0.5',
      'positive-conversation-rate.bounds.high': '0.5',
      campaign: 'demo',
      status: 'internal',
      asOf: '2022-04-05T10:00:00.000Z',
      completeThrough: '',
      timeZone: 'Europe/Moscow',
      deadLetters: '0',
      definitions: 'positive-conversation-rate v1',
    });
  });

  it('has a header even without a row', () => {
    expect(toCsv(answered([]))).toMatch(/^language,.*definitions\r\n$/);
  });

  it.each([
    ['=1+1', `'=1+1,`],
    ['@SUM(A1)', `'@SUM(A1),`],
    ['+1', `'+1,`],
    ['-1', `'-1,`],
    ['\t=1', `'\t=1,`],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")",`],
    ['a,b', '"a,b",'],
    ['a\nb', '"a\nb",'],
  ])('is nothing that a spreadsheet would run: %j', (language, field) => {
    const [, line] = toCsv(answered([{ language, 'positive-conversation-rate': cell }])).split('\r\n');
    expect(line?.startsWith(field)).toBe(true);
  });
});
