import * as fc from 'fast-check';
import { createEvent, decodeEvent, outcomeSnapshot } from '#events';
import { aCampaign } from '../../../testing/campaigns.js';
import { aMapping } from '../../../testing/mappings.js';
import type { Mapping } from '../mapping/mapping.js';
import { readHeader } from '../read/header.js';
import { CallIds } from './call-ids.js';
import { type MappedRow, rowMapper } from './row-mapper.js';

const importKey = Buffer.alloc(32, 7).toString('base64url');
const now = '2022-05-01T10:00:00Z';

/** Maps rows of one file, the first of which are the names of the columns. */
function map(parts: Partial<Mapping>, names: string[], ...rows: string[][]) {
  const mapping = aMapping(parts);
  const ids = new CallIds(importKey, aCampaign.id, mapping.source);
  const mapper = rowMapper(mapping, readHeader(names, mapping), aCampaign, ids, now);
  return rows.map((fields, index) => mapper({ fields, line: index + 2, lastLine: index + 2 }));
}

const one = (parts: Partial<Mapping>, cells: Record<string, string>) =>
  map(parts, Object.keys(cells), Object.values(cells))[0];

const callOf = (result: unknown) => (result as MappedRow).call;

describe('a row', () => {
  it('becomes the call that it tells of', () => {
    const parts: Partial<Mapping> = {
      key: { column: 'id' },
      revision: { column: 'rev' },
      calledAt: { column: 'when', format: 'date-time' },
      disposition: { column: 'end', values: { talk: 'conversation', none: 'no_answer' } },
      sentiment: { column: 'mood', values: { '+': 'positive', '?': null } },
      durationSeconds: { column: 'secs' },
      country: { column: 'land', empty: 'ZZ' },
      region: { column: 'region', values: { Moscow: 'RU-MOW' } },
      volunteer: { column: 'agent' },
      attempt: { column: 'try' },
    };
    const cells = {
      id: '17',
      rev: '2',
      when: '2022-04-05 12:34:56+03:00',
      end: ' talk',
      mood: '+',
      secs: '95',
      land: '',
      region: 'Moscow',
      agent: 'Ona',
      try: '3',
    };
    expect(one(parts, cells)).toEqual({
      line: 2,
      call: {
        campaign: 'demo',
        callId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8/),
        volunteer: expect.stringMatching(/^[0-9a-f]{16}$/),
        volunteerCountry: 'ZZ',
        region: 'RU-MOW',
        language: 'ru',
        guideline: 'none',
        attempt: 3,
        assignedAt: '2022-04-05T09:00:00Z',
        revision: 2,
        calledAt: '2022-04-05T09:00:00Z',
        disposition: 'conversation',
        sentiment: 'positive',
        durationMinutes: 2,
      },
    });
  });

  it('of which only the date is known counts for its day in the zone of the campaign', () => {
    expect(callOf(one({ calledAt: { column: 'on', format: 'date' } }, { on: '2022-04-05' }))).toMatchObject({
      calledAt: '2022-04-04T21:00:00Z',
      assignedAt: '2022-04-04T21:00:00Z',
      calledAtPrecision: 'day',
    });
  });

  it('leaves out what is not recorded', () => {
    const parts: Partial<Mapping> = {
      sentiment: { column: 'mood', values: { '?': null } },
      durationSeconds: { column: 'secs' },
      volunteer: { column: 'agent' },
    };
    const call = callOf(one(parts, { mood: '?', secs: '', agent: '' }));
    expect(Object.keys(call)).not.toEqual(expect.arrayContaining(['sentiment']));
    expect(call).not.toHaveProperty('durationMinutes');
    expect(call).not.toHaveProperty('volunteer');
  });

  it.each<[string, Partial<Mapping>, string, string, string]>([
    [
      'a date that is none',
      { calledAt: { column: 'x', format: 'date' } },
      '2022-02-30',
      'calledAt',
      '"2022-02-30" is not a date such as 2022-04-05',
    ],
    [
      'another way to write dates',
      { calledAt: { column: 'x', format: 'date' } },
      '05/04/2022',
      'calledAt',
      'is not a date',
    ],
    ['no date', { calledAt: { column: 'x', format: 'date' } }, '', 'calledAt', 'is empty'],
    [
      'a date in the future',
      { calledAt: { column: 'x', format: 'date' } },
      '2022-05-02',
      'calledAt',
      'is in the future',
    ],
    [
      'a time in the future',
      { calledAt: { column: 'x', format: 'date-time' } },
      '2022-05-01T11:00:00Z',
      'calledAt',
      'is in the future',
    ],
    [
      'a date too long ago',
      { calledAt: { column: 'x', format: 'date' } },
      '1999-12-31',
      'calledAt',
      'between 2000 and 2099',
    ],
    [
      'a time without a zone',
      { calledAt: { column: 'x', format: 'date-time' } },
      '2022-04-05T12:00',
      'calledAt',
      'has no zone',
    ],
    [
      'a time that is none',
      { calledAt: { column: 'x', format: 'date-time' } },
      '2022-04-31T12:00Z',
      'calledAt',
      'is not in the calendar',
    ],
    [
      'a negative duration',
      { durationSeconds: { column: 'x' } },
      '-5',
      'durationSeconds',
      '"-5" is not a whole number, 0 to 21600',
    ],
    [
      'a duration in minutes and seconds',
      { durationSeconds: { column: 'x' } },
      '3:20',
      'durationSeconds',
      '"3:20" is not a whole number',
    ],
    [
      'a duration of a day',
      { durationSeconds: { column: 'x' } },
      '86400',
      'durationSeconds',
      'is not a whole number, 0 to 21600',
    ],
    ['a country that is none', { country: { column: 'x' } }, 'UK', 'country', '"UK" is not an ISO 3166-1 alpha-2 code'],
    ['no country', { country: { column: 'x' } }, ' ', 'country', 'is empty'],
    ['a region of another campaign', { region: { column: 'x' } }, 'LT-VL', 'region', 'is not a region of the campaign'],
    ['another language', { language: { column: 'x' } }, 'xx', 'language', 'is not a language of the campaign'],
    [
      'a disposition that is not in the map',
      { disposition: { column: 'x', values: { ok: 'conversation' } } },
      'gone',
      'disposition',
      '"gone" is not among the values of the mapping',
    ],
    [
      'a disposition that we do not have',
      { disposition: { column: 'x' } },
      'answered',
      'disposition',
      'is not one of conversation, partial',
    ],
    ['an attempt that is none', { attempt: { column: 'x' } }, '0', 'attempt', 'is not a whole number, 1 to 255'],
    ['no key', { key: { column: 'x' } }, ' ', 'key', 'is empty'],
    ['a revision that is none', { key: { column: 'y' }, revision: { column: 'x' } }, '1000', 'revision', '1 to 999'],
    [
      'a sentiment of a refusal',
      { disposition: { constant: 'refused' }, sentiment: { column: 'x' } },
      'positive',
      'sentiment',
      'recorded only of a conversation',
    ],
    [
      'a duration of no call',
      { disposition: { constant: 'not_dialled' }, durationSeconds: { column: 'x' } },
      '5',
      'durationSeconds',
      'has no duration',
    ],
    ['bytes of another encoding', { country: { column: 'x' } }, '\uFFFD', 'row', 'wrong encoding'],
    ['bytes of another encoding where we do not look', {}, '\uFFFD', 'row', 'wrong encoding'],
  ])('with %s is rejected', (_, parts, text, field, reason) => {
    expect(one(parts, { x: text, y: '1' })).toEqual({ line: 2, field, reason: expect.stringContaining(reason) });
  });

  it('is rejected with all that is wrong with it', () => {
    const parts: Partial<Mapping> = { country: { column: 'c' }, durationSeconds: { column: 'd' } };
    expect(one(parts, { c: 'XX', d: '-1' })).toMatchObject({
      field: 'durationSeconds',
      reason: expect.stringContaining('country: "XX" is not'),
    });
  });

  it('with fields too few or too many is rejected', () => {
    expect(map({}, ['a', 'b'], ['1'], ['1', '2', '3'])).toMatchObject([
      { line: 2, field: 'row', reason: 'has 1 field, the header has 2' },
      { line: 3, field: 'row', reason: 'has 3 fields, the header has 2' },
    ]);
  });

  it('that has swallowed others is rejected', () => {
    const mapping = aMapping();
    const mapper = rowMapper(
      mapping,
      readHeader(['a', 'b'], mapping),
      aCampaign,
      new CallIds(importKey, 'demo', 'x'),
      now,
    );
    expect(mapper({ fields: ['1', '"2\n3,"4"'], line: 2, lastLine: 3 })).toMatchObject({
      field: 'row',
      reason: expect.stringContaining('it goes on to line 3: is a quote not closed?'),
    });
  });

  it('becomes, whatever is in it, a call that every reader accepts, or is rejected with a reason', async () => {
    const parts: Partial<Mapping> = {
      key: { column: 'k' },
      calledAt: { column: 'w', format: 'date-time', zone: 'Asia/Kathmandu' },
      disposition: { column: 'd' },
      sentiment: { column: 's' },
      durationSeconds: { column: 't' },
      region: { column: 'r' },
      country: { column: 'c' },
      attempt: { column: 'a' },
    };
    const odd = fc.oneof(
      { weight: 1, arbitrary: fc.string() },
      { weight: 1, arbitrary: fc.constantFrom('', '-1', '1e3', '٣', '__proto__', 'constructor') },
    );
    const cell = (...good: string[]) =>
      fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: odd });
    const row = fc.tuple(
      cell('1', '2'),
      cell('2022-04-05T12:59', '2022-03-27 03:30', '2022-04-05T12:34:56.7+05:45'),
      cell('conversation', 'busy', 'not_dialled'),
      cell('', 'positive'),
      cell('', '0', '21600'),
      cell('RU-MOW', 'unknown'),
      cell('LT', 'ZZ'),
      cell('1', '255'),
    );
    await fc.assert(
      fc.asyncProperty(row, async (fields) => {
        const [result] = map(parts, ['k', 'w', 'd', 's', 't', 'r', 'c', 'a'], fields);
        if (!result || !('call' in result))
          return expect(result).toMatchObject({ line: 2, field: expect.any(String), reason: expect.any(String) });
        expect(outcomeSnapshot.parse(result.call)).toEqual(result.call);
        const event = createEvent('org.callboard.outcome.recorded', result.call, { source: '/x', time: now });
        expect(decodeEvent(Buffer.from(JSON.stringify(event)), 'outcomes').event?.data).toEqual(result.call);
      }),
      { numRuns: 500 },
    );
  });
});

