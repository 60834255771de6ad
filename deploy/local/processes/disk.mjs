import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../cli/failure.mjs';

const gb = 1e9;

/**
 * Room left for a folder.
 * @param {string} folder need not exist yet
 * @returns {number} bytes
 */
export function freeSpace(folder) {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  return bavail * bsize;
}

/**
 * Makes sure that a folder has room.
 * @param {string} folder need not exist yet
 * @param {number} bytes
 * @throws {Failure} there is less
 */
export function requireSpace(folder, bytes) {
  const free = freeSpace(folder);
  if (free >= bytes) return;
  throw new Failure(
    `The disk of ${folder} has ${(free / gb).toFixed(1)} GB left; ${(bytes / gb).toFixed(1)} GB are needed.`,
    'Free some space, or put the data on another disk with --data DIR.',
  );
}
