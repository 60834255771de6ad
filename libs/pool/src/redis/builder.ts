import type { Redis } from 'ioredis';
import type { ArchivedState, PoolArchive, PoolMark } from '../archive/pool-archive.js';
import { type Group, groupOf, type Numbers } from '../numbers/numbers.js';
import { chunkNumbers, stateBytes } from './lua/numbers.js';
import { answered } from './script.js';
import { restoredState, writeState } from './state-bytes.js';

/**
 * In which form all of it is kept, so that no release works with what another has written. Raised whenever a key, a
 * state's bytes or a lease's fields change their meaning.
 */
export const form = '5';

/** So many are looked at, and opened, together: some milliseconds. */
const chunksAtATime = 128;

/** So many numbers, or a few more, are given up in the archive at a time. */
const givenUpAtATime = 50_000;

/** What is known of a pool that was there before. */
export interface Archived {
  readonly archive: PoolArchive;
  readonly mark: PoolMark;
  /** Is told how many numbers were read. */
  readonly progress: (numbers: number) => void;
}

/** Writes the state of a pool into an empty Redis, as the archive knows it: chunk by chunk, beside what else is there. */
export class PoolBuilder {
  constructor(
    private readonly redis: Redis,
    /** Of the keys of the epoch that is built. */
    private readonly prefix: string,
    private readonly now: number,
  ) {}

  /**
   * @param epoch that is built
   * @throws RetriableError; what was written is then of no use
   */
  async build(epoch: number, { groups, size }: Pick<Numbers, 'groups' | 'size'>, archived?: Archived): Promise<void> {
    const { redis, prefix } = this;
    const handedOut = archived?.mark.handedOut ?? 0;
    const begun = { clock: 1, form, 'handed-out': handedOut, 'counted-since': this.now };
    const named = Object.entries(begun).flatMap(([name, value]) => [prefix + name, value]);
    await answered(() => redis.mset(...named));
    if (archived?.mark.paused) await answered(() => redis.set(`${prefix}paused`, 1));
    await this.openGroups({ groups, size });
    if (!archived) return;
    let givenUp: ArchivedState[] = [];
    for (let first = 0; first < size; first += chunkNumbers) {
      const end = Math.min(first + chunkNumbers, size);
      const states = await archived.archive.states(first, end);
      if (states.length > 0) givenUp = givenUp.concat(await this.fill(first, states, groups));
      if (end === size || givenUp.length >= givenUpAtATime) {
        await archived.archive.putStates({ epoch, clock: 1 }, givenUp);
        givenUp = [];
      }
      archived.progress(end);
    }
  }

  /** Room for every number, and how many are fresh in groups that are new. Again, it changes nothing. */
  async openGroups({ groups, size }: Pick<Numbers, 'groups' | 'size'>): Promise<void> {
    const chunks = Math.ceil(size / chunkNumbers);
    for (let first = 0; first < chunks; first += chunksAtATime)
      await this.openChunks(first, Math.min(first + chunksAtATime, chunks));
    const pipeline = this.redis.pipeline();
    for (const group of groups) pipeline.hsetnx(`${this.prefix}left`, String(group.id), group.size);
    await executed(pipeline);
  }

  private async openChunks(first: number, end: number): Promise<void> {
    const keys = Array.from({ length: end - first }, (_, at) => `${this.prefix}state:${first + at}`);
    const looking = this.redis.pipeline();
    for (const key of keys) looking.strlen(key);
    const lengths = await executed(looking);
    const opening = this.redis.pipeline();
    // Where there is one, its last byte may be somebody's state by now.
    for (const [at, key] of keys.entries())
      if (lengths[at] === 0) opening.setrange(key, chunkNumbers * stateBytes - 1, '\0');
    await executed(opening);
  }

  /** @returns what the archive has as waiting, and must not at the next loss: nobody learns what is still said of its call */
  private async fill(first: number, states: readonly ArchivedState[], groups: readonly Group[]) {
    const bytes = Buffer.alloc(chunkNumbers * stateBytes);
    const bags = new Map<string, number[]>();
    const drawn = new Map<number, number>();
    const givenUp: ArchivedState[] = [];
    for (const state of states) {
      const restored = restoredState(state, this.now);
      writeState(bytes, (state.index - first) * stateBytes, restored);
      const { id, zone } = groupOf(groups, state.index);
      drawn.set(id, (drawn.get(id) ?? 0) + 1);
      if (restored.status === 'lost' && state.status !== 'out') givenUp.push({ ...state, status: 'out', day: 0 });
      if (restored.status !== 'waiting') continue;
      const bag = `${state.attempts > 0 ? 'ready' : 'spare'}:${zone}`;
      const entries = bags.get(bag);
      if (entries) entries.push(state.index);
      else bags.set(bag, [state.index]);
    }
    const pipeline = this.redis.pipeline().set(`${this.prefix}state:${first / chunkNumbers}`, bytes);
    for (const [id, count] of drawn) pipeline.hincrby(`${this.prefix}left`, String(id), -count);
    for (const [bag, indices] of bags)
      pipeline.append(`${this.prefix}${bag}`, packed(indices)).hincrby(`${this.prefix}counts`, bag, indices.length);
    await executed(pipeline);
    return givenUp;
  }
}

function packed(indices: readonly number[]): Buffer {
  const bytes = Buffer.alloc(indices.length * 4);
  for (const [at, index] of indices.entries()) bytes.writeUInt32BE(index, at * 4);
  return bytes;
}

/** @returns what each command is answered @throws RetriableError */
async function executed(pipeline: ReturnType<Redis['pipeline']>): Promise<unknown[]> {
  const results = (await answered(() => pipeline.exec())) ?? [];
  for (const [error] of results) if (error) await answered(() => Promise.reject(error));
  return results.map(([, result]) => result);
}
