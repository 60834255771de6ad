import type { BatchHandlerMethod } from './batch-handler.js';
import type { Persistence } from './persistence.js';
import type { Slice } from './record-batch.js';
import type { SharedBuffer } from './shared-buffer.js';

/**
 * Takes batches out of the buffer until it is closed: handles one while the last one is being stored,
 * stores in order, and reports what is stored.
 */
export async function runPipeline(
  buffer: SharedBuffer,
  handle: BatchHandlerMethod,
  persistence: Persistence,
  stored: (slices: readonly Slice[]) => void,
): Promise<void> {
  let storing: Promise<boolean> = Promise.resolve(true);
  for (let batch = await buffer.next(); batch !== undefined; batch = await buffer.next()) {
    const { slices } = batch;
    const handled = await persistence.persist(() => handle({ slices }));
    // Not before the last batch is safe: offsets and positions say that all before them is.
    if (!(await storing) || !handled.done) return;
    storing = (async () => {
      const { done } = await persistence.persist(async () => await handled.value?.());
      if (done) stored(slices);
      return done;
    })();
  }
  await storing;
}
