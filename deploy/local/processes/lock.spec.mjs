import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { bootId, identify, isAlive } from './identity.mjs';
import { endLeftovers } from './leftovers.mjs';
import { Lock, takeLock } from './lock.mjs';

/** @type {string} */
let folder;
/** @type {string} */
let path;
/** @type {import('node:child_process').ChildProcess[]} */
const sleepers = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-lock-'));
  path = join(folder, 'lock.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  for (const sleeper of sleepers.splice(0)) sleeper.kill('SIGKILL');
});

function take() {
  const lock = takeLock(path);
  if (lock instanceof Lock) return lock;
  throw new Error('it is taken');
}

function sleeper() {
  const child = spawn('sleep', ['60']);
  sleepers.push(child);
  const identity = identify(child.pid ?? 0);
  if (!identity) throw new Error('sleep does not run');
  return identity;
}

const gone = { pid: process.pid, started: '1' };
const write = (/** @type {object} */ owner) =>
  writeFileSync(path, JSON.stringify({ boot: bootId(), children: [], ...owner }));

test('only one can have it, and it knows who', () => {
  const lock = take();
  expect(takeLock(path)).toMatchObject({ pid: process.pid });
  lock.release();
  take().release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a holder that was killed leaves its processes to the next', async () => {
  const child = sleeper();
  write({
    ...gone,
    children: [
      { name: 'kafka', ...child },
      { name: 'redis', ...gone },
    ],
  });
  const lock = take();
  expect(lock).toMatchObject({ leftover: [{ name: 'kafka', ...child }] });
  // Until they are ended they stay on record, should we be killed, too.
  expect(JSON.parse(readFileSync(path, 'utf8')).children).toHaveLength(1);
  await endLeftovers(lock.leftover);
  expect(isAlive(child)).toBe(false);
  expect(readdirSync(folder)).toEqual(['lock.json']);
});

test('a process with the id of another run of the machine is not taken for ours', () => {
  write({ ...sleeper(), boot: 'before', children: [{ name: 'kafka', ...sleeper() }] });
  expect(takeLock(path)).toMatchObject({ leftover: [] });
});

test('a holder that runs keeps it', () => {
  const holder = sleeper();
  write(holder);
  expect(takeLock(path)).toMatchObject(holder);
});

test('a damaged lock is nobody’s', () => {
  writeFileSync(path, '{');
  expect(takeLock(path)).toBeInstanceOf(Lock);
});
