import { figuresPath } from '../../api/figures-path';
import { fileNameOf } from './file-name';

it('says of what, of which days, as of when, and that it is internal', () => {
  const path = figuresPath({ campaign: 'demo', metrics: ['dials'], by: ['weekday', 'hour'], from: '2022-04-01' });
  expect(fileNameOf(path, ['dials'], '2022-04-05T10:00:00.000Z', 'png')).toBe(
    'demo_dials_by-weekday-hour_2022-04-01--now_as-of-2022-04-05T10-00-00Z_internal.png',
  );
  expect(
    fileNameOf(
      figuresPath({ campaign: 'demo', metrics: ['dials', 'conversations'] }),
      ['dials'],
      '2022-04-05T10:00:00.000Z',
      'svg',
    ),
  ).toBe('demo_dials_all-days_as-of-2022-04-05T10-00-00Z_internal.svg');
});
