import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { loadCampaigns, Problem } from '#platform';
import { aCampaign } from '../../../testing/campaigns.js';
import { parseMapping } from './parse-mapping.js';

const smallest = {
  source: 'call-centre',
  calledAt: { column: 'when', format: 'date' },
  disposition: { constant: 'conversation' },
  country: { constant: 'ZZ' },
  region: { constant: 'unknown' },
  language: { constant: 'ru' },
};

const parse = (mapping: object) => parseMapping(stringify(mapping), aCampaign);

function faultsOf(text: string): { field: string; message: string }[] {
  try {
    parseMapping(text, aCampaign);
  } catch (error) {
    if (error instanceof Problem) {
      expect(error.getStatus()).toBe(400);
      return (error.getResponse() as { errors: { field: string; message: string }[] }).errors;
    }
    throw error;
  }
  return [];
}

const faultyFields = (mapping: object) => faultsOf(stringify(mapping)).map(({ field }) => field);

describe('parseMapping', () => {
  it('fills in how most files are written', () => {
    expect(parse(smallest)).toEqual({ ...smallest, list: 'calls', encoding: 'utf-8', delimiter: ',', quote: '"' });
  });

  it('reads JSON as well', () => {
    expect(parseMapping(JSON.stringify(smallest), aCampaign)).toEqual(parse(smallest));
  });

  it('takes keys of value maps for texts', () => {
    const text = `${stringify({ ...smallest, disposition: undefined })}\ndisposition: { column: d, values: { yes: conversation, 01: busy, null: refused, '': technical } }`;
    expect(parseMapping(text, aCampaign)).toHaveProperty('disposition.values', {
      yes: 'conversation',
      '01': 'busy',
      null: 'refused',
      '': 'technical',
    });
  });

  it('tells all that is wrong at once', () => {
    expect(
      faultyFields({
        source: 'Call Centre!',
        encoding: 'utf-99',
        delimiter: ';;',
        calledAt: { column: 'when', format: 'time' },
        disposition: { constant: 'talked' },
        sentiment: { column: 's', values: { a: 'glad' } },
        country: { constant: 'UK' },
        region: { constant: 'RU-SPE' },
        language: { constant: 'de' },
        colour: { constant: 'red' },
      }),
    ).toEqual([
      'mapping.source',
      'mapping.encoding',
      'mapping.delimiter',
      'mapping.calledAt.format',
      'mapping.disposition.constant',
      'mapping.sentiment.values.a',
      'mapping.country.constant',
      'mapping.region.constant',
      'mapping.language.constant',
      'mapping',
    ]);
  });

  it('names what is missing', () => {
    expect(faultyFields({ source: 'x' })).toEqual([
      'mapping.calledAt',
      'mapping.disposition',
      'mapping.country',
      'mapping.region',
      'mapping.language',
    ]);
  });

  it.each([
    ['a column and a constant', { country: { column: 'c', constant: 'LT' } }, 'mapping.country'],
    ['neither', { country: {} }, 'mapping.country'],
    ['values of a constant', { country: { constant: 'LT', values: { a: 'LT' } } }, 'mapping.country'],
    ['no sentiment as a constant', { sentiment: { constant: null } }, 'mapping.sentiment.constant'],
    [
      'a disposition that is not recorded',
      { disposition: { column: 'd', values: { x: null } } },
      'mapping.disposition.values.x',
    ],
    [
      'a zone of a date',
      { calledAt: { column: 'w', format: 'date', zone: 'Europe/Vilnius' } },
      'mapping.calledAt.zone',
    ],
    ['no such zone', { calledAt: { column: 'w', format: 'date-time', zone: 'Vilnius' } }, 'mapping.calledAt.zone'],
    ['revisions of rows without a key', { revision: { column: 'r' } }, 'mapping.revision'],
  ])('refuses %s', (_, part, field) => expect(faultyFields({ ...smallest, ...part })).toEqual([field]));

  it.each([
    ['', 'mapping'],
    ['just a text', 'mapping'],
    ['a: [', 'mapping'],
    ['source: a\nsource: b', 'mapping'],
    ['source: *nowhere', 'mapping'],
  ])('refuses %j', (text, field) =>
    expect(faultsOf(text)).toEqual(expect.arrayContaining([{ field, message: expect.any(String) }])),
  );

  it('refuses aliases that grow without end', () => {
    const lines = ['a0: &a0 [x, x]', ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
    expect(faultsOf(lines.join('\n'))).toEqual([{ field: 'mapping', message: expect.stringContaining('alias') }]);
  });

  it('answers any text with a mapping or a problem', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.object().map((value) => stringify(value)),
    );
    await fc.assert(fc.asyncProperty(text, async (anything) => expect(faultsOf(anything).length).toBeGreaterThan(0)));
  });
});

test('the mapping that comes with the archive is one', async () => {
  const archive = (await loadCampaigns('campaigns')).get('archive');
  if (!archive) throw new Error('there is no campaign archive');
  const text = readFileSync('campaigns/archive/mappings/phone-campaign.yaml', 'utf8');
  expect(parseMapping(text, archive)).toMatchObject({ source: 'bank-marketing', key: { column: 'record' } });
});
