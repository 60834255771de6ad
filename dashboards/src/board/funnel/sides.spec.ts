import fc from 'fast-check';
import { sidesOf } from './sides';

const count = fc.nat(1_000_000);
const began = fc.record({ handedOut: count, imported: count, orphans: count });
const became = fc.record({ withOutcome: count, released: count, expired: count, retracted: count, open: count });

it('draws both sides as long as each other, with all that there is and what is missing', () => {
  fc.assert(
    fc.property(began, became, (one, other) => {
      const sides = sidesOf({ began: one, became: other });
      const lengths = sides.map(({ parts, missing }) => parts.reduce((sum, part) => sum + part.count, missing));
      expect(lengths[0]).toBe(lengths[1]);
      // At most one of them has less.
      expect(sides.filter(({ missing }) => missing > 0).length).toBeLessThanOrEqual(1);
      const drawn = sides.flatMap(({ parts }) => parts.map((part) => [part.part, part.count]));
      expect(Object.fromEntries(drawn)).toEqual({ ...one, ...other });
    }),
  );
});
