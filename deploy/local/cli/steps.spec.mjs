import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { Stopped } from './failure.mjs';
import { Steps } from './steps.mjs';

function plainSteps() {
  const out = new PassThrough();
  const steps = new Steps(/** @type {any} */ (out));
  return { steps, text: () => String(out.read() ?? '') };
}

test('a step becomes a line with its time', async () => {
  const { steps, text } = plainSteps();
  expect(await steps.run('Redis', () => 7)).toBe(7);
  expect(text()).toMatch(/^✓ Redis +0\.0 s\n$/);
});

test('a step that fails becomes a line, and fails', async () => {
  const { steps, text } = plainSteps();
  await expect(steps.run('Redis', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(text()).toMatch(/^✗ Redis /);
});

test('a step that is given up says nothing', async () => {
  const { steps, text } = plainSteps();
  await expect(steps.run('Redis', () => Promise.reject(new Stopped()))).rejects.toThrow(Stopped);
  expect(text()).toBe('');
});
