import { randomBytes, randomUUID } from 'node:crypto';
import type { Group } from '../numbers/numbers.js';
import { RandomOrders } from './random-orders.js';
import type { Scripts } from './scripts.js';
import { seed } from './seed.js';
import { shuffled } from './shuffled.js';

/** Numbers that are due come before fresh ones; so many of them are drawn at a time. */
const mostDue = 4096;
const dayMs = 86_400_000;

/** Numbers that were drawn together. */
export interface Drawn {
  readonly batch: string;
  /** Index, attempts, index, attempts ... */
  readonly numbers: readonly number[];
  /** That of Redis, when they were drawn. */
  readonly clock: number;
}

/**
 * Draws numbers. Where they stand in their random order is worked out here: Redis gives positions, each once, and says
 * which of the numbers there are still fresh.
 */
export class Draws {
  private readonly orders = new RandomOrders();

  constructor(private readonly now: () => number) {}

  /** @param want about how many, besides those that are due @returns undefined if there are none @throws RetriableError */
  async draw(scripts: Scripts, groups: readonly Group[], want: number): Promise<Drawn | undefined> {
    const batch = randomUUID();
    for (;;) {
      const reserved = want > 0 ? await this.reserve(scripts, groups, want) : [];
      const reply = await scripts.draw(
        {
          ...{ groups, first: mostDue, want, batch, now: this.now(), seed: seed() },
          reserved: reserved.map(({ group: { id, zone } }) => ({ id, zone })),
        },
        reserved.map(({ indices }) => packed(indices)),
      );
      if (reply[0] === 'nothing') return undefined;
      if (reply[0] !== 'drawn') continue;
      const [, due, gone, clock] = reply;
      const fresh = freshAmong(
        reserved.map(({ indices }) => indices),
        new Set(gone),
      );
      return { batch, numbers: [...due, ...fresh], clock };
    }
  }

  private async reserve(scripts: Scripts, groups: readonly Group[], want: number) {
    const today = Math.floor(this.now() / dayMs) * dayMs;
    const key = randomBytes(20).toString('hex');
    const reserved = await scripts.reserve({ groups, want, today, key, seed: seed() });
    const byId = new Map(groups.map((group) => [group.id, group]));
    return reserved.map(([id, name, first, count]) => {
      const group = byId.get(id) as Group;
      // The order of drawing must not be the order of handing out.
      return { group, indices: shuffled(this.orders.indicesAt(group, { key: name, first, count })) };
    });
  }
}

/** As the scripts read them. */
const packed = (indices: Uint32Array): Buffer => Buffer.from(Uint32Array.from(indices).buffer).swap32();

/** As `Drawn` has them: nobody has called them yet. */
function freshAmong(candidates: readonly Uint32Array[], gone: ReadonlySet<number>): number[] {
  const fresh: number[] = [];
  for (const indices of candidates) for (const index of indices) if (!gone.has(index)) fresh.push(index, 0);
  return fresh;
}
