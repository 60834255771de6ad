/** Calls in one statement: a second or two. Small, so that all who count at a time find shares. A day is never divided. */
const mostCalls = 250_000;

/** Days in one statement: their list is a parameter, of which ClickHouse takes 128 kB. */
const mostDays = 1000;

/** Divides the days into shares that one statement each can count, keeping their order. */
export function inShares(days: readonly string[], callsOn: (day: string) => number): string[][] {
  const shares: string[][] = [];
  let calls = Number.POSITIVE_INFINITY;
  for (const day of days) {
    const last = shares.at(-1);
    calls += callsOn(day);
    if (last && calls <= mostCalls && last.length < mostDays) last.push(day);
    else {
      shares.push([day]);
      calls = callsOn(day);
    }
  }
  return shares;
}
