import * as fc from 'fast-check';
import type { OutcomeSnapshot } from '#events';
import { aCall } from '#testing';
import type { KnownCall } from '../../snapshots/known-call.js';
import { decide } from './decide.js';

const assignment = aCall({ assignedAt: '2022-04-05T09:00:00Z' });
const call = (parts: Partial<OutcomeSnapshot> = {}): OutcomeSnapshot => ({
  ...assignment,
  revision: 1,
  calledAt: '2022-04-05T09:00:00Z',
  disposition: 'conversation',
  ...parts,
});
const recorded = (data: OutcomeSnapshot): KnownCall => ({ kind: 'recorded', callId: data.callId, version: '1', data });
const bare = (kind: 'issued' | 'expired'): KnownCall => ({
  kind,
  callId: assignment.callId,
  version: '1',
  data: assignment,
});

describe('decide', () => {
  it('makes a call of a row that is new', () => {
    expect(decide({ line: 2, call: call() }, undefined)).toEqual({ counts: 'accepted', call: call(), isNew: true });
  });

  it.each(['issued', 'expired'] as const)('completes what an interrupted import left %s', (kind) => {
    const later = call({ assignedAt: '2022-04-06T09:00:00Z', calledAt: '2022-04-06T09:00:00Z', revision: 3 });
    expect(decide({ line: 2, call: later }, bare(kind))).toEqual({
      counts: 'accepted',
      call: { ...later, assignedAt: assignment.assignedAt },
      isNew: false,
    });
  });

  it('never publishes under another date, nor without a higher revision, nor twice', async () => {
    const revision = fc.integer({ min: 1, max: 999 });
    const hour = fc.integer({ min: 0, max: 23 }).map((h) => `2022-04-05T${String(h).padStart(2, '0')}:00:00Z`);
    const row = fc.record({
      revision,
      calledAt: hour,
      disposition: fc.constantFrom('busy' as const, 'refused' as const),
    });
    await fc.assert(
      fc.asyncProperty(row, row, async (before, after) => {
        const assignedAt = before.calledAt;
        const known = recorded(call({ ...before, assignedAt }));
        const decided = decide({ line: 2, call: call({ ...after, assignedAt: after.calledAt }) }, known);
        const isSame = before.calledAt === after.calledAt && before.disposition === after.disposition;
        if (isSame) expect(decided).toMatchObject({ counts: 'unchanged' });
        else if (after.revision > before.revision && after.calledAt >= assignedAt)
          expect(decided).toMatchObject({ counts: 'corrected', isNew: false, call: { ...after, assignedAt } });
        else expect(decided).toMatchObject({ line: 2, reason: expect.any(String) });
      }),
    );
  });

  it('says so when no higher revision is left', () => {
    expect(decide({ line: 2, call: call({ disposition: 'busy' }) }, recorded(call({ revision: 999 })))).toMatchObject({
      reason: expect.stringContaining('no higher revision is left'),
    });
  });
});
