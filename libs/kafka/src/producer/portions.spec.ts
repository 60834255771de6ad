import fc from 'fast-check';
import { inPortions } from './portions.js';

const caps = { maxItems: 5, maxBytes: 20 };
const bytesOf = (items: readonly { bytes: number }[]) => items.reduce((sum, { bytes }) => sum + bytes, 0);

it('divides items into portions that keep to the caps, of which none could have taken the next item', () => {
  const items = fc.array(fc.record({ bytes: fc.integer({ min: 0, max: 25 }) }), { maxLength: 40 });
  fc.assert(
    fc.property(items, (all) => {
      const portions = inPortions(all, caps);
      expect(portions.flat()).toEqual(all);
      for (const [index, portion] of portions.entries()) {
        expect(portion.length).toBeGreaterThan(0);
        expect(portion.length).toBeLessThanOrEqual(caps.maxItems);
        if (portion.length > 1) expect(bytesOf(portion)).toBeLessThanOrEqual(caps.maxBytes);
        const [next] = portions[index + 1] ?? [];
        if (next && portion.length < caps.maxItems)
          expect(bytesOf(portion) + next.bytes).toBeGreaterThan(caps.maxBytes);
      }
    }),
  );
});
