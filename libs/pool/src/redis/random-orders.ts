import type { Group } from '../numbers/numbers.js';
import { Permutation } from '../numbers/permutation.js';

/** Positions in the order of a group that a key makes. */
export interface Positions {
  readonly key: string;
  readonly first: number;
  readonly count: number;
}

/** Tells which numbers stand where in the random orders of groups; what an order is made of is kept while its key is used. */
export class RandomOrders {
  private readonly byGroup = new Map<number, { readonly key: string; readonly order: Permutation }>();

  /** @returns the indices that stand there */
  indicesAt({ id, first: offset, size }: Group, { key, first, count }: Positions): Uint32Array {
    const order = this.orderOf(id, key, size);
    return Uint32Array.from({ length: count }, (_, at) => offset + order.at(first + at));
  }

  private orderOf(id: number, key: string, size: number): Permutation {
    const known = this.byGroup.get(id);
    if (known?.key === key) return known.order;
    const order = new Permutation(Buffer.from(key, 'hex'), size);
    this.byGroup.set(id, { key, order });
    return order;
  }
}
