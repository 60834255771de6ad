import * as fc from 'fast-check';
import { callId, isImportedCall } from './codes.js';

describe('the id of a call', () => {
  it('tells whether the call was imported', () => {
    fc.assert(fc.property(fc.uuid({ version: 8 }), (id) => callId.safeParse(id).success && isImportedCall(id)));
    fc.assert(fc.property(fc.uuid({ version: 4 }), (id) => callId.safeParse(id).success && !isImportedCall(id)));
  });
});
