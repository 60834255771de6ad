/** What a check found; empty lists where all is well. */
export interface Findings {
  /** Events that were acknowledged and are nowhere. */
  readonly lost: string[];
  /** Rows, states and figures that are not as they must be. */
  readonly wrong: string[];
}

/** A table of ours against what it must hold, key by key. */
export function compare(what: string, actual: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>) {
  const wrong: string[] = [];
  for (const [key, value] of expected)
    if (actual.get(key) !== value) wrong.push(`${what} ${key}: ${actual.get(key) ?? 'nothing'}, not ${value}`);
  for (const [key, value] of actual) if (!expected.has(key)) wrong.push(`${what} ${key}: ${value}, out of nowhere`);
  return wrong;
}