describe('call ids', () => {
  const ids = (parts: Partial<Mapping>, names: string[], ...rows: string[][]) =>
    map(parts, names, ...rows).map((result) => ('call' in result ? result.call.callId : result.reason));
  const keyed: Partial<Mapping> = { key: { column: 'id' } };

  it('are the same at every import, whatever else the row says', () => {
    expect(ids(keyed, ['id', 'note'], ['1', 'a'])).toEqual(ids(keyed, ['note', 'id'], ['b', '1']));
  });

  it('differ between sources, campaigns and keys', () => {
    const all = [
      ...ids(keyed, ['id'], ['1'], ['2']),
      ...ids({ ...keyed, source: 'other' }, ['id'], ['1']),
      ...ids({}, ['id'], ['1']),
    ];
    expect(new Set(all).size).toBe(all.length);
    const digest = (key: string, campaign: string) =>
      new CallIds(key, campaign, 's').digestOf('key', '1').toString('hex');
    const otherKey = Buffer.alloc(32, 8).toString('base64url');
    expect(new Set([digest(importKey, 'a'), digest(importKey, 'b'), digest(otherKey, 'a')]).size).toBe(3);
  });

  it('are given once in a file: a key that is repeated is rejected', () => {
    const [first, second, third] = ids(keyed, ['id'], ['1'], [' 1'], ['2']);
    expect(second).toBe('is repeated: an earlier row of this file has the same key');
    expect(first).not.toBe(third);
  });

  it('of equal rows without a key differ by how many there are', () => {
    const rows = [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'b'],
      ['a', 'b'],
    ];
    const once = ids({}, ['x', 'y'], ...rows);
    expect(new Set(once).size).toBe(4);
    expect(ids({}, ['x', 'y'], ...rows)).toEqual(once);
    expect(ids({}, ['y', 'x'], ...rows.map((row) => row.toReversed()))).toEqual(once);
    expect(ids({}, ['x', 'z'], ...rows).filter((id) => once.includes(id))).toEqual([]);
  });
});
