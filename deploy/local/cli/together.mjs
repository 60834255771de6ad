/**
 * Waits for all of several things under way; when one fails, the others are told to stop and awaited, too.
 * @param {AbortController} controller aborted at the first failure
 * @param {Promise<unknown>[]} work
 * @throws the first failure
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
  if (failures.length > 0) throw failures[0];
}
