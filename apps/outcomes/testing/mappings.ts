import type { Mapping } from '../src/import/mapping/mapping.js';

/** A mapping; what the test does not care about is constant. */
export function aMapping(parts: Partial<Mapping> = {}): Mapping {
  return {
    list: 'calls',
    source: 'call-centre',
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    calledAt: { constant: '2022-04-05', format: 'date' },
    disposition: { constant: 'conversation' },
    country: { constant: 'LT' },
    region: { constant: 'RU-MOW' },
    language: { constant: 'ru' },
    ...parts,
  };
}
