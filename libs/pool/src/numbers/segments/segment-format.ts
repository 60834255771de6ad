import { z } from 'zod';

/** First bytes of a file of numbers. */
export const magic = Buffer.from('callboard numbers 1\n');

/** Bytes of a number: E.164 has at most 15 digits. */
export const numberBytes = 7;

const place = z.strictObject({ region: z.string(), zone: z.string(), count: z.int().min(1) });

/** What stands before the numbers: how many are where. Places with one zone follow each other; in each, numbers ascend. */
export const segmentHeader = z.strictObject({ count: z.int().min(1), places: z.array(place) });

export type SegmentHeader = z.infer<typeof segmentHeader>;
export type Place = z.infer<typeof place>;

/** Name of the so-manieth file; counted from 1, so that they sort. */
export const segmentName = (ordinal: number): string => `${String(ordinal).padStart(4, '0')}.numbers`;

/** @param digits E.164 without the plus, as a number */
export function writeNumber(target: Buffer, at: number, digits: number): void {
  target.writeUIntBE(Math.floor(digits / 2 ** 32), at, 3);
  target.writeUInt32BE(digits % 2 ** 32, at + 3);
}

export function readNumber(bytes: Buffer, at = 0): number {
  return bytes.readUIntBE(at, 3) * 2 ** 32 + bytes.readUInt32BE(at + 3);
}
