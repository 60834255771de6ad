import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bootId, identify, isAlive } from './identity.mjs';

/**
 * @typedef {import('./identity.mjs').Identity & {name: string}} Named
 * @typedef {import('./identity.mjs').Identity & {boot: string, children: Named[]}} Owner
 *   who holds a lock, and the processes it has started
 */

/** A file only one running process can hold. If its holder was killed, the next one takes over what it left. */
export class Lock {
  /** @param {string} path @param {Owner} owner @param {Named[]} leftover */
  constructor(path, owner, leftover) {
    this.path = path;
    this.owner = owner;
    /** Processes of a killed holder that still run. */
    this.leftover = leftover;
  }

  /** @param {Named[]} children processes to be cleaned up should we be killed */
  record(children) {
    this.owner = { ...this.owner, children };
    const draft = writeDraft(this.path, this.owner);
    renameSync(draft, this.path);
  }

  release() {
    rmSync(this.path, { force: true });
  }
}

/**
 * Takes a lock.
 * @param {string} path
 * @returns {Lock | Owner} the lock; or who holds it, alive
 */
export function takeLock(path) {
  const self = identify(process.pid);
  if (!self) throw new Error('this process is not in /proc');
  /** @type {Named[]} */
  let leftover = [];
  for (;;) {
    const owner = { ...self, boot: bootId(), children: leftover };
    const draft = writeDraft(path, owner);
    try {
      // A link appears whole or not at all, and only where nothing is: two takers cannot both succeed.
      linkSync(draft, path);
      return new Lock(path, owner, leftover);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const holder = readOwner(path);
    if (holder && !isStale(holder)) return holder;
    leftover = [...leftover, ...removeStale(path, holder)];
  }
}

/**
 * Whether the holder is gone.
 * @param {Owner} owner
 */
export function isStale(owner) {
  return owner.boot !== bootId() || !isAlive(owner);
}

/**
 * Moves a stale lock away; looks again at what was moved, since somebody else may have been quicker.
 * @param {string} path
 * @param {Owner | null} expected
 * @returns {Named[]} processes it left running
 */
function removeStale(path, expected) {
  const aside = `${path}.${randomBytes(6).toString('hex')}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return [];
    throw error;
  }
  const moved = readOwner(aside);
  if (moved && !isStale(moved)) linkSync(aside, path);
  rmSync(aside);
  return expected && expected.boot === bootId() ? expected.children.filter(isAlive) : [];
}

/** @param {string} path @param {Owner} owner */
function writeDraft(path, owner) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`;
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  return draft;
}

/** @param {string} path @returns {Owner | null} null if there is none, or it is not readable as one */
function readOwner(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
    throw error;
  }
}
