import { Controller } from '@nestjs/common';
import { BatchHandler, type BatchHandlerMethod, type RecordBatch } from '#kafka';
import { decodeBatch } from '../decode/decode-batch.js';
import { BatchStore } from '../store/batch-store.js';

/**
 * From Kafka to ClickHouse, in this order:
 *
 * 1. decode and validate: cannot fail; what cannot be counted becomes a dead letter
 * 2. insert the rows: if it fails, or nobody knows whether it did, the batch is stored again
 * 3. mark the days that have changed: likewise; figures read these days from the calls until they are recomputed
 * 4. insert the dead letters: likewise
 * 5. note the positions: likewise; only now may "complete through" pass these records
 * 6. commit the offsets: if it fails, a successor reads a little twice
 *
 * A crash anywhere repeats the batch, and repeating changes nothing: every row has a key that follows from
 * its content, or is a mark, of which there may be too many but never too few.
 */
@Controller()
export class IngestHandler {
  constructor(private readonly store: BatchStore) {}

  /** Decodes at once, and stores while the next batch is being decoded. */
  @BatchHandler('volunteers', 'assignments', 'outcomes')
  async ingest(batch: RecordBatch): ReturnType<BatchHandlerMethod> {
    const decoded = decodeBatch(batch);
    return async () => await this.store.store(decoded);
  }
}
