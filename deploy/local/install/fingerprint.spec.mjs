import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { fingerprint, Stamp } from './fingerprint.mjs';

/** @type {string} */
let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'callboard-fingerprint-'));
  mkdirSync(join(root, 'apps', 'one'), { recursive: true });
  writeFileSync(join(root, 'apps', 'one', 'main.ts'), 'start();');
  writeFileSync(join(root, 'package.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

const print = () => fingerprint(root, ['apps', 'package.json', 'absent.json']);
const write = (/** @type {string} */ path, /** @type {string} */ text) => writeFileSync(join(root, path), text);

test('depends on content alone', () => {
  const before = print();
  utimesSync(join(root, 'package.json'), 1, 1);
  expect(print()).toBe(before);
});

test.each([
  ['a file edited', () => write('apps/one/main.ts', 'stop();')],
  ['a file added', () => write('apps/one/other.ts', '')],
  ['a file that was absent', () => write('absent.json', '')],
  [
    'content moved from one file to the next',
    () => {
      write('apps/one/main.ts', 'start();{');
      write('package.json', '}');
    },
  ],
])('changes with %s', (_, change) => {
  const before = print();
  change();
  expect(print()).not.toBe(before);
});

test.each(['main.spec.ts', 'store.it.ts', 'next-env.d.ts', '.made-from', 'a.tsbuildinfo'])('ignores %s', (name) => {
  const before = print();
  write(`apps/one/${name}`, 'x');
  expect(print()).toBe(before);
});

test('a stamp holds until it is cleared or the print changes', () => {
  const stamp = new Stamp(join(root, 'out', '.made-from'));
  expect(stamp.matches('a')).toBe(false);
  stamp.set('a');
  expect([stamp.matches('a'), stamp.matches('b')]).toEqual([true, false]);
  stamp.clear();
  expect(stamp.matches('a')).toBe(false);
});
