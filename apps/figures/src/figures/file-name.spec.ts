import type { Answered } from './answer-question.js';
import { boardFileName, fileNameOf } from './file-name.js';

const about = (query: Partial<Answered['query']>): Answered => ({
  query: { campaign: 'demo', metrics: ['dials'], by: [], where: [], ...query },
  answer: {
    campaign: 'demo',
    asOf: '2022-04-05T10:00:00.000Z',
    completeThrough: null,
    timeZone: 'Europe/Moscow',
    deadLetters: 0,
    definitions: [],
    status: 'internal',
    rows: [],
  },
});

it('says of what, of which days, as of when, and that it is internal', () => {
  expect(fileNameOf(about({ by: ['region'], from: '2022-04-01', to: '2022-04-05' }), 'csv')).toBe(
    'demo_dials_by-region_2022-04-01--2022-04-05_as-of-2022-04-05T10-00-00Z_internal.csv',
  );
  expect(fileNameOf(about({ to: '2022-04-05' }), 'xlsx')).toBe(
    'demo_dials_begin--2022-04-05_as-of-2022-04-05T10-00-00Z_internal.xlsx',
  );
  expect(boardFileName(about({}), 'xlsx')).toBe('demo_board_all-days_as-of-2022-04-05T10-00-00Z_internal.xlsx');
});

it('counts metrics where there are too many to name', () => {
  const metrics = ['dials', 'conversations', 'live-contacts', 'countries'] as const;
  expect(fileNameOf(about({ metrics: [...metrics] }), 'csv')).toMatch(/^demo_4-metrics_all-days_/);
});
