import type { Letter } from '../../dead-letters/letters.schema.js';
import { pageOf, tableOf } from './tables.js';

const letter: Letter = {
  id: 'outcomes-2-17-0123456789abcdef',
  stream: 'outcomes',
  partition: 2,
  offset: '17',
  reason: 'not-json',
  detail: 'not JSON',
  firstSeen: '2022-04-05T09:00:00Z',
  bytes: 3,
  canReplay: true,
  resolution: null,
};
const resolution = {
  action: 'waived' as const,
  by: 'Anna',
  subject: 's',
  note: 'a test',
  at: '2022-04-05T10:00:00Z',
};

describe('the tables', () => {
  it('line up', () => {
    expect(tableOf([letter, { ...letter, reason: 'rejected-by-store', resolution }])).toBe(
      [
        'ID                              REASON             FIRST SEEN        BYTES  STATE',
        'outcomes-2-17-0123456789abcdef  not-json           2022-04-05 09:00  3      outstanding',
        'outcomes-2-17-0123456789abcdef  rejected-by-store  2022-04-05 09:00  3      waived by Anna',
        '',
      ].join('\n'),
    );
  });

  it('show one whole', () => {
    const shown = { bytes: 3, base64: 'YWJj', text: 'abc', truncated: false };
    const page = pageOf({ ...letter, resolution, key: shown, value: { ...shown, truncated: true } });
    expect(page).toContain('State       waived by Anna, 2022-04-05 10:00 UTC: a test\n');
    expect(page).toContain('Value       3 bytes, the beginning of which is\n\nabc\n');
  });
});
