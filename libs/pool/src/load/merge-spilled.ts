import { join } from 'node:path';
import { LoadedNumbers } from '../numbers/loaded-numbers.js';
import { segmentName } from '../numbers/segments/segment-format.js';
import type { LoadOptions, LoadSummary } from './load-options.js';
import type { PlaceName } from './places.js';
import { SegmentWriter } from './segment-writer.js';
import { bucketCount, packedKey, sortedBucket } from './sort-key.js';
import { Spill } from './spill.js';

/** What was read of a file. */
export interface Spilled {
  readonly rows: number;
  readonly rejected: number;
  readonly lengths: readonly number[];
  readonly places: readonly PlaceName[];
}

/** Of numbers that the pool has already: it sorts before all places. */
const alreadyThere = 0;

/** Sorts what was read into a file of the pool: each number once, place by place, and none that is there already. */
export function mergeSpilled(
  { folder, progress }: Pick<LoadOptions, 'folder' | 'progress'>,
  work: string,
  { rows, rejected, lengths, places }: Spilled,
): Omit<LoadSummary, 'rejectedFile'> {
  const present = new LoadedNumbers(folder);
  const buckets = new Spill(work, 'bucket', lengths);
  const byPlace = new Spill(
    work,
    'place',
    places.map(() => 0),
  );
  try {
    for (const portion of present.all())
      for (const digits of portion) buckets.add(digits % bucketCount, packedKey(digits, alreadyThere));
    const counts = places.map(() => 0);
    for (let bucket = 0; bucket < bucketCount; bucket += 1) {
      for (const { digits, place } of sortedBucket(buckets.sorted(bucket), bucket)) {
        if (place === alreadyThere) continue;
        byPlace.add(place - 1, digits);
        counts[place - 1] = (counts[place - 1] ?? 0) + 1;
      }
      progress({ step: 'sort', share: (bucket + 1) / (bucketCount + places.length), rows });
    }
    const added = counts.reduce((sum, count) => sum + count, 0);
    if (added > 0) writeSegment(join(folder, segmentName(present.files + 1)), places, counts, byPlace);
    const unknownRegion = counts.reduce((sum, count, at) => sum + (places[at]?.region === 'unknown' ? count : 0), 0);
    return { rows, added, duplicates: rows - rejected - added, rejected, unknownRegion };
  } finally {
    buckets.close();
    byPlace.close();
    present.close();
  }
}

function writeSegment(path: string, places: readonly PlaceName[], counts: readonly number[], numbers: Spill): void {
  const sorted = places
    .map((place, at) => ({ ...place, at, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => compare(a.zone, b.zone) || compare(a.region, b.region));
  const header = {
    count: sorted.reduce((sum, { count }) => sum + count, 0),
    places: sorted.map(({ region, zone, count }) => ({ region, zone, count })),
  };
  const writer = new SegmentWriter(path, header);
  for (const { at } of sorted) writer.add(numbers.sorted(at));
  writer.finish();
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
