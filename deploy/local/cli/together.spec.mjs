import { expect, test } from '@jest/globals';
import { explain, Failure, Stopped } from './failure.mjs';
import { together } from './together.mjs';

test('the first failure stops the others, which are awaited', async () => {
  const controller = new AbortController();
  /** @type {string[]} */
  const done = [];
  const slow = new Promise((resolve) => {
    controller.signal.addEventListener('abort', () => setImmediate(() => resolve(done.push('slow'))));
  });
  await expect(together(controller, [slow, Promise.reject(new Error('first'))])).rejects.toThrow('first');
  expect(done).toEqual(['slow']);
});

test('failures that come at once are all told; what was stopped because of them is not', async () => {
  const java = new Failure('no Java');
  const failing = [java, new Stopped(), java, new Failure('no Redis')].map((error) => Promise.reject(error));
  const error = await together(new AbortController(), failing).catch((thrown) => thrown);
  expect(explain(error)).toBe('no Java\n\nno Redis');
});

test('nothing is aborted when all goes well', async () => {
  const controller = new AbortController();
  await together(controller, [Promise.resolve(1), Promise.resolve(2)]);
  expect(controller.signal.aborted).toBe(false);
});
