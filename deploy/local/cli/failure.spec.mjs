import { expect, test } from '@jest/globals';
import { explain, Failure } from './failure.mjs';

test('a failure is told by its message, what was logged, and its remedy, without a stack', () => {
  expect(explain(new Failure('npm ended.', 'Start again.', 'one\ntwo'))).toBe(
    'npm ended.\n  | one\n  | two\nStart again.',
  );
});

test('a full disk has its own remedy, wherever it shows', () => {
  expect(explain(new Failure('kafka ended.', 'Look there.', 'java.io.IOException: No space left on device'))).toMatch(
    /^kafka ended.*The disk is full/s,
  );
  const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(explain(error)).toMatch(/^The disk is full/);
});

test('what nobody foresaw keeps its stack', () => {
  expect(explain(new TypeError('odd'))).toMatch(/TypeError: odd\n {4}at /);
});
