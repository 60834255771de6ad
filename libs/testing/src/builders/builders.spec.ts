import * as fc from 'fast-check';
import { decodeEvent, streamOf } from '#events';
import { anyDelivery, anyScene } from './arbitraries.js';
import { aCall, expired, issued, joined, recorded, released, retracted } from './events.js';

const decoded = (event: Parameters<typeof JSON.stringify>[0], type: Parameters<typeof streamOf>[0]) =>
  decodeEvent(Buffer.from(JSON.stringify(event)), streamOf(type));

describe('builders of events', () => {
  const call = aCall();

  it.each([issued(call), released(call), expired(call), recorded(call), retracted(call), joined()])(
    'makes a valid $type',
    (event) => {
      expect(decoded(event, event.type)).toMatchObject({ event });
    },
  );

  it('gives each call an id of its own', () => {
    expect(aCall().callId).not.toBe(aCall().callId);
  });
});

describe('invented campaigns', () => {
  it('consist of events that every service accepts', async () => {
    await fc.assert(
      fc.property(anyScene({ maxCalls: 20 }), ({ events }) => {
        for (const event of events) expect(decoded(event, event.type).rejection).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('hand out no call on two days', async () => {
    await fc.assert(
      fc.property(anyScene({ maxCalls: 20 }), ({ events }) => {
        const assigned = new Map<string, string>();
        for (const { data } of events) {
          expect(assigned.get(data.callId) ?? data.assignedAt).toBe(data.assignedAt);
          assigned.set(data.callId, data.assignedAt);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are delivered whole, however often and in whatever order', async () => {
    const events = ['a', 'b', 'c', 'd'];
    await fc.assert(
      fc.property(anyDelivery(events), (delivered) => expect([...new Set(delivered)].sort()).toEqual(events)),
    );
  });
});
