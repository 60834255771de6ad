import { isOfImportedCall } from './imported-call.js';

it.each([
  ['an imported call', '6f1d3c1e-6d39-8c7e-9d0b-2f6f0a8c5b11', true],
  ['a call that was handed out', '6f1d3c1e-6d39-4c7e-9d0b-2f6f0a8c5b11', false],
  ['a volunteer', '4be0643f1d985783', false],
  ['nobody', '', false],
])('tells records of imported calls from others: %s', (_, key, expected) => {
  expect(isOfImportedCall({ key: Buffer.from(key) })).toBe(expected);
});

it('takes a record without a key for none', () => {
  expect(isOfImportedCall({ key: null })).toBe(false);
});
