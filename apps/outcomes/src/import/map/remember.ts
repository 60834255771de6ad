const mostRemembered = 10_000;

/** `work`, done once for each text: the cells of a column repeat themselves. */
export function remember<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (known.size >= mostRemembered) known.clear();
    known.set(text, result);
    return result;
  };
}
