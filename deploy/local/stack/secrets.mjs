import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../cli/failure.mjs';

/**
 * @typedef {object} Secrets of one data folder
 * @property {string} authKeys kid=key pairs as in AUTH_KEYS: the first signs, all verify
 * @property {string} importKey never changes: ids of imported calls are derived from it
 * @property {string} clickhousePassword
 */

const random = () => randomBytes(32).toString('base64url');

/** @param {string} data */
const pathOf = (data) => join(data, 'secrets.json');

/**
 * The secrets of a data folder, made at the first start.
 * @param {string} data
 * @returns {Secrets}
 */
export function ensureSecrets(data) {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const secrets = { authKeys: `local=${random()}`, importKey: random(), clickhousePassword: random() };
  try {
    writeFileSync(pathOf(data), `${JSON.stringify(secrets, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    return secrets;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return readSecrets(data);
  }
}

/**
 * The secrets of a data folder that has been started before.
 * @param {string} data
 * @returns {Secrets}
 * @throws {Failure} it has none
 */
export function readSecrets(data) {
  try {
    return JSON.parse(readFileSync(pathOf(data), 'utf8'));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT') {
      throw new Failure(
        `${data} holds no secrets yet.`,
        'They are made at the first npm start. Name its folder with --data DIR.',
      );
    }
    if (!(error instanceof SyntaxError)) throw error;
    throw new Failure(
      `${pathOf(data)} is damaged.`,
      'Restore it from a backup: without its importKey, imports done again count twice.',
    );
  }
}
