import type { Stream } from '../event-types.js';
import { decodeBySchema } from './by-schema.js';
import { type Decoded, reject } from './decoded.js';
import { decodeOwnForm } from './own-form.js';

/** Larger than any event can be; the largest real one is about 700 bytes. */
export const largestEventBytes = 16_384;

/**
 * Reads the value of a Kafka record: the one validator, of the aggregator and of tests alike.
 * Looks only at the record, never at a clock: a replay accepts what the first reading accepted.
 *
 * @param stream the stream that the record was found in
 */
export function decodeEvent(value: Buffer | null, stream: Stream): Decoded {
  if (value === null || value.byteLength === 0) return reject('empty', 'the record has no value');
  if (value.byteLength > largestEventBytes)
    return reject('too-large', `${value.byteLength} bytes; the limit is ${largestEventBytes}`);
  return decodeOwnForm(value, stream) ?? decodeBySchema(value, stream);
}
