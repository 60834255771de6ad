import { createCipheriv } from 'node:crypto';

/** Of the network that makes the order; an even number. Four are a strong pseudorandom permutation (Luby and Rackoff, 1988). */
const rounds = 4;
/** Bytes of a key. */
export const keyBytes = 16;

/**
 * The numbers below a size in a random order, which needs no memory but a key: a Feistel network over a x b >= size,
 * walked until it lands inside (Black and Rogaway, 2002, generalized Feistel with cycle walking).
 */
export class Permutation {
  private readonly a: number;
  private readonly b: number;
  /** What each round adds to one half, by the other half. */
  private readonly mixes: readonly Uint32Array[];

  /** @param key random, `keyBytes` long */
  constructor(
    key: Buffer,
    private readonly size: number,
  ) {
    this.a = Math.ceil(Math.sqrt(size));
    this.b = Math.ceil(size / this.a);
    this.mixes = Array.from({ length: rounds }, (_, round) => randomWords(key, round, this.a));
  }

  /** @param position below the size @returns the number that stands there, below the size */
  at(position: number): number {
    let value = position;
    do value = this.scatter(value);
    while (value >= this.size);
    return value;
  }

  private scatter(value: number): number {
    let [left, right] = [value % this.a, Math.floor(value / this.a)];
    this.mixes.forEach((mix, round) => {
      // The halves change places, and so do their moduli.
      const modulus = round % 2 === 0 ? this.a : this.b;
      [left, right] = [right, (left + (mix[right] as number)) % modulus];
    });
    return right * this.a + left;
  }
}

/** As many words of 32 bits as there are halves: what AES in counter mode would hide a text with. */
function randomWords(key: Buffer, round: number, count: number): Uint32Array {
  const firstBlock = Buffer.alloc(16);
  firstBlock[0] = round;
  const bytes = createCipheriv('aes-128-ctr', key, firstBlock).update(Buffer.alloc(count * 4));
  return Uint32Array.from({ length: count }, (_, at) => bytes.readUInt32LE(at * 4));
}
