import fc from 'fast-check';
import { anIssuedCall, anOutcome } from './examples.js';
import { eventIdOf, rankOf, versionOf } from './version.js';

const recorded = 'org.callboard.outcome.recorded';

describe('version of an event', () => {
  it('does not depend on the order of the fields', () => {
    const shuffled = Object.fromEntries(Object.entries(anOutcome).reverse());
    expect(versionOf(recorded, shuffled)).toBe(versionOf(recorded, anOutcome));
  });

  it('stays as it is for ever: call states depend on it', () => {
    expect(eventIdOf('call', versionOf(recorded, anOutcome))).toMatchInlineSnapshot(`"call.000433d02d6c2f70"`);
    expect(versionOf('org.callboard.assignment.issued', anIssuedCall)).toMatchInlineSnapshot(`561375911419308n`);
  });

  it('is higher for a higher revision, whatever the content', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 998 }), fc.integer({ min: 0, max: 300 }), (revision, durationMinutes) => {
        const earlier = versionOf(recorded, { ...anOutcome, revision });
        const later = versionOf(recorded, { ...anOutcome, revision: revision + 1, durationMinutes });
        expect(later > earlier).toBe(true);
      }),
    );
  });

  it('differs for different contents at one rank', () => {
    const other = { ...anOutcome, sentiment: 'negative' as const };
    expect(versionOf(recorded, other)).not.toBe(versionOf(recorded, anOutcome));
    expect(versionOf(recorded, other) >> 48n).toBe(versionOf(recorded, anOutcome) >> 48n);
  });

  it('counts a field that a later release adds as content', () => {
    expect(versionOf(recorded, { ...anOutcome, mood: 'calm' })).not.toBe(versionOf(recorded, anOutcome));
  });

  it('fits into 64 bits and a retraction outranks everything', () => {
    const retraction = versionOf('org.callboard.outcome.retracted', { callId: anOutcome.callId, reason: 'test' });
    expect(retraction < 1n << 64n).toBe(true);
    expect(retraction > versionOf(recorded, { ...anOutcome, revision: 999 })).toBe(true);
  });

  it('ranks the steps of a call in their order', () => {
    const ranks = [
      rankOf('org.callboard.assignment.issued', {}),
      rankOf('org.callboard.assignment.released', {}),
      rankOf('org.callboard.assignment.expired', {}),
      rankOf(recorded, { revision: 1 }),
      rankOf(recorded, { revision: 999 }),
      rankOf('org.callboard.outcome.retracted', {}),
    ];
    expect(ranks).toEqual([1, 2, 3, 4, 1002, 4095]);
  });
});
