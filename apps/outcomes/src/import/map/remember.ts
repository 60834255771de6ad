const mostRemembered = 10_000;
/** What repeats itself is short; a file of nothing but long texts must not fill the memory. */
const longestRemembered = 200;

/**
 * `work`, done once for each text: the cells of a column repeat themselves.
 *
 * @param most texts that are remembered
 */
export function remember<T>(work: (text: string) => T, most = mostRemembered): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longestRemembered) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
