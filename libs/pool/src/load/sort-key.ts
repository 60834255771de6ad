/** As many files numbers are divided into while they are sorted, by their last digits. */
export const bucketCount = 256;
/** Places are told apart by so many ids. */
const placeCount = 2048;

/** A number of a bucket, and its place, in one number that sorts by both: 15 digits and 11 bits are less than 2^53 x 256. */
export const packedKey = (digits: number, place: number): number =>
  Math.floor(digits / bucketCount) * placeCount + place;

/** The numbers of a bucket, each once, with the lowest of its places. @param keys ascending */
export function* sortedBucket(keys: Float64Array, bucket: number): Generator<{ digits: number; place: number }> {
  let last = -1;
  for (const key of keys) {
    const rest = Math.floor(key / placeCount);
    if (rest === last) continue;
    last = rest;
    yield { digits: rest * bucketCount + bucket, place: key % placeCount };
  }
}
