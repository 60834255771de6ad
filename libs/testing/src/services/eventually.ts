const pauseMs = 20;

/**
 * Waits until a condition holds, asking again and again.
 *
 * @param condition does not hold while it throws, as `expect` does, or gives `false`
 * @param options.timeout milliseconds
 * @returns what the condition gave
 * @throws the last error of the condition, or one that says what was awaited
 */
export async function eventually<T>(
  condition: () => T | Promise<T>,
  { timeout = 45_000, what = 'the condition' }: { timeout?: number; what?: string } = {},
): Promise<Exclude<T, false>> {
  const deadline = Date.now() + timeout;
  for (;;) {
    let failure: unknown = new Error(`${what} did not come true within ${timeout} ms`);
    try {
      const value = await condition();
      if (value !== false) return value as Exclude<T, false>;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > deadline) throw failure;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
