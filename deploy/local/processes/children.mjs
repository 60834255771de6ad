import { diskFullRemedy, Failure } from '../cli/failure.mjs';
import { Child } from './child.mjs';
import { freeSpace } from './disk.mjs';

const spareBytes = 50e6;

/**
 * @typedef {import('./child.mjs').ChildOptions & {stage?: number, vital?: boolean}} Member
 *   stage: higher ones are stopped first; vital (the default): nothing works without it
 */

/** The processes of a stack: started one by one, watched, stopped together. */
export class Children {
  /** @type {{child: Child, stage: number}[]} */
  #all = [];
  /** @type {(child: Child) => void} */
  #lose = () => undefined;

  /**
   * @param {object} [hooks]
   * @param {(children: Child[]) => void} [hooks.changed] told of every start
   * @param {(child: Child, how: string) => void} [hooks.missing] told when one that is not vital ends by itself
   */
  constructor({ changed = () => undefined, missing = () => undefined } = {}) {
    this.changed = changed;
    this.missing = missing;
    /** @type {Promise<Child>} the first vital process that ended although nobody asked it to */
    this.lost = new Promise((resolve) => {
      this.#lose = resolve;
    });
  }

  get all() {
    return this.#all.map(({ child }) => child);
  }

  /**
   * @param {Member} member
   * @returns {Child}
   */
  start = ({ stage = 0, vital = true, ...options }) => {
    const child = new Child(options);
    this.#all.push({ child, stage });
    this.changed(this.all);
    void child.ended.then((how) => {
      if (child.stopping) return;
      if (vital) this.#lose(child);
      else this.missing(child, how);
    });
    return child;
  };

  /** Stops everything, later stages first, those of one stage together. */
  async stop() {
    const stages = [...new Set(this.#all.map(({ stage }) => stage))].sort((a, b) => b - a);
    for (const current of stages) {
      await Promise.all(this.#all.filter(({ stage }) => stage === current).map(({ child }) => child.stop()));
    }
  }

  /** Ends everything at once. */
  kill() {
    for (const child of this.all) child.kill();
  }
}

/**
 * What to tell about a process that should not have ended.
 * @param {Child} child
 * @returns {Promise<Failure>}
 */
export async function lossOf(child) {
  const how = await child.ended;
  // On a full disk it may not even have been able to log that.
  const isFull = freeSpace(child.log) < spareBytes;
  const remedy = isFull ? diskFullRemedy : `Everything is stopped. Its log: ${child.log}`;
  return new Failure(`${child.name} ${how}.`, remedy, child.tail());
}
