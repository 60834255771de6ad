import { type ICustomPartitioner, Partitioners } from 'kafkajs';

const seed = 0x9747b28c;
const multiplier = 0x5bd1e995;

/** The hash by which Kafka's own clients choose a partition: MurmurHash2, in 32 bits. */
function murmur2(key: Buffer): number {
  const { length } = key;
  const whole = length & ~3;
  let hash = seed ^ length;
  for (let at = 0; at < whole; at += 4) {
    const mixed = Math.imul(key.readInt32LE(at), multiplier);
    hash = Math.imul(hash, multiplier) ^ Math.imul(mixed ^ (mixed >>> 24), multiplier);
  }
  if (length > whole) hash = Math.imul(hash ^ key.readUIntLE(whole, length - whole), multiplier);
  hash = Math.imul(hash ^ (hash >>> 13), multiplier);
  return hash ^ (hash >>> 15);
}

/**
 * Chooses the partition that kafkajs's own partitioner does, which reckons with 64-bit integers: of all that publishing
 * an event costs that was a twentieth.
 */
export const partitioner: ICustomPartitioner = () => {
  const byDefault = Partitioners.DefaultPartitioner();
  return (choice) => {
    const { key } = choice.message;
    if (!Buffer.isBuffer(key)) return byDefault(choice);
    return (murmur2(key) & 0x7fffffff) % choice.partitionMetadata.length;
  };
};
