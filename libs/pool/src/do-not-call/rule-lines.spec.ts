import fc from 'fast-check';
import type { Rule } from '../numbers/numbers.js';
import { lineOf, readRule, ruleOf } from './rule-lines.js';

const rules: fc.Arbitrary<Rule> = fc.oneof<fc.Arbitrary<Rule>[]>(
  fc.record({ kind: fc.constant('index' as const), value: fc.nat() }),
  fc.record({ kind: fc.constant('region' as const), value: fc.constantFrom('unknown', 'RU-MOW', 'LT-1') }),
  fc.record({
    kind: fc.constantFrom('number' as const, 'prefix' as const),
    value: fc.integer({ min: 10_000_000, max: 999_999_999 }).map((digits) => `+${digits}`),
  }),
);

describe('a rule', () => {
  it('is written and read alike', () => {
    fc.assert(fc.property(rules, (rule) => expect(ruleOf(lineOf(rule))).toEqual(rule)));
  });

  it.each(['', 'prefix', 'prefix 7495', 'number +1', 'number +12345678 x', 'region RU MOW', 'index -1', 'who +7'])(
    'is not "%s"',
    (line) => {
      expect(ruleOf(line)).toBeUndefined();
    },
  );

  it('may be typed as people write numbers', () => {
    expect(readRule('+44 (20) 7946-0018', 'number')).toEqual({ kind: 'number', value: '+442079460018' });
    expect(readRule('020 7946 0018', 'number')).toBeUndefined();
    expect(readRule(' RU-MOW ', 'region')).toEqual({ kind: 'region', value: 'RU-MOW' });
  });
});
