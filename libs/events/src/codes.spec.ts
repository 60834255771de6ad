import * as fc from 'fast-check';
import { callId, isImportedCall } from './codes.js';

describe('the id of a call', () => {
  it.each([
    [8, true],
    [4, false],
  ] as const)('of version %i tells whether the call was imported: %s', async (version, isImported) => {
    await fc.assert(
      fc.property(fc.uuid({ version }), (id) => {
        expect([callId.safeParse(id).success, isImportedCall(id)]).toEqual([true, isImported]);
      }),
    );
  });
});
