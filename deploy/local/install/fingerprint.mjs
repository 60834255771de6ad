import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is made by tools, or does not end up in a build. */
const ignored = /^(node_modules|dist|coverage|next-env\.d\.ts|\..*|.*\.tsbuildinfo|.*\.(spec|it|e2e)\.[^.]+|.*\.md)$/;

/**
 * A hash of the content of files, the same wherever and whenever they are.
 * @param {string} root
 * @param {string[]} paths files and folders below the root; those that do not exist count as absent
 * @returns {string} hex
 */
export function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) add(hash, root, path);
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} root @param {string} path */
function add(hash, root, path) {
  const full = join(root, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    const names = readdirSync(full).filter((name) => !ignored.test(name));
    for (const name of names.sort()) add(hash, root, `${path}/${name}`);
    return;
  }
  const content = stat ? readFileSync(full) : null;
  hash.update(JSON.stringify([path, content?.length ?? 'absent']));
  if (content) hash.update(content);
}

/** A note beside something made, saying what it was made from. */
export class Stamp {
  /** @param {string} path */
  constructor(path) {
    this.path = path;
  }

  /** @param {string} print whether the thing is there and made from this */
  matches(print) {
    return existsSync(this.path) && readFileSync(this.path, 'utf8') === print;
  }

  /** Before the thing is made anew: half of it must not pass for the whole. */
  clear() {
    rmSync(this.path, { force: true });
  }

  /** @param {string} print */
  set(print) {
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, print);
  }
}
