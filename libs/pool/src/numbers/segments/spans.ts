/** Digits of E.164, shortest and longest. */
const [fewest, most] = [7, 15];

/** Stretches of numbers (digits of E.164), ascending and apart: from each start up to its end. */
export interface Spans {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** @param numbers E.164, in no order */
export function spansOfNumbers(numbers: readonly string[]): Spans {
  const starts = Float64Array.from(numbers, digitsOf).sort();
  return { starts, ends: starts.map((digits) => digits + 1) };
}

/** All numbers that begin so: for each prefix a stretch for each length that a number can have. @param prefixes in no order */
export function spansOfPrefixes(prefixes: readonly string[]): Spans {
  const apart = withoutNested(prefixes);
  const spans: [start: number, end: number][] = [];
  for (let length = fewest; length <= most; length += 1)
    for (const prefix of apart) {
      const open = length - (prefix.length - 1);
      if (open >= 0) spans.push([digitsOf(prefix) * 10 ** open, (digitsOf(prefix) + 1) * 10 ** open]);
    }
  return { starts: Float64Array.from(spans, ([start]) => start), ends: Float64Array.from(spans, ([, end]) => end) };
}

/** As texts they ascend as the numbers of one length do that begin with them, and what begins with another one follows it. */
function withoutNested(prefixes: readonly string[]): string[] {
  const apart: string[] = [];
  for (const prefix of [...prefixes].sort()) {
    const last = apart.at(-1);
    if (last === undefined || !prefix.startsWith(last)) apart.push(prefix);
  }
  return apart;
}

const digitsOf = (text: string): number => Number(text.slice(1));
