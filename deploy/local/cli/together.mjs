import { Stopped } from './failure.mjs';

/**
 * Waits for all of several things under way; when one fails, the others are told to stop and awaited, too.
 * @param {AbortController} controller aborted at the first failure
 * @param {Promise<unknown>[]} work
 * @throws the failure; several that came before the others could be stopped together in an AggregateError
 */
export async function together(controller, work) {
  /** @type {unknown[]} */
  const failures = [];
  const watched = work.map((promise) =>
    promise.catch((error) => {
      failures.push(error);
      controller.abort();
      throw error;
    }),
  );
  await Promise.allSettled(watched);
  // Several may have waited for the same thing.
  const causes = [...new Set(failures)].filter((failure) => !(failure instanceof Stopped));
  if (causes.length > 1) throw new AggregateError(causes);
  if (failures.length > 0) throw causes[0] ?? failures[0];
}
