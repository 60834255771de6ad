import { createHmac } from 'node:crypto';

/** As many as in NIST SP 800-38G (FF1), whose Feistel network this resembles. */
const rounds = 10;

/**
 * A random order of the numbers 0 to `size` - 1 that nobody knows without the key, and that needs no memory:
 * a Feistel network over the next even number of bits, walked until it lands inside (cycle walking).
 *
 * @param key secret; 32 bytes
 * @param position 0 to `size` - 1
 * @returns what stands at that position; two positions never share it
 */
export function permute(key: Uint8Array, size: number, position: number): number {
  if (!Number.isInteger(position) || position < 0 || position >= size)
    throw new RangeError(`position ${position} is not among the first ${size}`);
  const halfBits = Math.max(1, Math.ceil(Math.log2(size) / 2));
  let value = position;
  // On average fewer than four steps: the network's domain is less than four times the size.
  do value = encipher(key, halfBits, value);
  while (value >= size);
  return value;
}

function encipher(key: Uint8Array, halfBits: number, value: number): number {
  const base = 2 ** halfBits;
  let left = Math.floor(value / base);
  let right = value % base;
  for (let round = 0; round < rounds; round += 1) [left, right] = [right, (left + mix(key, round, right)) % base];
  return left * base + right;
}

function mix(key: Uint8Array, round: number, half: number): number {
  const input = Buffer.alloc(5);
  input.writeUInt8(round);
  input.writeUInt32BE(half, 1);
  return createHmac('sha256', key).update(input).digest().readUInt32BE();
}
