import fc from 'fast-check';
import { type CallboardEvent, createEvent } from './envelope.js';
import { anIssuedCall, anOutcome, aRetraction } from './examples.js';
import { type CallEvent, mergeCalls } from './merge.js';

const origin = { source: '/callboard/test', time: '2022-04-05T09:00:00Z' };
const callIds = ['6f1d3c1e-6d39-4c7e-9d0b-2f6f0a8c5b11', '0a4cb5a5-4a35-4f3b-8e8e-3f9ad1d5f7a2'];

const eventOfACall: fc.Arbitrary<CallEvent> = fc.oneof(
  fc
    .record({ callId: fc.constantFrom(...callIds), region: fc.constantFrom('RU-NVS', 'RU-MOW') })
    .chain((fields) =>
      fc
        .constantFrom(
          'org.callboard.assignment.issued' as const,
          'org.callboard.assignment.released' as const,
          'org.callboard.assignment.expired' as const,
        )
        .map((type) => createEvent(type, { ...anIssuedCall, ...fields }, origin) as CallboardEvent as CallEvent),
    ),
  fc
    .record({
      callId: fc.constantFrom(...callIds),
      revision: fc.constantFrom(1, 2, 500),
      sentiment: fc.constantFrom('positive' as const, 'neutral' as const, 'negative' as const),
    })
    .map(
      (fields) =>
        createEvent(
          'org.callboard.outcome.recorded',
          { ...anOutcome, ...fields },
          origin,
        ) as CallboardEvent as CallEvent,
    ),
  fc
    .constantFrom(...callIds)
    .map(
      (callId) =>
        createEvent(
          'org.callboard.outcome.retracted',
          { ...aRetraction, callId },
          origin,
        ) as CallboardEvent as CallEvent,
    ),
);

describe('merge rule', () => {
  it('gives the same states in any order and with any duplicates, ties included', () => {
    fc.assert(
      fc.property(
        fc
          .array(eventOfACall, { minLength: 1, maxLength: 12 })
          .chain((events) =>
            fc.tuple(
              fc.constant(events),
              fc.shuffledSubarray(events, { minLength: events.length }),
              fc.subarray(events),
            ),
          ),
        ([events, shuffled, repeated]) => {
          const sorted = (states: Map<string, CallEvent>) => [...states].sort(([a], [b]) => a.localeCompare(b));
          expect(sorted(mergeCalls([...shuffled, ...repeated]))).toEqual(sorted(mergeCalls(events)));
        },
      ),
    );
  });

  it('merges parts like the whole', () => {
    fc.assert(
      fc.property(fc.array(eventOfACall), fc.array(eventOfACall), (some, others) => {
        const inParts = mergeCalls([...mergeCalls(some).values(), ...mergeCalls(others).values()]);
        expect(inParts).toEqual(mergeCalls([...some, ...others].filter((event) => inParts.has(event.data.callId))));
      }),
    );
  });

  it('lets a retraction stand, whatever comes later', () => {
    const retraction = createEvent('org.callboard.outcome.retracted', aRetraction, origin);
    const correction = createEvent('org.callboard.outcome.recorded', { ...anOutcome, revision: 999 }, origin);
    expect(mergeCalls([retraction, correction] as CallEvent[]).get(anOutcome.callId)).toBe(retraction);
  });
});
