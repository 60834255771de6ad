import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Children, lossOf } from './children.mjs';
import { identify } from './identity.mjs';
import { waitUntil } from './wait.mjs';

/** @type {string} */
let folder;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-children-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const shell = (/** @type {string} */ name, /** @type {string} */ script) => ({
  name,
  command: 'sh',
  args: ['-c', script],
  log: join(folder, `${name}.log`),
});

test('tells which one was lost, how, and what it said last', async () => {
  const children = new Children();
  children.start(shell('kafka', 'echo out of heap; exit 3'));
  expect(await lossOf(await children.lost)).toMatchObject({
    message: 'kafka ended with code 3.',
    output: 'out of heap',
  });
});

test('one that is not vital is only reported', async () => {
  const how = new Promise((resolve) => {
    const children = new Children({ missing: (child, words) => resolve(`${child.name} ${words}`) });
    children.start({ ...shell('simulator', 'kill -9 $$'), vital: false });
  });
  expect(await how).toBe('simulator was killed by SIGKILL');
});

test('stops later stages first, and whatever they started themselves', async () => {
  /** @type {string[]} */
  const order = [];
  const children = new Children();
  const until = 'trap "exit 0" TERM; echo up; sleep 60 & wait';
  const members = [
    { name: 'redis', stage: 0 },
    { name: 'dashboard', stage: 2 },
    { name: 'figures', stage: 1 },
  ];
  for (const { name, stage } of members) {
    const child = children.start({ ...shell(name, until), stage });
    void child.ended.then(() => order.push(name));
    await waitUntil({ name, child, probe: () => (child.tail() === 'up' ? null : 'not yet') });
  }
  await children.stop();
  expect(order).toEqual(['dashboard', 'figures', 'redis']);
  expect(children.all.map(({ pid }) => identify(pid ?? 0))).toEqual([null, null, null]);
});

test('a command that does not exist is a child that ended', async () => {
  const child = new Children().start({
    name: 'nothing',
    command: '/nowhere',
    args: [],
    log: join(folder, 'nothing.log'),
  });
  await expect(waitUntil({ name: 'Nothing', child, probe: () => 'no' })).rejects.toThrow(
    /^Nothing ended with code|could not/,
  );
});
