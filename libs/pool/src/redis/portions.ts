import type { Range } from '../numbers/numbers.js';

/** Numbers that one script may touch: some milliseconds, in which nobody else gets an answer. */
const mostNumbers = 5000;

type Portion = [first: number, end: number, group: number][];

/** Divides ranges so that no portion has too many numbers. */
export function* portions(ranges: readonly Range[], most = mostNumbers): Generator<Portion> {
  let portion: Portion = [];
  let room = most;
  for (const { first, end, group } of ranges)
    for (let from = first; from < end; ) {
      const to = Math.min(end, from + room);
      portion.push([from, to, group]);
      room -= to - from;
      from = to;
      if (room > 0) continue;
      yield portion;
      portion = [];
      room = most;
    }
  if (portion.length > 0) yield portion;
}
