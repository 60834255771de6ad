const wordsPerSlot = 3;
const fullest = 0.75;

/**
 * Counts how often each row was met in a file of any length, in little memory: an open-addressed table of 64 bits
 * of each row's keyed hash and a count, 12 bytes a slot and 16 to 32 a row (a Set of strings takes over 100).
 *
 * Two different rows are taken for one only if their hashes meet: with 4 million rows the odds are below one in
 * two million; the row would be rejected as repeated, or get another ordinal, and nothing be counted wrongly.
 */
export class Occurrences {
  private slots = 1024;
  private used = 0;
  private table = new Uint32Array(this.slots * wordsPerSlot);

  /** @param hash at least 8 evenly distributed bytes @returns how often the same was added before */
  add(hash: Buffer): number {
    if (this.used >= this.slots * fullest) this.grow();
    const high = hash.readUInt32LE(0);
    const low = hash.readUInt32LE(4);
    const at = this.find(high, low);
    const before = this.table[at + 2] ?? 0;
    if (before === 0) this.used += 1;
    this.put(at, high, low, before + 1);
    return before;
  }

  /** Where the hash is, or is to be put. A count of 0 marks a free slot. */
  private find(high: number, low: number): number {
    const { table, slots } = this;
    for (let slot = low % slots; ; slot = (slot + 1) % slots) {
      const at = slot * wordsPerSlot;
      if (table[at + 2] === 0 || (table[at] === high && table[at + 1] === low)) return at;
    }
  }

  private put(at: number, high: number, low: number, count: number): void {
    this.table[at] = high;
    this.table[at + 1] = low;
    this.table[at + 2] = count;
  }

  private grow(): void {
    const before = this.table;
    this.slots *= 2;
    this.table = new Uint32Array(this.slots * wordsPerSlot);
    for (let at = 0; at < before.length; at += wordsPerSlot) {
      const high = before[at] ?? 0;
      const low = before[at + 1] ?? 0;
      const count = before[at + 2] ?? 0;
      if (count > 0) this.put(this.find(high, low), high, low, count);
    }
  }
}
