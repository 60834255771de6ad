import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ensureSecrets, readSecrets } from './secrets.mjs';

/** @type {string} */
let data;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'callboard-secrets-'));
});
afterEach(() => rmSync(data, { recursive: true }));

test('are made once, for their owner only', () => {
  const made = ensureSecrets(data);
  expect(ensureSecrets(data)).toEqual(made);
  expect(readSecrets(data)).toEqual(made);
  expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(made.authKeys).toMatch(/^local=[\w-]{43}$/);
  expect(made.importKey).toMatch(/^[\w-]{43}$/);
});

test('says so when there are none', () => {
  expect(() => readSecrets(data)).toThrow(`${data} holds no secrets yet.`);
});
