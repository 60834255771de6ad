import { PassThrough } from 'node:stream';
import { Steps } from '../cli/steps.mjs';
import { followPast, pastIn } from './follow-past.mjs';

const imported = 'a past is imported: 5000 of 180002 calls\na past is imported: 10000 of 180002 calls';

/** What is shown while the simulator says one text after the other, and then ends. @param {string[]} texts */
async function shownOf(...texts) {
  const left = [...texts];
  const simulator = {
    get running() {
      return left.length > 0;
    },
    tail: () => (left.length > 1 ? left.shift() : left[0]) ?? '',
  };
  const out = new PassThrough();
  const steps = new Steps(/** @type {any} */ (out));
  const signal = AbortSignal.timeout(5_000);
  await followPast({ simulator, steps, signal });
  return String(out.read() ?? '');
}

const over = `${imported}\n10000 calls of the 88 days before today are there\nsimulating, with seed 1`;

it('reads how far the past has come from what was said last', () => {
  expect(pastIn('')).toEqual({ progress: '', isOver: false });
  expect(pastIn(imported)).toEqual({ progress: '10,000 of 180,002 calls', isOver: false });
  expect(pastIn(over)).toEqual({ progress: '10,000 of 180,002 calls', isOver: true });
});

it('shows it until it is there', async () => {
  expect(await shownOf('', imported, imported, imported, over)).toMatch(/^✓ Demo: its past: 10,000 of 180,002 calls/);
});

it('shows nothing where it is there, nor where nothing is simulated', async () => {
  expect(await shownOf('', 'simulating, with seed 1')).toBe('');
  const out = new PassThrough();
  const steps = new Steps(/** @type {any} */ (out));
  await followPast({ simulator: undefined, steps, signal: AbortSignal.timeout(5_000) });
  expect(out.read()).toBeNull();
});

it('shows no end of what was broken off', async () => {
  const stop = new AbortController();
  const simulator = { running: true, tail: () => imported };
  const out = new PassThrough();
  const following = followPast({ simulator, steps: new Steps(/** @type {any} */ (out)), signal: stop.signal });
  stop.abort();
  await following;
  expect(out.read()).toBeNull();
});
